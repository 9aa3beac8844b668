/** @jsxImportSource preact */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import { MAX_MESSAGE_LENGTH } from '../contract.ts';
import type { ChatFile, ChatFiles } from '../contract.ts';
import type { ChatStrings } from '../strings.ts';
import { Glyph } from './Glyph.tsx';
import { useAttachments } from './use-attachments.ts';
import type { Attachment } from './use-attachments.ts';

export interface ComposerProps {
  strings: ChatStrings;
  input: RefObject<HTMLTextAreaElement | null>;
  /** Null where no files can be sent. */
  files: ChatFiles | null;
  newId: () => string;
  onSay: (text: string, files: ChatFile[]) => void;
  onTyping: () => void;
}

/** Enter sends, Shift+Enter starts a new line. Too long is said and held back, never cut in silence. */
export function Composer({ strings, input, files, newId, onSay, onTyping }: ComposerProps) {
  const [text, setText] = useState('');
  const attached = useAttachments(files, newId, strings);
  const length = text.trim().length;
  const tooLong = length > MAX_MESSAGE_LENGTH;
  const kept = attached.list.flatMap((one) => (one.kept ? [one.kept] : []));
  const isUnderWay = attached.list.some((one) => one.kept === null && one.problem === null);

  useLayoutEffect(() => {
    if (input.current) fitHeight(input.current);
  }, [text, input]);

  function submit() {
    // Read from the field, which is ahead of the drawn state when a key follows at once.
    const written = input.current?.value.trim() ?? '';
    if ((written === '' && kept.length === 0) || isUnderWay || written.length > MAX_MESSAGE_LENGTH) return;
    onSay(written, kept);
    setText('');
    attached.clear();
    input.current?.focus();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onDragOver={(event) => files && event.preventDefault()}
      onDrop={(event) => {
        if (!files) return;
        event.preventDefault();
        attached.add([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      {tooLong && (
        <p class="too-long" role="alert" id="too-long">
          {strings.tooLong(length, MAX_MESSAGE_LENGTH)}
        </p>
      )}
      <AttachmentList list={attached.list} strings={strings} onRemove={attached.remove} />
      <div class="box" data-invalid={tooLong || undefined}>
        {files && <AttachButton accept={files.accept} label={strings.attach} onChoose={attached.add} />}
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
          onPaste={(event) => {
            const pasted = [...(event.clipboardData?.files ?? [])];
            if (pasted.length === 0 || !files) return;
            event.preventDefault();
            attached.add(pasted);
          }}
          onKeyDown={(event) => {
            // While an input method is composing, Enter accepts its suggestion.
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            submit();
          }}
        />
        <button
          type="submit"
          class="send"
          aria-label={strings.send}
          disabled={(length === 0 && kept.length === 0) || isUnderWay || tooLong}
        >
          <Glyph name="send" />
        </button>
      </div>
    </form>
  );
}

interface AttachButtonProps {
  accept: string;
  label: string;
  onChoose: (files: readonly File[]) => void;
}

/** A button of ours over the browser's own dialog. */
function AttachButton({ accept, label, onChoose }: AttachButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        type="file"
        multiple
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          onChoose([...(event.currentTarget.files ?? [])]);
          // The same file can be chosen once more.
          event.currentTarget.value = '';
        }}
      />
      <button type="button" class="attach" aria-label={label} title={label} onClick={() => field.current?.click()}>
        <Glyph name="attach" />
      </button>
    </>
  );
}

interface AttachmentListProps {
  list: readonly Attachment[];
  strings: ChatStrings;
  onRemove: (id: string) => void;
}

function AttachmentList({ list, strings, onRemove }: AttachmentListProps) {
  return (
    <ul class="attached" aria-live="polite">
      {list.map(({ id, name, kept, problem }) => (
        <li key={id} data-problem={problem !== null || undefined}>
          <Glyph name={problem === null ? 'file' : 'alert'} size={15} />
          <span dir="auto">{problem ?? (kept === null ? strings.uploading(name) : name)}</span>
          <button
            type="button"
            class="icon-button"
            aria-label={strings.takeAway(name)}
            title={strings.takeAway(name)}
            onClick={() => onRemove(id)}
          >
            <Glyph name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** As high as its text, up to the limit of the style sheet. */
function fitHeight(area: HTMLTextAreaElement): void {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight}px`;
}
