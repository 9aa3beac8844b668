// G5: what other limits would have made of the answers that were recorded. Only the first difference of each conversation counts:
// after it the customer would have written something else.
import type { AnswerNext } from '../facts/facts.ts';
import { wilson, type Interval } from '../statistics/wilson.ts';

/** The limits of a confidence gate, in percent, and how many unsure answers in a row hand over (G1, G3). */
export interface GateLimits {
  readonly answerFrom: number;
  readonly handOffBelow: number;
  readonly unsureBelow: number;
  readonly unsureLimit: number;
}

/** What a gate does with an answer. */
export type GateTier = 'answer' | 'check' | 'hand-off';

/** An answer as it was recorded, in the order of its conversation. */
export interface RecordedAnswer {
  readonly talk: string;
  readonly seq: number;
  readonly confidence: number;
  readonly next: AnswerNext;
}

/** An answer that other limits would have treated otherwise. */
export interface ChangedAnswer extends RecordedAnswer {
  readonly was: GateTier;
  readonly becomes: GateTier;
}

/** What changes. */
export interface GateChange {
  readonly answers: number;
  readonly conversations: number;
  readonly changed: readonly ChangedAnswer[];
  readonly before: Readonly<Record<GateTier, number>>;
  readonly after: Readonly<Record<GateTier, number>>;
  /** Of the changed answers that were said: how many the customer was content with; the interval in percent. */
  readonly content: { readonly hits: number; readonly count: number; readonly interval: Interval } | null;
}

/** The tier of each answer in turn: the count of unsure ones goes on through a conversation and begins anew after a handoff. */
export function tiersOf(confidences: readonly number[], limits: GateLimits): GateTier[] {
  let streak = 0;
  return confidences.map((confidence) => {
    streak = confidence < limits.unsureBelow ? streak + 1 : 0;
    if (confidence < limits.handOffBelow || streak >= limits.unsureLimit) {
      streak = 0;
      return 'hand-off';
    }
    return confidence < limits.answerFrom ? 'check' : 'answer';
  });
}

/** Plays recorded answers through the present limits and through others. */
export function redecide(answers: readonly RecordedAnswer[], present: GateLimits, other: GateLimits): GateChange {
  const talks = Map.groupBy(answers, ({ talk }) => talk);
  const before = { answer: 0, check: 0, 'hand-off': 0 };
  const after = { answer: 0, check: 0, 'hand-off': 0 };
  const changed: ChangedAnswer[] = [];
  for (const list of talks.values()) {
    const inOrder = list.toSorted((a, b) => a.seq - b.seq);
    const confidences = inOrder.map(({ confidence }) => confidence);
    const were = tiersOf(confidences, present);
    const become = tiersOf(confidences, other);
    let isOpen = true;
    inOrder.forEach((one, i) => {
      const was = were[i] ?? 'answer';
      const becomes = isOpen ? (become[i] ?? 'answer') : was;
      before[was] += 1;
      after[becomes] += 1;
      if (!isOpen || was === becomes) return;
      isOpen = false;
      changed.push({ ...one, was, becomes });
    });
  }
  const judged = changed.filter(({ was, next }) => was !== 'hand-off' && next !== 'open' && next !== 'other');
  const hits = judged.filter(({ next }) => next === 'thanked').length;
  const { low, high } = wilson(hits, judged.length);
  return {
    answers: answers.length,
    conversations: talks.size,
    changed,
    before,
    after,
    content:
      judged.length === 0 ? null : { hits, count: judged.length, interval: { low: low * 100, high: high * 100 } },
  };
}

const FEWEST = 20;

/** Five points up or down when the answers there leave no doubt; null otherwise. `inBand` are answers within five points of the limit. */
export function suggestStep(
  below: { hits: number; count: number },
  above: { hits: number; count: number },
  wanted = 0.8,
): 'lower' | 'raise' | null {
  if (below.count >= FEWEST && wilson(below.hits, below.count).low > wanted) return 'lower';
  if (above.count >= FEWEST && wilson(above.hits, above.count).high < wanted) return 'raise';
  return null;
}
