import { BatonChat, defineBatonChat } from '@baton/chat';
import type { ChatTransport } from '@baton/chat/contract';
import { channels, type ChannelName } from '@baton/flow';
import type { ConversationEntry } from '@baton/handoff';
import { CHAT_BEGINNING, toChatEvents } from '@baton/conversation';
import { useTheme } from '@baton/ui';
import { useEffect, useMemo, useRef } from 'react';
import styles from './Messages.module.css';

export interface CustomerSideProps {
  entries: readonly ConversationEntry[];
  team: string;
  channel: ChannelName;
}

/** On the web the very element that customers see; elsewhere what that channel can carry (C1, C2). */
export function CustomerSide({ entries, team, channel }: CustomerSideProps) {
  return channel === 'web' ? <WebChat entries={entries} team={team} /> : <Texts entries={entries} channel={channel} />;
}

function WebChat({ entries, team }: Omit<CustomerSideProps, 'channel'>) {
  const box = useRef<HTMLDivElement>(null);
  const { shown } = useTheme();
  const transport = useMemo(() => played(entries, team), [entries, team]);
  const now = entries.at(-1)?.at ?? 0;
  useEffect(() => {
    defineBatonChat();
    const chat = new BatonChat();
    chat.mode = 'inline';
    chat.now = () => now;
    chat.setAttribute('theme', shown);
    chat.transport = transport;
    box.current?.append(chat);
    return () => chat.remove();
  }, [transport, shown, now]);
  return <div ref={box} className={styles.chat} />;
}

function played(entries: readonly ConversationEntry[], team: string): ChatTransport {
  const numbered = entries.map((entry, index) => ({ seq: index + 1, entry }));
  const { events } = toChatEvents(numbered, () => team, CHAT_BEGINNING);
  return {
    open: (onEvent, onState) => {
      onState('open');
      for (const event of events) onEvent(event);
      return () => undefined;
    },
    send: async () => undefined,
  };
}

/** C2: buttons where the channel has them, else a numbered list to answer with a number. */
function Texts({ entries, channel }: Omit<CustomerSideProps, 'team'>) {
  const { label, buttons, buttonCharacters } = channels[channel];
  const lines = entries.flatMap((entry, index) => {
    if (entry.type === 'customer') return [{ key: index, mine: true, text: entry.text, choices: [] }];
    if (entry.type !== 'said') return [];
    return [{ key: index, mine: false, text: entry.message.text, choices: entry.message.choices ?? [] }];
  });
  return (
    <section className={styles.phone} aria-label={label}>
      <p className={styles.channel}>{label}</p>
      <ol className={styles.lines}>
        {lines.map(({ key, mine, text, choices }) => {
          const fit = choices.length <= buttons && choices.every((choice) => choice.label.length <= buttonCharacters);
          const list = fit ? '' : choices.map((choice, index) => `\n${index + 1}. ${choice.label}`).join('');
          return (
            <li key={key} className={styles.line} data-mine={mine ? '' : undefined}>
              <p className={styles.bubble}>{`${text}${list === '' ? '' : `\n${list}`}`}</p>
              {fit && choices.length > 0 && (
                <p className={styles.buttons}>
                  {choices.map((choice) => (
                    <span key={choice.id} className={styles.button}>
                      {choice.label}
                    </span>
                  ))}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
