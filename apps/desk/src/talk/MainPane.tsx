import { EmptyState } from '@baton/ui';
import { useDesk } from '../desk-context.ts';
import type { OpenDialog } from '../dialogs/DeskDialogs.tsx';
import { PromisePane } from '../promise/PromisePane.tsx';
import { strings } from '../strings.ts';
import { OfferPane } from './OfferPane.tsx';
import { TalkPane } from './TalkPane.tsx';
import styles from './MainPane.module.css';

export interface MainPaneProps {
  onDialog: (dialog: OpenDialog) => void;
}

/** What was chosen from the lists. */
export function MainPane({ onDialog }: MainPaneProps) {
  const selected = useDesk((state) => state.selected);
  if (selected === null) {
    return (
      <section className={styles.empty}>
        <EmptyState icon="headset" title={strings.noSelection}>
          {strings.noSelectionText}
        </EmptyState>
      </section>
    );
  }
  if (selected.kind === 'offer') return <OfferPane key={selected.id} id={selected.id} />;
  if (selected.kind === 'promise') return <PromisePane key={selected.id} id={selected.id} />;
  return <TalkPane key={selected.id} id={selected.id} onDialog={onDialog} />;
}
