import { parseWorkspace } from '@baton/handoff';
import type { DeskView } from '@baton/wire';
import { expect, it } from 'vitest';
import type { EventStream } from '../http/event-stream.ts';
import { openWorkspace, until } from '../testing/server-kit.ts';
import { streamDesk } from './desk-stream.ts';

const parsed = parseWorkspace({ ...openWorkspace() });
if (!('workspace' in parsed)) throw new Error('The workspace of this test is none.');
const [agent] = parsed.workspace.agents;
if (!agent) throw new Error('The workspace of this test has no agents.');

/** A conversation that the agent has. */
function held(id: string): DeskView['conversations'][number] {
  return {
    id,
    seq: 1,
    number: 'LL-1',
    customerName: null,
    channel: 'web',
    language: 'en',
    team: null,
    tier: null,
    sentiment: null,
    floor: 'agent',
    agent: null,
    lastText: null,
    lastSpeaker: null,
    lastAt: 0,
    lastCustomerAt: null,
    unread: 0,
    acceptedAt: null,
    firstWordAt: null,
    firstResponse: null,
    resolution: null,
    ticket: null,
    ended: false,
    tags: [],
    abuse: null,
  };
}

const idle: DeskView = {
  agent: { id: agent.id, name: agent.name, lead: false, limit: 3, teams: [], languages: [] },
  status: 'available',
  awayBecause: null,
  load: 0,
  zone: 'UTC',
  offers: [],
  conversations: [held('c1')],
  queues: [],
  promises: [],
  alerts: [],
  losses: [],
  teams: [],
};

it('W1: a desk is sent when it looks different, who types without a look at it, and the end to who signed off', async () => {
  const written: string[] = [];
  const closed = new AbortController();
  let view = idle;
  let looks = 0;
  let forgotten = 0;
  let isSignedOn = true;
  let news: (isOwn: boolean) => void = () => {};
  let types: (conversation: string) => void = () => {};
  const stream: EventStream = {
    closed: closed.signal,
    end: () => written.push('end'),
    async write({ event, data }) {
      const { load, conversation } = Object(data);
      written.push(`${event} ${load ?? conversation ?? ''}`.trim());
      return true;
    },
  };
  const over = streamDesk(
    {
      isSignedOn: async () => isSignedOn,
      agent: () => agent,
      desk: {
        forget: () => (forgotten += 1),
        async view() {
          looks += 1;
          return view;
        },
      },
      watch: (onNews) => {
        news = onNews;
        return () => {};
      },
      typing: (onTyping) => {
        types = onTyping;
        return () => {};
      },
      tick: () => () => {},
      now: () => 0,
    },
    stream,
  );
  await until(() => written.length === 1);
  // Somebody else's customer is nobody's business here.
  types('c2');
  types('c1');
  await until(() => written.length === 2);
  expect([looks, forgotten]).toEqual([1, 0]);

  // A look that finds nothing new sends nothing.
  news(false);
  await until(() => looks === 2);
  expect(forgotten).toBe(0);
  view = { ...idle, load: 1 };
  news(false);
  news(true);
  await until(() => written.length === 3);
  expect(forgotten).toBe(1);

  isSignedOn = false;
  news(true);
  await over;
  expect(written).toEqual(['desk 0', 'typing c1', 'desk 1', 'over', 'end']);
});
