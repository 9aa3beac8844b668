// X9: the context package as a note in another desk. One renderer, three forms; the order is that of the card (X7).
import { attemptText, outcomeText, type ContextPackage, type TranscriptLine } from '@baton/handoff';
import { noteStrings as words } from './note-strings.ts';
import { writerOf, type NoteWriter } from './note-writer.ts';

/** How a note is made. */
export interface NoteOptions {
  readonly form: 'html' | 'markdown' | 'plain';
  /** The last line, by which a retry finds what it made. */
  readonly marker: string;
  /** Where the whole conversation can be read; null: nowhere. */
  readonly link: string | null;
  /** The most bytes, as UTF-8 after escaping. */
  readonly mostBytes?: number;
}

/** A finished note. */
export interface DeskNote {
  readonly text: string;
  readonly bytes: number;
  /** Lines of the talk that did not fit, the oldest ones; they are named in the note. */
  readonly leftOut: number;
}

/** What an agent still reads, and every desk takes. */
const MOST_BYTES = 16_000;
/** One message alone may not fill the note. */
const MOST_LINE_CHARACTERS = 4_000;
/** What stands before the talk leaves room for it. */
const HEAD_SHARE = 0.6;
/** The most characters of one field, from what is usual to what always fits. */
const FIELD_CHARACTERS = [1_000, 300, 100, 30];
const MOST_STEPS = 10;

/**
 * The package as a note of at most 16 kB: what it is about, how the customer feels, who they are, what was tried, what to do next, and then
 * the talk from its newest line back as far as there is room. It is cut between lines, never inside one.
 */
export function deskNote(
  context: ContextPackage,
  { form, marker, link, mostBytes = MOST_BYTES }: NoteOptions,
): DeskNote {
  const writer = writerOf(form);
  const head = shortestHead(context, writer, mostBytes * HEAD_SHARE);
  const foot = writer.marker(marker);
  const lines = context.bottom.transcript.map((line) => writer.item(lineOf(line)));
  const before = context.bottom.earlierLines;
  const room =
    mostBytes -
    bytesOf(head) -
    bytesOf(foot) -
    bytesOf(writer.heading(words.talk)) -
    bytesOf(leftOutOf(writer, before + lines.length, link)) -
    writer.spare;
  let used = 0;
  let first = lines.length;
  while (first > 0 && used + bytesOf(lines[first - 1] ?? '') + 1 <= room) {
    first -= 1;
    used += bytesOf(lines[first] ?? '') + 1;
  }
  const leftOut = before + first;
  const text = writer.join([
    head,
    writer.heading(words.talk),
    ...(leftOut > 0 ? [leftOutOf(writer, leftOut, link)] : []),
    writer.list(lines.slice(first)),
    foot,
  ]);
  return { text, bytes: bytesOf(text), leftOut };
}

function shortestHead(context: ContextPackage, writer: NoteWriter, mostBytes: number): string {
  let head = '';
  for (const most of FIELD_CHARACTERS) {
    head = headOf(context, writer, most);
    if (bytesOf(head) <= mostBytes) return head;
  }
  return head;
}

function headOf(
  { top, middle, bottom, trigger, place, urgent, number }: ContextPackage,
  writer: NoteWriter,
  most: number,
): string {
  const { profile } = middle.profile;
  const short = (text: string) => (text.length > most ? `${whole(text.slice(0, most - 1))}…` : text);
  const facts: [string, string | undefined][] = [
    [words.number, number ?? undefined],
    [words.mood, `${words.states[top.sentiment.state]}, ${words.trajectories[top.sentiment.trajectory]}`],
    [
      words.tier,
      place ? `${words.tiers[place.tier]}${urgent ? `, ${words.urgent}` : ''}` : urgent ? words.urgent : undefined,
    ],
    [words.reason, trigger?.because],
    [words.name, profile.name ?? top.name ?? undefined],
    [words.email, profile.email],
    [words.phone, profile.phone],
    [words.account, profile.accountId],
    [words.customer, profile.customerId],
    [words.proven, middle.profile.verified ? words.yes : words.no],
  ];
  const orders = middle.orders
    .slice(0, 5)
    .map(({ id, status, amount, currency, items }) => `${id}: ${status}, ${amount} ${currency}, ${items.join(', ')}`);
  const tried = middle.botActions
    .slice(-10)
    .map(({ what, outcome }) => `${attemptText(what)}: ${outcomeText(outcome)}`);
  const next = bottom.nextSteps
    .slice(0, MOST_STEPS)
    .map(({ kind, text }) => (kind === 'avoid' ? `${words.avoid} ${text}` : text));
  const added = middle.additions.map(({ text }) => text);
  const sections: [string, string[]][] = [
    [words.orders, orders],
    [words.tried, tried],
    [words.next, next],
    [words.added, added.slice(-5)],
  ];
  return writer.join([
    writer.lead(short(top.summary)),
    writer.list(
      facts.flatMap(([name, value]) =>
        value === undefined || value === '' ? [] : [writer.item([{ bold: name }, { text: `: ${short(value)}` }])],
      ),
    ),
    ...sections.flatMap(([title, items]) =>
      items.length === 0
        ? []
        : [writer.heading(title), writer.list(items.map((item) => writer.item([{ text: short(item) }])))],
    ),
  ]);
}

function lineOf({ at, speaker, name, text }: TranscriptLine): ({ bold: string } | { text: string })[] {
  const who = name ?? words.speakers[speaker];
  const said =
    text.length > MOST_LINE_CHARACTERS ? `${whole(text.slice(0, MOST_LINE_CHARACTERS))} ${words.longer}` : text;
  return [{ bold: `${new Date(at).toISOString().slice(11, 16)} ${who}` }, { text: `: ${said}` }];
}

/** Without half a character at its end. */
function whole(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}

function leftOutOf(writer: NoteWriter, count: number, link: string | null): string {
  return writer.small(link === null ? words.leftOut(count) : `${words.leftOut(count)} ${link}`);
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}
