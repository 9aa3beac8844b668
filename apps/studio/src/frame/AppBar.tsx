import { DemoSwitch, IconButton, languageChoices, Menu, usePageLanguage, useTheme, type ThemeChoice } from '@baton/ui';
import type { ReactNode } from 'react';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import { AccountMenu } from './AccountMenu.tsx';
import styles from './Frame.module.css';
import { StudioLink } from './StudioLink.tsx';

export interface AppBarProps {
  /** After the mark. */
  children?: ReactNode;
  /** Before the theme. */
  actions?: ReactNode;
  className?: string;
}

/** The line at the top of every page. */
export function AppBar({ children, actions }: AppBarProps) {
  const { api } = useStudio();
  return (
    <header className={styles.bar}>
      <StudioLink to={{ page: 'flows' }} className={styles.mark} aria-label={strings.home}>
        <Mark />
        <span className={styles.product}>{strings.product}</span>
      </StudioLink>
      {children}
      <span className={styles.space} />
      <DemoSwitch read={() => api.demo()} choose={(hours) => api.setDemo(hours)} />
      {actions}
      <ThemeMenu />
      <AccountMenu />
    </header>
  );
}

function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden>
      <rect width="32" height="32" rx="8" className={styles.markGround} />
      <path d="M8 11h7a5 5 0 0 1 5 5 5 5 0 0 0 5 5" className={styles.markLine} />
      <circle cx="8" cy="11" r="3" className={styles.markDot} />
      <circle cx="25" cy="21" r="3" className={styles.markDot} />
    </svg>
  );
}

const icons: Readonly<Record<ThemeChoice, string>> = { light: 'sun', dark: 'moon', system: 'monitor' };
const choices: readonly ThemeChoice[] = ['light', 'dark', 'system'];

function ThemeMenu() {
  const { theme, shown, setTheme, contrast, setContrast } = useTheme();
  const { language, setLanguage } = usePageLanguage();
  return (
    <Menu
      align="end"
      trigger={<IconButton icon={icons[shown]} label={strings.theme.label} tooltip="none" />}
      items={[
        ...choices.map((choice) => ({
          id: choice,
          label: strings.theme[choice],
          icon: icons[choice],
          checked: theme === choice,
          onSelect: () => setTheme(choice),
        })),
        'separator',
        {
          id: 'contrast',
          label: strings.theme.contrast,
          icon: 'contrast',
          checked: contrast === 'more',
          onSelect: () => setContrast(contrast === 'more' ? 'system' : 'more'),
        },
        'separator',
        ...languageChoices.map((choice) => ({
          id: choice.language,
          label: choice.name,
          icon: 'languages',
          checked: language === choice.language,
          onSelect: () => setLanguage(choice.language),
        })),
      ]}
    />
  );
}
