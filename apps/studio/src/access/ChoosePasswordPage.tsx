import { Banner, Button, Spinner } from '@baton/ui';
import { useEffect, useState } from 'react';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import { useLoaded } from '../use-loaded.ts';
import styles from './Access.module.css';
import { GatePage } from './GatePage.tsx';
import { PasswordField } from './PasswordField.tsx';
import { useAsking } from './use-asking.ts';

const words = strings.access;

export interface ChoosePasswordPageProps {
  /** The kind of link that leads here. */
  by: 'invitation' | 'password';
}

/** Where the links of invitations and of forgotten passwords lead. */
export function ChoosePasswordPage({ by }: ChoosePasswordPageProps) {
  const { house } = useStudio();
  const [token] = useState(() => window.location.hash.slice(1));
  const [password, setPassword] = useState('');
  useEffect(() => {
    document.title = words.signInTab;
  }, []);
  const { loaded } = useLoaded(() => (by === 'invitation' ? house.invitation(token) : Promise.resolve(null)), by);
  const { busy, problem, submit } = useAsking(async () => {
    await house.choosePassword(by, token, password);
    window.location.assign('/');
  });
  if (loaded.is === 'loading')
    return (
      <GatePage title="">
        <Spinner label={words.loading} />
      </GatePage>
    );
  if (loaded.is === 'failed')
    return (
      <GatePage title={words.linkOver} text={loaded.because}>
        <Button className={styles.aside ?? ''} onClick={() => window.location.assign('/sign-in')}>
          {words.backToSignIn}
        </Button>
      </GatePage>
    );
  const invited = loaded.value;
  return (
    <GatePage
      title={invited ? words.welcome(invited.name) : words.chooseTitle}
      {...(invited && { company: invited.company, text: words.welcomeText(invited.company, invited.email) })}
    >
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      <form className={styles.form} onSubmit={submit}>
        <PasswordField value={password} onChange={setPassword} />
        <Button variant="primary" size="lg" type="submit" wide busy={busy}>
          {invited ? words.join : words.choose}
        </Button>
      </form>
    </GatePage>
  );
}
