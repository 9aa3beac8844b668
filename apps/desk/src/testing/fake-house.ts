// A desk without a server, for stories: everything stands still at one moment of a Monday morning.
import { addEntry, type ConversationEntry, emptyPackage, finishPackage, packageOf, ruleSummary } from '@baton/handoff';
import type { DeskHouse } from '../desk-context.ts';
import type { DeskApi } from '../model/api.ts';
import { openDesk } from '../model/desk-store.ts';
import { serverClock } from '../model/server-clock.ts';
import type {
  AgentToChoose,
  CannedReply,
  DeskConversation as Conversation,
  DeskView,
  DeskLoss as Loss,
  DeskOffer as Offer,
  DeskPromise as PromiseItem,
} from '@baton/wire';
import { strings } from '../strings.ts';
import { NOW, SECOND, talk } from './story-talk.ts';

const HOUR = 3_600_000;

export interface FakeDesk {
  view?: DeskView;
  connection?: 'open' | 'lost';
  /** The talk of every conversation. */
  entries?: ConversationEntry[];
  opening?: string;
  signedOn?: boolean;
  /** The server knows who it is: Callum. */
  signedIn?: boolean;
  /** The conversation whose customer types without end. */
  typing?: string;
  replies?: readonly CannedReply[];
  /** Of the same customer. */
  earlier?: readonly Conversation[];
}

const AMARA: AgentToChoose = {
  id: 'amara',
  name: 'Amara Okafor',
  lead: true,
  languages: ['en', 'fr'],
  teams: [team('Billing')],
  status: 'available',
};
const CALLUM: AgentToChoose = {
  id: 'callum',
  name: 'Callum Reid',
  lead: false,
  languages: ['en'],
  teams: [team('Customer Care')],
  status: 'offline',
};

/** What a desk needs, answering from memory. */
export function fakeHouse(fake: FakeDesk): DeskHouse {
  const {
    view,
    connection,
    entries = talk(),
    opening = '',
    signedOn = true,
    signedIn = false,
    typing,
    replies = [],
    earlier = [],
  } = fake;
  const clock = serverClock(() => NOW);
  const numbered = entries.map((entry, index) => ({ seq: index + 1, entry }));
  const api: DeskApi = {
    agents: () =>
      Promise.resolve({
        brand: 'Lark & Lantern',
        signedIn,
        agents: signedIn ? [CALLUM] : [AMARA, CALLUM],
      }),
    signOn: () => Promise.resolve({ session: 'story' }),
    time: () => Promise.resolve({ now: NOW, factor: 1 }),
    demo: () => Promise.resolve({ isDemo: false, hours: 'open' }),
    setDemo: (hours) => Promise.resolve({ isDemo: true, hours }),
    read: (_session, id, after) =>
      Promise.resolve({
        conversation: view?.conversations.find((one) => one.id === id) ?? conversation({ id }),
        opening,
        colleagues: [
          { id: 'amara', name: 'Amara Okafor' },
          { id: 'lucia', name: 'Lucía Ferreira' },
        ],
        summary: ruleSummary()(packageOf(numbered.map(({ entry }) => entry)).core),
        entries: numbered.filter(({ seq }) => seq > after),
      }),
    replies: () => Promise.resolve(replies),
    earlier: () => Promise.resolve(earlier),
    find: () => Promise.resolve(earlier),
    tags: () => Promise.resolve(['refund', 'rug', 'vip']),
    colleagues: () =>
      Promise.resolve([
        { id: 'amara', name: 'Amara Okafor', teams: ['Team Leads', 'Billing'], status: 'available' as const },
        { id: 'tom', name: 'Tom Sato', teams: ['Technical Support'], status: 'break' as const },
      ]),
    act: () => Promise.resolve(),
  };
  const alarm = { allow: () => {}, ring: () => {}, mute: () => {}, muted: false };
  const desk = openDesk({
    api,
    clock,
    alarm,
    openStream: (_session, events) => {
      queueMicrotask(() => {
        if (view) events.onDesk(NOW, view);
        if (connection) events.onConnection(connection);
      });
      const dots = typing === undefined ? undefined : setInterval(() => events.onTyping(typing), 500);
      return () => clearInterval(dots);
    },
    storage: { getItem: () => (signedOn ? 'story' : null), setItem: () => {}, removeItem: () => {} },
    newId: () => 'story',
    texts: strings,
  });
  return { desk, api, clock, alarm };
}

