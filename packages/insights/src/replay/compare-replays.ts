// What another flow makes of the same conversation. Only the first difference counts: after it the customer would have written something
// else, so that what follows is shown and not counted.
import type { ConversationEntry } from '@baton/handoff';

/** Where a played conversation ended. `open`: it never did. */
export type ReplayEnd = 'bot' | 'self-service' | 'queue' | 'person' | 'ticket' | 'callback' | 'on-call' | 'open';

/** Something that a flow decided, after so many of the customer's turns. */
export interface Decision {
  readonly turn: number;
  readonly is: string;
}

/** What became of one conversation. Turns count from 1. */
export interface ReplayOutcome {
  readonly end: ReplayEnd;
  /** The turn after which a person was on the way; null when never. */
  readonly handoffTurn: number | null;
  readonly decisions: readonly Decision[];
}

/** The same conversation twice. */
export interface ReplayComparison {
  readonly before: ReplayOutcome;
  readonly after: ReplayOutcome;
  /** Null when both flows decided alike throughout. */
  readonly first: { readonly turn: number; readonly before: string | null; readonly after: string | null } | null;
}

/** What the draft changes in all of them together. */
export interface ReplaySummary {
  readonly conversations: number;
  readonly changed: number;
  readonly earlier: number;
  readonly later: number;
  readonly newly: number;
  readonly noLonger: number;
  /** Those that reached each way before and do not any more. */
  readonly lost: Readonly<Partial<Record<ReplayEnd, number>>>;
  /** Those that ended before and would not any more. */
  readonly deadEnds: number;
}

/** The decisions in a journal, and where they led. */
export function outcomeOf(entries: readonly ConversationEntry[]): ReplayOutcome {
  const decisions: Decision[] = [];
  let turn = 0;
  let end: ReplayEnd = 'open';
  let handoffTurn: number | null = null;
  let answer: string | null = null;
  let isOver = false;
  const decide = (is: string): void => void decisions.push({ turn, is });
  const goes = (way: ReplayEnd): void => {
    end = way;
    handoffTurn ??= turn;
  };
  for (const entry of entries) {
    switch (entry.type) {
      case 'customer':
        if (!entry.automatic) turn += 1;
        isOver = false;
        break;
      case 'triggered':
        decide(`triggered ${entry.trigger}${entry.topic === undefined ? '' : ` ${entry.topic}`}`);
        break;
      case 'answered':
        answer = entry.late ? null : entry.text.trim();
        break;
      case 'botFailed':
        decide('bot failed');
        break;
      case 'said':
        if (entry.speaker === 'bot' && answer !== null && answer !== '' && entry.message.text.includes(answer)) {
          decide(entry.message.choices === undefined && entry.message.text.trim() === answer ? 'answered' : 'checked');
          answer = null;
        }
        break;
      case 'tried':
        if (entry.what === 'offer-person' && entry.outcome === 'offered') decide('offered');
        else if (entry.outcome === 'done') decide(`solved ${entry.what}`);
        break;
      case 'queued':
        decide(`queued ${entry.team} ${entry.tier}`);
        goes('queue');
        break;
      case 'ticket':
        decide(`ticket ${entry.team}`);
        goes('ticket');
        break;
      case 'callbackBooked':
        decide('callback');
        goes('callback');
        break;
      case 'paged':
        if (entry.level === 'first') decide(`paged ${entry.team}`);
        goes('on-call');
        break;
      case 'nobody':
        decide(`nobody ${entry.reason}`);
        break;
      case 'connected':
        decide('connected');
        goes('person');
        break;
      case 'closed':
      case 'ended':
        isOver = true;
        break;
      default:
    }
  }
  if (end === 'open' && isOver) end = decisions.some(({ is }) => is.startsWith('solved ')) ? 'self-service' : 'bot';
  return { end, handoffTurn, decisions };
}

export function compareReplays(
  before: readonly ConversationEntry[],
  after: readonly ConversationEntry[],
): ReplayComparison {
  const [a, b] = [outcomeOf(before), outcomeOf(after)];
  const most = Math.max(a.decisions.length, b.decisions.length);
  for (let i = 0; i < most; i += 1) {
    const [was, becomes] = [a.decisions[i], b.decisions[i]];
    if (was?.is === becomes?.is && was?.turn === becomes?.turn) continue;
    const turn = Math.min(was?.turn ?? Infinity, becomes?.turn ?? Infinity);
    return { before: a, after: b, first: { turn, before: was?.is ?? null, after: becomes?.is ?? null } };
  }
  return {
    before: a,
    after: b,
    first: a.end === b.end ? null : { turn: a.decisions.at(-1)?.turn ?? 0, before: a.end, after: b.end },
  };
}

export function summaryOf(comparisons: readonly ReplayComparison[]): ReplaySummary {
  const changed = comparisons.filter(({ first }) => first !== null);
  const count = (is: (before: ReplayOutcome, after: ReplayOutcome) => boolean): number =>
    changed.filter(({ before, after }) => is(before, after)).length;
  const lost: Partial<Record<ReplayEnd, number>> = {};
  for (const { before, after } of changed)
    if (before.end !== after.end && before.end !== 'open') lost[before.end] = (lost[before.end] ?? 0) + 1;
  return {
    conversations: comparisons.length,
    changed: changed.length,
    earlier: count(
      (before, after) =>
        before.handoffTurn !== null && after.handoffTurn !== null && after.handoffTurn < before.handoffTurn,
    ),
    later: count(
      (before, after) =>
        before.handoffTurn !== null && after.handoffTurn !== null && after.handoffTurn > before.handoffTurn,
    ),
    newly: count((before, after) => before.handoffTurn === null && after.handoffTurn !== null),
    noLonger: count((before, after) => before.handoffTurn !== null && after.handoffTurn === null),
    lost,
    deadEnds: count((before, after) => before.end !== 'open' && after.end === 'open'),
  };
}
