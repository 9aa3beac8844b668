import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agentOf, calendarOf, languageSkill, membersOf, onCallAt, profileOf, skillsOf } from './lookup.ts';
import { parseWorkspace } from './parse-workspace.ts';
import type { Workspace } from './workspace.ts';

const text = readFileSync(new URL('../../../../flows/demo.workspace.json', import.meta.url), 'utf8');

function demo(): Workspace {
  const result = parseWorkspace(text);
  if ('issues' in result) throw new Error(JSON.stringify(result.issues, null, 2));
  return result.workspace;
}

function raw(): Record<string, unknown> {
  const value: Record<string, unknown> = JSON.parse(text);
  return value;
}

function listOf(field: string): object[] {
  const value: Record<string, object[]> = JSON.parse(text);
  return value[field] ?? [];
}

function issuesOf(change: Record<string, unknown>): { code: string; at: string }[] {
  const result = parseWorkspace({ ...raw(), ...change });
  return 'issues' in result ? result.issues.map(({ code, at }) => ({ code, at })) : [];
}

const minimal = {
  format: 1,
  id: 'small',
  name: 'Small',
  brand: { name: 'Small' },
  currency: 'EUR',
  hours: [{ id: 'office', name: 'Office', zone: 'Europe/Berlin', week: {} }],
  teams: [{ id: 'support', name: 'Support', hours: 'office' }],
};

describe('the demo workspace', () => {
  it('parses without an issue', () => {
    expect(parseWorkspace(text)).toHaveProperty('workspace');
  });

  it('T20–T28: every policy topic has a team with somebody in it', () => {
    const { topics } = demo();
    expect(topics.map((one) => one.id)).toEqual([
      'refund',
      'legal',
      'account-security',
      'contract',
      'medical',
      'employee-complaint',
      'vip',
      'cancellation',
      'outage',
    ]);
    for (const topic of topics) expect(membersOf(demo(), topic.team), topic.id).not.toHaveLength(0);
  });

  it('R1–R6: every category has a team with two or more people', () => {
    const { categories } = demo();
    expect(categories).toHaveLength(7);
    for (const one of categories) expect(membersOf(demo(), one.team).length, one.id).toBeGreaterThanOrEqual(2);
  });

  it('holds 20 customers: VIP, long-standing, new, and some without email', () => {
    const { customers } = demo();
    expect(customers).toHaveLength(20);
    expect(customers.filter((one) => one.tier === 'vip')).toHaveLength(2);
    expect(customers.filter((one) => one.email === undefined).map((one) => one.name)).toEqual([
      'Grace Adeyemi',
      'Chloe Martin',
      'Nadia Petrova',
    ]);
    expect(customers.filter((one) => (one.customerSince ?? '') >= '2026-11-01')).toHaveLength(2);
    expect(customers.filter((one) => (one.customerSince ?? '9') <= '2025-11-22').length).toBeGreaterThanOrEqual(10);
  });
});

describe('defaults', () => {
  const result = parseWorkspace(minimal);
  const parsed = 'workspace' in result ? result.workspace : demo();

  it('R20–R23: first response in 30, 60, 90 and 120 s; resolution in 15 and 30 min', () => {
    expect(parsed.sla).toEqual({
      critical: { firstResponseSeconds: 30, resolutionSeconds: 900 },
      high: { firstResponseSeconds: 60, resolutionSeconds: 1800 },
      standard: { firstResponseSeconds: 90, resolutionSeconds: null },
      low: { firstResponseSeconds: 120, resolutionSeconds: null },
      alertPercent: 80,
    });
  });

  it('R29: first word 2 s, waiting 30 s, agent 15 s', () => {
    expect(parsed.silence).toEqual({ firstWordSeconds: 2, waitingSeconds: 30, agentFirstWordSeconds: 15 });
  });

  it('W3: 15 s to read, 10 s when critical', () => {
    expect([parsed.queue.readSeconds, parsed.queue.criticalReadSeconds]).toEqual([15, 10]);
  });

  it('R11: an agent takes four conversations', () => {
    expect(agentOf(demo(), 'amara')?.limit).toBe(4);
  });

  it('A3, A8: 5 min to acknowledge, 15 to join, pages 1 / 2 / 5 and 20 %', () => {
    expect(demo().onCall).toMatchObject({
      acknowledgeSeconds: 300,
      joinSeconds: 900,
      guard: { perConversation: 1, perCustomerPerDay: 2, perHour: 5, notRealAlertPercent: 20 },
    });
  });
});

