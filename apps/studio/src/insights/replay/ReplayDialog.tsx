import { Dialog } from '@baton/ui';
import { transcriptLines } from '@baton/rehearsal';
import type { ConversationEntry } from '@baton/handoff';
import styles from '../insights.module.css';
import own from './replay.module.css';
import type { PlayedTalk } from './replay-run.ts';
import { replayStrings as strings } from './strings.ts';

export interface ReplayDialogProps {
  talk: PlayedTalk;
  onClose: () => void;
}

/** One conversation as it goes now and as it would go, side by side, with the first difference marked. */
export function ReplayDialog({ talk, onClose }: ReplayDialogProps) {
  const { before, after, comparison, number } = talk;
  const unknown = after.unknownFrom ?? before.unknownFrom;
  return (
    <Dialog
      open
      size="xl"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={strings.dialog(number)}
      description={strings.dialogText}
    >
      {unknown !== null && <p className={styles.note}>{strings.unknown(unknown)}</p>}
      <div className={own.sides}>
        <Side title={strings.now} journal={before.journal} turn={comparison.first?.turn ?? null} />
        <Side title={strings.draft} journal={after.journal} turn={comparison.first?.turn ?? null} />
      </div>
    </Dialog>
  );
}

function Side({ title, journal, turn }: { title: string; journal: readonly ConversationEntry[]; turn: number | null }) {
  return (
    <section aria-label={title} className={own.side}>
      <h3>{title}</h3>
      <ol>
        {linesOf(journal).map(({ entry, turns, key, line, said }) => {
          const isAfter = turn !== null && turns > turn;
          const isTurn = turn !== null && turns === turn && entry.type === 'customer';
          return (
            <li
              key={key}
              data-said={said || undefined}
              data-after={isAfter || undefined}
              data-turn={isTurn || undefined}
            >
              {isTurn && <strong className={own.mark}>{strings.differs}</strong>}
              {line}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Each line with the number of messages that the customer had written by then. */
function linesOf(journal: readonly ConversationEntry[]) {
  const [first] = journal;
  return journal.flatMap((entry, i) => {
    const turns = journal.slice(0, i + 1).filter(({ type }) => type === 'customer').length;
    return transcriptLines([first ?? entry, entry], 1).map(({ line, said }) => ({
      entry,
      turns,
      key: `${i} ${line}`,
      line,
      said,
    }));
  });
}
