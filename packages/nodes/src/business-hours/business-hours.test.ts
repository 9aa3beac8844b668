import { describe, expect, test } from 'vitest';
import { NOON, playNode, workspaceOf } from '../shared/play-node.ts';
import { businessHours } from './business-hours.node.ts';

const day = [{ from: '09:00', to: '18:00' }];
const workspace = workspaceOf(['support', 'security'], {
  hours: [
    { id: 'office', name: 'Office', zone: 'Europe/Berlin', week: { mon: day, tue: day } },
    { id: 'extended', name: 'Extended', zone: 'Europe/Berlin', week: { tue: [{ from: '06:00', to: '22:00' }] } },
  ],
  teams: [
    { id: 'support', name: 'Support', hours: 'office' },
    { id: 'security', name: 'Security', hours: 'extended' },
  ],
  holidays: [{ date: '2026-11-24', name: 'Company day' }],
});
const at = (utc: string) => Date.parse(`${utc}:00Z`);
const way = (settings: object, moment: number, vars: { [name: string]: string } = {}) =>
  playNode(businessHours, settings, { at: moment, vars, around: { workspace } }).enter().to;

describe('business hours', () => {
  test('open at noon on a Tuesday, closed on a Wednesday', () => {
    expect(way({ team: 'support' }, NOON)).toBe('open');
    expect(way({ team: 'support' }, at('2026-11-18T11:00'))).toBe('closed');
  });

  test('opens at nine and closes at eighteen to the minute, in the zone of the team', () => {
    expect(way({}, at('2026-11-17T07:59'))).toBe('closed');
    expect(way({}, at('2026-11-17T08:00'))).toBe('open');
    expect(way({}, at('2026-11-17T16:59'))).toBe('open');
    expect(way({}, at('2026-11-17T17:00'))).toBe('closed');
  });

  test('A: a holiday is closed', () => {
    expect(way({ team: 'support' }, at('2026-11-24T11:00'))).toBe('closed');
  });

  test('without a team of its own it asks for the team decided before', () => {
    expect(way({}, at('2026-11-17T20:00'))).toBe('closed');
    expect(way({}, at('2026-11-17T20:00'), { 'handoff.team': 'security' })).toBe('open');
  });

  test('opening hours by their own id stand before a team', () => {
    expect(way({ team: 'support', calendar: 'extended' }, at('2026-11-17T20:00'))).toBe('open');
  });

  test('opening hours that are not there count as closed', () => {
    expect(way({ calendar: 'lost' }, NOON)).toBe('closed');
  });

  test('says when both a team and opening hours are set', () => {
    const issues = (settings: object) =>
      businessHours.check?.({
        id: 'h',
        name: 'Open?',
        config: businessHours.config.parse(settings),
        connected: () => true,
        at: () => ({ pointer: '' }),
      });
    expect(issues({ team: 'support', calendar: 'office' })?.map(({ code }) => code)).toEqual(['team-and-calendar']);
    expect(issues({})).toEqual([]);
  });
});
