// The text of a field whose values stand as chips, in the page and back. React does not draw inside of it: the browser types there.
import type { TextPiece } from '../model/chip-text.ts';

/** A cursor needs words to stand in, beside a chip too. It is no part of the text. */
const NOTHING = '\u200B';

export interface ChipLook {
  className: string;
  label: (place: NonNullable<TextPiece['place']>) => string;
}

/** Draws a text anew. */
export function drawChips(box: HTMLElement, pieces: readonly TextPiece[], { className, label }: ChipLook): void {
  const page = box.ownerDocument;
  const nodes = pieces.flatMap((piece, i): Node[] => {
    if (!piece.place) return [page.createTextNode(piece.code)];
    const chip = page.createElement('span');
    chip.className = className;
    chip.contentEditable = 'false';
    chip.dataset['code'] = piece.code;
    chip.title = piece.code;
    chip.textContent = label(piece.place);
    const before = i === 0 || pieces[i - 1]?.place ? [page.createTextNode(NOTHING)] : [];
    return [...before, chip, ...(i === pieces.length - 1 ? [page.createTextNode(NOTHING)] : [])];
  });
  // A line that is empty has no height of its own.
  if (pieces.at(-1)?.code.endsWith('\n')) nodes.push(page.createElement('br'));
  box.replaceChildren(...nodes);
}

/** The text as it is saved. */
export function textIn(box: HTMLElement): string {
  return [...box.childNodes].map(codeOf).join('');
}

/** How many chips are drawn. */
export function chipsIn(box: HTMLElement): number {
  return box.querySelectorAll('[data-code]').length;
}

function codeOf(node: Node): string {
  if (node instanceof HTMLElement) return node.dataset['code'] ?? (node.tagName === 'BR' ? '' : textIn(node));
  return (node.textContent ?? '').replaceAll(NOTHING, '');
}

export interface ChipRange {
  start: number;
  end: number;
}

/** What is selected, as offsets in the text; null when it is elsewhere. */
export function selectedIn(box: HTMLElement): ChipRange | null {
  const selection = box.ownerDocument.getSelection();
  const scope = box.getRootNode();
  if (!selection || selection.rangeCount === 0) return null;
  const range =
    scope instanceof ShadowRoot && 'getComposedRanges' in selection
      ? selection.getComposedRanges({ shadowRoots: [scope] })[0]
      : selection.getRangeAt(0);
  if (!range || !box.contains(range.startContainer) || !box.contains(range.endContainer)) return null;
  return {
    start: offsetOf(box, range.startContainer, range.startOffset),
    end: offsetOf(box, range.endContainer, range.endOffset),
  };
}

function offsetOf(box: HTMLElement, container: Node, offset: number): number {
  const before = box.ownerDocument.createRange();
  before.setStart(box, 0);
  const chip = container.parentElement?.closest<HTMLElement>('[data-code]');
  if (chip && box.contains(chip)) before.setEndBefore(chip);
  else before.setEnd(container, offset);
  return [...before.cloneContents().childNodes].map(codeOf).join('').length;
}

/** Puts the cursor behind so many characters of the text. */
export function putCursor(box: HTMLElement, offset: number): void {
  let left = offset;
  for (const node of box.childNodes) {
    const { length } = codeOf(node);
    if (node instanceof Text && left <= length) {
      const bare = node.data.startsWith(NOTHING) ? 1 : 0;
      return box.ownerDocument.getSelection()?.collapse(node, Math.min(node.data.length, Math.max(0, left) + bare));
    }
    left -= length;
  }
  box.ownerDocument.getSelection()?.collapse(box, box.childNodes.length);
}
