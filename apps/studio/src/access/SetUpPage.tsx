import { Banner, Button, TextField } from '@baton/ui';
import { useEffect, useState } from 'react';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import styles from './Access.module.css';
import { GatePage } from './GatePage.tsx';
import { PasswordField } from './PasswordField.tsx';
import { useSession } from './session.ts';
import { useAsking } from './use-asking.ts';

const words = strings.access;

/** Makes the first administrator: with the one-time link of the server, or from the demo. */
export function SetUpPage() {
  const { house } = useStudio();
  const { state } = useSession();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  useEffect(() => {
    document.title = words.setUpTab;
  }, []);
  const token = window.location.hash.slice(1);
  const { busy, problem, submit } = useAsking(async () => {
    await house.setUp({ ...(token === '' ? {} : { token }), name: name.trim(), email: email.trim(), password });
    window.location.assign('/settings/start');
  });
  if (state.mode === 'sign-in')
    return (
      <GatePage company={state.company} title={words.setUpDone}>
        <Button variant="primary" onClick={() => window.location.assign('/')}>
          {words.signIn}
        </Button>
      </GatePage>
    );
  return (
    <GatePage title={words.setUpTitle} text={state.mode === 'demo' ? words.setUpFromDemo : words.setUpText}>
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      <form className={styles.form} onSubmit={submit}>
        <TextField label={words.name} autoComplete="name" required autoFocus value={name} onChange={setName} />
        <TextField
          label={words.email}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={setEmail}
        />
        <PasswordField value={password} onChange={setPassword} />
        <Button variant="primary" size="lg" type="submit" wide busy={busy}>
          {words.setUp}
        </Button>
      </form>
    </GatePage>
  );
}
