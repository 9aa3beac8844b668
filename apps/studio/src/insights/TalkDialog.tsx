import { Dialog, Spinner } from '@baton/ui';
import type { ConversationEntry } from '@baton/handoff';
import { useEffect, useRef } from 'react';
import { useStudio } from '../studio-context.ts';
import { useLoaded } from '../use-loaded.ts';
import { insightStrings as strings } from './strings.ts';
import styles from './insights.module.css';
import { momentWords } from './words.ts';

export interface TalkDialogProps {
  conversation: string;
  /** The line to look at. */
  seq: number;
  demo: boolean;
  onClose: () => void;
}

/** A conversation line by line, opened at the turn that counted. */
export function TalkDialog({ conversation, seq, demo, onClose }: TalkDialogProps) {
  const { insights } = useStudio();
  const { loaded } = useLoaded(() => insights.conversation(conversation, demo), conversation);
  const turn = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (loaded.is === 'loaded') turn.current?.scrollIntoView({ block: 'center' });
  }, [loaded.is]);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Dialog
      title={loaded.is === 'loaded' ? strings.talk.title(loaded.value.number) : strings.talk.loading}
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      {loaded.is === 'loading' && <Spinner label={strings.talk.loading} shown />}
      {loaded.is === 'failed' && <p>{loaded.because}</p>}
      {loaded.is === 'loaded' && (
        <ol className={styles.talk}>
          {loaded.value.entries.map(({ seq: at, entry }) => {
            const line = lineOf(entry);
            const isTurn = at === seq;
            if (line === null && !isTurn) return null;
            return (
              <li
                key={at}
                ref={isTurn ? turn : undefined}
                data-who={line?.who ?? 'event'}
                data-turn={isTurn || undefined}
              >
                <span className={styles.talkWho}>
                  {strings.talk.who[line?.who ?? 'event']} · {momentWords(entry.at, zone)}
                </span>
                <span>{line?.text ?? strings.talk.turn}</span>
              </li>
            );
          })}
        </ol>
      )}
    </Dialog>
  );
}

type Who = 'customer' | 'bot' | 'agent' | 'event';

/** What of a journal somebody reads who asks why. */
function lineOf(entry: ConversationEntry): { who: Who; text: string } | null {
  const words = strings.talk;
  switch (entry.type) {
    case 'customer':
      return { who: 'customer', text: entry.text };
    case 'said':
      return { who: entry.speaker === 'agent' ? 'agent' : 'bot', text: entry.message.text };
    case 'answered':
      return { who: 'event', text: words.answered(entry.confidence, entry.sources[0]?.title ?? null) };
    case 'triggered':
      return { who: 'event', text: words.triggered(entry.trigger, entry.because) };
    case 'queued':
      return { who: 'event', text: words.queued(entry.team, entry.tier) };
    case 'connected':
      return { who: 'event', text: words.connected(entry.agent.name, Math.round(entry.waitedSeconds)) };
    case 'ticket':
      return { who: 'event', text: words.ticket(entry.number) };
    case 'callbackBooked':
      return { who: 'event', text: words.callback };
    case 'nobody':
      return { who: 'event', text: words.nobody };
    case 'customerLeft':
      return { who: 'event', text: words.left };
    case 'customerPage':
      return { who: 'event', text: entry.open ? words.pageOpen : words.pageClosed };
    case 'closed':
      return { who: 'event', text: words.closed(entry.by, entry.disposition) };
    case 'rated':
      return { who: 'event', text: words.rated(entry.score, entry.of) };
    case 'leadActed':
      return { who: 'event', text: words.lead(entry.by, entry.act.type) };
    default:
      return null;
  }
}
