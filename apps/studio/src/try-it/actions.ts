// What was done in a try-out, in order: taken back and done again by playing it anew, and kept as a scenario.
import type { ChannelName } from '@baton/flow';
import type { Workspace } from '@baton/handoff';
import {
  playStep,
  secondsOf,
  type ScenarioAction,
  type Rehearsal,
  type Scenario,
  type ScenarioStep,
} from '@baton/rehearsal';

/** An action of a scenario; waiting is counted in seconds, because a running clock moves in parts of one. */
export type Done = Exclude<ScenarioAction, { waits: string }> | { waitsSeconds: number };

/** The list with one more action; waiting that follows waiting is one wait. */
export function withAction(done: readonly Done[], action: Done): readonly Done[] {
  const last = done.at(-1);
  if (last && 'waitsSeconds' in action && 'waitsSeconds' in last)
    return [...done.slice(0, -1), { waitsSeconds: last.waitsSeconds + action.waitsSeconds }];
  return [...done, action];
}

/** The list with the bot's answer put before what it answered, as scenarios have it. */
export function withAnswer(done: readonly Done[], answer: Extract<Done, { bot: unknown }>): readonly Done[] {
  const at = done.findLastIndex((action) => 'says' in action || 'presses' in action || 'asksForPerson' in action);
  return at < 0 ? done : [...done.slice(0, at), answer, ...done.slice(at)];
}

/** Where the newest step of a talk begins: an answer of the bot goes with what it answers. */
export function lastStepOf(done: readonly Done[]): number {
  let at = done.length - 1;
  while (at > 0 && isBot(done[at - 1])) at -= 1;
  return Math.max(0, at);
}

/** How many of the actions that were taken back make the next step of the talk. */
export function nextStepOf(undone: readonly Done[]): number {
  const at = undone.findIndex((action) => !isBot(action));
  return at < 0 ? undone.length : at + 1;
}

function isBot(action: Done | undefined): boolean {
  return action !== undefined && 'bot' in action;
}

/** Does it again; answers why it could not be done, or undefined. */
export async function playAction(talk: Rehearsal, action: Done): Promise<string | undefined> {
  if (!('waitsSeconds' in action)) return playStep(talk, action);
  await talk.wait(action.waitsSeconds);
  return undefined;
}

export function actionOf(step: Exclude<ScenarioStep, { expect: unknown }>): Done {
  return 'waits' in step ? { waitsSeconds: secondsOf(step.waits) } : step;
}

export interface Beginning {
  /** Milliseconds since the epoch. */
  startAt: number;
  agents: readonly string[];
  customer: string | null;
  zone: string;
  channel: ChannelName;
}

/** The talk as a scenario file has it. Parts of a second are left out, and a clock that only ticked is no step. */
export function scenarioOf(
  name: string,
  { startAt, agents, customer, zone, channel }: Beginning,
  done: readonly Done[],
): Scenario {
  const steps = done.flatMap((action): ScenarioStep[] => {
    if (!('waitsSeconds' in action)) return [action];
    const seconds = Math.round(action.waitsSeconds);
    return seconds > 0 ? [{ waits: `${seconds}s` }] : [];
  });
  return {
    name,
    given: {
      at: new Date(startAt).toISOString(),
      agents: [...agents],
      ...(customer === null ? {} : { customer }),
      unsigned: false,
      zone,
      ...(channel === 'web' ? {} : { channel }),
      ahead: [],
      waits: [],
    },
    steps,
  };
}

/** Who of the workspace an action is about, by name. */
export function agentNamed(workspace: Workspace, id: string): string {
  return workspace.agents.find((agent) => agent.id === id)?.name ?? id;
}
