import { describe, expect, it } from 'vitest';
import type { ConversationState } from '../state.ts';
import { NOON, office } from '../testing/play-input.ts';
import { connected, inLine, scene } from '../testing/scenes.ts';
import { valueOf } from './system-variables.ts';

const DUE = Date.UTC(2026, 10, 18, 9);
const workspace = office();
const begun = scene().state;
const of = (name: string, state: Partial<ConversationState> = {}, vars = {}, at = NOON) =>
  valueOf(name, vars, { ...begun, ...state }, workspace, at);

describe('X2: the value of a name in a text', () => {
  it.each<[string, Partial<ConversationState>, object, string | undefined]>([
    ['bot.name', {}, {}, 'Lumi'],
    ['company.name', {}, {}, 'Lumen & Loom'],
    ['customer.name', { profile: { name: 'Mara Lind' } }, {}, 'Mara'],
    ['customer.name', {}, {}, undefined],
    ['customer.email', { profile: { email: 'file@x.example' } }, {}, 'file@x.example'],
    [
      'customer.email',
      { profile: { email: 'file@x.example' } },
      { 'customer.email': 'said@x.example' },
      'said@x.example',
    ],
    ['customer.email', {}, {}, undefined],
    ['customer.phone', { profile: { phone: '1' } }, {}, '1'],
    ['customer.phone', { profile: { phone: '1' } }, { 'customer.phone': '2' }, '2'],
    ['customer.phone', {}, {}, undefined],
    ['customer.order', {}, { 'customer.order': 'A-1' }, 'A-1'],
    ['customer.order', {}, {}, undefined],
    ['team.name', {}, { 'handoff.team': 'support' }, 'Support'],
    ['team.name', {}, { 'handoff.team': 'gone' }, 'gone'],
    ['team.name', {}, {}, undefined],
    ['team.name', { agent: { id: 'ann', name: 'Ann', team: 'billing' } as ConversationState['agent'] }, {}, 'Billing'],
    ['queue.place', {}, {}, 'Your place in line is kept'],
    ['queue.wait', {}, {}, undefined],
    ['queue.estimate', {}, {}, ''],
    ['queue.priority', {}, {}, ''],
    ['agent.name', {}, {}, undefined],
    ['agent.team', {}, {}, undefined],
    ['ticket.number', {}, {}, 'LL-10001'],
    ['ticket.due', {}, { 'ticket.dueAt': DUE }, 'tomorrow by 10:00'],
    ['ticket.due', {}, {}, undefined],
    ['callback.time', {}, { 'callback.slotAt': DUE }, 'tomorrow at 10:00'],
    ['callback.time', {}, {}, undefined],
    ['promise.due', {}, { 'promise.dueAt': NOON + 900_000 }, 'within 15 minutes'],
    ['promise.due', {}, { 'promise.dueAt': NOON + 1000 }, 'within 60 seconds'],
    ['summary', {}, { summary: 'Sent again' }, 'Sent again.'],
    ['next-step', {}, { 'next-step': 'we write tomorrow' }, 'we write tomorrow'],
    ['team.away', {}, {}, 'Nobody in our team is free right now'],
    ['own', {}, { own: 'a' }, 'a'],
    ['own', {}, { own: 0 }, '0'],
    ['own', {}, { own: false }, 'false'],
    ['own', {}, { own: '' }, undefined],
    ['own', {}, { own: ['a'] }, undefined],
    ['own', {}, {}, undefined],
  ])('%s of %j and %j is %j', (name, state, vars, value) => {
    const said = of(name, state, vars);
    // A zone is named to whom the house does not know to live in it.
    expect(said?.replace(/ \([^)]*\)$/, '')).toBe(value);
  });

  it('R25: in line it is the place, the wait and the tier as they are', () => {
    const play = inLine();
    const place = {
      ...play.state.place,
      position: 2,
      waitSeconds: 240,
      tier: 'critical',
    } as ConversationState['place'];
    const state = { ...play.state, place };
    const said = (name: string) => valueOf(name, {}, state, workspace, NOON);
    expect(['team.name', 'queue.place', 'queue.wait', 'queue.estimate', 'queue.priority'].map(said)).toEqual([
      'Billing',
      'You are number 2 in line',
      'about 4 minutes',
      'Expected wait: about 4 minutes.',
      'Your case has top priority.',
    ]);
    expect(said('queue.next-word')).toMatch(/^in \d+/);
  });

  it('M8: who has it, and who had it last', () => {
    const { state } = connected();
    expect([
      valueOf('agent.name', {}, state, workspace, NOON),
      valueOf('agent.team', {}, state, workspace, NOON),
    ]).toEqual(['Ann', 'Billing']);
    const after = { ...state, agent: null, lastAgent: { id: 'cem', name: 'Cem', team: 'support' } };
    expect([
      of('agent.name', after as Partial<ConversationState>),
      of('agent.team', after as Partial<ConversationState>),
    ]).toEqual(['Cem', 'Support']);
  });

  it('X10: an order is named to those alone whose account somebody has vouched for', () => {
    const orders = [{ id: 'A-7', at: 0, status: 'sent', amount: 10, items: [] }];
    const profile = { orders } as unknown as ConversationState['profile'];
    expect([
      of('customer.order', { profile, verified: true }),
      of('customer.order', { profile, verified: false }),
    ]).toEqual(['A-7', undefined]);
  });

  it('M9: the hours are those of the team in charge, as they count now', () => {
    const sunday = Date.UTC(2026, 10, 22, 11);
    expect(of('hours.next')).toContain('18:00');
    expect(of('hours.next', {}, {}, sunday)).toContain('09:00');
    expect(of('team.away', {}, {}, sunday)).toMatch(/^Our team is offline at the moment and back tomorrow/);
    const day = [{ from: '00:00', to: '24:00' }];
    const always = office({
      hours: [
        { id: 'office', name: 'O', zone: 'Europe/Berlin', week: { mon: [{ from: '09:00', to: '18:00' }] } },
        {
          id: 'all',
          name: 'All',
          zone: 'Europe/Berlin',
          week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day },
        },
      ],
      teams: [
        { id: 'billing', name: 'Billing', hours: 'office', lead: 'cem' },
        { id: 'support', name: 'Support', hours: 'all' },
      ],
    });
    expect(valueOf('hours.next', { 'handoff.team': 'support' }, begun, always, sunday)).toBe('around the clock');
    expect(valueOf('hours.next', { 'handoff.team': 'gone' }, begun, always, sunday)).toContain('tomorrow');
  });
});
