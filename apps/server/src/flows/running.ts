// Law 10: who is in a flow's conversations now, and how they go on in its newest version when a designer says so.
import { ENDED, type CompiledMachine } from '@baton/flow';
import type { MovedPeople, PeopleAtStep } from '@baton/wire';
import * as z from 'zod';
import { conversationReply, type House } from '../house.ts';
import type { ReadModel } from '../read-model/queries.ts';
import { newId } from '../store/secrets.ts';
import type { RunnableFlow } from './runnable-flows.ts';

export interface Running {
  /** By version and step, those that most people are at first. */
  people(flow: string): Promise<PeopleAtStep[]>;
  /** Everybody of other versions to this one. */
  move(to: RunnableFlow): Promise<MovedPeople>;
}

export interface RunningParts {
  readonly house: Pick<House, 'host' | 'now'>;
  readonly readModel: Pick<ReadModel, 'runningIn'>;
  readonly machine: (hash: string) => Promise<CompiledMachine | null>;
}

/** So many are looked at or moved at once: customers come in between. */
const AT_ONCE = 25;

const conversation = z.object({
  flow: z.object({ id: z.string(), hash: z.string(), version: z.int() }),
  machine: z.tuple([z.string(), z.unknown()]),
  floor: z.object({ holder: z.enum(['bot', 'queue', 'agent', 'nobody']) }),
  place: z.object({ node: z.string() }).nullable(),
});
type Conversation = z.infer<typeof conversation>;

export function running({ house, readModel, machine }: RunningParts): Running {
  async function read(id: string): Promise<Conversation | null> {
    const state = conversation.safeParse(await house.host.read({ kind: 'conversation', key: id })).data;
    return state && state.machine[0] !== ENDED && state.floor.holder !== 'nobody' ? state : null;
  }

  /** Nothing is drawn where a customer rests in line: then it is the step that keeps their place. */
  async function stepOf({ flow, machine: [value], place }: Conversation): Promise<string | null> {
    return (await machine(flow.hash))?.states[value]?.node ?? place?.node ?? null;
  }

  async function each(flow: string, see: (id: string, state: Conversation) => Promise<void>): Promise<void> {
    const ids = await readModel.runningIn(flow);
    for (let from = 0; from < ids.length; from += AT_ONCE)
      await Promise.all(
        ids.slice(from, from + AT_ONCE).map(async (id) => {
          const state = await read(id);
          if (state) await see(id, state);
        }),
      );
  }

  return {
    async people(flow) {
      const steps = new Map<string, PeopleAtStep>();
      await each(flow, async (_id, state) => {
        const step = await stepOf(state);
        const { version } = state.flow;
        const { holder } = state.floor;
        const key = `${version} ${step}`;
        const known = steps.get(key) ?? { version, step, queue: 0, agent: 0, bot: 0 };
        if (holder !== 'nobody') known[holder] += 1;
        steps.set(key, known);
      });
      return [...steps.values()].toSorted((a, b) => all(b) - all(a));
    },
    async move(to) {
      const stayed = new Map<string, MovedPeople['stayed'][number]>();
      let moved = 0;
      await each(to.id, async (id, state) => {
        if (state.flow.hash === to.hash) return;
        const input = { id: `move:${newId()}`, at: house.now(), body: { type: 'flow.move', flow: { ...to } } };
        const reply = conversationReply(await house.host.send({ kind: 'conversation', key: id }, input));
        if (reply.ok) {
          moved += 1;
          return;
        }
        const step = await stepOf(state);
        const { code, message } = reply;
        // Over in the meantime: there is nobody to move.
        if (code === 'flow-over') return;
        const key = `${code} ${step}`;
        const known = stayed.get(key) ?? { step, code, message, count: 0 };
        stayed.set(key, { ...known, count: known.count + 1 });
      });
      return { version: to.version, moved, stayed: [...stayed.values()].toSorted((a, b) => b.count - a.count) };
    },
  };
}

function all({ queue, agent, bot }: PeopleAtStep): number {
  return queue + agent + bot;
}
