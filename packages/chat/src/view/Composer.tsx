/** @jsxImportSource preact */
import { useLayoutEffect, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import { MAX_MESSAGE_LENGTH } from '../contract.ts';
import type { ChatStrings } from '../strings.ts';
import { Glyph } from './Glyph.tsx';

export interface ComposerProps {
  strings: ChatStrings;
  input: RefObject<HTMLTextAreaElement | null>;
  onSay: (text: string) => void;
  onTyping: () => void;
}

/** Enter sends, Shift+Enter starts a new line. Too long is said and held back, never cut in silence. */
export function Composer({ strings, input, onSay, onTyping }: ComposerProps) {
  const [text, setText] = useState('');
  const length = text.trim().length;
  const tooLong = length > MAX_MESSAGE_LENGTH;

  useLayoutEffect(() => {
    if (input.current) fitHeight(input.current);
  }, [text, input]);

  function submit() {
    // Read from the field, which is ahead of the drawn state when a key follows at once.
    const written = input.current?.value.trim() ?? '';
    if (written === '' || written.length > MAX_MESSAGE_LENGTH) return;
    onSay(written);
    setText('');
    input.current?.focus();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {tooLong && (
        <p class="too-long" role="alert" id="too-long">
          {strings.tooLong(length, MAX_MESSAGE_LENGTH)}
        </p>
      )}
      <div class="box" data-invalid={tooLong || undefined}>
        <textarea
          ref={input}
          rows={1}
          dir="auto"
          value={text}
          placeholder={strings.placeholder}
          aria-label={strings.placeholder}
          aria-invalid={tooLong}
          aria-describedby={tooLong ? 'too-long' : undefined}
          enterkeyhint="send"
          onInput={(event) => {
            setText(event.currentTarget.value);
            onTyping();
          }}
          onKeyDown={(event) => {
            // While an input method is composing, Enter accepts its suggestion.
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            submit();
          }}
        />
        <button type="submit" class="send" aria-label={strings.send} disabled={length === 0 || tooLong}>
          <Glyph name="send" />
        </button>
      </div>
    </form>
  );
}

/** As high as its text, up to the limit of the style sheet. */
function fitHeight(area: HTMLTextAreaElement): void {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight}px`;
}
