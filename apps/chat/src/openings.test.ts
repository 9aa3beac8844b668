import { expect, it } from 'vitest';
import { isPage, watchOpenings, type OpeningPage } from './openings.ts';

it.each([
  ['*', '/anything', true],
  ['/', '/', true],
  ['/pricing', '/pricing', true],
  ['/pricing', '/pricing/', true],
  ['/pricing', '/pricing/teams', false],
  ['/checkout/*', '/checkout/pay', true],
  ['/checkout/*', '/checkout', false],
  ['*/size', '/lamps/reed/size', true],
  ['/a*b*c', '/a1b2c', true],
  ['/a*b*c', '/a1c2b', false],
  ['/aa*aa', '/aaa', false],
  ['/a.c', '/abc', false],
])('%s on %s: %s', (pattern, path, expected) => {
  expect(isPage(pattern, path)).toBe(expected);
});

function page(path = '/lamps') {
  const timers: { ms: number; run: () => void }[] = [];
  let look = (): void => undefined;
  let stopped = 0;
  const at = { path, scrolled: 0 };
  const fake: OpeningPage = {
    path: () => at.path,
    scrolledPercent: () => at.scrolled,
    changes: (told) => {
      look = told;
      return () => (stopped += 1);
    },
    later: (ms, run) => {
      timers.push({ ms, run });
      return () => (stopped += 1);
    },
  };
  return { fake, timers, at, look: () => look(), stopped: () => stopped };
}

it('speaks after its time, once, and stops listening', () => {
  const { fake, timers, look, stopped } = page();
  const said: (string | null)[] = [];
  watchOpenings([{ page: '*', afterSeconds: 20, words: 'Need a hand?' }], fake, ({ words }) => said.push(words));
  expect(timers.map(({ ms }) => ms)).toEqual([20_000]);
  expect(said).toEqual([]);
  timers[0]?.run();
  look();
  expect(said).toEqual(['Need a hand?']);
  expect(stopped()).toBe(2);
});

it('waits until both the time and the place have come', () => {
  const { fake, timers, at, look } = page();
  const said: (string | null)[] = [];
  watchOpenings([{ page: '*', afterSeconds: 5, scrolledPercent: 60, words: 'A' }], fake, ({ words }) =>
    said.push(words),
  );
  at.scrolled = 70;
  look();
  expect(said).toEqual([]);
  timers[0]?.run();
  expect(said).toEqual(['A']);
});

it('takes the first that fits the page, also after a change of pages without a load', () => {
  const { fake, at, look } = page('/');
  const said: (string | null)[] = [];
  watchOpenings(
    [
      { page: '/checkout/*', scrolledPercent: 1, words: 'Pay' },
      { page: '/lamps', scrolledPercent: 1, words: 'Lamps' },
    ],
    fake,
    ({ words }) => said.push(words),
  );
  at.scrolled = 5;
  look();
  at.path = '/checkout/pay';
  look();
  expect(said).toEqual(['Pay']);
});
