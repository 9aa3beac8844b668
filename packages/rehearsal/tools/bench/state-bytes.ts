// What a conversation weighs after four messages and after thirty: the transcript lives in the journal, not in the state.
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { rehearse } from '../../src/rehearse.ts';
import { demoWorkspace, standardFlow } from './grown-flow.ts';

/** Architecture, law 7 and contracts 4: the whole entity stays below this. */
const MOST_BYTES = 16 * 1024;

export interface StateBytes {
  state_bytes_30_vs_4_messages: number;
  machine_bytes: { after_4: number; after_30: number };
  entity_bytes: { after_4: number; after_30: number; most: number };
}

export async function benchStateBytes(): Promise<StateBytes> {
  const talk = await rehearse({
    flow: standardFlow(),
    registry: nodeKinds,
    library: messageLibrary,
    workspace: demoWorkspace(),
    bot: { ask: async () => ({ text: 'It is on its way and arrives tomorrow.', confidence: 95, sources: [] }) },
    startAt: Date.UTC(2026, 10, 23, 10),
  });
  const weigh = async () => {
    const state = await talk.state();
    return {
      machine: JSON.stringify([...state.machine, state.deadlines]).length,
      entity: JSON.stringify(state).length,
    };
  };
  const say = async (count: number) => {
    for (let i = 0; i < count; i += 1) {
      await talk.wait(20);
      await talk.customer.says(`Where is parcel ${1000 + i} that I ordered last week?`);
    }
  };
  await say(4);
  const four = await weigh();
  await say(26);
  const thirty = await weigh();
  if (thirty.entity > MOST_BYTES)
    throw new Error(`A conversation of 30 messages weighs ${thirty.entity} bytes; ${MOST_BYTES} are the most.`);
  return {
    state_bytes_30_vs_4_messages: Math.round((thirty.machine / four.machine) * 100) / 100,
    machine_bytes: { after_4: four.machine, after_30: thirty.machine },
    entity_bytes: { after_4: four.entity, after_30: thirty.entity, most: MOST_BYTES },
  };
}
