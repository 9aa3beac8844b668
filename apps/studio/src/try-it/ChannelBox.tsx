import { channels, type ChannelName } from '@baton/flow';
import type { ChatEvent, ChatTransport } from '@baton/chat/contract';
import { Button, TextField } from '@baton/ui';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { ShownOnChannel } from '../shown/ShownOnChannel.tsx';
import { strings } from '../strings.ts';
import styles from './ChannelBox.module.css';
import type { TryIt } from './try-it-types.ts';

const words = strings.tryIt.channelBox;

type Line = Extract<ChatEvent, { type: 'message' }>;

export interface ChannelBoxProps {
  model: TryIt;
  channel: Exclude<ChannelName, 'web'>;
  language: string;
}

/** What the customer sees on a channel elsewhere, and writes there: buttons where it has them, else numbers to answer with. */
export function ChannelBox({ model, channel, language }: ChannelBoxProps) {
  const transport = useStore(model.store, (state) => state.transport);
  const round = useStore(model.store, (state) => state.round);
  return transport === null ? null : <Talk key={round} transport={transport} channel={channel} language={language} />;
}

function Talk({
  transport,
  channel,
  language,
}: Pick<ChannelBoxProps, 'channel' | 'language'> & { transport: ChatTransport }) {
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [end, setEnd] = useState<HTMLLIElement | null>(null);
  useEffect(
    () =>
      transport.open(
        (event) => {
          if (event.type === 'message') setLines((before) => [...before, event]);
        },
        () => undefined,
        0,
      ),
    [transport],
  );
  useEffect(() => {
    // In braces: some browsers answer with a promise, which is no way to clean up.
    end?.scrollIntoView({ block: 'nearest' });
  }, [end, lines]);
  const send = (message: { text: string } | { choice: { id: string; label: string } }) => {
    setProblem(null);
    transport
      .send({ clientId: `${lines.length}-${Date.now()}`, ...message })
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
  };
  const newest = lines.findLast(({ message }) => (message.choices ?? []).length > 0);
  return (
    <section className={styles.box} aria-label={words.label(channels[channel].label)}>
      <p className={styles.channel}>{channels[channel].label}</p>
      <ol className={styles.lines} aria-live="polite">
        {lines.map((line) => (
          <li key={line.id} className={styles.line} data-mine={line.from === 'customer' ? '' : undefined}>
            {line.from === 'customer' ? (
              <p className={styles.bubble}>{line.message.text}</p>
            ) : (
              <ShownOnChannel
                said={line.message}
                channel={channel}
                language={language}
                {...(line === newest
                  ? {
                      onPress: (index: number) => {
                        const choice = line.message.choices?.[index];
                        if (choice) send({ choice });
                      },
                    }
                  : {})}
              />
            )}
          </li>
        ))}
        <li ref={setEnd} aria-hidden />
      </ol>
      {problem !== null && <p role="alert">{problem}</p>}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          send({ text: text.trim() });
          setText('');
        }}
      >
        <TextField label={words.write} value={text} onChange={setText} autoComplete="off" />
        <Button type="submit" variant="primary" icon="send">
          {words.send}
        </Button>
      </form>
    </section>
  );
}
