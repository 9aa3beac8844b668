import { describe, expect, it } from 'vitest';
import { NOON, playInput, type Play } from '../testing/play-input.ts';
import { inLine, scene } from '../testing/scenes.ts';

const DUE = Date.UTC(2026, 10, 18, 9);
const ticket = { type: 'createTicket', team: null, urgent: false, front: true } as const;
const open = (play: Play) => play.state.promises.map(({ id, kind, dueAt }) => [id, kind, dueAt]);

describe('A1: a ticket', () => {
  it('is journaled with its team, its time and where to answer, and promised', () => {
    const done = scene().does([{ ...ticket, team: 'support', urgent: true }], {
      'ticket.dueAt': DUE,
      'customer.email': 'm@x.example',
    });
    expect(done.entries).toMatchObject([
      {
        type: 'ticket',
        number: 'LL-10001',
        team: 'support',
        promiseId: 'c/tickets/1',
        dueAt: DUE,
        contact: 'm@x.example',
        urgent: true,
        front: true,
      },
      { type: 'promised', promiseId: 'c/tickets/1', kind: 'ticket', dueAt: DUE },
    ]);
    expect(done.entries[1]).toMatchObject({ text: expect.stringContaining('10:00') });
  });

  it.each([
    ['that was decided on', () => scene(), { 'handoff.team': 'support' }, 'support'],
    ['whose line was waited in', () => inLine(), {}, 'billing'],
    ['that comes first', () => scene(), {}, 'billing'],
  ])('without a team of its own goes to the team %s', (_name, begun, vars, team) => {
    expect(begun().does([ticket], vars).entries[0]).toMatchObject({ team });
  });

  it('without a time is due now', () => {
    expect(scene().does([ticket]).entries[0]).toMatchObject({ dueAt: NOON });
  });

  it('takes the place of one that has not come yet; one that is late stays promised', () => {
    const play = scene();
    play.does([ticket], { 'ticket.dueAt': NOON - 1 });
    play.does([ticket], { 'ticket.dueAt': NOON });
    play.does([ticket], { 'ticket.dueAt': DUE });
    expect(open(play)).toEqual([
      ['c/tickets/1', 'ticket', NOON - 1],
      ['c/tickets/3', 'ticket', DUE],
    ]);
  });

  it.each([
    [
      'given',
      { 'customer.email': 'given@x.example', 'customer.phone': '1' },
      { email: 'file@x.example' },
      'given@x.example',
    ],
    ['on file', { 'customer.phone': '1' }, { email: 'file@x.example' }, 'file@x.example'],
    ['a number that was given', { 'customer.phone': '1' }, { phone: '2' }, '1'],
    ['a number on file', {}, { phone: '2' }, '2'],
    ['unknown', {}, {}, null],
  ])('answers go to the contact: %s', (_name, vars, profile, contact) => {
    const play = playInput({
      waits: { room: {} },
      begin: { profile: { profile, source: 'customer', verified: false } },
    });
    expect(play.does([ticket], vars).entries[0]).toMatchObject({ contact });
  });
});

describe('promises of other kinds', () => {
  it('stand beside each other, and are withdrawn by kind with an entry for each', () => {
    const play = scene();
    play.does([{ type: 'promise', kind: 'on-call' }], { 'promise.dueAt': DUE });
    play.does([{ type: 'promise', kind: 'next-word' }], { 'promise.dueAt': DUE + 1 });
    expect(open(play)).toEqual([
      ['c/tickets/1', 'on-call', DUE],
      ['c/tickets/2', 'next-word', DUE + 1],
    ]);
    const done = play.does([{ type: 'withdrawPromise', kind: 'on-call' }]);
    expect(done.entries).toMatchObject([{ type: 'promiseWithdrawn', promiseId: 'c/tickets/1', why: 'replaced' }]);
    expect(open(play)).toEqual([['c/tickets/2', 'next-word', DUE + 1]]);
  });

  it('that stand already make nothing new', () => {
    expect(scene().does([{ type: 'promiseStands' }]).types).toEqual([]);
  });
});

describe('A2: the calendar', () => {
  it.each([
    ['of the step', 'support', {}, () => scene(), 'support'],
    ['that was decided on', null, { 'handoff.team': 'support' }, () => scene(), 'support'],
    ['whose line is waited in', null, {}, () => inLine(), 'billing'],
    ['that comes first', null, {}, () => scene(), 'billing'],
  ])('asked is that of the team %s', (_name, team, vars, begun, key) => {
    const done = begun().does([{ type: 'offerSlots', team, days: 2 }], vars);
    expect(done.state.slots).toEqual({ askId: 'c/requests/1', offered: [], team: key });
    expect(done.sends).toEqual([
      {
        to: { kind: 'queue', key },
        body: { type: 'slots.wanted', conversation: 'c', askId: 'c/requests/1', zone: 'Europe/Berlin' },
      },
    ]);
  });

  it('is booked under the question that offered the time', () => {
    const play = scene();
    play.does([{ type: 'offerSlots', team: 'support', days: 2 }]);
    const done = play.does([{ type: 'bookSlot', team: null }], { 'callback.slotAt': DUE });
    expect(done.sends).toEqual([
      {
        to: { kind: 'queue', key: 'support' },
        body: { type: 'slot.book', conversation: 'c', askId: 'c/requests/1', slotAt: DUE },
      },
    ]);
    expect(play.does([{ type: 'bookSlot', team: null }], {}).sends).toEqual([]);
    expect(scene().does([{ type: 'bookSlot', team: null }], { 'callback.slotAt': DUE }).sends).toEqual([]);
  });
});
