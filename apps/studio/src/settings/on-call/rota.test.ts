import { parseWorkspace } from '@baton/handoff';
import { expect, it } from 'vitest';
import demo from '../../../../../flows/demo.workspace.json' with { type: 'json' };
import { mondayBefore, newRota, weekOf } from './rota.ts';

const WEDNESDAY = Date.parse('2026-12-02T10:00:00Z');

it('a first rota holds together as a workspace, and says what is missing for one', () => {
  const read = parseWorkspace(demo);
  if ('issues' in read) throw new Error('The demo does not parse.');
  const begun = newRota(read.workspace, WEDNESDAY);
  expect(begun).toMatchObject({ onCall: { startsOn: '2026-11-30', connection: 'pager' } });
  expect('onCall' in begun && 'workspace' in parseWorkspace({ ...read.workspace, onCall: begun.onCall })).toBe(true);
  expect(newRota({ ...read.workspace, agents: [] }, WEDNESDAY)).toMatchObject({ problem: expect.any(String) });
  expect(newRota({ ...read.workspace, connections: [] }, WEDNESDAY)).toMatchObject({ problem: expect.any(String) });
});

it('A3: the weeks of a rota go round, from the Monday it began on', () => {
  const line = { first: 'a', backup: 'b' };
  const rota = { startsOn: '2026-11-16', rota: [line, line, line] };
  expect([0, 1, 2].map((index) => weekOf(rota, index, WEDNESDAY))).toEqual([
    'from 7 December',
    'from 14 December',
    'this week',
  ]);
  expect(mondayBefore(Date.parse('2026-12-06T23:59:00Z'))).toBe('2026-11-30');
});
