import { expect, it } from 'vitest';
import { serverClock } from './server-clock.ts';

it('runs on from what the server said, at the server’s pace', () => {
  let wall = 1_000;
  const clock = serverClock(() => wall);
  clock.hear(500_000, 60);
  wall += 2_000;
  expect(clock.now()).toBe(620_000);
  clock.hear(700_000);
  wall += 1_000;
  expect(clock.now()).toBe(760_000);
});
