import { anyNode, type FlowEvent } from '@baton/flow';
import { describe, expect, test } from 'vitest';
import { NOON, playNode, type PlayOptions, type Played } from '../shared/play-node.ts';
import { callback } from './callback.node.ts';
import { chosenSlot } from './chosen-slot.ts';

const at = (utc: string) => Date.parse(`${utc}:00Z`);
/** 09:00, 10:30 and 15:00 on Wednesday in Berlin. */
const SLOTS = [at('2026-11-18T08:00'), at('2026-11-18T09:30'), at('2026-11-18T14:00')];
const [FIRST = 0, SECOND = 0, THIRD = 0] = SLOTS;
const BERLIN = 'Europe/Berlin';
const known: PlayOptions = { around: { profile: { phone: '+49 30 123456', email: 'ada@example.com' } } };
const typesOf = (played: Played) => played.effects.map(({ type }) => type);
const offered = (slots: number[]): FlowEvent => ({ type: 'slots.offered', slots });
const refused = (slots: number[]): FlowEvent => ({ type: 'slot.refused', slots });

const choosing = (options: PlayOptions = known) => {
  const step = playNode(callback, {}, options);
  step.enter();
  step.event(offered(SLOTS));
  return step;
};
const booking = () => {
  const step = choosing();
  step.says('10:30', { choice: `slot:${SECOND}` });
  return step;
};

describe('a call is booked', () => {
  test('A2: asks the calendar, shows real free times, books the chosen one, confirms and invites', () => {
    const step = playNode(callback, {}, known);
    expect(typesOf(step.enter())).toEqual(['offerSlots']);
    const shown = step.event(offered(SLOTS));
    expect(shown.effects).toEqual([
      {
        type: 'say',
        message: { use: 'template', template: 'callback-offer' },
        slots: true,
        choices: [{ id: 'none', label: { en: 'None of these' } }],
      },
    ]);
    const chosen = step.says('10:30', { choice: `slot:${SECOND}` });
    expect([typesOf(chosen), chosen.vars['callback.slotAt'], chosen.to]).toEqual([['bookSlot'], SECOND, 'wait']);
    const booked = step.event({ type: 'slot.booked', slotAt: SECOND });
    expect([booked.to, booked.said]).toEqual(['booked', ['callback-confirmed', 'callback-mail']]);
  });

  test('without an address the booking is confirmed in the conversation alone', () => {
    const step = choosing({ around: { profile: { phone: '+49 30 123456' } } });
    step.says('', { choice: `slot:${FIRST}` });
    expect(step.event({ type: 'slot.booked', slotAt: FIRST }).said).toEqual(['callback-confirmed']);
  });

  test('A2: asks for a number first when none is known', () => {
    const step = playNode(callback);
    expect(step.enter().said).toEqual(['callback-ask-phone']);
    const given = step.says('you can reach me at 030 / 1234567');
    expect([typesOf(given), given.vars['customer.phone']]).toEqual([['offerSlots'], '030 / 1234567']);
  });

  test('contracts 9: a booked call gives the place up, a failed one keeps it', () => {
    const ports = anyNode(callback).ports({});
    expect([ports['booked']?.place, ports['none']?.place]).toEqual(['leaves', undefined]);
  });
});

describe('a time that has just been taken', () => {
  test('new times are shown once, a second refusal leads on', () => {
    const step = booking();
    const again = step.event(refused([FIRST, THIRD]));
    expect([again.to, again.said]).toEqual(['wait', ['callback-taken']]);
    step.says('', { choice: `slot:${THIRD}` });
    const over = step.event(refused([FIRST]));
    expect([over.to, over.said]).toEqual(['none', ['callback-none']]);
  });

  test('without other times it leads on at once', () => {
    expect(booking().event(refused([])).to).toBe('none');
  });
});

describe('no call', () => {
  test('A0: no free times, and a calendar that does not answer, lead on with a word', () => {
    const none = playNode(callback, {}, known);
    none.enter();
    expect(none.event(offered([])).said).toEqual(['callback-none']);
    const late = playNode(callback, {}, known);
    late.enter();
    expect([late.dueAt('noCalendar'), late.dueAt('noReply')]).toEqual([NOON + 10_000, null]);
    expect(late.deadline('noCalendar').to).toBe('none');
  });

  test('none of the times, no, and silence lead on', () => {
    expect(choosing().says('None of these', { choice: 'none' }).to).toBe('none');
    expect(choosing().says('no thanks').to).toBe('none');
    const step = choosing();
    expect([step.dueAt('noCalendar'), step.dueAt('noReply')]).toEqual([null, NOON + 300_000]);
    expect(step.deadline('noReply').to).toBe('none');
  });

  test('an answer that names no time is asked about once', () => {
    const step = choosing();
    const again = step.says('hm, what about my order?');
    expect([again.to, again.said]).toEqual(['wait', ['callback-unclear']]);
    expect(step.says('hm?').to).toBe('none');
  });

  test('without a number after two questions there is no call', () => {
    const step = playNode(callback);
    step.enter();
    expect(step.says('what for?').said).toEqual(['question-again-phone']);
    expect(step.says('why?').to).toBe('none');
  });
});

describe('what comes at the wrong time changes nothing', () => {
  test('times offered twice, a booking of another time, words while the calendar is asked', () => {
    const chosen = booking();
    expect(chosen.event(offered([])).to).toBe('stay');
    expect(chosen.says('hello?').to).toBe('stay');
    expect(choosing().event({ type: 'slot.booked', slotAt: FIRST }).to).toBe('stay');
    expect(choosing().event(refused([])).to).toBe('stay');
  });
});

describe('which time is meant', () => {
  const means = (text: string, choice: string | null = null) =>
    chosenSlot({ type: 'customer.message', text, choice }, SLOTS, { at: NOON, zone: BERLIN, language: 'en' })?.slot ??
    null;

  test.each([
    ['10:30', SECOND],
    ['10.30 please', SECOND],
    ['let us say 3 pm', THIRD],
    ['9 am', FIRST],
    ['um 15 Uhr', THIRD],
    ['the second one', SECOND],
    ['2', SECOND],
    ['the last', THIRD],
  ])('%s', (text, slot) => {
    expect(means(text)).toBe(slot);
  });

  test.each(['11:30', '7', 'tomorrow', 'my order is 1030', ''])('%j names none of them', (text) => {
    expect(means(text)).toBeNull();
  });

  test('a button of times that are no longer offered books nothing', () => {
    expect(means('', `slot:${FIRST + 60_000}`)).toBeNull();
    expect(means('10:30', 'slot:abc')).toBeNull();
  });

  test('a time of day that stands on two days is not guessed', () => {
    const slots = [FIRST, FIRST + 24 * 3600_000];
    expect(
      chosenSlot({ type: 'customer.message', text: '9:00', choice: null }, slots, {
        at: NOON,
        zone: BERLIN,
        language: 'en',
      }),
    ).toBeNull();
  });

  test('times are read in the zone in which they are shown', () => {
    const moment = { at: NOON, zone: 'Europe/London', language: 'en' };
    expect(chosenSlot({ type: 'customer.message', text: '8:00', choice: null }, SLOTS, moment)?.slot).toBe(FIRST);
  });
});
