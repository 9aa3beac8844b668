import { Button, EmptyState, Spinner } from '@baton/ui';
import { useEffect, useMemo, type ReactNode } from 'react';
import { SIGNED_OUT } from '../model/signed-out.ts';
import { strings } from '../strings.ts';
import { useRoute, useStudio } from '../studio-context.ts';
import { useLoaded } from '../use-loaded.ts';
import { ChoosePasswordPage } from './ChoosePasswordPage.tsx';
import { GatePage } from './GatePage.tsx';
import { SessionContext } from './session.ts';
import { SetUpPage } from './SetUpPage.tsx';
import { SignInPage } from './SignInPage.tsx';

const words = strings.access;
/** How often at most the server hears that somebody is at the keyboard. */
const ACTIVITY_MS = 60_000;

/** Lets in whoever may be here; everybody else finds the way in. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { house } = useStudio();
  const route = useRoute();
  const { loaded, again } = useLoaded(() => house.session(), 'session');
  const state = loaded.is === 'loaded' ? loaded.value : null;

  useEffect(() => {
    window.addEventListener(SIGNED_OUT, again);
    return () => window.removeEventListener(SIGNED_OUT, again);
  }, [again]);

  const isSomebody = state?.person != null;
  useEffect(() => {
    if (!isSomebody) return;
    let last = Date.now();
    const tell = () => {
      if (Date.now() - last < ACTIVITY_MS) return;
      last = Date.now();
      void house.activity().catch(() => {});
    };
    window.addEventListener('pointerdown', tell);
    window.addEventListener('keydown', tell);
    return () => {
      window.removeEventListener('pointerdown', tell);
      window.removeEventListener('keydown', tell);
    };
  }, [house, isSomebody]);

  const session = useMemo(() => state && { state, refresh: again }, [state, again]);
  if (loaded.is === 'failed')
    return (
      <GatePage title={words.unreachable}>
        <EmptyState icon="cloud-off" title={loaded.because} action={<Button onClick={again}>{words.again}</Button>} />
      </GatePage>
    );
  if (!session)
    return (
      <GatePage title="">
        <Spinner label={words.loading} />
      </GatePage>
    );
  return <SessionContext value={session}>{inside()}</SessionContext>;

  function inside(): ReactNode {
    const { page } = route;
    if (page === 'set-up') return <SetUpPage />;
    if (page === 'invitation' || page === 'password') return <ChoosePasswordPage by={page} />;
    if (state?.mode === 'set-up') return <GatePage title={words.waitsTitle} text={words.waitsText} />;
    if (page === 'sign-in' || (state?.mode === 'sign-in' && !isSomebody)) return <SignInPage />;
    // Nothing to draw and nothing to look after: their place is the desk.
    if (page === 'flows' && state?.person && isOnlyAgent(state.person.roles)) return <ToTheDesk />;
    return children;
  }
}

function isOnlyAgent(roles: readonly string[]): boolean {
  return roles.every((role) => role === 'agent');
}

function ToTheDesk() {
  useEffect(() => window.location.replace('/desk'), []);
  return null;
}
