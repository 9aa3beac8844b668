import type { Evidence, FrustrationSignal, ReadInput, SentimentState, SignalSettings, Signals } from './contract.ts';
import { trajectoryOf } from './memory.ts';
import type { Recall } from './memory.ts';
import { fingerprint, likeness } from './rephrasing.ts';
import type { Hit } from './text/patterns.ts';
import { quote } from './text/tokens.ts';
import type { Tokens } from './text/tokens.ts';
import type { Tone } from './tone.ts';

/** What is left of the score at each new message of the customer. */
const DECAY = 0.75;
/** The most that the tone of one message adds. */
const MOST_PER_MESSAGE = 2;
/** After an answer that did not help, the same words weigh more. */
const AFTER_A_FAILURE = 1.35;
/** Silence before an angry return counts from here (T8). */
const LONG_SILENCE_SECONDS = 180;
/** Two questions are the same when they share this much. */
const SAME_QUESTION = 0.35;

type Added = Signals['frustration']['added'][number];

/** A message as it bears on the mood. */
interface Message {
  tokens: Tokens;
  hits: readonly Hit[];
  tone: Tone;
  isQuestion: boolean;
  /** A yes to what was asked: it changes no score, typed or pressed (T9). */
  agrees: boolean;
  /** A plain no to an offer. */
  declines: boolean;
}

/** Adds this message's signals to the score (T3 to T9) and returns the next recall beside what it tells. */
export function readFrustration(
  input: ReadInput,
  { tokens, hits, tone, isQuestion, agrees, declines }: Message,
  before: Recall,
  settings: SignalSettings,
): { frustration: Signals['frustration']; after: Recall } {
  if (agrees) return unmoved(input, tone, before, settings);
  const added: Added[] = [];
  const add = (signal: FrustrationSignal, strength: number, evidence: Evidence): void => {
    const weight = Math.round(strength * (settings.weights[signal] ?? 0) * 100) / 100;
    if (weight > 0) added.push({ signal, weight, evidence });
  };
  const whole = (rule: string, because: string): Evidence => ({
    rule,
    because,
    ...quote(tokens, 0, Math.min(tokens.words.length - 1, 15)),
  });

  const letDown = before.lastBot === 'failed' || before.lastBot === 'unsure';
  const rising = before.tones.length > 0 && tone.negative - mean(before.tones) >= 0.3;
  let room = MOST_PER_MESSAGE;
  for (const { signal, strength, evidence } of tone.reasons) {
    const counted = Math.min(room, strength * (letDown ? AFTER_A_FAILURE : 1));
    room -= counted;
    add(
      signal,
      counted,
      rising && signal === 'rising-negativity'
        ? { ...evidence, because: `${evidence.because}; calmer before` }
        : evidence,
    );
  }
  if (before.lastAt > 0 && input.at - before.lastAt >= LONG_SILENCE_SECONDS * 1000 && tone.negative >= 0.4) {
    add(
      'silence-then-anger',
      1,
      whole('T8 silence then anger', `back after ${Math.round((input.at - before.lastAt) / 60_000)} minutes, angry`),
    );
  }
  const print = isQuestion ? fingerprint(tokens, hits) : '';
  const times = 1 + before.questions.filter((q) => likeness(q, print) >= SAME_QUESTION).length;
  if (times >= 3)
    add('rephrasing', times === 3 ? 1 : 0.5, whole('T4 rephrasing', `${ordinal(times)} time this question`));

  // Curt replies and shrinking messages tell nothing in themselves; after an answer that did not help they do.
  const denies = isDenial(tokens);
  if (letDown && input.awaiting.kind === 'nothing' && denies)
    add('curt-reply', 1, whole('T5 curt reply', 'a curt no after an answer that did not help'));
  const longBefore = before.lengths.length >= 2 ? Math.max(...before.lengths) : 0;
  const short = tokens.words.length > 0 && tokens.words.length <= 2;
  const shrunk = letDown && input.awaiting.kind === 'nothing' && longBefore >= 8 && short;
  if (shrunk)
    add('length-collapse', 1, whole('T6 length collapse', `from ${longBefore} words to ${tokens.words.length}`));

  // Each signal reaches the offer by itself when it goes on (T9).
  const refused = before.lastBot !== '' && denies;
  // T11: who declines a person after the bot had no answer starts over with it.
  const startsOver = declines && letDown;
  const failed = letDown || refused || times >= 3;
  const failures = startsOver
    ? 0
    : failed
      ? before.failures + 1
      : before.lastBot === 'answered' && !refused
        ? 0
        : before.failures;
  const darker = goesDark(before, tone);
  const offered = settings.bands.frustrated;
  const lift = (signal: FrustrationSignal, because: string): void => {
    const missing = Math.round((offered - (before.score * DECAY + sumOf(added) - tone.calming)) * 1000) / 1000;
    if (missing > 0 && (settings.weights[signal] ?? 0) > 0)
      added.push({ signal, weight: missing, evidence: whole('T9 goes on', because) });
  };
  if (failures >= FAILED_TURNS)
    lift(
      times >= 3 ? 'rephrasing' : shrunk ? 'length-collapse' : denies ? 'curt-reply' : 'rephrasing',
      `${failures} failed turns in a row`,
    );
  if (darker) lift('rising-negativity', 'the tone goes on turning darker');

  const score = Math.round(Math.max(0, before.score * DECAY + sumOf(added) - tone.calming) * 1000) / 1000;
  const fired = { ...before.fired };
  for (const a of added) fired[a.signal] += 1;
  const scores = [...before.scores, score];
  const after: Recall = {
    count: before.count + 1,
    score,
    scores,
    tones: [...before.tones, tone.negative],
    lengths: [...before.lengths, tokens.words.length],
    questions: print === '' ? before.questions : [...before.questions, print],
    failures,
    shouted: before.shouted + (isShouted(tokens) ? 1 : 0),
    lastAt: input.at,
    lastBot: '',
    fired,
  };
  return {
    frustration: {
      score,
      state: stateOf(score, settings.bands),
      trajectory: trajectoryOf(scores),
      tone: tone.tone,
      added,
    },
    after,
  };
}

