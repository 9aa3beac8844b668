import { packageOf } from '@baton/handoff';
import { messageLibrary } from '@baton/nodes';
import { Transcript } from '@baton/ui';
import { CustomerSide } from './CustomerSide.tsx';
import { languageNames } from './customer-lines.ts';
import { MessageText } from './MessageText.tsx';
import { voices, type MessageRow } from './message-setting.ts';
import { playMessage, templateOf, type MessageArgs } from './play-message.ts';
import { STORY_ZONE } from './story-workspace.ts';
import { saidMessage } from './text-values.ts';
import styles from './Messages.module.css';

export interface MessageStoryProps extends MessageArgs {
  row: MessageRow;
}

/** One message of the guide, said in a conversation of its own: to the customer, as the agent reads it, and in its other voices. */
export function MessageStory({ row, ...args }: MessageStoryProps) {
  const { entries, state } = playMessage(row, args);
  const { customer, team, channel, language, mood } = args;
  const { transcript, earlierLines } = packageOf(entries);
  const id = row === 'M5' && mood === 'upset' ? 'agent-opening-upset' : templateOf[row];
  const template = messageLibrary[id];
  // M6 is a ladder: each of its updates has a purpose of its own.
  const ladder = row === 'M6' ? ['queue-60', 'queue-90', 'queue-120'].flatMap((one) => messageLibrary[one] ?? []) : [];
  return (
    <div className={styles.sides}>
      <section>
        <h2 className={styles.heading}>The customer sees</h2>
        <CustomerSide entries={entries} bot={args.bot} team={team} channel={channel} language={language} />
      </section>
      <section>
        <h2 className={styles.heading}>What it must achieve</h2>
        <ul className={styles.notes}>
          {[...(template ? [template] : []), ...ladder].map(({ id: note, row: guide, label, note: purpose }) => (
            <li key={note} className={styles.note}>
              <span className={styles.noteName}>{`${guide} · ${label}`}</span>
              {purpose}
            </li>
          ))}
        </ul>
        <h2 className={styles.heading}>The agent reads</h2>
        <Transcript
          lines={transcript}
          earlierLines={earlierLines}
          customerName={customer}
          botName={args.bot}
          writing={{ language: 'en', zone: STORY_ZONE }}
        />
      </section>
      {template && state && (
        <section className={styles.wide}>
          <h2 className={styles.heading}>{`In its three voices, ${languageNames[language]}`}</h2>
          <div className={styles.voices}>
            {voices.map((voice) => {
              const message = template.texts[voice];
              return (
                <section key={voice} aria-label={voice}>
                  <h3 className={styles.voice}>{voice}</h3>
                  {message && (
                    <MessageText said={saidMessage(message, args, state)} channel={channel} language={language} />
                  )}
                </section>
              );
            })}
          </div>
        </section>
      )}
    </div>
  );
}
