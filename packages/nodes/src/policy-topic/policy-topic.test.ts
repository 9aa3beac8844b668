import { prepare, type Signals } from '@baton/signals';
import type { Profile } from '@baton/handoff';
import { anyNode, type FiringScope, type FlowEvent } from '@baton/flow';
import { describe, expect, test } from 'vitest';
import { NOON, calm, playNode, workspaceOf } from '../shared/play-node.ts';
import { monthsSince } from './months-since.ts';
import { policyTopic, topicApplies } from './policy-topic.node.ts';

const parse = (settings: object = {}) => policyTopic.config.parse(settings);
const reader = prepare({});
const read = (text: string, tier?: 'vip'): Signals =>
  reader.read({ text, at: NOON, profile: tier ? { tier } : {}, awaiting: { kind: 'nothing' } }, reader.empty).signals;
const scopeOf = (signals: Signals, more: Partial<FiringScope> = {}): FiringScope => ({
  signals,
  profile: {},
  workspace: workspaceOf(['support', 'billing', 'security', 'retention', 'accounts', 'leads']),
  at: NOON,
  vars: {},
  ...more,
});
const fires = (text: string, more: Partial<FiringScope> = {}, settings: object = {}) =>
  policyTopic.fires?.(parse(settings), scopeOf(read(text), more)) ?? null;
const listener = (topic: string): FlowEvent => ({ type: 'listener', because: 'said so', topic, score: 1, text: '' });
const yearsAgo = (years: number): Profile => ({ customerSince: NOON - years * 366 * 24 * 3600_000 });

describe('which topics fire', () => {
  test('T20: a refund above the limit fires, with the words it was read from', () => {
    const firing = fires('I want a refund of 250 euros');
    expect(firing?.topic).toBe('refund');
    expect(firing?.quotes.join(' ')).toContain('refund');
  });

  test('T20: a refund at the limit is left to the bot, one cent more is not', () => {
    expect(fires('Please refund my 100 euros')).toBeNull();
    expect(fires('Please refund my 100.01 euros')?.topic).toBe('refund');
  });

  test('T20: without an amount in the message the latest order counts', () => {
    const orders = [
      { id: '2', placedAt: NOON - 1000, amount: 40, currency: 'EUR', status: 'sent', items: ['cup'] },
      { id: '1', placedAt: NOON - 9000, amount: 900, currency: 'EUR', status: 'sent', items: ['bed'] },
    ];
    expect(fires('I want my money back', { profile: { orders } })).toBeNull();
    expect(fires('I want my money back', { profile: { orders: orders.slice(1) } })?.topic).toBe('refund');
  });

  test('T20: another currency is compared only with a rate; without one it counts as above', () => {
    expect(fires('I want a refund of 50 dollars')?.topic).toBe('refund');
    const workspace = workspaceOf(['billing'], { rates: { USD: 0.9 } });
    expect(fires('I want a refund of 50 dollars', { workspace })).toBeNull();
    expect(fires('I want a refund of 120 dollars', { workspace })?.topic).toBe('refund');
  });

  test('T26: the tier counts only where it was verified; the reading of the message says so', () => {
    const profile: Profile = { tier: 'vip' };
    expect(fires('Where is my parcel?', { profile })).toBeNull();
    const verified = policyTopic.fires?.(parse(), scopeOf(read('Where is my parcel?', 'vip'), { profile }));
    expect(verified?.topic).toBe('vip');
  });

  test('T27: a cancellation fires from twelve months on, and not when it is unknown since when', () => {
    expect(fires('I want to cancel my subscription', { profile: yearsAgo(2) })?.topic).toBe('cancellation');
    expect(fires('I want to cancel my subscription', { profile: yearsAgo(0.5) })).toBeNull();
    expect(fires('I want to cancel my subscription')).toBeNull();
    expect(fires('I want to cancel my subscription', { profile: yearsAgo(0.5) }, { customerMonths: 3 })?.topic).toBe(
      'cancellation',
    );
  });

  test('T27: months are calendar months', () => {
    const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
    expect(monthsSince(day('2025-11-17'), day('2026-11-17'))).toBe(12);
    expect(monthsSince(day('2025-11-18'), day('2026-11-17'))).toBe(11);
    expect(monthsSince(day('2025-08-31'), day('2026-02-28'))).toBe(6);
  });

  test('T10: a topic that the designer left out does not fire', () => {
    expect(fires('I was hacked, someone got into my account')?.topic).toBe('account-security');
    expect(fires('I was hacked, someone got into my account', {}, { topics: ['legal'] })).toBeNull();
  });

  test('T11: a topic fires once in a conversation', () => {
    expect(fires('I will sue you', { vars: { 'handoff.topics': ['legal'] } })).toBeNull();
  });

  test('of several topics the most urgent fires, even when the reading of another is surer', () => {
    const signals = {
      ...calm,
      policy: [
        { topic: 'vip', score: 1, evidence: [] },
        { topic: 'account-security', score: 0.8, evidence: [] },
      ],
    };
    expect(policyTopic.fires?.(parse(), scopeOf(signals))?.topic).toBe('account-security');
  });

  test('a topic of the designer’s own is read from its phrases', () => {
    const own = [{ id: 'press', label: 'the press', phrases: ['request for comment'], because: 'we answer them' }];
    const config = parse({ own });
    const settings = policyTopic.signalSettings?.(config) ?? {};
    const { signals } = prepare(settings).read(
      { text: 'This is a request for comment', at: NOON, profile: {}, awaiting: { kind: 'nothing' } },
      reader.empty,
    );
    expect(topicApplies('press', config, scopeOf(signals))).toBe(true);
    expect(topicApplies('press', parse(), scopeOf(signals))).toBe(false);
  });
});

