// What made-up months are made of, and what comes of them.
import type { ConversationEntry } from '@baton/handoff';

/** A conversation and its entries, in order. */
export interface MadeTalk {
  readonly id: string;
  readonly entries: readonly ConversationEntry[];
}

/** What months are made of. Times in milliseconds since the epoch. */
export interface Months {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly talks: number;
  readonly customers: number;
  readonly flows: readonly MadeFlow[];
  readonly teams: readonly string[];
  readonly agents: readonly string[];
  readonly categories: readonly string[];
  /** How likely the bot is to know the answer at a time, about a matter (0 to 1). */
  readonly knows?: (at: number, category: string) => number;
  /** How many times longer than usual people wait at a time. */
  readonly slow?: (at: number) => number;
  /** How many times as many conversations as usual begin at a time. */
  readonly busy?: (at: number) => number;
  readonly questions?: Readonly<Record<string, readonly string[]>>;
}

/** A flow with the versions that went live, the oldest first. */
export interface MadeFlow {
  readonly id: string;
  readonly versions: readonly { readonly version: number; readonly at: number }[];
  /** Steps by name, as the flow has them. */
  readonly steps: MadeSteps;
  readonly experiment?: { readonly name: string; readonly arms: readonly string[]; readonly from: number };
}

/** The steps that a made-up conversation goes through. */
export interface MadeSteps {
  readonly start: string;
  readonly bot: string;
  readonly gate: string;
  readonly answer: string;
  readonly check: string;
  readonly offer: string;
  readonly ask: string;
  readonly topics: string;
  readonly upset: string;
  readonly hours: string;
  readonly line: string;
  readonly updates: string;
  readonly closed: string;
  readonly ticket: string;
  readonly callback: string;
  readonly help: string;
  readonly closing: string;
  readonly end: string;
}
