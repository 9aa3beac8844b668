// The desk without a server: what arrives, what the agent does, what is left standing when something fails.
import type { ConversationEntry } from '@baton/handoff';
import { beforeEach, expect, it, vi } from 'vitest';
import { type DeskApi, Refusal } from './api.ts';
import { type Desk, openDesk } from './desk-store.ts';
import { serverClock } from './server-clock.ts';
import type { StreamEvents } from './stream.ts';
import type { Conversation, DeskView } from './types.ts';

const SUMMARY = { sentence: 'Mara wants a refund.', evidence: [] };
const OPENING =
  'Hi Mara, I’m Callum from Customer Care. You asked “Where is my lamp?” I look into it right now. Does that work for you?';

const conversation = (more: Partial<Conversation> = {}): Conversation => ({
  id: 'c1',
  seq: 3,
  number: 'LL-1',
  customerName: 'Mara',
  channel: 'web',
  language: 'en',
  team: { id: 'support', name: 'Customer Care' },
  tier: 'standard',
  sentiment: 'calm',
  floor: 'agent',
  agent: { id: 'callum', name: 'Callum' },
  lastText: 'Hello',
  lastSpeaker: 'customer',
  lastAt: 1,
  lastCustomerAt: 1,
  unread: 0,
  acceptedAt: 1,
  firstWordAt: null,
  firstResponse: null,
  resolution: null,
  ticket: null,
  ended: false,
  ...more,
});

const view = (more: Partial<DeskView> = {}): DeskView => ({
  agent: { id: 'callum', name: 'Callum', lead: false, limit: 4, teams: [], languages: ['en'] },
  status: 'available',
  awayBecause: null,
  load: 0,
  zone: 'UTC',
  offers: [],
  conversations: [],
  queues: [],
  promises: [],
  alerts: [],
  teams: [],
  ...more,
});

let posted: { path: string; body: Record<string, unknown> }[];
let refuse: Refusal | null;
let row: Conversation;
let entries: { seq: number; entry: ConversationEntry }[];
let stream: StreamEvents;
let rung: string[];
let desk: Desk;

beforeEach(async () => {
  posted = [];
  refuse = null;
  rung = [];
  row = conversation();
  entries = [];
  const api: DeskApi = {
    agents: () => Promise.resolve({ brand: 'Lark', agents: [] }),
    signOn: () => Promise.resolve({ session: 's' }),
    time: () => Promise.resolve({ now: 0, factor: 1 }),
    read: (_session, _id, after) =>
      Promise.resolve({
        conversation: row,
        opening: OPENING,
        summary: SUMMARY,
        entries: entries.filter(({ seq }) => seq > after),
      }),
    act: (_session, path, body = {}) => {
      if (refuse) return Promise.reject(refuse);
      posted.push({ path, body: { ...body } });
      return Promise.resolve();
    },
  };
  desk = openDesk({
    api,
    clock: serverClock(() => 0),
    alarm: { allow: () => {}, mute: () => {}, muted: false, ring: ({ title }) => rung.push(title) },
    openStream: (_session, events) => {
      stream = events;
      return () => {};
    },
    storage: { getItem: () => null, setItem: () => {}, removeItem: () => {} },
    newId: () => 'id',
    texts: {
      offerTitle: (name) => `offer ${name}`,
      messageTitle: (name) => `message ${name}`,
      signedOff: 'signed off',
      taken: (name) => `taken ${name}`,
    },
  });
  await desk.actions.signOn('callum');
});

const state = () => desk.store.getState();
const show = async (next: DeskView): Promise<void> => {
  stream.onDesk(0, next);
  await vi.waitFor(() => expect(state().view).toBe(next));
};

async function holding(): Promise<void> {
  await show(view({ conversations: [row] }));
  desk.actions.select({ kind: 'conversation', id: 'c1' });
  await vi.waitFor(() => expect(state().writings['c1']?.text).toBe(OPENING));
  expect(state().talks['c1']?.summary).toEqual(SUMMARY);
}

it('M5: the opening stands in the box, and follows what the customer adds until it is touched', async () => {
  await holding();
  desk.actions.write('c1', `${OPENING} Promise.`);
  row = conversation({ seq: 9 });
  await show(view({ conversations: [row] }));
  expect(state().writings['c1']?.text).toBe(`${OPENING} Promise.`);
});

it('I3: a kept opening is told as kept, and it is not put into the box again', async () => {
  await holding();
  await desk.actions.send('c1');
  expect(posted).toContainEqual({
    path: 'conversations/c1/messages',
    body: { clientId: 'id', text: OPENING, openingKept: true },
  });
  await vi.waitFor(() => expect(state().writings['c1']?.text).toBe(''));
});

it('I3: an edited opening is told as not kept, and as a use of the card', async () => {
  await holding();
  desk.actions.write('c1', OPENING.replace('right now', 'this minute'));
  await desk.actions.send('c1');
  expect(posted).toContainEqual({
    path: 'conversations/c1/messages',
    body: expect.objectContaining({ openingKept: false }),
  });
  expect(posted).toContainEqual({ path: 'conversations/c1/used-card', body: { part: 'quoted' } });
});

it('what could not be sent goes back into the box, before what was begun since', async () => {
  await holding();
  desk.actions.write('c1', 'First line');
  refuse = new Refusal(0, 'not-reached', 'Not reached.');
  const sending = desk.actions.send('c1');
  desk.actions.write('c1', 'Second line');
  await sending;
  expect(state().writings['c1']?.text).toBe('First line\nSecond line');
  expect(state().sending['c1']).toEqual([]);
  expect(state().problem).toBe('Not reached.');
});

it('a message on its way is shown once: as sending, then as said', async () => {
  await holding();
  desk.actions.write('c1', 'On my way.');
  const sending = desk.actions.send('c1');
  expect(state().sending['c1']).toEqual([{ clientId: 'id', text: 'On my way.' }]);
  await sending;
  const said: ConversationEntry = {
    type: 'said',
    at: 1,
    messageId: 'm',
    speaker: 'agent',
    agent: { id: 'callum', name: 'Callum' },
    floorVersion: 1,
    message: { text: 'On my way.' },
  };
  entries = [{ seq: 4, entry: said }];
  row = conversation({ seq: 4, firstWordAt: 1 });
  await show(view({ conversations: [row] }));
  await vi.waitFor(() => expect(state().sending['c1']).toEqual([]));
  expect(state().talks['c1']?.draft.transcript.map(({ text }) => text)).toEqual(['On my way.']);
});

it('rings for a new message in a conversation that is not looked at, and not again for the same one', async () => {
  await holding();
  const other = conversation({ id: 'c2', customerName: 'Tom', unread: 1 });
  await show(view({ conversations: [row, other] }));
  await show(view({ conversations: [row, { ...other, lastAt: 2 }] }));
  expect(rung).toEqual(['message Tom']);
});

it('W8: a conversation that went to somebody else is told; one that was passed on is not', async () => {
  await holding();
  await show(view({ conversations: [] }));
  expect(state().problem).toBe('taken Mara');
  desk.actions.forgetProblem();
  await show(view({ conversations: [row] }));
  await desk.actions.pass('c1', 'billing', '');
  await show(view({ conversations: [] }));
  expect(state().problem).toBeNull();
});

it('a session that is over brings the list of people back, saying why', () => {
  stream.onOver();
  expect(state()).toMatchObject({ session: null, view: null, problem: 'signed off' });
});
