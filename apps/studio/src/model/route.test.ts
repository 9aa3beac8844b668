import { expect, test } from 'vitest';
import { pathOf, routeOf } from './route.ts';

test('an address leads to a page, and back to the same address', () => {
  for (const path of [
    '/',
    '/flows/returns',
    '/flows/returns/versions/3',
    '/flows/a%20b',
    '/settings',
    '/settings/people',
    '/sign-in',
  ]) {
    expect(pathOf(routeOf(path))).toBe(path);
  }
  expect(routeOf('/flows/returns/versions/3')).toEqual({ page: 'version', id: 'returns', version: 3 });
  expect(routeOf('/flows')).toEqual({ page: 'flows' });
});

test('an address nobody made leads nowhere, not to a wrong page', () => {
  for (const path of [
    '/elsewhere',
    '/flows/returns/versions/0',
    '/flows/returns/versions/x',
    '/flows/a/b',
    '/flows/%E0%A4%A',
  ]) {
    expect(routeOf(path).page).toBe('nowhere');
  }
});
