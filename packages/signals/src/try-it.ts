import type { Awaiting, Note, Reader, SignalMemory, SignalProfile, SignalSettings, Signals } from './contract.ts';
import { prepare } from './prepare.ts';
import type { Turn } from './want/want.ts';
import { wantOf } from './want/want.ts';
import type { Want } from './want/want.ts';

/** One thing that fired, in words for a designer. */
export interface Firing {
  /** Which trigger node it would set off; `reading` is for what only informs (category, language, urgency). */
  trigger: 'explicit-request' | 'frustration' | 'policy-topic' | 'reading';
  /** A short name, such as `asks for a person` or `topic refund`. */
  what: string;
  /** Why, with the words quoted. */
  why: string;
  score: number;
}

/** What was read in one message, with the words it was read from. */
export interface MessageExplanation {
  text: string;
  signals: Signals;
  fired: Firing[];
}

/** Settings for trying out what is read in a message. */
export interface TryItOptions {
  profile?: SignalProfile;
  awaiting?: Awaiting;
}

/** What a single message sets off under these settings, and why (the "try it" box). */
export function explainMessage(
  text: string,
  settings: Partial<SignalSettings> = {},
  options: TryItOptions = {},
): MessageExplanation {
  const reader = prepare(settings);
  return explainWith(reader, text, 0, options, reader.empty, settings).explanation;
}

/** What was read in each message of a conversation, and when a trigger would have fired. */
export interface ConversationExplanation {
  turns: { from: Turn['from']; text: string; explanation: MessageExplanation | null; score: number }[];
  /** Index of the turn at which the first trigger would fire; null when none does. */
  firstFiredAt: number | null;
  want: Want;
}

/** Seconds between pasted turns that carry no time. */
const SECONDS_BETWEEN = 20;
const COULD_NOT =
  /^(?:i'?m |we are |i am )?(?:sorry|unfortunately)|did(?:n'?t| not) (?:quite )?understand|not sure|can(?:not|'t) help/i;

/** What a conversation sets off, turn by turn; a bot turn that says it could not help counts as failed. */
export function explainConversation(
  turns: readonly Turn[],
  settings: Partial<SignalSettings> = {},
  options: TryItOptions = {},
): ConversationExplanation {
  const reader = prepare(settings);
  let memory = reader.empty;
  let firstFiredAt: number | null = null;
  let score = 0;
  const explained = turns.map(({ from, text }, i) => {
    const at = (i + 1) * SECONDS_BETWEEN * 1000;
    if (from !== 'customer') {
      const note: Note = { bot: COULD_NOT.test(text.slice(0, 200)) ? 'failed' : 'answered', at };
      if (from === 'bot') memory = reader.note(note, memory);
      return { from, text, explanation: null, score };
    }
    const result = explainWith(reader, text, at, options, memory, settings);
    memory = result.memory;
    score = result.explanation.signals.frustration.score;
    if (firstFiredAt === null && result.explanation.fired.some((f) => f.trigger !== 'reading')) firstFiredAt = i;
    return { from, text, explanation: result.explanation, score };
  });
  return { turns: explained, firstFiredAt, want: wantOf(turns) };
}

const SPEAKERS: Readonly<Record<string, Turn['from']>> = {
  customer: 'customer',
  user: 'customer',
  client: 'customer',
  visitor: 'customer',
  me: 'customer',
  you: 'customer',
  c: 'customer',
  u: 'customer',
  bot: 'bot',
  assistant: 'bot',
  system: 'bot',
  b: 'bot',
  agent: 'agent',
  support: 'agent',
  operator: 'agent',
  a: 'agent',
};

/**
 * The turns of a pasted conversation: lines such as `Customer: …` and `Bot: …`. Lines without a speaker go on with the
 * turn before; a text without any speakers is one customer message per line.
 */
export function parseConversation(pasted: string): Turn[] {
  const turns: Turn[] = [];
  const lines = pasted.split(/\r?\n/).filter((line) => line.trim() !== '');
  const read = lines.map(speakerOf);
  const hasSpeakers = read.some((r) => r.from !== null);
  for (const { from, text } of read) {
    const last = turns.at(-1);
    if (from === null && hasSpeakers && last !== undefined) last.text += `\n${text}`;
    else turns.push({ from: from ?? 'customer', text });
  }
  return turns;
}

function speakerOf(line: string): { from: Turn['from'] | null; text: string } {
  const colon = line.indexOf(':');
  const name =
    colon > 0 && colon < 24
      ? line
          .slice(0, colon)
          .replace(/^[\s[(\d:.\])-]+/, '')
          .trim()
          .toLowerCase()
      : '';
  const from = SPEAKERS[name];
  return from === undefined ? { from: null, text: line.trim() } : { from, text: line.slice(colon + 1).trim() };
}

/** What was read in each of many messages. */
export interface BatchExplanation {
  messages: number;
  /** By what fired: how often, its share in percent with one decimal, and the first few messages. */
  fired: {
    trigger: Firing['trigger'];
    what: string;
    count: number;
    percent: number;
    examples: { text: string; why: string }[];
  }[];
  /** Messages that set off no trigger. */
  silent: number;
}

const EXAMPLES = 5;

/** What a file of past messages would have set off: counts and examples, most frequent first. Each message stands alone. */
export function explainBatch(
  messages: readonly string[],
  settings: Partial<SignalSettings> = {},
  options: TryItOptions = {},
): BatchExplanation {
  const reader = prepare(settings);
  const found = new Map<string, BatchExplanation['fired'][number]>();
  let silent = 0;
  for (const text of messages) {
    const { explanation } = explainWith(reader, text, 0, options, reader.empty, settings);
    if (!explanation.fired.some((f) => f.trigger !== 'reading')) silent++;
    for (const { trigger, what, why } of explanation.fired) {
      const key = `${trigger} ${what}`;
      const entry = found.get(key) ?? { trigger, what, count: 0, percent: 0, examples: [] };
      entry.count++;
      entry.percent = Math.round((entry.count / messages.length) * 1000) / 10;
      if (entry.examples.length < EXAMPLES) entry.examples.push({ text, why });
      found.set(key, entry);
    }
  }
  return { messages: messages.length, fired: [...found.values()].toSorted((a, b) => b.count - a.count), silent };
}

/** The messages of a file: JSON lines with a `text`, a CSV whose header names a `text` or `message` column, or plain lines. */
export function parseMessages(file: string): string[] {
  const lines = file.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines[0]?.trimStart().startsWith('{') === true) return lines.map(textOfJson).filter((t) => t !== '');
  const header = csvCells(lines[0] ?? '').map((cell) => cell.trim().toLowerCase());
  const column = header.findIndex((cell) => cell === 'text' || cell === 'message');
  if (column < 0) return lines.map((line) => line.trim());
  return lines
    .slice(1)
    .map((line) => csvCells(line)[column]?.trim() ?? '')
    .filter((t) => t !== '');
}

