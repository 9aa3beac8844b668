import { expect, test } from 'vitest';
import { ago } from './ago.ts';
import { listFlows } from './flow-list.ts';
import type { FlowSummary } from '@baton/wire';

const flow = (id: string, more: Partial<FlowSummary> = {}): FlowSummary => ({
  id,
  name: id,
  description: '',
  origin: 'own',
  steps: 1,
  publishedVersion: null,
  publishedAt: null,
  draftChanged: true,
  part: false,
  updatedAt: 0,
  ...more,
});

test('own flows come newest first, templates by name after the standard one', () => {
  const { own, templates } = listFlows(
    [
      flow('old', { updatedAt: 1 }),
      flow('z', { origin: 'template' }),
      flow('new', { updatedAt: 2 }),
      flow('a', { origin: 'template' }),
      flow('standard-handoff', { origin: 'template' }),
    ],
    '',
  );
  expect([own, templates].map((list) => list.map(({ id }) => id))).toEqual([
    ['new', 'old'],
    ['standard-handoff', 'a', 'z'],
  ]);
});

test('the search finds every word in name or description, without case and accents', () => {
  const flows = [flow('Réclamations', { description: 'For upset customers' }), flow('Returns')];
  expect(listFlows(flows, ' reclam UPSET ').own.map(({ id }) => id)).toEqual(['Réclamations']);
  expect(listFlows(flows, 'reclam calm').own).toEqual([]);
});

test('times are told as people tell them', () => {
  const now = Date.parse('2026-03-20T12:00:00Z');
  const before = (minutes: number) => ago(now - minutes * 60_000, now);
  expect([before(0), before(1), before(59), before(60), before(60 * 24), before(60 * 24 * 3)]).toEqual([
    'just now',
    '1 minute ago',
    '59 minutes ago',
    '1 hour ago',
    'yesterday',
    '3 days ago',
  ]);
  expect(ago(now - 30 * 24 * 3_600_000, now)).toBe('18 February 2026');
});
