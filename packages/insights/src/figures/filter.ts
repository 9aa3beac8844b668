// One question for everything that is shown: tile, chart, list and file count what it lets through.
import type { AnswerFact, CaseFact, PromiseFact, TalkFact } from '../facts/facts.ts';

/** Which conversations and cases are asked about. Those of a conversation first, then those that only a case has. */
export interface InsightFilter {
  /** Milliseconds since the epoch: from (inclusive) … */
  readonly from: number;
  /** … to (exclusive). A conversation and a case belong to the moment they began, a promise to the moment it was due. */
  readonly to: number;
  readonly flow?: string;
  readonly version?: number;
  readonly channel?: string;
  readonly language?: string;
  readonly category?: string;
  /** `experiment/arm`. */
  readonly arm?: string;
  /** Conversations made while trying a flow out count only when asked for. */
  readonly test?: boolean;
  readonly team?: string;
  readonly tier?: string;
  /** As the agent gave it at the close, else as the flow gave it. */
  readonly reason?: string;
  readonly trigger?: string;
  readonly topic?: string;
  readonly node?: string;
  readonly agent?: string;
  readonly way?: string;
}

/** A case with its conversation. */
export interface CaseOfTalk {
  readonly talk: TalkFact;
  readonly one: CaseFact;
}

/** Everything known of a time, for the pure figures. */
export interface FactSet {
  readonly talks: readonly TalkFact[];
  readonly cases: readonly CaseOfTalk[];
  readonly promises: readonly { readonly talk: TalkFact; readonly promise: PromiseFact }[];
  readonly answers: readonly { readonly talk: TalkFact; readonly answer: AnswerFact }[];
}

/** Whether a conversation is asked about, whenever it was. */
export function isTalkAsked(talk: TalkFact, filter: InsightFilter): boolean {
  return (
    talk.test === (filter.test ?? false) &&
    (filter.flow === undefined || talk.flow === filter.flow) &&
    (filter.version === undefined || talk.version === filter.version) &&
    (filter.channel === undefined || talk.channel === filter.channel) &&
    (filter.language === undefined || talk.language === filter.language) &&
    (filter.category === undefined || talk.category === filter.category) &&
    (filter.arm === undefined || talk.arm === filter.arm)
  );
}

/** Whether a case is asked about by what only a case has. */
export function isCaseAsked(one: CaseFact, filter: InsightFilter): boolean {
  return (
    (filter.team === undefined || one.team === filter.team) &&
    (filter.tier === undefined || one.tier === filter.tier) &&
    (filter.reason === undefined || (one.reasonAtClose ?? one.reasonAtQueue) === filter.reason) &&
    (filter.trigger === undefined || one.trigger === filter.trigger) &&
    (filter.topic === undefined || one.topic === filter.topic) &&
    (filter.node === undefined || one.node === filter.node) &&
    (filter.agent === undefined || one.agent === filter.agent) &&
    (filter.way === undefined || one.way === filter.way)
  );
}

/** Whether the question is about cases, so that conversations are asked for one that fits. */
export function asksForCases({ team, tier, reason, trigger, topic, node, agent, way }: InsightFilter): boolean {
  return [team, tier, reason, trigger, topic, node, agent, way].some((one) => one !== undefined);
}
