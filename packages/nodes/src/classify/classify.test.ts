import { prepare } from '@baton/signals';
import { describe, expect, test } from 'vitest';
import { playNode, workspaceOf, type PlayOptions } from '../shared/play-node.ts';
import { classify } from './classify.node.ts';

const reader = prepare({});
const heard = (text: string) =>
  reader.read({ text, at: 0, profile: {}, awaiting: { kind: 'nothing' } }, reader.empty).signals;

const teams = ['billing', 'technical', 'sales', 'security', 'retention', 'multilingual', 'support'];
const workspace = workspaceOf(teams, {
  agents: [
    { id: 'ines', name: 'Ines', teams: ['multilingual'], languages: ['es', 'en'] },
    ...teams.map((team) => ({ id: `a-${team}`, name: team, teams: [team] })),
  ],
  categories: [
    { id: 'billing', name: 'Billing', team: 'billing' },
    { id: 'technical', name: 'Technical', team: 'technical' },
    { id: 'sales', name: 'Sales', team: 'sales' },
    { id: 'account-security', name: 'Security', team: 'security' },
    { id: 'cancellation', name: 'Cancellation', team: 'retention' },
    { id: 'multilingual', name: 'Languages', team: 'multilingual' },
    { id: 'other', name: 'Other', team: 'support' },
  ],
  topics: [{ id: 'legal', name: 'Legal', priority: 'high', team: 'sales', because: 'it is legal' }],
});
const route = (text: string, settings: object = {}, options: PlayOptions = {}) =>
  playNode(classify, settings, { ...options, around: { workspace, signals: heard(text), ...options.around } }).enter();

describe('R10: the team is found before anybody is fetched', () => {
  test.each([
    ['R1', 'I was charged twice, please refund the second payment on my invoice', 'billing'],
    ['R2', 'the app crashes with an error every time I open it', 'technical'],
    ['R3', 'can I get a demo and a price quote for our company', 'sales'],
    ['R4', 'somebody hacked my account and changed my password', 'security'],
    ['R5', 'I want to cancel my subscription', 'retention'],
  ])('%s: "%s"', (_row, text, team) => {
    expect(route(text).vars['handoff.team']).toBe(team);
  });

  test('R6: another language goes to those who speak it', () => {
    const played = route('', {}, { around: { language: 'es' } });
    expect([played.vars['category'], played.vars['handoff.team'], played.to]).toEqual([
      'multilingual',
      'multilingual',
      'next',
    ]);
  });

  test('M13: where nobody speaks it there is a way of its own', () => {
    expect(route('', {}, { around: { language: 'fi' } }).to).toBe('notSpoken');
    expect(route('', {}, { around: { language: 'fi' }, connected: ['next'] }).to).toBe('next');
  });

  test('T11: what a policy decided stands', () => {
    const vars = { 'handoff.trigger': 'policy', 'topic.id': 'legal', 'handoff.team': 'sales' };
    const own = [{ category: 'cancellation', team: 'retention' }];
    expect(route('I want to cancel my subscription', { own }, { vars }).vars['handoff.team']).toBe('sales');
  });

  test('"yes please" is about nothing: what was found before holds', () => {
    expect(route('yes please', {}, { vars: { category: 'billing' } }).vars['handoff.team']).toBe('billing');
  });
});

describe('unsure between two, the flow can ask', () => {
  const torn = { category: { id: 'billing', score: 0.46, rival: { id: 'technical', score: 0.41 } } } as const;
  const unsure = (vars = {}, connected = ['next', 'unsure']) =>
    playNode(classify, {}, { vars, connected, around: { workspace, signals: { ...heard(''), ...torn } } }).enter();

  test('R1, R2: both are named for the question, by what the workspace calls them', () => {
    const { to, vars } = unsure();
    expect(to).toBe('unsure');
    expect([vars['category.name'], vars['category.second'], vars['category.second-name']]).toEqual([
      'Billing',
      'technical',
      'Technical',
    ]);
  });

  test('what the customer chose then stands, and nobody is asked twice', () => {
    const { to, vars } = unsure({ category: 'technical' });
    expect([to, vars['category'], vars['handoff.team']]).toEqual(['next', 'technical', 'technical']);
  });

  test('without a way for it, the likelier one is taken', () => {
    expect(unsure({}, ['next'])).toMatchObject({ to: 'next', vars: { 'handoff.team': 'billing' } });
  });
});

test('categories of the designer’s choice go ways of their own', () => {
  const settings = { ways: ['billing'], own: [{ category: 'cancellation', team: 'sales' }] };
  expect(route('I was charged twice, refund the payment on my invoice', settings).to).toBe('category-billing');
  const cancelled = route('I want to cancel my subscription', settings);
  expect([cancelled.to, cancelled.vars['handoff.team']]).toEqual(['next', 'sales']);
});

test('a team that the workspace lost is passed over', () => {
  const own = [{ category: 'cancellation', team: 'gone' }];
  expect(route('I want to cancel my subscription', { own }).vars['handoff.team']).toBe('retention');
  expect(classify.needs?.(classify.config.parse({ own }))).toEqual({ teams: ['gone'] });
});
