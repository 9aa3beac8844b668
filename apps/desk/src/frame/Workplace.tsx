import { Spinner } from '@baton/ui';
import { useRef, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { DeskDialogs } from '../dialogs/DeskDialogs.tsx';
import type { OpenDialog } from '../dialogs/open-dialog.ts';
import { useAttention } from '../hooks/use-attention.ts';
import { useFocusHome } from '../hooks/use-focus-home.ts';
import { useShortcuts } from '../hooks/use-shortcuts.ts';
import { SideLists } from '../lists/SideLists.tsx';
import type { DeskView } from '@baton/wire';
import { MainPane } from '../talk/MainPane.tsx';
import { strings } from '../strings.ts';
import { Announcer } from './Announcer.tsx';
import { Notices } from './Notices.tsx';
import { TopBar } from './TopBar.tsx';
import styles from './Workplace.module.css';

/** Where the work is done: lists at the side, one thing in the middle, its card beside it. */
export function Workplace() {
  const view = useDesk((state) => state.view);
  const selected = useDesk((state) => state.selected);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const isPossible = useDesk((state) => isHeld(state.view, dialog));
  // A conversation that is gone cannot be closed or passed on any more.
  if (!isPossible) setDialog(null);
  const main = useRef<HTMLElement>(null);
  useShortcuts(setDialog, dialog !== null);
  useAttention();
  useFocusHome(main, dialog !== null);
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
      <Announcer />
      <TopBar onDialog={setDialog} />
      <Notices />
      <main className={styles.columns} ref={main}>
        <SideLists />
        <MainPane onDialog={setDialog} />
      </main>
      <DeskDialogs dialog={dialog} onDone={() => setDialog(null)} />
    </div>
  );
}

function isHeld(view: DeskView | null, dialog: OpenDialog): boolean {
  if (dialog === null || !('conversation' in dialog)) return true;
  return view?.conversations.some(({ id }) => id === dialog.conversation) === true;
}
