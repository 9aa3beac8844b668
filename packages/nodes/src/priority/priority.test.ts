import { expect, test } from 'vitest';
import { calm, playNode, workspaceOf, type PlayOptions } from '../shared/play-node.ts';
import { priority } from './priority.node.ts';

const workspace = workspaceOf(['support'], {
  topics: [
    { id: 'account-security', name: 'Security', priority: 'critical', team: 'support', because: 'x' },
    { id: 'refund', name: 'Refund', priority: 'high', team: 'support', because: 'x' },
    { id: 'contract', name: 'Contract', priority: 'medium', team: 'support', because: 'x' },
    { id: 'vip', name: 'VIP', priority: 'high', tier: 'critical', team: 'support', because: 'x' },
  ],
});
const tier = (settings: object, options: PlayOptions = {}) =>
  playNode(priority, settings, { ...options, around: { workspace, ...options.around } }).enter().vars['handoff.tier'];
const policy = (topic: string) => tier({}, { vars: { 'handoff.trigger': 'policy', 'topic.id': topic } });
const scored = (score: number) =>
  tier(
    {},
    {
      vars: { 'handoff.trigger': 'frustration' },
      around: { signals: { ...calm, frustration: { ...calm.frustration, score } } },
    },
  );

test('R20, R21, R22, R24: a policy brings the tier of its topic', () => {
  expect([policy('account-security'), policy('refund'), policy('contract'), policy('vip')]).toEqual([
    'critical',
    'high',
    'standard',
    'critical',
  ]);
});

test('R33: frustration from a score of three is high, below it standard', () => {
  expect([scored(2.9), scored(3)]).toEqual(['standard', 'high']);
});

test('R24: asking for a person without frustration is standard, however much the bot answered', () => {
  expect(tier({}, { vars: { 'handoff.trigger': 'explicit', 'answer.confidence': 90 } })).toBe('standard');
});

test('R23: curiosity about the rest of an answer is low', () => {
  expect(tier({}, { vars: { 'answer.confidence': 70 } })).toBe('low');
});

test('R20: a VIP account is critical', () => {
  expect(tier({}, { around: { profile: { tier: 'vip' } } })).toBe('critical');
});

test('what was decided before is raised, never lowered, unless the designer says so', () => {
  const vars = { 'handoff.tier': 'high' };
  expect([tier({ tier: 'low' }, { vars }), tier({ tier: 'critical' }, { vars })]).toEqual(['high', 'critical']);
  expect(tier({ tier: 'low', onlyRaise: false }, { vars })).toBe('low');
});
