// What a trigger would make of what customers write: the very readings and rules that run in a conversation.
import type { AnyNode, Firing, FlowNode } from '@baton/flow';
import type { Profile, Workspace } from '@baton/handoff';
import {
  explainConversation,
  explainMessage,
  parseConversation,
  prepare,
  type SignalProfile,
  type Signals,
} from '@baton/signals';

/** A stretch of a message, marked when it is evidence. */
export interface Stretch {
  text: string;
  /** Why it counts; null for the rest. */
  because: string | null;
}

interface Verdict {
  /** Null: the trigger stays quiet. */
  firing: Firing | null;
  stretches: Stretch[];
  /** The weighted score of frustration after this message. */
  score: number;
}

export interface Tried extends Verdict {
  /** What else was read in it, with the words quoted. */
  noticed: string[];
}

export interface TriedTurn extends Verdict {
  from: 'customer' | 'bot' | 'agent';
  text: string;
}

export interface TriggerUnderTest {
  node: FlowNode;
  definition: AnyNode;
  workspace: Workspace;
  /** Who writes; empty for somebody unknown. */
  profile: Profile;
  /** Milliseconds since the epoch. */
  at: number;
}

export function tryMessage(text: string, trigger: TriggerUnderTest): Tried {
  const { signals, fired } = explainMessage(text, settingsOf(trigger), { profile: signalProfile(trigger.profile) });
  return { ...verdict(text, signals, trigger), noticed: fired.map(({ what, why }) => `${what}: ${why}`) };
}

/** Turn by turn, to the end: where it would have acted first and what came after. */
export function tryConversation(pasted: string, trigger: TriggerUnderTest): TriedTurn[] {
  const { turns } = explainConversation(parseConversation(pasted), settingsOf(trigger), {
    profile: signalProfile(trigger.profile),
  });
  return turns.map(({ from, text, explanation, score }) => {
    const found = explanation
      ? verdict(text, explanation.signals, trigger)
      : { firing: null, stretches: [{ text, because: null }], score };
    return { from, text, ...found };
  });
}

export interface BatchResult {
  messages: number;
  fired: number;
  examples: { text: string; stretches: Stretch[]; because: string }[];
}

const MOST_EXAMPLES = 12;
/** Messages read before the page gets a breath. */
const AT_ONCE = 400;

/** Each message stands alone. `breathe` lets the page draw in between. */
export async function tryBatch(
  messages: readonly string[],
  trigger: TriggerUnderTest,
  breathe: () => Promise<void>,
): Promise<BatchResult> {
  const reader = prepare(settingsOf(trigger));
  const profile = signalProfile(trigger.profile);
  const result: BatchResult = { messages: messages.length, fired: 0, examples: [] };
  for (const [index, text] of messages.entries()) {
    if (index > 0 && index % AT_ONCE === 0) await breathe();
    const { signals } = reader.read({ text, at: trigger.at, profile, awaiting: { kind: 'nothing' } }, reader.empty);
    const { firing, stretches } = verdict(text, signals, trigger);
    if (!firing) continue;
    result.fired += 1;
    if (result.examples.length < MOST_EXAMPLES) result.examples.push({ text, stretches, because: firing.because });
  }
  return result;
}

function settingsOf({ node, definition }: TriggerUnderTest) {
  return definition.signalSettings(node.config);
}

function verdict(
  text: string,
  signals: Signals,
  { node, definition, profile, workspace, at }: TriggerUnderTest,
): Verdict {
  const firing = definition.fires(node.config, { profile, signals, workspace, at, vars: {} });
  return {
    firing,
    stretches: markQuotes(text, firing?.quotes ?? [], firing?.because ?? ''),
    score: signals.frustration.score,
  };
}

function signalProfile({ tier, customerSince, orders, currency }: Profile): SignalProfile {
  const latest = orders?.toSorted((a, b) => b.placedAt - a.placedAt)[0];
  return {
    ...(tier === undefined ? {} : { tier }),
    ...(customerSince === undefined ? {} : { customerSince }),
    ...(latest === undefined ? {} : { orderAmount: latest.amount }),
    ...(latest === undefined && currency === undefined ? {} : { currency: latest?.currency ?? currency ?? '' }),
  };
}

/** Cuts a text at the quotes found in it; quotes that overlap one found before are left out. */
export function markQuotes(text: string, quotes: readonly string[], because: string): Stretch[] {
  const lower = text.toLowerCase();
  const found: { from: number; to: number }[] = [];
  for (const quote of quotes) {
    const from = quote === '' ? -1 : lower.indexOf(quote.toLowerCase());
    const to = from + quote.length;
    if (from >= 0 && !found.some((other) => from < other.to && other.from < to)) found.push({ from, to });
  }
  const stretches: Stretch[] = [];
  let read = 0;
  for (const { from, to } of found.toSorted((a, b) => a.from - b.from)) {
    if (from > read) stretches.push({ text: text.slice(read, from), because: null });
    stretches.push({ text: text.slice(from, to), because });
    read = to;
  }
  if (read < text.length || stretches.length === 0) stretches.push({ text: text.slice(read), because: null });
  return stretches;
}
