import { PageLanguage, ThemeProvider, ToastProvider, useToast } from '@baton/ui';
import { useEffect } from 'react';
import { DeskContext, type DeskHouse, useActions, useDesk } from './desk-context.ts';
import { Workplace } from './frame/Workplace.tsx';
import { SignOn } from './sign-on/SignOn.tsx';
import { deskTranslations } from './strings-de.ts';
import { strings } from './strings.ts';

const THEME = 'baton-desk-theme';

export interface DeskProps {
  house: DeskHouse;
}

/** The agents' app: sign on, then work. */
export function Desk({ house }: DeskProps) {
  const kept = localStorage.getItem(THEME);
  return (
    <ThemeProvider
      defaultTheme={kept === 'light' || kept === 'dark' ? kept : 'system'}
      onThemeChange={(theme) => localStorage.setItem(THEME, theme)}
    >
      <PageLanguage translations={deskTranslations}>
        <ToastProvider>
          <DeskContext value={house}>
            <Problems />
            <SignedOnOrNot />
          </DeskContext>
        </ToastProvider>
      </PageLanguage>
    </ThemeProvider>
  );
}

function SignedOnOrNot() {
  const session = useDesk((state) => state.session);
  return session === null ? <SignOn /> : <Workplace />;
}

/** The server's refusals, in its own words. */
function Problems() {
  const problem = useDesk((state) => state.problem);
  const { forgetProblem } = useActions();
  const { show } = useToast();
  useEffect(() => {
    if (problem === null) return;
    show({ title: problem, tone: problem === strings.signedOff ? 'neutral' : 'warning' });
    forgetProblem();
  }, [problem, forgetProblem, show]);
  return null;
}
