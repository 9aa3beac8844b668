import { Dialog, Spinner } from '@baton/ui';
import { useEffect, useRef } from 'react';
import { StudioLink } from '../frame/StudioLink.tsx';
import { useStudio } from '../studio-context.ts';
import { useLoaded } from '../use-loaded.ts';
import { insightStrings as strings } from './strings.ts';
import own from './talk.module.css';
import { lineOf } from './talk-line.ts';
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
      {loaded.is === 'loaded' && !demo && (
        <StudioLink to={{ page: 'talk', id: conversation }}>{strings.talk.follow}</StudioLink>
      )}
      {loaded.is === 'failed' && <p>{loaded.because}</p>}
      {loaded.is === 'loaded' && (
        <ol className={own.talk}>
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
                <span className={own.talkWho}>
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
