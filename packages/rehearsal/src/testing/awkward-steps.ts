// The words in which an awkward talk is written down.
import type { Deed } from '../scenarios/play-step.ts';

export interface AwkwardTalk {
  readonly name: string;
  readonly flow: string;
  /** Monday at ten in the morning when left out. */
  readonly at?: string;
  /** Of the demo's customers, known by a signed token. */
  readonly customer?: string;
  /** Signed on from the beginning. */
  readonly agents?: readonly string[];
  readonly steps: readonly Deed[];
  /** All that the house said, by template; `own` are words of the flow. */
  readonly said: readonly string[];
}

export const says = (text: string): Deed => ({ says: text });
export const presses = (choice: string): Deed => ({ presses: choice });
export const waits = (time: string): Deed => ({ waits: time });
export const asks: Deed = { asksForPerson: true };
export const leaves: Deed = { leaves: true };
export const agent = (
  name: string,
  does: Extract<Deed, { agent: string }>['does'],
  text?: string,
  to?: string,
): Deed => ({
  agent: name,
  does,
  ...(text === undefined ? {} : { text }),
  ...(to === undefined ? {} : { to }),
});
