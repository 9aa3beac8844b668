import { expect, test } from 'vitest';
import { insightViews, pathOf, routeOf } from './route.ts';

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

test('each page of the insights has an address, and keeps what is asked about', () => {
  const addresses = [
    '/insights',
    '/insights?days=28&flow=returns&demo=1',
    '/insights/figures/I9-handle-time?by=team&team=a%20b',
    ...insightViews.filter((view) => view !== 'overview').map((view) => `/insights/${view}?days=7`),
  ];
  for (const address of addresses) {
    expect(routeOf(address)).toMatchObject({ page: 'insights' });
    expect(pathOf(routeOf(address))).toBe(address);
  }
  expect(routeOf('/insights/figures/I2?by=team')).toEqual({
    page: 'insights',
    view: 'figure',
    id: 'I2',
    asked: 'by=team',
  });
  for (const address of ['/insights/figures', '/insights/nothing', '/insights/costs/more', '/insights/figures/I2/more'])
    expect(routeOf(address).page).toBe('nowhere');
});
