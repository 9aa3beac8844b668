/** @jsxImportSource preact */
import type { Talk } from '../model/talk.ts';
import type { ChatStrings } from '../strings.ts';
import { Dots } from './Dots.tsx';
import { Glyph } from './Glyph.tsx';

export interface StripProps {
  talk: Talk;
  strings: ChatStrings;
}

/** R25, M9: place and wait, each only when it was told. */
export function WaitingStrip({ talk, strings }: StripProps) {
  if (talk.floor !== 'queue' || talk.ended) return null;
  const place = talk.position === null ? null : talk.position <= 1 ? strings.youAreNext : strings.place(talk.position);
  const minutes = talk.waitSeconds === null ? null : Math.round(talk.waitSeconds / 60);
  const wait = minutes === null ? null : minutes < 1 ? strings.waitUnderMinute : strings.waitMinutes(minutes);
  return (
    <div class="waiting" role="status">
      <Dots />
      <p>
        {place && <strong>{place}</strong>}
        {wait && <span class="wait">{wait}</span>}
        <span class="waiting-hint">{strings.writeMeanwhile}</span>
      </p>
    </div>
  );
}

/** Says when the line is broken, and that nothing is lost by it. */
export function ConnectionStrip({ talk, strings, offline }: StripProps & { offline: boolean }) {
  const text = offline ? strings.offline : talk.connection === 'reconnecting' ? strings.reconnecting : '';
  return (
    <div class="connection" role="status" data-shown={text !== '' || undefined}>
      {text !== '' && (
        <>
          <Glyph name="alert" size={15} />
          {text}
        </>
      )}
    </div>
  );
}
