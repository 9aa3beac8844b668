// How the choices under a message are shown on a channel (C2): as buttons, as a list that opens, or as numbered text.
import { lengthOn } from './channel-length.ts';
import type { Channel } from './channels.ts';

/** How the choices of a message are shown on a channel. */
export type ChoicesShown = 'none' | 'buttons' | 'list' | 'numbered';

/** How a channel shows these choices: the first way of buttons, list and numbers that carries all of them whole. */
export function choicesOn(carries: Channel, labels: readonly string[]): ChoicesShown {
  if (labels.length === 0) return 'none';
  const { buttons, buttonCharacters, distinctLabels, list } = carries;
  const isDistinct = !distinctLabels || new Set(labels.map((label) => label.trim())).size === labels.length;
  const fits = (label: string) => label.trim() !== '' && isWithin(carries, buttonCharacters, label);
  if (isDistinct && labels.length <= buttons && labels.every(fits)) return 'buttons';
  if (!list || labels.length > list.rows) return 'numbered';
  const firstLines = labels.map((label) => rowLines(carries, list, label)?.[0] ?? '');
  const areDistinct = !distinctLabels || new Set(firstLines).size === labels.length;
  return areDistinct && !firstLines.includes('') ? 'list' : 'numbered';
}

/** A label in the two lines of a list's row, parted at a space; null when it does not fit. */
export function rowLines(
  carries: Channel,
  { rowCharacters, secondLineCharacters }: NonNullable<Channel['list']>,
  label: string,
): [first: string, second: string] | null {
  const whole = label.trim();
  if (isWithin(carries, rowCharacters, whole)) return [whole, ''];
  const spaces = [...whole.matchAll(/\s+/g)].map(({ index }) => index).toReversed();
  const at = spaces.find((index) => isWithin(carries, rowCharacters, whole.slice(0, index)));
  if (at === undefined) return null;
  const second = whole.slice(at).trim();
  return isWithin(carries, secondLineCharacters, second) ? [whole.slice(0, at), second] : null;
}

/** Whether a text has no more than so many units, as the channel counts them. */
export function isWithin({ counts }: Channel, limit: number, text: string): boolean {
  // No way of counting but that of SMS finds more units than JavaScript does, so short texts need no counting at all.
  if (counts !== 'sms' && text.length <= limit) return true;
  const { length, most } = lengthOn(counts, limit, text);
  return length <= most;
}
