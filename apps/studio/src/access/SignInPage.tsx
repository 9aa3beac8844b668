import { Banner, Button, TextField } from '@baton/ui';
import { useEffect, useState } from 'react';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import styles from './Access.module.css';
import { GatePage } from './GatePage.tsx';
import { mayHavePasskeys, usePasskey } from './passkey.ts';
import { useSession } from './session.ts';
import { useAsking } from './use-asking.ts';

const words = strings.access;

/** E-mail and password, or the company's own sign-in; and the way for whoever forgot the password. */
export function SignInPage() {
  const { house } = useStudio();
  const { state } = useSession();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [forgot, setForgot] = useState(false);
  const [sent, setSent] = useState(false);
  useEffect(() => {
    document.title = words.signInTab;
  }, []);

  const signIn = useAsking(async () => {
    await house.signIn(email.trim(), password);
    // A page of another app of the house may have sent them here.
    window.location.assign(whereTo(window.location));
  });
  const byPasskey = useAsking(async () => {
    const credential = await usePasskey(await house.signInOptions());
    if (credential === null) throw new Error(words.passkeyFailed);
    await house.signInByPasskey(credential);
    window.location.assign(whereTo(window.location));
  });
  const remind = useAsking(async () => {
    await house.forgotten(email.trim());
    setSent(true);
  });
  const ask = forgot ? remind : signIn;
  const problem = ask.problem ?? byPasskey.problem ?? whyNot(window.location);

  if (sent)
    return (
      <GatePage company={state.company} title={words.sentTitle} text={words.sentText(email.trim())}>
        <Button className={styles.aside ?? ''} onClick={() => (setSent(false), setForgot(false))}>
          {words.backToSignIn}
        </Button>
      </GatePage>
    );
  return (
    <GatePage
      company={state.company}
      title={forgot ? words.forgotTitle : words.signInTitle}
      {...(forgot && { text: words.forgotText })}
    >
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      <form className={styles.form} onSubmit={ask.submit}>
        <TextField
          label={words.email}
          type="email"
          name="email"
          autoComplete="username"
          required
          autoFocus
          value={email}
          onChange={setEmail}
        />
        {!forgot && (
          <TextField
            label={words.password}
            type="password"
            name="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={setPassword}
          />
        )}
        <Button variant="primary" size="lg" type="submit" wide busy={ask.busy}>
          {forgot ? words.sendLink : words.signIn}
        </Button>
      </form>
      {!forgot && (state.singleSignOn !== null || mayHavePasskeys()) && <p className={styles.or}>{words.or}</p>}
      {!forgot && mayHavePasskeys() && (
        <Button size="lg" wide icon="key" busy={byPasskey.busy} onClick={() => byPasskey.submit()}>
          {words.withPasskey}
        </Button>
      )}
      {!forgot && state.singleSignOn !== null && (
        <Button
          size="lg"
          wide
          icon="log-in"
          onClick={() => window.location.assign(`/api/sso/start?to=${encodeURIComponent(whereTo(window.location))}`)}
        >
          {words.withCompany(state.singleSignOn)}
        </Button>
      )}
      <Button variant="ghost" size="sm" className={styles.aside ?? ''} onClick={() => setForgot(!forgot)}>
        {forgot ? words.backToSignIn : words.forgot}
      </Button>
    </GatePage>
  );
}

/** What the company's own sign-in led to, when it let nobody in. */
function whyNot({ search }: Location): string | null {
  const failed = new URLSearchParams(search).get('failed');
  return Object.entries(words.failed).find(([why]) => why === failed)?.[1] ?? null;
}

/** The page that asked for the sign-in: one of ours, never another site's. */
function whereTo(location: Location): string {
  if (location.pathname !== '/sign-in') return location.pathname;
  const to = URL.parse(new URLSearchParams(location.search).get('to') ?? '/', location.origin);
  return to?.origin === location.origin ? `${to.pathname}${to.search}` : '/';
}
