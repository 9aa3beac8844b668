import { cx } from '@baton/ui';
import {
  forwardRef,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type ComponentPropsWithoutRef,
  type FocusEvent,
  type FormEvent,
  type KeyboardEvent,
  type MouseEvent,
  type SyntheticEvent,
} from 'react';
import { chipBeside, chipPieces, type TextPiece } from '../model/chip-text.ts';
import { chipsIn, drawChips, putCursor, selectedIn, textIn } from './chip-dom.ts';
import styles from './VariableText.module.css';

/** What a field around it can ask. */
export interface ChipBoxHandle {
  /** Where the cursor is, in characters of the text; at its end when the focus is elsewhere. */
  cursor: () => number;
  /** Takes the focus, the cursor behind so many characters of the text that comes next. */
  focusAt: (cursor: number) => void;
  focus: () => void;
}

export interface ChipBoxProps extends Omit<
  ComponentPropsWithoutRef<'div'>,
  'onChange' | 'children' | 'contentEditable' | 'role'
> {
  value: string;
  onChange: (value: string) => void;
  disabled: boolean;
  /** What a chip says of its place. */
  label: (place: NonNullable<TextPiece['place']>) => string;
}

/**
 * Several lines of text in which values stand as chips. What it is given and what it gives is plain text with `{{name|fallback}}`. A chip is
 * passed and removed as one character; clicked, or with F2 beside it, it opens as text.
 */
export const ChipBox = forwardRef<ChipBoxHandle, ChipBoxProps>(function ChipBox(props, ref) {
  const { value, onChange, disabled, label, className, onKeyDown, onSelect, onBlur, ...rest } = props;
  const box = useRef<HTMLDivElement>(null);
  /** Where the place begins that is being changed as text. */
  const [open, setOpen] = useState<number | null>(null);
  /** Where the cursor goes once the text that comes is drawn. */
  const next = useRef<number | null>(null);
  const composing = useRef(false);
  const pieces = chipPieces(value, open);
  const chips = pieces.filter(({ place }) => place).length;

  useLayoutEffect(() => {
    const field = box.current;
    if (!field || composing.current) return;
    const isFocused = selectedIn(field) !== null && field.matches(':focus');
    const isDrawn = textIn(field) === value && chipsIn(field) === chips && field.dataset['open'] === String(open);
    if (!isDrawn) {
      const cursor = next.current ?? (isFocused ? (selectedIn(field)?.end ?? value.length) : null);
      drawChips(field, pieces, { className: styles.chip ?? '', label });
      field.dataset['open'] = String(open);
      if (cursor !== null && isFocused) putCursor(field, Math.min(cursor, value.length));
    }
    next.current = null;
  });

  useImperativeHandle(ref, () => ({
    cursor: () => (box.current && selectedIn(box.current)?.end) ?? value.length,
    focusAt(cursor) {
      box.current?.focus();
      if (box.current && textIn(box.current) === value) putCursor(box.current, cursor);
      next.current = cursor;
    },
    focus: () => box.current?.focus(),
  }));

  function replace(start: number, end: number, text: string) {
    next.current = start + text.length;
    onChange(`${value.slice(0, start)}${text}${value.slice(end)}`);
  }

  function openChip(piece: TextPiece) {
    // Inside of the braces, where a fallback is written.
    next.current = piece.start + piece.code.length - 2;
    setOpen(piece.start);
  }

  function keys(event: KeyboardEvent<HTMLDivElement>) {
    onKeyDown?.(event);
    const at = box.current && selectedIn(box.current);
    if (event.defaultPrevented || !at || event.nativeEvent.isComposing) return;
    const isCursor = at.start === at.end;
    const before = isCursor ? chipBeside(pieces, at.start, 'before') : null;
    const after = isCursor ? chipBeside(pieces, at.start, 'after') : null;
    const move = (cursor: number) => box.current && putCursor(box.current, cursor);
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) replace(at.start, at.end, '\n');
    else if (event.key === 'Backspace' && before) replace(before.start, at.start, '');
    else if (event.key === 'Delete' && after) replace(at.start, after.start + after.code.length, '');
    else if (event.key === 'ArrowLeft' && isPlain && before) move(before.start);
    else if (event.key === 'ArrowRight' && isPlain && after) move(after.start + after.code.length);
    else if (event.key === 'F2' && before) openChip(before);
    else if (event.key === 'F2' && after) openChip(after);
    else if (event.key === 'Escape' && open !== null) setOpen(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function typed() {
    const field = box.current;
    if (!field || composing.current) return;
    const text = textIn(field);
    next.current = selectedIn(field)?.end ?? null;
    if (text !== value) onChange(text);
  }

  /** A chip that was opened closes when the cursor leaves it. */
  function moved(event: SyntheticEvent<HTMLDivElement>) {
    onSelect?.(event);
    const at = box.current && selectedIn(box.current);
    if (open === null || !at) return;
    const opened = chipPieces(value).find(({ start }) => start === open);
    if (!opened || at.end < open || at.start > open + opened.code.length) setOpen(null);
  }

  function copied(event: ClipboardEvent, isCut: boolean) {
    const at = box.current && selectedIn(box.current);
    if (!at || at.start === at.end) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', value.slice(at.start, at.end));
    if (isCut && !disabled) replace(at.start, at.end, '');
  }

  function pasted(event: ClipboardEvent) {
    event.preventDefault();
    const at = box.current && selectedIn(box.current);
    if (at) replace(at.start, at.end, event.clipboardData.getData('text/plain').replaceAll('\r\n', '\n'));
  }

  function clicked({ target }: MouseEvent) {
    const chip = target instanceof Element ? target.closest<HTMLElement>('[data-code]') : null;
    if (!chip || disabled) return;
    const index = [...(box.current?.querySelectorAll('[data-code]') ?? [])].indexOf(chip);
    const piece = pieces.filter(({ place }) => place)[index];
    if (piece) openChip(piece);
  }

  return (
    <div
      {...rest}
      ref={box}
      role="textbox"
      aria-multiline
      aria-disabled={disabled || undefined}
      tabIndex={0}
      contentEditable={!disabled}
      suppressContentEditableWarning
      spellCheck
      className={cx(styles.box, className)}
      data-disabled={disabled ? '' : undefined}
      onInput={typed}
      onBeforeInput={noLook}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={() => {
        composing.current = false;
        typed();
      }}
      onKeyDown={keys}
      onClick={clicked}
      onSelect={moved}
      onCopy={(event) => copied(event, false)}
      onCut={(event) => copied(event, true)}
      onPaste={pasted}
      onDrop={(event) => event.preventDefault()}
      onBlur={(event: FocusEvent<HTMLDivElement>) => {
        setOpen(null);
        onBlur?.(event);
      }}
    />
  );
});

/** Bold and the like would be drawn, and lost. */
function noLook(event: FormEvent): void {
  if (event.nativeEvent instanceof InputEvent && event.nativeEvent.inputType.startsWith('format'))
    event.preventDefault();
}
