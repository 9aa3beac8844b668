// What a proof cannot read off a kind's program: how things come about, and what must be there.
import type { Json } from './ops.ts';

/** What has to be so for a guard to hold, in terms that the rehearsal can bring about. */
export interface Circumstance {
  /** The customer answers with this; `choice` is the button's id. `before` is said first, where one message is not enough. */
  says?: { text: string; choice?: string; before?: string };
  /** How sure the bot is of its answer, in percent. */
  confidence?: { from?: number; below?: number };
  hours?: 'open' | 'closed';
  /** What the other system answers. */
  answers?: Json;
  /** A place in a queue is held, or is not. */
  waiting?: boolean;
  /** Somebody has taken it on: an answer from a help desk, a ticket, a call; or nobody has. */
  served?: boolean;
  /** It takes the same event a second time. */
  twice?: true;
  /** It takes something that came earlier and that this step cannot name, so that any other path is told first. */
  rare?: true;
  /** Nothing has to be done for it: it is so unless something special came before. */
  usual?: true;
}

/** What makes a guard true and what makes it false; a side without an entry may be so at any time. */
export interface GuardHint {
  yes?: Circumstance;
  no?: Circumstance;
}

/** What a proof may assume of a named due: the seconds it takes at least and at most. */
export interface DueHint {
  /** Seconds from the deadline's anchor. */
  seconds: number;
  /** Runs only while the bot was asked, only while it was not, only while a place in line is held, or only until or since somebody has taken it on. */
  when?: 'asked' | 'not-asked' | 'in-line' | 'not-served' | 'served';
  /** Seconds while a place in line is held, where that makes a difference; `silence` stands for the workspace's own limit. */
  inLine?: number | 'silence';
}

/** What a proof may assume of a kind's named functions. */
export interface ProofHints<G = Record<string, unknown>, D = Record<string, unknown>> {
  guards?: { [K in keyof G]?: (params: G[K]) => GuardHint };
  dues?: { [K in keyof D]?: (params: D[K]) => DueHint };
}

/** What a step asks of the workspace; publishing refuses what is not there. */
export interface Needs {
  teams?: string[];
  skills?: string[];
  calendars?: string[];
  connections?: string[];
  /** Policy topics that the step takes to a person. */
  topics?: string[];
  /** Somebody on call, and somebody behind them. */
  onCall?: boolean;
}
