// A desk without a server, for stories: everything stands still at one moment of a Monday morning.
import {
  addEntry,
  type ConversationEntry,
  emptyPackage,
  finishPackage,
  packageOf,
  ruleSummary,
  type SentimentState,
} from '@baton/handoff';
import type { DeskHouse } from '../desk-context.ts';
import type { DeskApi } from '../model/api.ts';
import { openDesk } from '../model/desk-store.ts';
import { serverClock } from '../model/server-clock.ts';
import type { Conversation, DeskView, Offer, PromiseItem } from '../model/types.ts';
import { strings } from '../strings.ts';

export const NOW = Date.UTC(2026, 10, 23, 9, 30);
const SECOND = 1_000;
const HOUR = 3_600_000;

export interface FakeDesk {
  view?: DeskView;
  connection?: 'open' | 'lost';
  /** The talk of every conversation. */
  entries?: ConversationEntry[];
  opening?: string;
  signedOn?: boolean;
}

/** What a desk needs, answering from memory. */
export function fakeHouse({ view, connection, entries = talk(), opening = '', signedOn = true }: FakeDesk): DeskHouse {
  const clock = serverClock(() => NOW);
  const numbered = entries.map((entry, index) => ({ seq: index + 1, entry }));
  const api: DeskApi = {
    agents: () =>
      Promise.resolve({
        brand: 'Lark & Lantern',
        agents: [
          {
            id: 'amara',
            name: 'Amara Okafor',
            lead: true,
            languages: ['en', 'fr'],
            teams: [team('Billing')],
            status: 'available',
          },
          {
            id: 'callum',
            name: 'Callum Reid',
            lead: false,
            languages: ['en'],
            teams: [team('Customer Care')],
            status: 'offline',
          },
        ],
      }),
    signOn: () => Promise.resolve({ session: 'story' }),
    time: () => Promise.resolve({ now: NOW, factor: 1 }),
    read: (_session, id, after) =>
      Promise.resolve({
        conversation: view?.conversations.find((one) => one.id === id) ?? conversation({ id }),
        opening,
        summary: ruleSummary()(packageOf(numbered.map(({ entry }) => entry)).core),
        entries: numbered.filter(({ seq }) => seq > after),
      }),
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
      return () => {};
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
      { ...team('Team Leads'), lead: true },
      { ...team('Billing'), lead: false },
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
    claimedBy: null,
    ...more,
  };
}

/** A customer with a broken rug, from the first question to the wish for a person. */
function talk(): ConversationEntry[] {
  const from = NOW - 200 * SECOND;
  const signals = (state: SentimentState) => ({
    score: state === 'calm' ? 0 : 2.2,
    state,
    trajectory: state === 'calm' ? ('steady' as const) : ('rising' as const),
    added: [],
    explicit: false,
    topics: [],
    category: 'billing',
    language: 'en',
    urgent: false,
    isQuestion: true,
  });
  return [
    {
      type: 'started',
      at: from,
      flow: { id: 'f', hash: 'h', version: 1 },
      workspace: 'w',
      channel: 'web',
      language: 'en',
      number: 'LL-10001',
    },
    {
      type: 'profile',
      at: from,
      source: 'signed',
      verified: true,
      profile: {
        customerId: 'c-1002',
        name: 'Marcus Bell',
        email: 'marcus.bell@mail.example',
        tier: 'standard',
        currency: 'EUR',
        orders: [
          {
            id: 'A-70455',
            placedAt: from,
            amount: 189.5,
            currency: 'GBP',
            status: 'delivered',
            items: ['Wool rug 160 × 230'],
          },
        ],
      },
    },
    { type: 'customer', at: from + 5 * SECOND, messageId: 'm1', text: 'Where is my parcel?', signals: signals('calm') },
    { type: 'asked', at: from + 5 * SECOND, askId: 'q1', question: 'Where is my parcel?' },
    {
      type: 'answered',
      at: from + 6 * SECOND,
      askId: 'q1',
      text: 'Open the shipping email.',
      confidence: 95.4,
      sources: [{ id: 'track', title: 'Tracking a parcel', url: 'https://help.example' }],
      late: false,
    },
    {
      type: 'said',
      at: from + 6 * SECOND,
      messageId: 's1',
      speaker: 'bot',
      floorVersion: 1,
      message: { text: 'Open the shipping email and tap the tracking number.' },
    },
    {
      type: 'customer',
      at: from + 130 * SECOND,
      messageId: 'm2',
      text: 'My rug A-70455 has a hole and I want a refund!',
      signals: signals('frustrated'),
    },
    {
      type: 'triggered',
      at: from + 150 * SECOND,
      trigger: 'frustration',
      node: 'n',
      because: 'two signals of frustration',
      quotes: [],
    },
    {
      type: 'queued',
      at: from + 150 * SECOND,
      team: 'customer-care',
      tier: 'high',
      since: from + 150 * SECOND,
      node: 'n',
      front: false,
      skills: [],
      reason: 'trust-gap',
    },
  ];
}
