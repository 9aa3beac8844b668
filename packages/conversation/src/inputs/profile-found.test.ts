import { expect, it } from 'vitest';
import { playInput } from '../testing/play-input.ts';

it('X10: a profile that was looked up is added to what is known, and what was verified stays so', () => {
  const play = playInput({
    waits: { room: {} },
    begin: { profile: { profile: { name: 'Mara' }, source: 'signed', verified: true } },
  });
  const found = play.takes({
    type: 'profile.found',
    profile: { email: 'm@x.example', zone: 'Asia/Tokyo' },
    source: 'lookup',
    verified: false,
  });
  expect(found.state).toMatchObject({
    profile: { name: 'Mara', email: 'm@x.example' },
    verified: true,
    zone: 'Asia/Tokyo',
  });
  expect(found.entries).toMatchObject([{ type: 'profile', source: 'lookup', verified: false }]);
  expect(play.takes({ type: 'profile.found', profile: {}, source: 'lookup', verified: true }).state.zone).toBe(
    'Asia/Tokyo',
  );
});
