import { parseWorkspace, type Workspace } from '@baton/handoff';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { timeOf } from './scene.ts';

const read = parseWorkspace(readFileSync(new URL('../../../../flows/demo.workspace.json', import.meta.url), 'utf8'));
if (!('workspace' in read)) throw new Error('The demo workspace cannot be read.');
const workspace: Workspace = read.workspace;
const at = (moment: 'morning' | 'evening' | 'weekend', from: string) =>
  new Date(timeOf(moment, Date.parse(from), workspace)).toISOString();

test('a morning is the next working day at ten where the team works', () => {
  expect(at('morning', '2026-11-20T20:00:00Z')).toBe('2026-11-23T09:00:00.000Z');
  expect(at('morning', '2026-07-06T07:59:00Z')).toBe('2026-07-06T08:00:00.000Z');
});

test('a morning is never a holiday', () => {
  expect(at('morning', '2026-12-24T12:00:00Z')).toBe('2026-12-28T09:00:00.000Z');
});

test('evening and weekend lie outside office hours', () => {
  expect(at('evening', '2026-11-23T10:00:00Z')).toBe('2026-11-23T20:00:00.000Z');
  expect(at('weekend', '2026-11-23T10:00:00Z')).toBe('2026-11-28T10:00:00.000Z');
});
