import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendarOf, isOpen, nextOpening, type Workspace } from '@baton/handoff';
import { expect, it } from 'vitest';
import { readWorkspace } from '../workspace/workspace-store.ts';
import { agent, customer, serverKit, until } from '../testing/server-kit.ts';
import { demoWorkspace } from './demo-workspace.ts';

const file = join(import.meta.dirname, '../../../../flows/demo.workspace.json');
const shipped = readWorkspace(file);
const HOUR = 3_600_000;
const monday = Date.parse('2026-12-21T00:00:00Z');
const hours = Array.from({ length: 15 * 24 }, (_, hour) => monday + hour * HOUR);

const openTeams = (workspace: Workspace, at: number) =>
  workspace.teams.filter(({ id }) => {
    const calendar = calendarOf(workspace, id);
    return calendar !== undefined && isOpen(calendar, at);
  }).length;

it('every team of the demo is there at every hour, weekends and holidays too', () => {
  const closed = hours.filter((at) => openTeams(demoWorkspace(shipped, null, shipped, at), at) < shipped.teams.length);
  expect(closed).toEqual([]);
});

it('at night no team is there, and each opens again on a later day', () => {
  for (const at of hours) {
    const night = demoWorkspace(shipped, 'night', shipped, at);
    expect(openTeams(night, at)).toBe(0);
    for (const { id } of night.teams) {
      const calendar = calendarOf(night, id);
      const next = calendar && nextOpening(calendar, at);
      expect(next).toBeGreaterThan(at);
    }
  }
});

it('hours and holidays that somebody wrote count as written, and the others stay open', () => {
  const edited: Workspace = {
    ...shipped,
    hours: shipped.hours.map((one) =>
      one.id === 'office' ? { ...one, week: { mon: [{ from: '09:00', to: '10:00' }] } } : one,
    ),
  };
  const sunday = Date.parse('2026-12-20T12:00:00Z');
  const lived = demoWorkspace(edited, null, shipped, sunday);
  const isThere = (team: string) => {
    const calendar = calendarOf(lived, team);
    return calendar !== undefined && isOpen(calendar, sunday);
  };
  expect([isThere('support'), isThere('security')]).toEqual([false, true]);
  const holiday = { ...shipped, holidays: [{ date: '2026-12-22', name: 'Staff day', open: [] }] };
  const noon = Date.parse('2026-12-22T12:00:00Z');
  expect(openTeams(demoWorkspace(holiday, null, shipped, noon), noon)).toBe(0);
  expect(openTeams(demoWorkspace(edited, 'open', shipped, sunday), sunday)).toBe(shipped.teams.length);
});

it('the demo is answered by a person at any hour until the switch says night, and keeps that over a restart', async () => {
  const workspace: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
  const kit = await serverKit({ workspace });
  expect((await kit.call('GET', '/api/demo')).body).toEqual({ isDemo: true, hours: 'open' });
  const callum = await agent(kit, 'callum');
  const day = await customer(kit);
  await day.says('Can I talk to a person please?');
  await until(() => callum.sees()?.offers.find(({ conversation }) => conversation.id === day.id));
  expect((await kit.call('PUT', '/api/demo', { hours: 'night' })).status).toBe(200);
  expect((await kit.call('PUT', '/api/demo', { hours: 'noon' })).status).toBe(400);
  // What is edited and proved stays what was written.
  expect((await kit.call('GET', '/api/workspace')).body).toMatchObject({ hours: workspace['hours'] });
  await kit.restart();
  expect((await kit.call('GET', '/api/demo')).body).toEqual({ isDemo: true, hours: 'night' });
  callum.leaves();
  await kit.end();
});
