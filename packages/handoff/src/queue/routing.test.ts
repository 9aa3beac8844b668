import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixtureWorkspace } from '../workspace/fixture-workspace.ts';
import { parseWorkspace } from '../workspace/parse-workspace.ts';
import { routeOf, tierOf } from './routing.ts';
import { slaClocks, slaIssues } from '../times/sla.ts';
import type { Workspace } from '../workspace/workspace.ts';

const read = parseWorkspace(readFileSync(new URL('../../../../flows/demo.workspace.json', import.meta.url), 'utf8'));
const demo: Workspace = 'workspace' in read ? read.workspace : fixtureWorkspace([]);

describe('where it goes', () => {
  it.each([
    ['R1', 'billing', 'billing', ['financial-authority', 'refunds']],
    ['R2', 'technical', 'technical', ['product', 'debugging']],
    ['R3', 'sales', 'sales', ['product', 'pricing-authority']],
    ['R4', 'account-security', 'security', ['identity-checks', 'account-lockdown']],
    ['R5', 'cancellation', 'retention', ['offers', 'empathy']],
    ['R10', 'other', 'support', []],
    ['R10', 'something new', 'support', []],
  ])('%s: %s goes to %s', (_row, category, team, skills) => {
    expect(routeOf(demo, { category, language: 'en' })).toEqual({ team, skills, isSpoken: true });
  });

  it.each([
    ['T20', 'refund', 'billing'],
    ['T21', 'legal', 'compliance'],
    ['T22', 'account-security', 'security'],
    ['T23', 'contract', 'sales'],
    ['T24', 'medical', 'care'],
    ['T25', 'employee-complaint', 'leads'],
    ['T26', 'vip', 'accounts'],
    ['T27', 'cancellation', 'retention'],
    ['T28', 'outage', 'technical'],
  ])('%s: policy topic %s goes to %s, whatever the category', (_row, topic, team) => {
    expect(routeOf(demo, { topic, category: 'other', language: 'en' })?.team).toBe(team);
  });

  it('T21: to the leads while nobody belongs to compliance', () => {
    const agents = demo.agents.map((one) => ({ ...one, teams: one.teams.filter((team) => team !== 'compliance') }));
    expect(routeOf({ ...demo, agents }, { topic: 'legal', category: 'other', language: 'en' })?.team).toBe('leads');
  });

  it('R6: another language goes to the multilingual team, with the language as a skill', () => {
    expect(routeOf(demo, { category: 'billing', language: 'es-MX' })).toEqual({
      team: 'multilingual',
      skills: ['cultural-context', 'speaks:es'],
      isSpoken: true,
    });
  });

  it('R6: to the own team where only that one speaks it', () => {
    expect(routeOf(demo, { category: 'sales', language: 'nl' })).toMatchObject({ team: 'sales', isSpoken: true });
  });

  it('R6, T11: a policy topic stays with its team where somebody speaks the language', () => {
    expect(routeOf(demo, { topic: 'refund', category: 'billing', language: 'pt' })).toMatchObject({ team: 'billing' });
    expect(routeOf(demo, { topic: 'refund', category: 'billing', language: 'it' })).toMatchObject({
      team: 'multilingual',
    });
  });

  it('M13: says when nobody speaks it', () => {
    expect(routeOf(demo, { category: 'billing', language: 'fi' })).toMatchObject({ team: 'billing', isSpoken: false });
  });

  it('has no answer without categories', () => {
    expect(routeOf(fixtureWorkspace([]), { category: 'billing', language: 'en' })).toBeUndefined();
  });
});

describe('how urgent it is', () => {
  const calm = { score: 0, profile: {} };

  it.each([
    ['account-security', 'critical'],
    ['outage', 'critical'],
    ['medical', 'critical'],
    ['vip', 'critical'],
    ['refund', 'high'],
    ['legal', 'high'],
    ['contract', 'standard'],
    ['cancellation', 'standard'],
  ] as const)('R24: policy topic %s is %s', (topic, tier) => {
    expect(tierOf(demo, { ...calm, trigger: 'policy', topic })).toBe(tier);
  });

  it('R24: asked for without frustration is standard', () => {
    expect(tierOf(demo, { ...calm, trigger: 'explicit' })).toBe('standard');
  });

  it('R33: frustration from 3 is high, below it standard', () => {
    expect(tierOf(demo, { ...calm, trigger: 'frustration', score: 2.9 })).toBe('standard');
    expect(tierOf(demo, { ...calm, trigger: 'frustration', score: 3 })).toBe('high');
  });

  it('R20: a VIP is critical, as far as it is known for sure', () => {
    expect(tierOf(demo, { ...calm, trigger: 'explicit', profile: { tier: 'vip' } })).toBe('critical');
  });

  it('R23: curiosity after half an answer is low, unless something raises it', () => {
    expect(tierOf(demo, { ...calm, trigger: 'low-confidence', partlyAnswered: true })).toBe('low');
    expect(tierOf(demo, { ...calm, trigger: 'low-confidence', partlyAnswered: true, score: 4 })).toBe('high');
  });
});

describe('SLA', () => {
  const start = Date.parse('2026-11-23T12:00+01:00');
  const clocks = (seconds: number, firstWord: number | null = null, closed: number | null = null) =>
    slaClocks(
      demo,
      {
        tier: 'high',
        triggeredAt: start,
        firstWordAt: firstWord === null ? null : start + firstWord * 1000,
        closedAt: closed === null ? null : start + closed * 1000,
      },
      start + seconds * 1000,
    );

  it('R30: runs, alerts at 80 %, is late', () => {
    expect(clocks(47).firstResponse).toMatchObject({ state: 'running', leftSeconds: 13 });
    expect(clocks(48).firstResponse).toMatchObject({ state: 'alert', alertAt: start + 48_000, dueAt: start + 60_000 });
    expect(clocks(60).firstResponse.state).toBe('alert');
    expect(clocks(61).firstResponse).toMatchObject({ state: 'late', leftSeconds: -1 });
  });

  it('R30: stops at the agent’s first own message, met or missed', () => {
    expect(clocks(500, 60).firstResponse).toMatchObject({ state: 'met', leftSeconds: 0 });
    expect(clocks(500, 75).firstResponse).toMatchObject({ state: 'missed', leftSeconds: -15 });
  });

  it('R30: the resolution clock runs from the trigger to the disposition', () => {
    expect(clocks(1440).resolution?.state).toBe('alert');
    expect(clocks(3000, 30, 1800).resolution?.state).toBe('met');
  });

  it('R22: no resolution clock within the same session', () => {
    const times = { tier: 'standard', triggeredAt: start, firstWordAt: null, closedAt: null } as const;
    expect(slaClocks(demo, times, start).resolution).toBeNull();
  });

  it('R31: the defaults can be met; an offer longer than half the tier cannot', () => {
    expect(slaIssues(demo)).toEqual([]);
    const slow = { ...demo, queue: { ...demo.queue, readSeconds: 31, criticalReadSeconds: 16 } };
    expect(slaIssues(slow).map((one) => one.at)).toEqual([
      '/sla/critical/firstResponseSeconds',
      '/sla/high/firstResponseSeconds',
    ]);
    expect(slaIssues(slow, ['standard'])).toEqual([]);
  });
});