export function team(name: string): { id: string; name: string } {
  return { id: name.toLowerCase().replaceAll(' ', '-'), name };
}

export function deskView(more: Partial<DeskView> = {}): DeskView {
  return {
    agent: {
      id: 'callum',
      name: 'Callum Reid',
      lead: false,
      limit: 3,
      teams: [team('Customer Care')],
      languages: ['en'],
    },
    status: 'available',
    awayBecause: null,
    load: more.conversations?.length ?? 0,
    zone: 'Europe/Berlin',
    offers: [],
    conversations: [],
    queues: [],
    promises: [],
    alerts: [],
    losses: [],
    teams: [
      { ...team('Team Leads'), lead: true, here: 0, free: 0, closesAt: null, opensAt: null },
      { ...team('Billing'), lead: false, here: 2, free: 1, closesAt: null, opensAt: null },
    ],
    ...more,
  };
}

export function conversation(more: Partial<Conversation> = {}): Conversation {
  return {
    id: 'c1',
    seq: talk().length,
    number: 'LL-10001',
    customerName: 'Marcus Bell',
    channel: 'web',
    language: 'en',
    team: team('Customer Care'),
    tier: 'high',
    sentiment: 'frustrated',
    floor: 'agent',
    agent: { id: 'callum', name: 'Callum Reid' },
    lastText: 'My rug has a hole and I want a refund!',
    lastSpeaker: 'customer',
    lastAt: NOW - 70 * SECOND,
    lastCustomerAt: NOW - 70 * SECOND,
    unread: 0,
    acceptedAt: NOW - 8 * SECOND,
    firstWordAt: null,
    firstResponse: { startedAt: NOW - 50 * SECOND, amberAt: NOW - 2 * SECOND, dueAt: NOW + 10 * SECOND, doneAt: null },
    resolution: { startedAt: NOW - 50 * SECOND, amberAt: NOW + HOUR / 3, dueAt: NOW + HOUR / 2, doneAt: null },
    ticket: null,
    ended: false,
    tags: [],
    abuse: null,
    ...more,
  };
}

export function offer(more: Partial<Offer> = {}): Offer {
  return {
    conversation: conversation({ floor: 'queue', agent: null, acceptedAt: null }),
    offerId: 'o1',
    offeredAt: NOW - 4 * SECOND,
    lapsesAt: NOW + 11 * SECOND,
    card: finishPackage(
      talk().reduce((draft, entry) => addEntry(draft, entry), emptyPackage()),
      ruleSummary(),
    ),
    ...more,
  };
}

export function loss(more: Partial<Loss> = {}): Loss {
  return {
    conversation: 'c1',
    seq: 20,
    at: NOW - 40 * SECOND,
    why: 'first-word',
    number: 'LL-10001',
    customerName: 'Marcus Bell',
    team: team('Customer Care'),
    floor: 'queue',
    ended: false,
    agentName: null,
    offeredTo: 'Lucía Ferreira',
    ...more,
  };
}

export function promiseItem(more: Partial<PromiseItem> = {}): PromiseItem {
  return {
    id: 'p1',
    conversation: 'c1',
    number: 'LL-10001',
    customerName: 'Marcus Bell',
    kind: 'ticket',
    text: 'today by 10:00',
    team: team('Customer Care'),
    contact: 'marcus.bell@mail.example',
    urgent: false,
    promisedAt: NOW - 14 * HOUR,
    amberAt: NOW - HOUR / 4,
    dueAt: NOW + HOUR / 4,
    lost: null,
    claimedBy: null,
    ...more,
  };
}
