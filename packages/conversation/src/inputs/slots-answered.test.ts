import { describe, expect, it } from 'vitest';
import { NOON, playInput, say, type Play } from '../testing/play-input.ts';

const TOMORROW_TEN = Date.UTC(2026, 10, 18, 9);
const askId = 'c/requests/1';

/** The customer waits in `room`, and the team's calendar was asked for free times. */
function asked(vars: { [name: string]: string | number } = {}): Play {
  const play = playInput({
    vars,
    waits: {
      room: {
        on: {
          'slots.offered': { does: [say('Choose a time.')] },
          'slot.booked': { does: [say('Booked.')] },
          'slot.refused': { does: [say('That one is gone.')] },
          'customer.message': { to: 'elsewhere' },
        },
      },
      elsewhere: {},
    },
  });
  play.does([{ type: 'offerSlots', team: 'billing', days: 2 }]);
  return play;
}

const booked = { type: 'slot.booked', askId, slotAt: TOMORROW_TEN } as const;

describe('A2: free times', () => {
  it.each([
    ['slots.offered', 'Choose a time.'],
    ['slot.refused', 'That one is gone.'],
  ] as const)('%s are kept and told to the step', (type, words) => {
    const told = asked().takes({ type, askId, slots: [TOMORROW_TEN] });
    expect(told.state.slots).toEqual({ askId, offered: [TOMORROW_TEN], team: 'billing' });
    expect(told.said).toEqual([words]);
  });

  it.each(['slots.offered', 'slot.refused'] as const)('%s to an older question are passed over', (type) => {
    expect(asked().takes({ type, askId: 'c/requests/0', slots: [TOMORROW_TEN] }).changed).toBe(false);
  });

  it('nobody asked for mean nothing', () => {
    const play = playInput({ waits: { room: {} } });
    expect(play.takes({ type: 'slots.offered', askId, slots: [] }).changed).toBe(false);
  });
});

describe('A2: a booked call', () => {
  it('is promised for its time, at the contact that was given', () => {
    const told = asked({ 'customer.phone': '+49 30 1234' }).takes(booked);
    expect(told.said).toEqual(['Booked.']);
    expect(told.entries.slice(0, 2)).toMatchObject([
      {
        type: 'callbackBooked',
        promiseId: 'c/tickets/1',
        slotAt: TOMORROW_TEN,
        team: 'billing',
        contact: '+49 30 1234',
      },
      { type: 'promised', promiseId: 'c/tickets/1', kind: 'callback', dueAt: TOMORROW_TEN },
    ]);
    expect(told.state.promises).toMatchObject([
      { id: 'c/tickets/1', kind: 'callback', dueAt: TOMORROW_TEN, claimedBy: null },
    ]);
  });

  it('takes the place of an earlier one that has not come', () => {
    const play = asked();
    play.takes(booked);
    const again = play.takes({ ...booked, slotAt: TOMORROW_TEN + 3_600_000 });
    expect(again.entries[0]).toMatchObject({ type: 'promiseWithdrawn', promiseId: 'c/tickets/1', why: 'replaced' });
    expect(again.state.promises.map(({ dueAt }) => dueAt)).toEqual([TOMORROW_TEN + 3_600_000]);
  });

  it('one that is late already stays promised', () => {
    const play = asked();
    play.state = { ...play.state, promises: [{ id: 'p', kind: 'callback', dueAt: NOON - 1, claimedBy: null }] };
    expect(play.takes(booked).state.promises.map(({ id }) => id)).toEqual(['p', 'c/tickets/1']);
  });

  it('that comes after the talk has gone on is taken back: no promise, no time in the calendar', () => {
    const play = asked();
    play.says('never mind');
    const told = play.takes(booked);
    expect(told.entries.at(-1)).toMatchObject({ type: 'promiseWithdrawn', promiseId: 'c/tickets/1', why: 'gone-on' });
    expect(told.state.promises).toEqual([]);
    expect(told.sends).toEqual([
      {
        to: { kind: 'queue', key: 'billing' },
        body: { type: 'slot.cancel', conversation: 'c', slotAt: TOMORROW_TEN },
      },
    ]);
  });

  it('of an older question is passed over', () => {
    expect(asked().takes({ ...booked, askId: 'c/requests/0' }).changed).toBe(false);
  });
});
