import type { ChannelName } from '@baton/flow';
import { packageOf } from '@baton/handoff';
import { messageLibrary } from '@baton/nodes';
import { Transcript } from '@baton/ui';
import { useMemo } from 'react';
import { CustomerSide } from './CustomerSide.tsx';
import { playMessage, type MessageArgs, type MessageRow } from './play-message.ts';
import styles from './Messages.module.css';

export interface MessageStoryProps extends MessageArgs {
  row: MessageRow;
  channel: ChannelName;
}

/** One message of the guide, said in a conversation of its own: to the customer, and as the agent reads it. */
export function MessageStory({ row, channel, ...args }: MessageStoryProps) {
  const { customer, agent, team, position, waitIsKnown, waitSeconds, voice } = args;
  const entries = useMemo(
    () => playMessage(row, { customer, agent, team, position, waitIsKnown, waitSeconds, voice }),
    [row, customer, agent, team, position, waitIsKnown, waitSeconds, voice],
  );
  const { transcript, earlierLines } = packageOf(entries);
  // M12: what the text must achieve stands beside it.
  const said = [
    ...new Set(entries.flatMap((entry) => (entry.type === 'said' && entry.template ? [entry.template] : []))),
  ];
  const notes = said.flatMap((id) => messageLibrary[id] ?? []).filter((template) => template.row.startsWith('M'));
  return (
    <div className={styles.sides}>
      <section>
        <h2 className={styles.heading}>The customer sees</h2>
        <CustomerSide entries={entries} team={team} channel={channel} />
      </section>
      <section>
        {notes.length > 0 && (
          <>
            <h2 className={styles.heading}>What it must achieve</h2>
            <ul className={styles.notes}>
              {notes.map(({ id, row: guide, label, note }) => (
                <li key={id} className={styles.note}>
                  <span className={styles.noteName}>{`${guide} · ${label}`}</span>
                  {note}
                </li>
              ))}
            </ul>
          </>
        )}
        <h2 className={styles.heading}>The agent reads</h2>
        <Transcript
          lines={transcript}
          earlierLines={earlierLines}
          customerName={customer}
          writing={{ language: 'en', zone: 'Europe/Berlin' }}
        />
      </section>
    </div>
  );
}
