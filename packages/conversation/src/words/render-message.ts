import {
  fillLink,
  fillText,
  inLanguage,
  isSafeLink,
  type ChoiceForm,
  type CompiledMessage,
  type LocalText,
} from '@baton/flow';
import { cityOf, formatAppointment, formatDay, type SaidMessage } from '@baton/handoff';

/** What a message is filled with: for whom, in which language, at which moment. */
export interface RenderScope {
  language: string;
  fallback: string;
  /** Milliseconds since the epoch: a day of another year is said with its year. */
  now: number;
  /** Of the customer: the city that times are named after is said once in a text. */
  zone: string;
  /** The value of a name, in the language of the text around it. */
  value: (name: string, language: string) => string | undefined;
}

/** A message as it is said: in the conversation's language, with every place filled. Null when there is nothing to say. */
export function renderMessage(
  message: CompiledMessage,
  choices: readonly ChoiceForm[] | undefined,
  scope: RenderScope,
): SaidMessage | null {
  const language = spokenIn(message.text, scope.language, scope.fallback);
  const value = (name: string) => scope.value(name, language);
  const inWords = (name: string) => dayInWords(value(name), language, scope.now);
  const say = (text: LocalText) => tidy(fillText(inLanguage(text, language, scope.fallback) ?? '', inWords));
  const text = namedOnce(say(message.text), cityOf(scope.zone));
  const offered = (choices ?? message.choices ?? []).map(({ id, label }) => ({ id, label: say(label) }));
  const link = message.link ? safeLink(fillLink(message.link.url, value)) : null;
  if (text === '' && offered.length === 0 && !message.card) return null;
  return {
    text,
    ...(offered.length > 0 ? { choices: offered } : {}),
    ...(link !== null && message.link ? { link: { label: say(message.link.label), url: link } } : {}),
    ...(message.card
      ? { card: { title: say(message.card.title), lines: message.card.lines.map(say).filter((line) => line !== '') } }
      : {}),
  };
}

/** A filled link that leads nowhere a customer may be led is left out; of flows published before, plain http stays. */
function safeLink(url: string): string | null {
  return isSafeLink(url) || /^http:\/\/[^/?#\\\s]\S*$/i.test(url) ? url : null;
}

/** The language that a text is said in: times, figures and buttons speak the same, also where a translation is missing (M13). */
export function spokenIn(text: LocalText, language: string, fallback: string): string {
  const has = (code: string) => Object.hasOwn(text, code);
  const [first] = Object.keys(text);
  if (first === undefined || has(language) || has(language.split('-')[0] ?? language)) return language;
  return has(fallback) ? fallback : first;
}

/** A day is kept as `2026-11-25` for conditions and other systems; a customer reads "Wednesday 25 November". */
function dayInWords(value: string | undefined, language: string, now: number): string | undefined {
  if (value === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  const at = Date.parse(`${value}T12:00:00Z`);
  return Number.isNaN(at) ? value : formatDay(at, 'UTC', language, now);
}

/** A free time as a choice; the id carries the time. */
export function slotChoice(slotAt: number, zone: string, language: string, now: number): { id: string; label: string } {
  return { id: `slot:${slotAt}`, label: formatAppointment(slotAt, zone, language, now) };
}

/** "Today at 08:00 (Berlin), or tomorrow by 10:00": whose clock is meant is plain after the first time. */
function namedOnce(text: string, city: string): string {
  const name = ` (${city})`;
  const end = text.indexOf(name) + name.length;
  return end < name.length ? text : text.slice(0, end) + text.slice(end).replaceAll(name, '');
}

/** A place that came out empty leaves no double spaces or spaces before a mark behind. */
function tidy(text: string): string {
  return text
    .replaceAll(/[ \t]{2,}/g, ' ')
    .replaceAll(/ +([,.!?;:])/g, '$1')
    .replaceAll(/[ \t]+\n/g, '\n')
    .trim();
}
