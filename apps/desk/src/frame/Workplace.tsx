import { Spinner } from '@baton/ui';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { DeskDialogs, type OpenDialog } from '../dialogs/DeskDialogs.tsx';
import { useAttention } from '../hooks/use-attention.ts';
import { useShortcuts } from '../hooks/use-shortcuts.ts';
import { SideLists } from '../lists/SideLists.tsx';
import { MainPane } from '../talk/MainPane.tsx';
import { strings } from '../strings.ts';
import { Notices } from './Notices.tsx';
import { TopBar } from './TopBar.tsx';
import styles from './Workplace.module.css';

/** Where the work is done: lists at the side, one thing in the middle, its card beside it. */
export function Workplace() {
  const view = useDesk((state) => state.view);
  const selected = useDesk((state) => state.selected);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  useShortcuts(setDialog);
  useAttention();
  if (!view) {
    return (
      <div className={styles.loading}>
        <Spinner label={strings.title} />
        <Notices />
      </div>
    );
  }
  return (
    <div className={styles.workplace} data-selected={selected ? '' : undefined}>
      <TopBar onHelp={() => setDialog({ kind: 'help' })} />
      <Notices />
      <main className={styles.columns}>
        <SideLists />
        <MainPane onDialog={setDialog} />
      </main>
      <DeskDialogs dialog={dialog} onDone={() => setDialog(null)} />
    </div>
  );
}
