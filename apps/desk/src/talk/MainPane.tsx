import { useDesk } from '../desk-context.ts';
import type { OpenDialog } from '../dialogs/open-dialog.ts';
import { LossPane } from '../losses/LossPane.tsx';
import { PromisePane } from '../promise/PromisePane.tsx';
import { IdlePane } from './IdlePane.tsx';
import { LookPane } from './LookPane.tsx';
import { OfferPane } from './OfferPane.tsx';
import { TalkPane } from './TalkPane.tsx';

export interface MainPaneProps {
  onDialog: (dialog: OpenDialog) => void;
}

/** What was chosen from the lists. */
export function MainPane({ onDialog }: MainPaneProps) {
  const selected = useDesk((state) => state.selected);
  if (selected === null) return <IdlePane />;
  const { kind, id } = selected;
  switch (kind) {
    case 'offer':
      return <OfferPane key={id} id={id} />;
    case 'conversation':
      return <TalkPane key={id} id={id} onDialog={onDialog} />;
    case 'loss':
      return <LossPane key={id} id={id} />;
    case 'look':
      return <LookPane key={id} id={id} onDialog={onDialog} />;
    case 'promise':
      return <PromisePane key={id} id={id} />;
  }
}
