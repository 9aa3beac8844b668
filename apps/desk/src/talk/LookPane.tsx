import { Badge, Button, IconButton } from '@baton/ui';
import { useActions, useDesk } from '../desk-context.ts';
import type { OpenDialog } from '../dialogs/open-dialog.ts';
import { useCard } from '../hooks/use-card.ts';
import { strings } from '../strings.ts';
import { AbuseBadge } from './AbuseBadge.tsx';
import composer from './Composer.module.css';
import header from './TalkHeader.module.css';
import { NoteBox } from './NoteBox.tsx';
import { TalkFrame, TalkLoading } from './TalkFrame.tsx';
import { TraceLink } from './TraceLink.tsx';

export interface LookPaneProps {
  /** Of the conversation. */
  id: string;
  onDialog: (dialog: OpenDialog) => void;
}

/** A conversation that is somebody else's, or over: read, tagged and noted in, but never answered from here. */
export function LookPane({ id, onDialog }: LookPaneProps) {
  const card = useCard(id);
  const row = useDesk((state) => state.talks[id]?.row ?? null);
  const cameFrom = useDesk((state) => state.cameFrom);
  const { select } = useActions();
  if (!card || !row) return <TalkLoading />;
  return (
    <TalkFrame
      id={id}
      card={card}
      labelledBy={`look-${id}`}
      header={
        <header className={header.header}>
          <IconButton icon="arrow-left" label={strings.back} onClick={() => select(cameFrom)} />
          <div className={header.who}>
            <h2 className={header.name} id={`look-${id}`} dir="auto">
              {row.customerName ?? strings.unknownCustomer}
            </h2>
            <p className={header.facts}>
              <span>{row.number}</span>
              {row.team && <span>{row.team.name}</span>}
              <Badge icon="eye">{strings.looking}</Badge>
              <AbuseBadge abuse={row.abuse} />
              <span>{strings.standsWith[row.ended ? 'nobody' : row.floor](row.agent?.name ?? null)}</span>
              <TraceLink id={id} />
            </p>
          </div>
          {cameFrom?.kind === 'conversation' && (
            <span className={header.wide}>
              <Button variant="ghost" onClick={() => select(cameFrom)}>
                {strings.backToTalk}
              </Button>
            </span>
          )}
          <IconButton icon="flag" label={strings.abuse} onClick={() => onDialog({ kind: 'abuse', conversation: id })} />
        </header>
      }
      box={
        <div className={composer.composer} data-note>
          <NoteBox id={id} />
        </div>
      }
    />
  );
}
