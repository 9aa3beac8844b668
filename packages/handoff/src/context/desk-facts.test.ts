import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingStyle } from './opening.ts';
import { byDueTime, promiseStatus } from '../times/promise-status.ts';
import { isLongWait, maySay } from '../queue/truth.ts';

const NOON = Date.parse('2026-11-23T12:00+01:00');
const minutes = (count: number) => NOON + count * 60_000;

describe('M9: truth', () => {
  it('M9: next only at place 1, otherwise the number', () => {
    expect(maySay({ tier: 'standard', position: 1, waitSeconds: 40 }).place).toEqual({ kind: 'next' });
    expect(maySay({ tier: 'standard', position: 3, waitSeconds: 40 }).place).toEqual({ kind: 'number', position: 3 });
    expect(maySay({ tier: 'standard', position: null, waitSeconds: null }).place).toBeNull();
  });

  it('M9: top priority only in tier critical', () => {
    const tiers = ['critical', 'high', 'standard', 'low'] as const;
    expect(tiers.map((tier) => maySay({ tier, position: 1, waitSeconds: null }).topPriority)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('R27: a wait is long when it is, or when it will be', () => {
    expect(isLongWait(0, 120)).toBe(false);
    expect(isLongWait(0, 130)).toBe(true);
    expect(isLongWait(119, null)).toBe(false);
    expect(isLongWait(120, null)).toBe(true);
    expect(isLongWait(60, 70)).toBe(true);
  });
});

describe('A9: promises at the desk', () => {
  const open = { dueAt: minutes(60), keptAt: null, claimedBy: null };

  it('A9: amber 30 min before, red when late', () => {
    expect(promiseStatus(open, 1800, minutes(29)).state).toBe('open');
    expect(promiseStatus(open, 1800, minutes(30)).state).toBe('amber');
    expect(promiseStatus(open, 1800, minutes(60)).state).toBe('amber');
    expect(promiseStatus(open, 1800, minutes(60) + 1)).toMatchObject({ state: 'late' });
  });

  it('I8: kept in time or late', () => {
    expect(promiseStatus({ ...open, keptAt: minutes(60) }, 1800, minutes(90))).toMatchObject({
      state: 'kept',
      leadAlertAt: null,
    });
    expect(promiseStatus({ ...open, keptAt: minutes(61) }, 1800, minutes(90))).toMatchObject({
      state: 'kept-late',
      leftSeconds: -60,
    });
  });

  it('A9: the lead is alerted before a promise breaks, later when somebody claimed it', () => {
    expect(promiseStatus(open, 1800, NOON).leadAlertAt).toBe(minutes(30));
    expect(promiseStatus({ ...open, claimedBy: 'ann' }, 1800, NOON).leadAlertAt).toBe(minutes(45));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.constantFrom(null, 'ann'), (amber, claimedBy) => {
        expect(promiseStatus({ ...open, claimedBy }, amber, NOON).leadAlertAt).toBeLessThan(open.dueAt);
      }),
    );
  });

  it('A9: by due time, without those kept', () => {
    const later = { ...open, dueAt: minutes(90) };
    expect(byDueTime([later, { ...open, keptAt: NOON }, open])).toEqual([open, later]);
  });
});

describe('M10: the opening', () => {
  it('M10: acknowledges the trouble first from frustrated on', () => {
    const states = ['calm', 'mild', 'frustrated', 'very-frustrated', 'angry'] as const;
    expect(states.map(openingStyle)).toEqual([
      'professional',
      'professional',
      'acknowledging',
      'acknowledging',
      'acknowledging',
    ]);
  });
});