/** Turns in a row after which a person is offered whatever the mood. */
const FAILED_TURNS = 3;
/** From here a message counts as negative … */
const NEGATIVE = 0.3;
/** … and below this as calm. */
const CALM = 0.15;

/** Negative twice in a row, and calm before (T3). */
function goesDark({ tones }: Recall, tone: Tone): boolean {
  return (
    tone.negative >= NEGATIVE && (tones.at(-1) ?? 0) >= NEGATIVE && tones.slice(0, -1).some((earlier) => earlier < CALM)
  );
}

/** What a plain yes leaves as it was. */
function unmoved(
  input: ReadInput,
  tone: Tone,
  before: Recall,
  settings: SignalSettings,
): { frustration: Signals['frustration']; after: Recall } {
  const { score, scores } = before;
  return {
    frustration: {
      score,
      state: stateOf(score, settings.bands),
      trajectory: trajectoryOf(scores),
      tone: tone.tone,
      added: [],
    },
    after: { ...before, count: before.count + 1, lastAt: input.at, lastBot: '' },
  };
}

/** A message all in capitals. */
function isShouted({ letters, capitalLetters }: Tokens): boolean {
  return letters >= 6 && capitalLetters / letters > 0.7;
}

/** True for a customer who always writes in capitals: theirs mean nothing (T9). */
export function shouts({ count, shouted }: Recall): boolean {
  return count >= 2 && shouted / count > 0.6;
}

function sumOf(added: readonly Added[]): number {
  return added.reduce((sum, a) => sum + a.weight, 0);
}

const DENIALS = new Set(
  'no nope nah nay wrong incorrect false untrue negative never not useless bad nein falsch non faux nao errado nada incorrecto mal'.split(
    ' ',
  ),
);
const BESIDE_DENIALS = new Set(
  'no nope that thats is its it was really way good right dont didnt doesnt heck hell please i meant say for sure true correct at all what asked again still helpful help helping work working sorry but very just eso es das ist cela est isso e esta ta'.split(
    ' ',
  ),
);

/** A short message that does nothing but deny; "no thanks" and "no, that's all" are polite. */
function isDenial(tokens: Tokens): boolean {
  const { words } = tokens;
  if (words.length === 0 || words.length > 4) return false;
  if (words.at(-1) === 'all' || words.includes('sorry')) return false;
  return words.some((w) => DENIALS.has(w)) && words.every((w) => DENIALS.has(w) || BESIDE_DENIALS.has(w));
}

/** The state of T9 for a score. */
export function stateOf(score: number, bands: SignalSettings['bands']): SentimentState {
  if (score >= bands.angry) return 'angry';
  if (score >= bands.veryFrustrated) return 'very-frustrated';
  if (score >= bands.frustrated) return 'frustrated';
  return score >= bands.mild ? 'mild' : 'calm';
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, v) => sum + v, 0) / values.length;
}

function ordinal(n: number): string {
  return n === 3 ? 'third' : n === 4 ? 'fourth' : n === 5 ? 'fifth' : `${n}th`;
}
