import { expect, it } from 'vitest';
import { patternOf } from './pattern.ts';

/** CPU time of reading 2,000 characters, in microseconds. */
function cost(source: string): number {
  const pattern = patternOf(source);
  const before = process.cpuUsage();
  pattern?.occursIn('a'.repeat(2000));
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

it('law 11: a pattern that unfolds into thousands of parts reads no longer than its budget', () => {
  const costly = patternOf('((a?){30}){30}b');
  expect(costly?.isTooLong).toBe(true);
  expect(costly?.size).toBeGreaterThan(3000);
  // Twenty times as long as one that may be published, and not twenty times as slow.
  const allowed = Math.min(...[1, 2, 3].map((n) => cost(`(a?){90}b{0,${n}}c`)));
  const refused = Math.min(...[1, 2, 3].map((n) => cost(`((a?){30}){30}b{0,${n}}c`)));
  expect(refused).toBeLessThan(10 * allowed + 20_000);
});

it.each(['^LL-[0-9]{5}$', '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$', '\\b[0-9]{3}-[0-9]{2}-[0-9]{4}\\b', '(a+)+$'])(
  'law 11: %s may be published',
  (source) => expect(patternOf(source)).toMatchObject({ isTooLong: false }),
);
