import type { Mark, TranscriptLine } from '@baton/handoff';
import { useState } from 'react';
import { Avatar } from '../feedback/Avatar.tsx';
import { Badge } from '../feedback/Badge.tsx';
import type { Tone } from '../feedback/tone.ts';
import { Icon } from '../icon/Icon.tsx';
import { Tabs } from '../layout/Tabs.tsx';
import { cardStrings, markWords, speakerWords } from '../strings.ts';
import { cx } from '../styles/cx.ts';
import { writeTime } from './format.ts';
import type { Writing } from './format.ts';
import { sameVoice } from './transcript-model.ts';
import styles from './Transcript.module.css';

/** What `Transcript` is given. */
export interface TranscriptProps {
  lines: readonly TranscriptLine[];
  /** Lines before these that are not loaded. */
  earlierLines?: number;
  customerName?: string | null;
  botName?: string;
  writing: Writing;
  /** Ids of messages the agent has not seen yet (X11). */
  newIds?: ReadonlySet<string>;
  className?: string;
}

const markTones: Record<Mark, Tone> = {
  'first-question': 'accent',
  confusion: 'orange',
  outcome: 'green',
  trigger: 'person',
  waiting: 'neutral',
};

/** X1: the whole talk. Speakers differ in side, shape and sign, not in colour alone; key exchanges carry a label. */
export function Transcript(props: TranscriptProps) {
  const { lines, earlierLines = 0, newIds, className } = props;
  const [shown, setShown] = useState<'all' | 'key'>('all');
  const chosen = shown === 'all' ? lines : lines.filter((line) => line.marks.length > 0 || newIds?.has(line.id));
  return (
    <div className={cx(styles.transcript, className)}>
      <Tabs
        label={cardStrings.transcript}
        variant="segments"
        value={shown}
        onChange={setShown}
        items={[
          {
            value: 'all',
            label: cardStrings.all,
            content: <Lines {...props} lines={chosen} earlier={earlierLines} empty={cardStrings.noLines} />,
          },
          {
            value: 'key',
            label: cardStrings.keyOnly,
            content: <Lines {...props} lines={chosen} earlier={0} empty={cardStrings.noKey} />,
          },
        ]}
      />
    </div>
  );
}

function Lines(props: TranscriptProps & { earlier: number; empty: string }) {
  const { lines, earlier, empty, writing, newIds } = props;
  if (lines.length === 0) return <p className={styles.nothing}>{empty}</p>;
  return (
    <ol className={styles.lines}>
      {earlier > 0 && <li className={styles.nothing}>{cardStrings.earlierLines(earlier)}</li>}
      {lines.map((line, index) => {
        const first = !sameVoice(lines[index - 1], line);
        const isNew = newIds?.has(line.id) ?? false;
        const spoken = line.speaker !== 'action' && line.speaker !== 'notice';
        return (
          <li
            key={line.id}
            className={styles.line}
            data-speaker={line.speaker}
            data-first={first ? '' : undefined}
            data-new={isNew ? '' : undefined}
          >
            {spoken ? <Spoken line={line} first={first} isNew={isNew} {...props} /> : <Done line={line} />}
            <time className={styles.time} dateTime={new Date(line.at).toISOString()}>
              {writeTime(line.at, writing)}
            </time>
          </li>
        );
      })}
    </ol>
  );
}

interface SpokenProps extends TranscriptProps {
  line: TranscriptLine;
  first: boolean;
  isNew: boolean;
}

function Spoken({ line, first, isNew, customerName, botName }: SpokenProps) {
  const name = nameOf(line, customerName, botName);
  const kind = line.speaker === 'agent' ? 'agent' : line.speaker === 'customer' ? 'customer' : 'bot';
  return (
    <>
      <span className={styles.face}>
        {line.speaker === 'note' ? (
          <Icon name="sticky-note" size={16} />
        ) : (
          first && <Avatar name={name} kind={kind} size={26} />
        )}
      </span>
      <div className={styles.words}>
        {first && (
          <p className={styles.name}>
            <span dir="auto">{name}</span>
            {name !== speakerWords[line.speaker] && <span className={styles.role}>{speakerWords[line.speaker]}</span>}
          </p>
        )}
        <p className={styles.text} dir="auto">
          {line.text}
        </p>
        {line.choices.length > 0 && (
          <p className={styles.choices}>
            {line.choices.map((choice) => (
              <span key={choice.id}>{choice.label}</span>
            ))}
          </p>
        )}
        <Marks line={line} isNew={isNew} />
      </div>
    </>
  );
}

function Done({ line }: { line: TranscriptLine }) {
  return (
    <>
      <span className={styles.face}>
        <Icon
          name={
            line.marks.includes('trigger')
              ? 'phone-forwarded'
              : line.speaker === 'notice'
                ? 'info'
                : 'corner-down-right'
          }
          size={14}
        />
      </span>
      <div className={styles.words}>
        <p className={styles.done}>{line.text}</p>
      </div>
    </>
  );
}

function Marks({ line, isNew }: { line: TranscriptLine; isNew: boolean }) {
  if (line.marks.length === 0 && !isNew) return null;
  return (
    <p className={styles.marks}>
      {isNew && (
        <Badge tone="person" dot>
          {cardStrings.new}
        </Badge>
      )}
      {line.marks.map((mark) => (
        <Badge key={mark} tone={markTones[mark]}>
          {markWords[mark]}
        </Badge>
      ))}
      {line.because && <span className={styles.because}>{line.because}</span>}
    </p>
  );
}

function nameOf(line: TranscriptLine, customerName: string | null | undefined, botName: string | undefined): string {
  if (line.speaker === 'customer') return customerName ?? speakerWords.customer;
  if (line.speaker === 'agent' || line.speaker === 'note') return line.name ?? speakerWords.agent;
  return line.speaker === 'bot' ? (botName ?? speakerWords.bot) : speakerWords[line.speaker];
}
