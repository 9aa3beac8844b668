import { PageLanguage, ThemeProvider, ToastProvider } from '@baton/ui';
import { EditorPage } from './editing/EditorPage.tsx';
import { FlowsPage } from './flows/FlowsPage.tsx';
import { NowherePage } from './frame/NowherePage.tsx';
import { SessionGate } from './access/SessionGate.tsx';
import { SettingsPage } from './settings/SettingsPage.tsx';
import { InsightsPage } from './insights/InsightsPage.tsx';
import { SafetyNet } from './frame/SafetyNet.tsx';
import { TalkPage } from './talks/TalkPage.tsx';
import { studioTranslations } from './strings-de.ts';
import { StudioContext, useRoute, type StudioHouse } from './studio-context.ts';

const THEME = 'baton-studio-theme';
const CONTRAST = 'baton-studio-contrast';

export interface StudioProps {
  house: StudioHouse;
}

/** The designers' app: all flows, and one of them on the canvas. */
export function Studio({ house }: StudioProps) {
  const kept = localStorage.getItem(THEME);
  return (
    <ThemeProvider
      defaultTheme={kept === 'light' || kept === 'dark' ? kept : 'system'}
      onThemeChange={(theme) => localStorage.setItem(THEME, theme)}
      defaultContrast={localStorage.getItem(CONTRAST) === 'more' ? 'more' : 'system'}
      onContrastChange={(contrast) => localStorage.setItem(CONTRAST, contrast)}
    >
      <PageLanguage translations={studioTranslations}>
        <ToastProvider>
          <SafetyNet>
            <StudioContext value={house}>
              <SessionGate>
                <Page />
              </SessionGate>
            </StudioContext>
          </SafetyNet>
        </ToastProvider>
      </PageLanguage>
    </ThemeProvider>
  );
}

function Page() {
  const route = useRoute();
  switch (route.page) {
    case 'flows':
      return <FlowsPage />;
    case 'flow':
      return <EditorPage key={route.id} id={route.id} version={null} />;
    case 'version':
      return <EditorPage key={`${route.id}/${route.version}`} id={route.id} version={route.version} />;
    case 'talk':
      return <TalkPage key={route.id} id={route.id} />;
    case 'settings':
      return <SettingsPage section={route.section} />;
    case 'insights':
      return <InsightsPage route={route} />;
    case 'sign-in':
    case 'set-up':
    case 'invitation':
    case 'password':
      // The gate shows these itself.
      return null;
    case 'nowhere':
      return <NowherePage />;
  }
}
