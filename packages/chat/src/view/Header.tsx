/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import type { Talk } from '../model/talk.ts';
import type { ChatStrings } from '../strings.ts';
import { Face } from './Face.tsx';
import { Glyph } from './Glyph.tsx';

export interface HeaderProps {
  talk: Talk;
  strings: ChatStrings;
  botName: string;
  canLeave: boolean;
  onLeave: () => void;
  /** Absent where there is nothing to close. */
  onClose: (() => void) | null;
}

/** Says at all times who is speaking: the bot, nobody yet, or a person by name (S6). */
export function Header({ talk, strings, botName, canLeave, onLeave, onClose }: HeaderProps) {
  const [asking, setAsking] = useState(false);
  const speaker = whoSpeaks(talk, strings, botName);
  return (
    <div class="header" data-floor={talk.ended ? 'ended' : talk.floor}>
      <Face from={speaker.from} name={speaker.title} large />
      <div class="who">
        <h2 class="who-name" dir="auto">
          {speaker.title}
        </h2>
        <p class="who-kind">
          {speaker.from === 'agent' && <span class="person-mark">{strings.person}</span>}
          <span dir="auto">{speaker.kind}</span>
        </p>
      </div>
      {canLeave && !talk.ended && (
        <button
          type="button"
          class="icon-button"
          aria-label={strings.leave}
          title={strings.leave}
          aria-expanded={asking}
          onClick={() => setAsking(!asking)}
        >
          <Glyph name="leave" />
        </button>
      )}
      {onClose && (
        <button type="button" class="icon-button" aria-label={strings.close} title={strings.close} onClick={onClose}>
          <Glyph name="close" />
        </button>
      )}
      {asking && !talk.ended && (
        <div class="leave" role="group" aria-label={strings.leaveAsk}>
          <span>{strings.leaveAsk}</span>
          <button type="button" class="small-button" onClick={() => setAsking(false)}>
            {strings.leaveNo}
          </button>
          <button
            type="button"
            class="small-button"
            data-strong
            onClick={() => {
              setAsking(false);
              onLeave();
            }}
          >
            {strings.leaveYes}
          </button>
        </div>
      )}
    </div>
  );
}

function whoSpeaks(talk: Talk, strings: ChatStrings, botName: string) {
  if (talk.floor === 'agent') {
    return { from: 'agent', title: talk.agent?.name ?? strings.person, kind: talk.agent?.team ?? '' } as const;
  }
  if (talk.floor === 'queue') return { from: 'queue', title: strings.findingPerson, kind: strings.automatic } as const;
  return { from: 'bot', title: botName, kind: strings.automatic } as const;
}
