// W1: many desks look on, and what they show alike is looked up once.
import { parseWorkspace, type QueueState, type Waiting } from '@baton/handoff';
import { expect, it } from 'vitest';
import { asJson, changes } from '../house.ts';
import type { PromiseRow } from '../read-model/queries.ts';
import { openWorkspace } from '../testing/server-kit.ts';
import { openDesk } from './desk-view.ts';
import { remembered } from './remembered.ts';
import { sharedParts } from './shared-parts.ts';

const parsed = parseWorkspace({ ...openWorkspace() });
if (!('workspace' in parsed)) throw new Error('The workspace of this test is none.');
const house = parsed;
const DESKS = 50;
const NOW = Date.UTC(2026, 2, 2, 10);

const promise: PromiseRow = {
  id: 'c9/1',
  conversation: 'c9',
  kind: 'ticket',
  due_at: NOW + 3_600_000,
  text: 'An answer by mail.',
  team: 'billing',
  contact: null,
  ticket: 'LH-1',
  urgent: 0,
  promised_at: NOW,
  claimed_by: null,
  kept_at: null,
  kept_by: null,
  number: 'LH-1',
  customer_name: null,
  sentiment: null,
  conversation_team: 'billing',
};

const waiting: Waiting = {
  conversation: 'c1',
  place: null,
  tier: 'standard',
  skills: [],
  since: NOW,
  joinedAt: NOW,
  front: false,
  notAgents: [],
  resting: [],
  offer: null,
  told: null,
  said: null,
};

/** A house whose states a test sets, with desks of its agents in turn; it notes what is looked up. */
function office() {
  let { workspace } = house;
  const news = changes();
  const queues = new Map<string, QueueState>();
  const looked: string[] = [];
  const promises = [promise];
  let tick = (): void => {};
  const parts = {
    now: () => NOW,
    workspace: () => workspace,
    changes: news,
    host: {
      async read({ kind, key }: { kind: string; key: string }) {
        if (kind === 'queue') looked.push(key);
        return kind === 'queue' ? asJson(queues.get(key) ?? null) : null;
      },
    },
  };
  const shared = sharedParts(
    parts,
    {
      callers: async (ids) => new Map(ids.map((id) => [id, { number: `N-${id}`, customerName: null }])),
      async openPromises() {
        looked.push('promises');
        return [...promises];
      },
    },
    (onTick) => {
      tick = onTick;
      return () => {};
    },
  );
  const none = async () => [];
  const desks = Array.from({ length: DESKS }, (_, i) => {
    const agent = workspace.agents[i % workspace.agents.length] ?? never();
    const desk = openDesk({
      house: parts,
      readModel: {
        conversation: async () => undefined,
        unread: async () => 0,
        tagsOf: none,
        heldBy: none,
        offeredTo: none,
        async losses() {
          looked.push(`own of ${agent.id}`);
          return [];
        },
      },
      outbox: { alertsFor: none },
      cards: { card: async () => never() },
      shared,
    });
    return { agent, desk };
  });
  return {
    news,
    queues,
    promises,
    desks,
    tick: () => tick(),
    reopens: () => (workspace = { ...workspace }),
    views: () => Promise.all(desks.map(({ agent, desk }) => desk.view(agent))),
    looked: () => looked.splice(0),
  };
}

function never(): never {
  throw new Error('This house has none.');
}

it('W1: fifty desks look up each team and each promise once, and again only where there is news', async () => {
  const { news, queues, promises, views, looked, desks, tick, reopens } = office();
  const teams = house.workspace.teams.map(({ id }) => id);
  const first = await views();
  const shared = looked().filter((name) => !name.startsWith('own of'));
  expect(shared.toSorted()).toEqual([...teams, 'promises'].toSorted());

  // News by which nothing changes: one look, and every desk is the very same.
  news.announce(['team:billing']);
  const same = await views();
  expect(looked().toSorted()).toEqual(['billing', 'promises']);
  expect(same.every((view, i) => view === first[i])).toBe(true);

  // Somebody waits for billing: those who see that team have a new desk, the others do not.
  queues.set('billing', { waiting: [waiting], agents: {}, offers: 0, waits: [], services: [], bookings: [] });
  news.announce(['agent:callum']);
  const waited = await views();
  expect(looked().toSorted()).toEqual(['billing', 'promises', 'support']);
  for (const [i, { agent }] of desks.entries()) {
    const queue = waited[i]?.queues.find(({ team }) => team.id === 'billing');
    expect(queue?.waiting.map(({ number, position }) => [number, position]) ?? null, agent.id).toEqual(
      agent.lead || agent.teams.includes('billing') ? [['N-c1', 1]] : null,
    );
    expect(waited[i] === first[i], agent.id).toBe(queue === undefined);
  }
  expect(await views()).toEqual(waited);
  expect(looked()).toEqual([]);

  // What is promised to a customer is seen by who may keep it.
  promises.push({ ...promise, id: 'c9/2' });
  news.announce();
  const promised = await views();
  for (const [i, { agent }] of desks.entries())
    expect(promised[i]?.promises.length, agent.id).toBe(agent.lead || agent.teams.includes('billing') ? 2 : 0);
  looked();

  // A newer workspace and the passing of time leave nothing as it was known.
  for (const anew of [reopens, tick]) {
    anew();
    await views();
    expect(looked().toSorted()).toEqual([...teams, 'promises'].toSorted());
  }
});

it("W1: an agent's own is looked up anew where it is the agent's news", async () => {
  const { news, views, looked, desks } = office();
  await views();
  looked();
  news.announce(['team:sales']);
  await views();
  expect(looked().filter((name) => name.startsWith('own of'))).toEqual([]);
  for (const { agent, desk } of desks) if (agent.id === 'noor') desk.forget();
  await views();
  expect(new Set(looked())).toEqual(new Set(['own of noor']));
});

it('what could not be looked up is looked up by the next who asks, and news that comes meanwhile is not lost', async () => {
  const known = remembered<number>();
  await expect(
    known.of(async () => {
      throw new Error('The database is away.');
    }),
  ).rejects.toThrow('away');
  expect(await known.of(async () => 1)).toBe(1);
  known.forget();
  const late = Promise.withResolvers<number>();
  const old = known.of(() => late.promise);
  known.forget();
  const fresh = known.of(async () => 3);
  late.resolve(2);
  expect([await old, await fresh, await known.of(async () => 4)]).toEqual([2, 3, 3]);
});
