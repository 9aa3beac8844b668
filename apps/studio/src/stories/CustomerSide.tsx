import { BatonChat, defineBatonChat } from '@baton/chat';
import type { ChatTransport } from '@baton/chat/contract';
import { channels, type ChannelName } from '@baton/flow';
import type { ConversationEntry } from '@baton/handoff';
import { CHAT_BEGINNING, toChatEvents } from '@baton/conversation';
import { useTheme } from '@baton/ui';
import { useEffect, useMemo, useRef } from 'react';
import { STORY_ZONE } from './story-workspace.ts';
import { MessageText } from './MessageText.tsx';
import styles from './Messages.module.css';

export interface CustomerSideProps {
  bot: string;
  entries: readonly ConversationEntry[];
  team: string;
  channel: ChannelName;
  language: string;
}

/** On the web the very element that customers see; elsewhere what that channel can carry (C1, C2). */
export function CustomerSide({ entries, bot, team, channel, language }: CustomerSideProps) {
  if (channel !== 'web') return <Texts entries={entries} channel={channel} language={language} />;
  return <WebChat entries={entries} bot={bot} team={team} language={language} />;
}

function WebChat({ entries, bot, team, language }: Omit<CustomerSideProps, 'channel'>) {
  const box = useRef<HTMLDivElement>(null);
  const { shown } = useTheme();
  const transport = useMemo(() => played(entries, team), [entries, team]);
  const now = entries.at(-1)?.at ?? 0;
  useEffect(() => {
    defineBatonChat();
    const chat = new BatonChat();
    chat.mode = 'inline';
    chat.now = () => now;
    chat.lang = language;
    chat.setAttribute('zone', STORY_ZONE);
    chat.setAttribute('bot-name', bot);
    chat.setAttribute('theme', shown);
    chat.transport = transport;
    box.current?.append(chat);
    return () => chat.remove();
  }, [transport, shown, now, language, bot]);
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
function Texts({ entries, channel, language }: Omit<CustomerSideProps, 'team' | 'bot'>) {
  const { label } = channels[channel];
  const lines = entries.flatMap((entry, index) => {
    if (entry.type === 'customer') return [{ key: index, mine: true, said: { text: entry.text } }];
    return entry.type === 'said' ? [{ key: index, mine: false, said: entry.message }] : [];
  });
  return (
    <section className={styles.phone} aria-label={label}>
      <p className={styles.channel}>{label}</p>
      <ol className={styles.lines}>
        {lines.map(({ key, mine, said }) => (
          <li key={key} className={styles.line} data-mine={mine ? '' : undefined}>
            {mine ? (
              <p className={styles.bubble}>{said.text}</p>
            ) : (
              <MessageText said={said} channel={channel} language={language} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
