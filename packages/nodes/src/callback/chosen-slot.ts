// Which of the offered times a customer means: by button, by its place in the list, or by the time of day.
import type { FlowEvent } from '@baton/flow';
import { formatTime } from '@baton/handoff';

const ORDINALS = [
  ['first', '1st', 'earliest', 'erste', 'primero', 'premier', 'primeiro'],
  ['second', '2nd', 'zweite', 'segundo', 'deuxieme'],
  ['third', '3rd', 'dritte', 'tercero', 'troisieme', 'terceiro'],
  ['fourth', '4th', 'vierte', 'cuarto', 'quatrieme', 'quarto'],
];

/** The moment (ms) that was chosen among `slots`, or null. `zone` is the one the times were shown in. */
export function chosenSlot(event: FlowEvent, slots: readonly number[], zone: string): number | null {
  if (event.type !== 'customer.message') return null;
  if (event.choice !== null) {
    const at = /^slot:(\d{1,16})$/.exec(event.choice)?.[1];
    return at !== undefined && slots.includes(Number(at)) ? Number(at) : null;
  }
  const text = event.text.slice(0, 200).toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '');
  return byTime(text, slots, zone) ?? byPlace(text, slots);
}

function byTime(text: string, slots: readonly number[], zone: string): number | null {
  const found = /(?<![\d:.])(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?\s*(am|pm|a\.m|p\.m|uhr|o'?clock|h\b)?/.exec(text);
  if (!found || (found[2] === undefined && found[3] === undefined)) return null;
  const half = found[3]?.[0];
  const hour = Number(found[1]) % (half === 'a' || half === 'p' ? 12 : 24);
  const time = `${String(half === 'p' ? hour + 12 : hour).padStart(2, '0')}:${found[2] ?? '00'}`;
  const matching = slots.filter((slot) => formatTime(slot, zone) === time);
  return matching.length === 1 ? (matching[0] ?? null) : null;
}

function byPlace(text: string, slots: readonly number[]): number | null {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  if (words.length > 8) return null;
  if (words.includes('last')) return slots.at(-1) ?? null;
  const number = words.length <= 2 ? words.find((word) => /^\d$/.test(word)) : undefined;
  const index =
    number === undefined
      ? ORDINALS.findIndex((names) => words.some((word) => names.includes(word)))
      : Number(number) - 1;
  return index < 0 ? null : (slots[index] ?? null);
}
