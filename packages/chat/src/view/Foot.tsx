/** @jsxImportSource preact */
import type { RefObject } from 'preact';
import type { ChatFile, ChatFiles, ChatSend } from '../contract.ts';
import type { Talk } from '../model/talk.ts';
import type { ChatStrings } from '../strings.ts';
import { Composer } from './Composer.tsx';
import { Glyph } from './Glyph.tsx';

export interface FootProps {
  talk: Talk;
  strings: ChatStrings;
  input: RefObject<HTMLTextAreaElement | null>;
  files: ChatFiles | null;
  newId: () => string;
  onSay: (message: Omit<ChatSend, 'clientId'>, shown: string, files?: ChatFile[]) => void;
  onTyping: () => void;
  onRestart: () => void;
}

/** The customer's side: the way to a person, the box to write in, and after the end both ways on (A5). */
export function Foot({ talk, strings, input, files, newId, onSay, onTyping, onRestart }: FootProps) {
  return (
    <div class="foot">
      {talk.ended && (
        <div class="ended">
          <p>
            <strong>{strings.ended}</strong>
            {talk.ticket && <span>{strings.ticket(talk.ticket)}</span>}
            <span>{strings.goOn}</span>
          </p>
          <button type="button" class="small-button" onClick={onRestart}>
            {strings.startAgain}
          </button>
        </div>
      )}
      <WayToPerson talk={talk} strings={strings} onSay={onSay} />
      <Composer
        strings={strings}
        input={input}
        files={files}
        newId={newId}
        onSay={(text, kept) =>
          onSay(
            { ...(text !== '' && { text }), ...(kept.length > 0 && { files: kept.map(({ id }) => id) }) },
            text,
            kept.length > 0 ? kept : undefined,
          )
        }
        onTyping={onTyping}
      />
    </div>
  );
}

/** T2: always there, and true: who is with a person is not offered one, who waits for one can ask how far and what else. */
function WayToPerson({ talk, strings, onSay }: Pick<FootProps, 'talk' | 'strings' | 'onSay'>) {
  if (talk.floor === 'agent') {
    return (
      <p class="with-person">
        <Glyph name="person" size={14} />
        {strings.talkingTo(talk.agent?.name ?? strings.person)}
      </p>
    );
  }
  const waits = talk.floor === 'queue';
  const words = waits ? strings.askPlace : strings.talkToPerson;
  return (
    <button
      type="button"
      class="hatch"
      // What is asked goes along in line; the wish for a person has words of the house's own.
      onClick={() => onSay(waits ? { escapeHatch: true, text: words } : { escapeHatch: true }, words)}
    >
      <Glyph name={waits ? 'line' : 'person'} size={15} />
      {words}
    </button>
  );
}
