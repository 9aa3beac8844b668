// A conversation in a shipped flow, with the demo's people.
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { rehearse, type Rehearsal, type RehearsalOptions } from '../rehearse.ts';
import { demoBot, demoWorkspace, drawnFlow, MONDAY_MORNING, shipped } from './demo.ts';

/** Begins a conversation in the flow of this name; `agents` are signed on when the customer comes. */
export function shippedTalk(
  name: string,
  agents: readonly string[] = [],
  more: Partial<RehearsalOptions> = {},
): Promise<Rehearsal> {
  return rehearse({
    flow: drawnFlow(JSON.parse(shipped(`${name}.flow.json`))),
    registry: nodeKinds,
    library: messageLibrary,
    workspace: demoWorkspace(),
    bot: demoBot(),
    startAt: MONDAY_MORNING,
    beforeStart: async (talk) => {
      for (const agent of agents) await talk.agent(agent).signsOn();
    },
    ...more,
  });
}

/** What the customer was told, oldest first. */
export async function textsOf(talk: Rehearsal): Promise<string[]> {
  return (await talk.said()).map(({ message }) => message.text);
}

/** The templates said since a number of messages, in order. */
export async function templatesOf(talk: Rehearsal, since = 0): Promise<string[]> {
  return (await talk.said()).slice(since).map(({ template }) => template ?? 'own');
}