describe('what the step does', () => {
  test('T10: sets team, tier, reason and trigger, and goes on to a person without asking', () => {
    const step = playNode(policyTopic, {}, { around: { workspace: workspaceOf(['support', 'security', 'leads']) } });
    const played = step.enter(listener('account-security'));
    expect(played.to).toBe('matched');
    expect(played.said).toEqual([]);
    expect(played.vars).toMatchObject({
      'handoff.team': 'security',
      'handoff.tier': 'critical',
      'handoff.reason': 'policy',
      'handoff.trigger': 'policy',
      'topic.id': 'account-security',
      'handoff.topics': ['account-security'],
    });
    expect(played.vars['topic.reason']).toContain('secure your account');
  });

  test('T21: goes to the leads where nobody belongs to the topic’s team', () => {
    const agents = [{ id: 'lena', name: 'Lena', teams: ['leads'] }];
    const workspace = workspaceOf(['compliance', 'leads'], { agents });
    const step = playNode(policyTopic, {}, { around: { workspace } });
    expect(step.enter(listener('legal')).vars['handoff.team']).toBe('leads');
  });

  test('T26: VIP is high as a topic and critical in the queue; contract is standard (R24)', () => {
    expect(playNode(policyTopic).enter(listener('vip')).vars['handoff.tier']).toBe('critical');
    expect(playNode(policyTopic).enter(listener('contract')).vars['handoff.tier']).toBe('standard');
    expect(playNode(policyTopic, { priority: 'high' }).enter(listener('contract')).vars['handoff.tier']).toBe('high');
  });

  test('a new topic while waiting raises the tier and never lowers it', () => {
    const place = { node: 't', team: 'support', tier: 'high', since: NOON, position: 2, waitSeconds: null };
    const raised = playNode(policyTopic, {}, { around: { place } }).enter(listener('medical'));
    expect(raised.vars['handoff.tier']).toBe('critical');
    const kept = playNode(policyTopic, {}, { around: { place } }).enter(listener('contract'));
    expect(kept.vars['handoff.tier']).toBe('high');
  });

  test('T25: the agent whom a complaint names is kept from it', () => {
    const agents = [
      { id: 'kofi', name: 'Kofi Mensah', teams: ['leads'] },
      { id: 'priya', name: 'Priya Nair', teams: ['leads'] },
    ];
    const workspace = workspaceOf(['leads'], { agents });
    const around = { workspace, unanswered: ['Kofi was really rude to me'] };
    const played = playNode(policyTopic, {}, { around }).enter(listener('employee-complaint'));
    expect(played.vars['handoff.notAgents']).toEqual(['kofi']);
  });

  test('the designer’s own reason is said in the conversation’s language', () => {
    const step = playNode(
      policyTopic,
      { reason: { en: 'we care', de: 'es uns wichtig ist' } },
      { around: { language: 'de' } },
    );
    expect(step.enter(listener('legal')).vars['topic.reason']).toBe('es uns wichtig ist');
  });
});

