import { Badge, Button, IconButton, Menu, type MenuItem } from '@baton/ui';
import { useActions, useDesk } from '../desk-context.ts';
import type { OpenDialog } from '../dialogs/open-dialog.ts';
import { strings, tierWords } from '../strings.ts';
import { AbuseBadge } from './AbuseBadge.tsx';
import { SlaClock } from './SlaClock.tsx';
import styles from './TalkHeader.module.css';
import { TraceLink } from './TraceLink.tsx';

export interface TalkHeaderProps {
  id: string;
  onDialog: (dialog: OpenDialog) => void;
}

const STAKES = { critical: 'red', high: 'orange', standard: 'neutral', low: 'neutral' } as const;

export function TalkHeader({ id, onDialog }: TalkHeaderProps) {
  const conversation = useDesk((state) => state.view?.conversations.find((one) => one.id === id));
  const { select } = useActions();
  if (!conversation) return null;
  const { customerName, number, team, tier, firstResponse, resolution, abuse } = conversation;
  const pass = () => onDialog({ kind: 'pass', conversation: id });
  const hold = () => onDialog({ kind: 'hold', conversation: id });
  const giveBack = () => onDialog({ kind: 'giveBack', conversation: id });
  const beside: readonly MenuItem[] = [
    {
      id: 'consult',
      label: strings.consult,
      icon: 'message-circle-question-mark',
      onSelect: () => onDialog({ kind: 'consult', conversation: id }),
    },
    { id: 'abuse', label: strings.abuse, icon: 'flag', onSelect: () => onDialog({ kind: 'abuse', conversation: id }) },
  ];
  return (
    <header className={styles.header}>
      <span className={styles.back}>
        <IconButton icon="arrow-left" label={strings.back} onClick={() => select(null)} />
      </span>
      <div className={styles.who}>
        <h2 className={styles.name} dir="auto">
          {customerName ?? strings.unknownCustomer}
        </h2>
        <p className={styles.facts}>
          <span className={styles.quiet}>{number}</span>
          {team && <span className={styles.quiet}>{team.name}</span>}
          {tier && tier !== 'standard' && <Badge tone={STAKES[tier]}>{tierWords[tier]}</Badge>}
          <AbuseBadge abuse={abuse} />
          {firstResponse && <SlaClock times={firstResponse} name={strings.firstWord} />}
          {resolution && <SlaClock times={resolution} name={strings.resolution} />}
          <TraceLink id={id} />
        </p>
      </div>
      <div className={styles.wide}>
        <Button icon="pause" variant="ghost" onClick={hold}>
          {strings.hold}
        </Button>
        <Button icon="undo-2" variant="ghost" onClick={giveBack}>
          {strings.giveBack}
        </Button>
        <Button icon="phone-forwarded" variant="ghost" onClick={pass}>
          {strings.passOn}
        </Button>
        <Menu align="end" trigger={<IconButton icon="ellipsis" label={strings.more} tooltip="none" />} items={beside} />
      </div>
      <div className={styles.narrow}>
        <Menu
          align="end"
          trigger={<IconButton icon="ellipsis" label={strings.more} tooltip="none" />}
          items={[
            { id: 'hold', label: strings.hold, icon: 'pause', onSelect: hold },
            { id: 'pass', label: strings.passOn, icon: 'phone-forwarded', onSelect: pass },
            { id: 'back', label: strings.giveBack, icon: 'undo-2', onSelect: giveBack },
            'separator',
            ...beside,
          ]}
        />
      </div>
      <Button icon="check-check" onClick={() => onDialog({ kind: 'close', conversation: id })}>
        {strings.wrapUp}
      </Button>
    </header>
  );
}
