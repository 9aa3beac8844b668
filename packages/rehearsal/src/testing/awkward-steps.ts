// The words in which an awkward talk is written down.
import type { ScenarioAction } from '../scenarios/play-step.ts';

export interface AwkwardTalk {
  readonly name: string;
  readonly flow: string;
  /** Monday at ten in the morning when left out. */
  readonly at?: string;
  /** Of the demo's customers, known by a signed token. */
  readonly customer?: string;
  /** Signed on from the beginning. */
  readonly agents?: readonly string[];
  readonly steps: readonly ScenarioAction[];
  /** All that the house said, by template; `own` are words of the flow. */
  readonly said: readonly string[];
}

export const says = (text: string): ScenarioAction => ({ says: text });
export const presses = (choice: string): ScenarioAction => ({ presses: choice });
export const waits = (time: string): ScenarioAction => ({ waits: time });
export const asks: ScenarioAction = { asksForPerson: true };
export const leaves: ScenarioAction = { leaves: true };
export const agent = (
  name: string,
  does: Extract<ScenarioAction, { agent: string }>['does'],
  text?: string,
  to?: string,
): ScenarioAction => ({
  agent: name,
  does,
  ...(text === undefined ? {} : { text }),
  ...(to === undefined ? {} : { to }),
});