describe('issues', () => {
  it('says where text is not JSON', () => {
    expect(parseWorkspace('{')).toMatchObject({ issues: [{ code: 'not-json', at: '' }] });
  });

  it('refuses a team whose hours do not exist', () => {
    expect(issuesOf({ teams: [...listOf('teams'), { id: 'x', name: 'X', hours: 'night' }] })).toEqual([
      { code: 'unknown-calendar', at: '/teams/11/hours' },
    ]);
  });

  it('refuses a member without the skills of the team', () => {
    const agents = [...listOf('agents'), { id: 'x', name: 'X', teams: ['billing'], skills: ['refunds'] }];
    expect(issuesOf({ agents })).toEqual([{ code: 'member-lacks-skill', at: '/agents/12/teams/0' }]);
  });

  it('refuses an unknown zone, a night that is not split, and an id used twice', () => {
    const hours = [
      ...listOf('hours'),
      { id: 'office', name: 'Again', zone: 'Europe/Nowhere', week: { mon: [{ from: '22:00', to: '06:00' }] } },
    ];
    expect(issuesOf({ hours })).toEqual([
      { code: 'invalid-value', at: '/hours/2/zone' },
      { code: 'invalid-value', at: '/hours/2/week/mon/0/to' },
      { code: 'repeated-id', at: '/hours/2/id' },
    ]);
  });

  it('refuses hours that overlap', () => {
    const week = {
      mon: [
        { from: '09:00', to: '12:00' },
        { from: '11:00', to: '18:00' },
      ],
    };
    const hours = [...listOf('hours'), { id: 'x', name: 'X', zone: 'Europe/Berlin', week }];
    expect(issuesOf({ hours })).toEqual([{ code: 'overlapping-hours', at: '/hours/2/week/mon/1' }]);
  });

  it('A7: refuses an on-call rota that cannot keep its promise', () => {
    const onCall = { ...demo().onCall, acknowledgeSeconds: 450 };
    expect(issuesOf({ onCall })).toEqual([{ code: 'on-call-too-slow', at: '/onCall/acknowledgeSeconds' }]);
  });

  it('refuses a backup who is the first', () => {
    const onCall = { ...demo().onCall, rota: [{ first: 'kofi', backup: 'kofi' }] };
    expect(issuesOf({ onCall })).toEqual([{ code: 'backup-is-first', at: '/onCall/rota/0/backup' }]);
  });

  it('refuses a field it does not know, so that a secret cannot hide in it', () => {
    const connections = [{ name: 'pager', kind: 'webhook', purpose: 'Alerts.', apiKey: 'k' }];
    expect(issuesOf({ connections })).toContainEqual({ code: 'unrecognized-keys', at: '/connections/0' });
  });
});

describe('look-ups', () => {
  it('R6: a language is a skill, whatever its region', () => {
    const lucia = agentOf(demo(), 'lucia');
    expect(lucia && skillsOf(lucia).has(languageSkill('pt-BR'))).toBe(true);
  });

  it('A3: the rota turns every Monday at midnight of its zone', () => {
    const at = (iso: string) => onCallAt(demo(), Date.parse(iso))?.first.id;
    expect(at('2026-11-02T00:00:00+01:00')).toBe('kofi');
    expect(at('2026-11-08T23:59:59+01:00')).toBe('kofi');
    expect(at('2026-11-09T00:00:00+01:00')).toBe('priya');
    expect(at('2026-11-16T12:00:00+01:00')).toBe('henrik');
    expect(at('2026-11-23T12:00:00+01:00')).toBe('kofi');
    expect(at('2026-10-26T12:00:00+01:00')).toBe('henrik');
  });

  it('gives a team its hours with the holidays that close them', () => {
    const calendar = calendarOf(demo(), 'security');
    expect(calendar?.zone).toBe('Europe/Berlin');
    expect([...(calendar?.holidays.keys() ?? [])]).toEqual(['2026-12-25', '2027-01-01']);
  });

  it('X3: turns a customer of the directory into a profile', () => {
    const customer = demo().customers[1];
    expect(customer && profileOf(customer, 'EUR')).toMatchObject({
      customerId: 'c-1002',
      name: 'Marcus Bell',
      customerSince: Date.parse('2021-08-20T00:00:00+01:00'),
      orders: [{ id: 'A-70455', placedAt: Date.parse('2026-11-15T00:00:00Z'), amount: 189.5 }, { id: 'A-69120' }],
      earlier: [{ at: Date.parse('2026-08-09T00:00:00+01:00'), topic: 'refund', outcome: 'solved' }],
    });
  });
});
