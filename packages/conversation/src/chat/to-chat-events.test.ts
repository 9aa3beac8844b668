import type { ConversationEntry } from '@baton/handoff';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toChatEvents } from './to-chat-events.ts';

const calm = {
  score: 0,
  state: 'calm',
  trajectory: 'steady',
  added: [],
  explicit: false,
  topics: [],
  category: 'other',
  language: 'en',
  urgent: false,
  isQuestion: false,
} as const;
const signals = { ...calm, added: [], topics: [] };
const callum = { id: 'callum', name: 'Callum Reid' };

const talk: ConversationEntry[] = [
  {
    type: 'started',
    at: 1,
    flow: { id: 'road', hash: 'h', version: 1 },
    workspace: 'w',
    channel: 'web',
    language: 'en',
    number: 'LH-1',
  },
  { type: 'floor', at: 1, holder: 'bot', version: 1 },
  { type: 'customer', at: 2, messageId: 'client:a', text: 'Hello', signals },
  { type: 'asked', at: 2, askId: 'q', question: 'Hello' },
  { type: 'answered', at: 3, askId: 'q', text: 'Hi', confidence: 90, sources: [], late: false },
  { type: 'said', at: 3, messageId: 's1', speaker: 'bot', floorVersion: 1, message: { text: 'Hi' } },
  { type: 'triggered', at: 4, trigger: 'explicit', node: 'human', because: 'asked', quotes: [] },
  {
    type: 'queued',
    at: 4,
    team: 'support',
    tier: 'standard',
    since: 4,
    node: 't',
    front: false,
    skills: [],
    reason: 'preference',
  },
  { type: 'floor', at: 4, holder: 'queue', version: 2 },
  { type: 'position', at: 4, team: 'support', position: 2, waitSeconds: 40 },
  { type: 'connected', at: 9, agent: callum, team: 'support', waitedSeconds: 5 },
  { type: 'leftQueue', at: 9, team: 'support', why: 'accepted' },
  { type: 'floor', at: 9, holder: 'agent', version: 3, agent: callum },
  {
    type: 'said',
    at: 10,
    messageId: 's2',
    speaker: 'agent',
    agent: callum,
    floorVersion: 3,
    message: { text: 'Callum here.' },
  },
  {
    type: 'ticket',
    at: 11,
    number: 'LH-1',
    team: 'support',
    promiseId: 'p',
    dueAt: 99,
    contact: null,
    urgent: false,
    front: false,
  },
  { type: 'ended', at: 12, node: 'end' },
  { type: 'floor', at: 12, holder: 'nobody', version: 4 },
];
const numbered = talk.map((entry, index) => ({ seq: index + 1, entry }));
const names = (team: string) => (team === 'support' ? 'Customer Care' : team);

it('shows the customer’s own message under the id its page gave it', () => {
  const { events } = toChatEvents(numbered, names);
  expect(events.find(({ seq }) => seq === 3)).toMatchObject({
    type: 'message',
    from: 'customer',
    id: 'client:a',
    clientId: 'a',
    message: { text: 'Hello' },
  });
});

it('M9: the place is shown while it is held and not after', () => {
  const { events } = toChatEvents(numbered, names);
  expect(events.find(({ seq }) => seq === 10)).toMatchObject({
    type: 'state',
    floor: 'queue',
    position: 2,
    waitSeconds: 40,
  });
  expect(events.find(({ seq }) => seq === 13)).toEqual({
    seq: 13,
    at: 9,
    type: 'state',
    floor: 'agent',
    agent: { name: 'Callum Reid', team: 'Customer Care' },
  });
});

it('W5: an agent’s words carry name and team', () => {
  const { events } = toChatEvents(numbered, names);
  expect(events.find(({ seq }) => seq === 14)).toMatchObject({
    from: 'agent',
    name: 'Callum Reid',
    team: 'Customer Care',
  });
});

it('the end keeps the ticket’s number', () => {
  expect(toChatEvents(numbered, names).events.at(-1)).toMatchObject({
    type: 'state',
    floor: 'nobody',
    ended: true,
    ticket: 'LH-1',
  });
});

it('nothing of the house’s own business reaches the customer', () => {
  const { events } = toChatEvents(numbered, names);
  expect(JSON.stringify(events)).not.toMatch(/confidence|triggered|score|offerId|preference/);
});

it('the bot’s dots move from the question to its answer', () => {
  const thinks = (upTo: number) => toChatEvents(numbered.slice(0, upTo), names).fold.botThinks;
  expect([thinks(3), thinks(4), thinks(5)]).toEqual([false, true, false]);
});

it('wherever it is cut, the two parts give the same events as the whole, each seq at most once', () => {
  const whole = toChatEvents(numbered, names).events;
  expect(new Set(whole.map(({ seq }) => seq)).size).toBe(whole.length);
  fc.assert(
    fc.property(fc.nat(numbered.length), (cut) => {
      const first = toChatEvents(numbered.slice(0, cut), names);
      const second = toChatEvents(numbered.slice(cut), names, first.fold);
      expect([...first.events, ...second.events]).toEqual(whole);
    }),
  );
});