describe('T20: the amount is not known', () => {
  test('asks once; an answer within the limit goes back to the bot and leaves no trace of a handoff', () => {
    const step = playNode(policyTopic);
    const asked = step.enter(listener('refund'));
    expect([asked.to, asked.said]).toEqual(['wait', ['amount-question']]);
    const answered = step.says('about 45,50');
    expect(answered.to).toBe('belowLimit');
    expect(answered.vars['handoff.trigger']).toBeUndefined();
    expect(answered.vars['handoff.topics']).toBeUndefined();
  });

  test('an answer above the limit, no number, and silence all go to a person', () => {
    for (const answer of ['1.499,00', 'no idea']) {
      const step = playNode(policyTopic);
      step.enter(listener('refund'));
      const played = step.says(answer);
      expect([played.to, played.vars['topic.id']]).toEqual(['matched', 'refund']);
    }
    const step = playNode(policyTopic);
    step.enter(listener('refund'));
    expect(step.dueAt('noAmount')).toBe(NOON + 120_000);
    expect(step.deadline('noAmount').to).toBe('matched');
  });

  test('is asked for once only', () => {
    const step = playNode(policyTopic);
    step.enter(listener('refund'));
    step.says('40');
    expect(step.enter(listener('refund')).to).toBe('matched');
  });

  test('T1: a customer who also asks for a person is asked nothing', () => {
    const signals = { ...calm, explicit: { asked: true, score: 1, evidence: [] } };
    expect(playNode(policyTopic, {}, { around: { signals } }).enter(listener('refund')).to).toBe('matched');
  });
});

describe('what is wrong with it', () => {
  const issues = (settings: object, languages: string[] = ['en']) =>
    (
      policyTopic.check?.({
        id: 'p',
        name: 'Policy',
        config: parse(settings),
        languages,
        connected: () => true,
        at: (...path) => ({ pointer: path.join('/') }),
      }) ?? []
    ).map(({ code }) => code);

  test('nothing, as it ships', () => {
    expect(issues({})).toEqual([]);
  });

  test('T20 to T28: a language of the flow in which no topic is heard; one of those that are, or self-harm alone, is fine', () => {
    expect(issues({}, ['en', 'de-AT', 'pt-BR'])).toEqual([]);
    expect(issues({}, ['en', 'pl', 'ja'])).toEqual(['topic-language-not-heard']);
    expect(issues({ topics: ['self-harm', 'vip'] }, ['en', 'pl'])).toEqual([]);
  });

  test('no topic at all, a topic twice, one without phrases or reason', () => {
    expect(issues({ topics: [] })).toEqual(['no-topics']);
    const own = { id: 'legal', label: 'Law', phrases: ['law'], because: 'x' };
    expect(issues({ own: [own] })).toEqual(['topic-twice']);
    expect(issues({ own: [{ id: 'press', label: 'Press' }] })).toEqual([
      'topic-without-phrases',
      'topic-without-reason',
    ]);
  });

  test('a refund within the limit has a way out of its own, where refunds are watched', () => {
    const ports = (settings: object) => Object.keys(anyNode(policyTopic).ports(parse(settings)));
    expect(ports({})).toEqual(['matched', 'belowLimit']);
    expect(ports({ topics: ['legal'] })).toEqual(['matched']);
  });
});
