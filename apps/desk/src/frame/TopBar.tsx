import {
  Avatar,
  DemoSwitch,
  IconButton,
  languageChoices,
  Menu,
  type MenuItem,
  usePageLanguage,
  useTheme,
} from '@baton/ui';
import { useState } from 'react';
import { useActions, useDesk, useHouse } from '../desk-context.ts';
import type { OpenDialog } from '../dialogs/open-dialog.ts';
import { strings } from '../strings.ts';
import { StatusMenu } from './StatusMenu.tsx';
import hidden from './heard.module.css';
import styles from './TopBar.module.css';

export interface TopBarProps {
  onDialog: (dialog: OpenDialog) => void;
}

export function TopBar({ onDialog }: TopBarProps) {
  const view = useDesk((state) => state.view);
  const { alarm, api } = useHouse();
  const { signOff } = useActions();
  const { theme, setTheme } = useTheme();
  const { language, setLanguage } = usePageLanguage();
  const [muted, setMuted] = useState(alarm.muted);
  if (!view) return null;
  const { agent } = view;
  const themes = (['light', 'dark', 'system'] as const).map((choice): MenuItem => ({
    id: choice,
    label: strings.theme[choice],
    icon: choice === 'light' ? 'sun' : choice === 'dark' ? 'moon' : 'monitor',
    checked: theme === choice,
    onSelect: () => setTheme(choice),
  }));
  const spoken = languageChoices.map((choice): MenuItem => ({
    id: choice.language,
    label: choice.name,
    icon: 'languages',
    checked: language === choice.language,
    onSelect: () => setLanguage(choice.language),
  }));
  return (
    <header className={styles.bar}>
      <span className={styles.sign} aria-hidden>
        <svg
          viewBox="0 0 20 20"
          width="18"
          height="18"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinecap="round"
        >
          <path d="M4 11a6 6 0 0 1 12 0v2.5M4 11v2.5" />
          <rect x="2.8" y="11" width="3.4" height="5" rx="1.4" fill="currentColor" stroke="none" />
          <rect x="13.8" y="11" width="3.4" height="5" rx="1.4" fill="currentColor" stroke="none" />
        </svg>
      </span>
      <h1 className={styles.title}>{strings.title}</h1>
      <p className={styles.teams}>{agent.teams.map(({ name }) => name).join(' · ')}</p>
      <span className={styles.load}>{strings.load(view.load, agent.limit)}</span>
      <DemoSwitch read={api.demo} choose={api.setDemo} />
      <IconButton icon="search" label={strings.find} onClick={() => onDialog({ kind: 'find' })} />
      <StatusMenu />
      <IconButton
        icon={muted ? 'volume-x' : 'volume-2'}
        label={muted ? strings.muted : strings.unmuted}
        pressed={!muted}
        onClick={() => {
          alarm.allow();
          alarm.mute(!muted);
          setMuted(!muted);
        }}
      />
      <Menu
        align="end"
        trigger={
          <button type="button" className={styles.me}>
            <Avatar name={agent.name} kind="agent" size={30} />
            <span className={hidden.heard}>{strings.me(agent.name)}</span>
          </button>
        }
        items={[
          ...themes,
          'separator',
          ...spoken,
          'separator',
          {
            id: 'keys',
            label: strings.shortcuts,
            icon: 'keyboard',
            keys: ['?'],
            onSelect: () => onDialog({ kind: 'help' }),
          },
          {
            id: 'off',
            label: strings.signOff,
            icon: 'log-out',
            onSelect: () => (view.conversations.length > 0 ? onDialog({ kind: 'signOff' }) : void signOff()),
          },
        ]}
      />
    </header>
  );
}
