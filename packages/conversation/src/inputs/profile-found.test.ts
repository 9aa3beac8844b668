import type { Profile } from '@baton/handoff';
import { describe, expect, it } from 'vitest';
import { playInput } from '../testing/play-input.ts';

const begun = (profile: Profile, source: 'signed' | 'customer', verified: boolean) =>
  playInput({ waits: { room: {} }, begin: { profile: { profile, source, verified } } });
const found = (profile: Profile) => ({ type: 'profile.found', profile, source: 'lookup', verified: false }) as const;

describe('X10: the look-up of a customer system', () => {
  it('is asked for at the start, for an id that was signed', () => {
    expect(begun({ customerId: 'c-1', name: 'Mara' }, 'signed', true).begun.effects).toEqual([
      { type: 'lookUpProfile', lane: 'profile', customerId: 'c-1' },
    ]);
  });

  it.each([
    ['that nobody vouched for: it would show a stranger’s account', { customerId: 'c-1' }, 'customer', false],
    ['that is not known', { name: 'Mara' }, 'signed', true],
  ] as const)('is not asked for an id %s', (_name, profile, source, verified) => {
    expect(begun(profile, source, verified).begun.effects).toEqual([]);
    expect(playInput({ waits: { room: {} } }).begun.effects).toEqual([]);
  });

  it('adds what it knows, as sure as the id it was asked for; what came signed stays', () => {
    const play = begun({ customerId: 'c-1', name: 'Mara' }, 'signed', true);
    const told = play.takes(found({ name: 'M. Lind', tier: 'vip', zone: 'Asia/Tokyo' }));
    expect(told.state).toMatchObject({
      profile: { customerId: 'c-1', name: 'Mara', tier: 'vip', zone: 'Asia/Tokyo' },
      verified: true,
      // A1: where the page is counts.
      zone: 'Europe/Berlin',
    });
    expect(told.entries).toMatchObject([{ type: 'profile', source: 'lookup', verified: true }]);
  });

  it('that adds nothing leaves no entry', () => {
    const play = begun({ customerId: 'c-1', name: 'Mara' }, 'signed', true);
    expect(play.takes(found({ name: 'M. Lind', customerId: 'c-1' })).changed).toBe(false);
  });

  it('that fails is an entry, and the talk goes on', () => {
    const play = begun({ customerId: 'c-1' }, 'signed', true);
    const told = play.takes({ type: 'profile.failed', reason: 'No answer within 2 s.' });
    expect(told.entries).toMatchObject([
      { type: 'failed', code: 'profile-not-found', message: 'No answer within 2 s.' },
    ]);
    expect(told.state.floor.holder).toBe('bot');
  });

  it('of somebody nobody vouched for raises nothing', () => {
    const play = begun({ customerId: 'c-1' }, 'customer', false);
    expect(play.takes(found({ tier: 'vip' })).state.verified).toBe(false);
  });
});

it('an identity that is signed later makes what was claimed before sure', () => {
  const play = begun({ name: 'Mara' }, 'customer', false);
  const told = play.takes({ type: 'profile.found', profile: { name: 'Mara' }, source: 'signed', verified: true });
  expect(told.state.verified).toBe(true);
  expect(told.types).toEqual(['profile']);
});
