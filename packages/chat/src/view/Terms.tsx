/** @jsxImportSource preact */
import type { ChatStrings } from '../strings.ts';
import { Linked } from './Said.tsx';

/** S6: what customers should know before they write. */
export function Notice({ text }: { text: string }) {
  return (
    <p class="terms" role="note" dir="auto" tabIndex={0}>
      <Linked text={text} />
    </p>
  );
}

export interface ConsentProps {
  text: string;
  strings: ChatStrings;
  onAgree: () => void;
}

/** S6: nothing can be written before it is agreed to. Stands where the box to write in will be. */
export function Consent({ text, strings, onAgree }: ConsentProps) {
  return (
    <div class="foot consent">
      <p id="consent" dir="auto" tabIndex={0}>
        <Linked text={text} />
      </p>
      <button type="button" class="agree" aria-describedby="consent" onClick={onAgree}>
        {strings.agree}
      </button>
    </div>
  );
}
