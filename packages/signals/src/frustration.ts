import type { Evidence, FrustrationSignal, ReadInput, SentimentState, SignalSettings, Signals } from './contract.ts';
import { trajectoryOf } from './memory.ts';
import type { Recall } from './memory.ts';
import { fingerprint, likeness } from './rephrasing.ts';
import type { Hit } from './text/patterns.ts';
import { quote } from './text/tokens.ts';
import type { Tokens } from './text/tokens.ts';
import type { Tone } from './tone.ts';

/** What is left of the score at each new message of the customer. */
export const DECAY = 0.85;
/** Silence before an angry return counts from here (T8). */
export const LONG_SILENCE_SECONDS = 180;
/** Two questions are the same when they share this much. */
export const SAME_QUESTION = 0.6;

type Added = Signals['frustration']['added'][number];

/** Adds this message's signals to the score (T3 to T9) and returns the next recall beside what it tells. */
export function readFrustration(
  input: ReadInput,
  tokens: Tokens,
  hits: readonly Hit[],
  tone: Tone,
  isQuestion: boolean,
  before: Recall,
  settings: SignalSettings,
): { frustration: Signals['frustration']; after: Recall } {
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

  if (tone.strongEvidence !== null && tone.strong > 0) add('strong-language', tone.strong, tone.strongEvidence);
  const usual = mean(before.tones);
  if (tone.evidence !== null && tone.negative >= 0.3) {
    const rising = before.tones.length > 0 && tone.negative - usual >= 0.3;
    add(
      'rising-negativity',
      tone.negative * (rising ? 1.2 : 1),
      rising ? { ...tone.evidence, because: `${tone.evidence.because}; calmer before` } : tone.evidence,
    );
  }
  if (
    before.lastAt > 0 &&
    input.at - before.lastAt >= LONG_SILENCE_SECONDS * 1000 &&
    (tone.negative >= 0.5 || tone.strong > 0)
  ) {
    add(
      'silence-then-anger',
      1,
      whole('T8 silence then anger', `back after ${Math.round((input.at - before.lastAt) / 60_000)} minutes, angry`),
    );
  }
  const print = isQuestion ? fingerprint(tokens) : '';
  const times = 1 + before.questions.filter((q) => likeness(q, print) >= SAME_QUESTION).length;
  if (times >= 3)
    add('rephrasing', times === 3 ? 1 : 0.5, whole('T4 rephrasing', `${ordinal(times)} time this question`));

  // Curt replies and shrinking messages tell nothing in themselves; after an answer that did not help they do.
  const letDown = before.lastBot === 'failed' || before.lastBot === 'unsure';
  const refusing = hits.some((h) => h.tag === 'no' || h.tag === 'complaint');
  if (letDown && input.awaiting.kind === 'nothing' && tokens.words.length <= 3 && refusing)
    add('curt-reply', 1, whole('T5 curt reply', 'a curt no after an answer that did not help'));
  const longBefore = before.lengths.length >= 2 ? Math.max(...before.lengths) : 0;
  if (
    letDown &&
    input.awaiting.kind === 'nothing' &&
    longBefore >= 8 &&
    tokens.words.length > 0 &&
    tokens.words.length <= 2
  )
    add('length-collapse', 1, whole('T6 length collapse', `from ${longBefore} words to ${tokens.words.length}`));

  const gained = added.reduce((sum, a) => sum + a.weight, 0);
  const score = Math.round((before.score * DECAY + gained) * 1000) / 1000;
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
    lastAt: input.at,
    lastBot: '',
    fired,
  };
  return {
    frustration: { score, state: stateOf(score, settings.bands), trajectory: trajectoryOf(scores), added },
    after,
  };
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
