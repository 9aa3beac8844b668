import type { FrustrationSignal, SignalMemory, Trajectory } from './contract.ts';

/** What is kept between two messages. A fixed number of short lists, so it stays far below 2 kB whatever is written. */
export interface Recall {
  /** Customer messages read so far. */
  count: number;
  /** The weighted score after the last message (T9). */
  score: number;
  /** Scores after the last few messages, oldest first. */
  scores: number[];
  /** How negative the last few messages were, 0 to 1, oldest first. */
  tones: number[];
  /** Lengths in words of the last few messages, oldest first. */
  lengths: number[];
  /** Fingerprints of the last questions, each a list of short numbers joined by spaces, oldest first. */
  questions: string[];
  /** Turns in a row that failed: no answer, an unsure one, a refused one, or the same question again. */
  failures: number;
  /** Messages of more than a word that were all in capitals. */
  shouted: number;
  /** When the last message was read; 0 before the first. */
  lastAt: number;
  /** What the bot's last answer was worth; empty when it has not answered since the last message. */
  lastBot: '' | 'answered' | 'unsure' | 'failed';
  /** How often each signal has fired since the score last started over. */
  fired: Record<FrustrationSignal, number>;
}

const SIGNAL_NAMES: readonly FrustrationSignal[] = [
  'rising-negativity',
  'rephrasing',
  'curt-reply',
  'length-collapse',
  'strong-language',
  'silence-then-anger',
];

const KEPT = 6;
const KEPT_QUESTIONS = 8;

export const EMPTY_MEMORY: SignalMemory = {
  v: 1,
  count: 0,
  score: 0,
  scores: [],
  tones: [],
  lengths: [],
  questions: [],
  failures: 0,
  shouted: 0,
  lastAt: 0,
  lastBot: '',
  fired: [0, 0, 0, 0, 0, 0],
};

/** Reads a memory; what is missing or of another shape counts as empty, so that an old memory never stops a conversation. */
export function recall(memory: SignalMemory): Recall {
  const fired = numbers(memory['fired']);
  return {
    count: number(memory['count']),
    score: number(memory['score']),
    scores: numbers(memory['scores']),
    tones: numbers(memory['tones']),
    lengths: numbers(memory['lengths']),
    questions: list(memory['questions']).filter((q) => typeof q === 'string'),
    failures: number(memory['failures']),
    shouted: number(memory['shouted']),
    lastAt: number(memory['lastAt']),
    lastBot: botWord(memory['lastBot']),
    fired: {
      'rising-negativity': fired[0] ?? 0,
      rephrasing: fired[1] ?? 0,
      'curt-reply': fired[2] ?? 0,
      'length-collapse': fired[3] ?? 0,
      'strong-language': fired[4] ?? 0,
      'silence-then-anger': fired[5] ?? 0,
    },
  };
}

/** The memory as plain JSON, cut to its fixed size. */
export function store(r: Recall): SignalMemory {
  return {
    v: 1,
    count: Math.min(r.count, 1e6),
    score: round(r.score),
    scores: r.scores.slice(-KEPT).map(round),
    tones: r.tones.slice(-KEPT).map(round),
    lengths: r.lengths.slice(-KEPT),
    questions: r.questions.slice(-KEPT_QUESTIONS),
    failures: Math.min(r.failures, 999),
    shouted: Math.min(r.shouted, 1e6),
    lastAt: r.lastAt,
    lastBot: r.lastBot,
    fired: SIGNAL_NAMES.map((name) => Math.min(r.fired[name], 999)),
  };
}

/** Rising or falling by half a point over the last three messages; otherwise steady (T9). */
export function trajectoryOf(scores: readonly number[]): Trajectory {
  const now = scores.at(-1) ?? 0;
  const before = scores.at(-4) ?? 0;
  return now - before >= 0.5 ? 'rising' : before - now >= 0.5 ? 'falling' : 'steady';
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function number(value: SignalMemory[string] | undefined): number {
  return typeof value === 'number' ? value : 0;
}

function list(value: SignalMemory[string] | undefined): (number | string)[] {
  return Array.isArray(value) ? value : [];
}

function numbers(value: SignalMemory[string] | undefined): number[] {
  return list(value).filter((v) => typeof v === 'number');
}

function botWord(value: SignalMemory[string] | undefined): Recall['lastBot'] {
  return value === 'answered' || value === 'unsure' || value === 'failed' ? value : '';
}
