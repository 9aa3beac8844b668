import { parseWorkspace } from '@baton/handoff';
import { nodeKinds } from '@baton/nodes';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { houseMet, nextDaysOff, weekLines } from './house-met.ts';

const read = parseWorkspace(readFileSync(new URL('../../../../flows/demo.workspace.json', import.meta.url), 'utf8'));
if (!('workspace' in read)) throw new Error('The demo shop cannot be read.');
const { workspace } = read;

const met = (kind: string, config: Record<string, unknown> = {}) => {
  const definition = nodeKinds.get(kind);
  if (!definition) throw new Error(`No kind is called ${kind}.`);
  const node = { id: 'a', kind, version: 1, position: { x: 0, y: 0 }, config: { ...parsed(definition), ...config } };
  return houseMet(node, definition, workspace);
};

function parsed({ config }: { config: { parse: (value: unknown) => unknown } }): Record<string, unknown> {
  const value = config.parse({});
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

it('a step that names opening hours is shown with those, one that names a team with the hours of that', () => {
  const all = workspace.hours.map(({ id }) => id);
  const [own = ''] = all.slice(-1);
  const [team] = workspace.teams;
  expect(met('business-hours', { calendar: own })).toEqual({ hours: [own], levels: false });
  expect(met('warm-transfer', { team: team?.id })).toEqual({ hours: [team?.hours], levels: true });
  expect(met('business-hours').hours).toEqual(all);
});

it('how soon somebody answers is met where urgency is set and where people take over, and nowhere else', () => {
  expect([met('priority').levels, met('ticket').levels, met('message').levels]).toEqual([true, true, false]);
  expect(met('message').hours).toBeNull();
});

it('days with the same hours are told together', () => {
  const days = { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' };
  const day = [{ from: '09:00', to: '17:00' }];
  const hours = { id: 'a', name: 'A', zone: 'UTC', week: { mon: day, tue: day, wed: day, fri: day } };
  expect(weekLines(hours, { days, closed: 'closed' })).toEqual([
    { days: 'Mon – Wed', open: '09:00–17:00' },
    { days: 'Thu', open: 'closed' },
    { days: 'Fri', open: '09:00–17:00' },
    { days: 'Sat – Sun', open: 'closed' },
  ]);
});

it('days off are those of the calendar and of all, from today on', () => {
  const off = (date: string, hours?: string[]) => ({ date, name: date, open: [], ...(hours && { hours }) });
  const house = { ...workspace, holidays: [off('2026-12-26'), off('2026-12-25', ['other']), off('2026-11-01')] };
  expect(nextDaysOff(house, 'mine', '2026-12-01').map(({ date }) => date)).toEqual(['2026-12-26']);
});
