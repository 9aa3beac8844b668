// The desk without a server: what arrives, what the agent does, what is left standing when something fails.
import { type ConversationEntry, emptyPackage, finishPackage, ruleSummary } from '@baton/handoff';
import { beforeEach, expect, it, vi } from 'vitest';
import { type DeskApi, Refusal } from './api.ts';
import { type Desk, openDesk } from './desk-store.ts';
import { serverClock } from './server-clock.ts';
import type { StreamEvents } from './stream.ts';
import type { DeskConversation as Conversation, DeskView, DeskLoss as Loss, DeskOffer as Offer } from '@baton/wire';

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
  tags: [],
  abuse: null,
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
  losses: [],
  teams: [],
  ...more,
});

let posted: { path: string; body: Record<string, unknown> }[];
let refuse: Refusal | null;
let row: Conversation;
let entries: { seq: number; entry: ConversationEntry }[];
let stream: StreamEvents;
/** Stands in for reading, while a test says so. */
let reading: DeskApi['read'] | null;
let rung: string[];
let desk: Desk;

beforeEach(async () => {
  posted = [];
  refuse = null;
  rung = [];
  reading = null;
  row = conversation();
  entries = [];
  const api: DeskApi = {
    agents: () => Promise.resolve({ brand: 'Lark', agents: [], signedIn: false }),
    signOn: () => Promise.resolve({ session: 's' }),
    time: () => Promise.resolve({ now: 0, factor: 1 }),
    demo: () => Promise.resolve({ isDemo: false, hours: 'open' }),
    setDemo: (hours) => Promise.resolve({ isDemo: true, hours }),
    read: (session, id, after) =>
      reading?.(session, id, after) ??
      Promise.resolve({
        conversation: row,
        opening: OPENING,
        summary: SUMMARY,
        colleagues: [{ id: 'lucia', name: 'Lucía Ferreira' }],
        entries: entries.filter(({ seq }) => seq > after),
      }),
    replies: () => Promise.resolve([]),
    earlier: () => Promise.resolve([]),
    find: () => Promise.resolve([]),
    tags: () => Promise.resolve([]),
    colleagues: () => Promise.resolve([]),
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
      lossTitle: ({ why, customerName }) => `lost ${customerName} ${why}`,
      nudgeTitle: (name, why) => `nudge ${name} ${why}`,
      withdrawn: (name) => `withdrawn ${name}`,
      wentAway: 'away',
      backAgain: 'back again',
      signedOff: 'signed off',
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

const loss = (more: Partial<Loss> = {}): Loss => ({
  conversation: 'c1',
  seq: 7,
  at: 1,
  why: 'first-word',
  number: 'LL-1',
  customerName: 'Mara',
  team: null,
  floor: 'queue',
  ended: false,
  agentName: null,
  offeredTo: null,
  ...more,
});

it('W7: what was taken away is told in its place, and what was begun is kept, until it is dismissed', async () => {
  await holding();
  desk.actions.write('c1', 'I am loo');
  await show(view({ losses: [loss()] }));
  expect(state().selected).toEqual({ kind: 'loss', id: 'c1' });
  expect(state().writings['c1']?.text).toBe('I am loo');
  expect(state().news).toMatchObject({ text: 'lost Mara first-word', isUrgent: true });
  expect(rung).toContain('lost Mara first-word');

  await show(view({ losses: [loss({ floor: 'agent', agentName: 'Daniel' })] }));
  expect(rung.filter((title) => title.startsWith('lost'))).toHaveLength(1);
  await desk.actions.dismiss('c1');
  expect(posted).toContainEqual({ path: 'losses/dismiss', body: { conversation: 'c1', seq: 7 } });
  await show(view());
  expect(state().selected).toBeNull();
  expect(state().writings['c1']).toBeUndefined();
});

it('W8: a desk that comes back is told what it no longer has', async () => {
  await show(view({ losses: [loss({ why: 'connection' })] }));
  expect(state().selected).toEqual({ kind: 'loss', id: 'c1' });
});

it('what an agent closes or passes on is gone at once, and without a word', async () => {
  await holding();
  await desk.actions.pass('c1', 'billing', '');
  expect(state()).toMatchObject({ view: { conversations: [] }, selected: null });
  await show(view());
  expect(state()).toMatchObject({ problem: null, selected: null });
});

it('what could not be closed stays', async () => {
  await holding();
  refuse = new Refusal(409, 'not-possible-now', 'Not yours.');
  expect(await desk.actions.pass('c1', 'billing', '')).toBe(false);
  expect(state().selected).toEqual({ kind: 'conversation', id: 'c1' });
});

it('after one is closed the next one opens: whoever waits for an answer first, else any', async () => {
  const [first, second, third] = [
    row,
    conversation({ id: 'c2', firstWordAt: 1 }),
    conversation({ id: 'c3', firstWordAt: 1 }),
  ];
  await show(view({ conversations: [first, second, third] }));
  desk.actions.select({ kind: 'conversation', id: 'c1' });
  await show(view({ conversations: [second, { ...third, unread: 1 }] }));
  expect(state().selected).toEqual({ kind: 'conversation', id: 'c3' });
  await show(view({ conversations: [second] }));
  expect(state().selected).toEqual({ kind: 'conversation', id: 'c2' });
});

const offer = (more: Partial<Offer> = {}): Offer => ({
  conversation: conversation({ id: 'c9', customerName: 'Tom', floor: 'queue' }),
  offerId: 'o1',
  offeredAt: 0,
  lapsesAt: 15_000,
  card: finishPackage(emptyPackage(), ruleSummary()),
  ...more,
});

it('W3: an offer opens by itself over what was lost, and not over a conversation', async () => {
  await show(view({ losses: [loss()] }));
  await show(view({ losses: [loss()], offers: [offer()] }));
  expect(state().selected).toEqual({ kind: 'offer', id: 'c9' });
  await show(view());
  await holding();
  await show(view({ conversations: [row], offers: [offer({ offerId: 'o2' })] }));
  expect(state().selected).toEqual({ kind: 'conversation', id: 'c1' });
});

it('an offer that is withdrawn while it is read is told; one that was declined is not', async () => {
  await show(view({ offers: [offer()] }));
  await show(view());
  expect(state().problem).toBe('withdrawn null');
  desk.actions.forgetProblem();
  await show(view({ offers: [offer({ offerId: 'o2' })] }));
  await desk.actions.decline('c9', 'o2');
  await show(view());
  expect(state().problem).toBeNull();
});

it('W10: whoever chooses a status has read which offers ran out', async () => {
  await show(view());
  await show(view({ status: 'away', awayBecause: 'lapses', losses: [loss({ why: 'offer' })] }));
  expect(state().news.text).toBe('lost Mara offer. away');
  await desk.actions.setStatus('available');
  expect(posted.map(({ path }) => path)).toEqual(['status', 'losses/dismiss']);
});

it('W7, W9: a reminder stands until the agent has spoken', async () => {
  entries = [{ seq: 3, entry: { type: 'nudged', at: 1, agent: 'callum', why: 'first-word' } }];
  await holding();
  expect(state().talks['c1']?.nudge).toBe('first-word');
  expect(rung).toContain('nudge Mara first-word');
  entries = [
    ...entries,
    {
      seq: 4,
      entry: { type: 'said', at: 2, messageId: 'm', speaker: 'agent', floorVersion: 1, message: { text: 'Hello.' } },
    },
  ];
  row = conversation({ seq: 4, firstWordAt: 2 });
  await show(view({ conversations: [row] }));
  await vi.waitFor(() => expect(state().talks['c1']?.nudge).toBeNull());
});

it('A11: a hold stands until the agent has spoken', async () => {
  entries = [{ seq: 3, entry: { type: 'held', at: 1, agent: 'callum', until: 600_000, note: 'the warehouse' } }];
  await holding();
  expect(state().talks['c1']?.held).toEqual({ until: 600_000, note: 'the warehouse' });
  entries = [
    ...entries,
    {
      seq: 4,
      entry: { type: 'said', at: 2, messageId: 'm', speaker: 'agent', floorVersion: 1, message: { text: 'Here.' } },
    },
  ];
  row = conversation({ seq: 4, firstWordAt: 2 });
  await show(view({ conversations: [row] }));
  await vi.waitFor(() => expect(state().talks['c1']?.held).toBeNull());
});

it('a talk that cannot be read is not asked for without end', async () => {
  await holding();
  let asked = 0;
  reading = () => {
    asked += 1;
    return Promise.reject(new Refusal(0, 'not-reached', 'Not reached.'));
  };
  await show(view({ conversations: [conversation({ seq: 9 })] }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(asked).toBe(1);
});

it('W8: says since when it is not connected, and that it is back', () => {
  stream.onConnection('open');
  stream.onConnection('lost');
  stream.onConnection('lost');
  expect(state()).toMatchObject({ connection: 'lost', lostAt: 0 });
  stream.onConnection('open');
  expect(state()).toMatchObject({ connection: 'open', lostAt: null, news: { text: 'back again' } });
});

it('a session that is over brings the list of people back, saying why', () => {
  stream.onOver();
  expect(state()).toMatchObject({ session: null, view: null, problem: 'signed off' });
});

it('a note is kept with whom it names, and stays in the box when the server does not take it', async () => {
  await holding();
  desk.actions.writeNote('c1', ' Have a look, @Lucía Ferreira ');
  await desk.actions.keepNote('c1');
  expect(posted.at(-1)).toEqual({
    path: 'conversations/c1/notes',
    body: { clientId: 'id', text: 'Have a look, @Lucía Ferreira', mentions: ['lucia'] },
  });
  expect(state().notes['c1']).toBe('');
  refuse = new Refusal(0, 'not-reached', 'Not reached.');
  desk.actions.writeNote('c1', 'Once more');
  const kept = desk.actions.keepNote('c1');
  desk.actions.writeNote('c1', 'and this');
  await kept;
  expect(state().notes['c1']).toBe('Once more\nand this');
});

it('whoever is named hears of it once, and looks at a talk that is not theirs until they may not any more', async () => {
  const alert = { key: 'note/c7/x', kind: 'alert', at: 1, subject: 'Lucía', text: 'Look', conversation: 'c7' } as const;
  row = conversation({ id: 'c7' });
  await show(view({ alerts: [alert] }));
  await show(view({ alerts: [alert] }));
  expect(rung).toEqual(['Lucía']);
  desk.actions.look('c7');
  await vi.waitFor(() => expect(state().talks['c7']?.row?.id).toBe('c7'));
  await show(view());
  expect(state().selected).toEqual({ kind: 'look', id: 'c7' });
  reading = () => Promise.reject(new Refusal(404, 'conversation-not-found', 'Gone.'));
  await show(view());
  await vi.waitFor(() => expect(state()).toMatchObject({ selected: null, problem: 'Gone.' }));
});