function textOfJson(line: string): string {
  try {
    const row: unknown = JSON.parse(line);
    return typeof row === 'object' && row !== null && 'text' in row && typeof row.text === 'string' ? row.text : '';
  } catch {
    // A broken line is not a message; the others still count.
    return '';
  }
}

function csvCells(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const char = line[i] ?? '';
    if (quoted && char === '"' && line[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (char === '"') quoted = !quoted;
    else if (char === ',' && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += char;
  }
  return [...cells, cell];
}

function explainWith(
  reader: Reader,
  text: string,
  at: number,
  options: TryItOptions,
  memory: SignalMemory,
  settings: Partial<SignalSettings>,
): { explanation: MessageExplanation; memory: SignalMemory } {
  const result = reader.read(
    { text, at, profile: options.profile ?? {}, awaiting: options.awaiting ?? { kind: 'nothing' } },
    memory,
  );
  return {
    explanation: { text, signals: result.signals, fired: firings(result.signals, settings) },
    memory: result.memory,
  };
}

function firings(signals: Signals, settings: Partial<SignalSettings>): Firing[] {
  const fired: Firing[] = [];
  const reason = (evidence: Signals['explicit']['evidence']): string =>
    evidence.map((e) => (e.quote === '' ? e.because : `${e.because}: "${e.quote}"`)).join('; ');
  for (const { topic, score, evidence } of signals.policy)
    fired.push({ trigger: 'policy-topic', what: `topic ${topic}`, why: reason(evidence), score });
  if (signals.explicit.asked)
    fired.push({
      trigger: 'explicit-request',
      what: 'asks for a person',
      why: reason(signals.explicit.evidence.slice(0, 1)),
      score: signals.explicit.score,
    });
  const { score, state, added } = signals.frustration;
  const offerFrom = settings.bands?.frustrated ?? 2;
  const why = added.map((a) => `${a.evidence.because} ("${a.evidence.quote}", +${a.weight})`).join('; ');
  if (score >= offerFrom) fired.push({ trigger: 'frustration', what: `frustration: ${state}`, why, score });
  else if (added.length > 0) fired.push({ trigger: 'reading', what: `frustration: ${state}`, why, score });
  if (signals.urgent) fired.push({ trigger: 'reading', what: 'urgent', why: reason(signals.urgency ?? []), score: 1 });
  const { category, language } = signals;
  if (category.id !== 'other')
    fired.push({
      trigger: 'reading',
      what: category.rival ? `category ${category.id}, or ${category.rival.id}` : `category ${category.id}`,
      why: reason(category.evidence ?? []),
      score: category.score,
    });
  if (language.evidence !== undefined)
    fired.push({
      trigger: 'reading',
      what: `language ${language.code}`,
      why: reason(language.evidence),
      score: language.score,
    });
  return fired;
}
