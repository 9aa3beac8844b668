import { graphOf } from '@baton/flow';
import { expect, test } from 'vitest';
import { connection, emptyFlow, smallFlow, step } from '../stories/tiny-flows.ts';
import { tinyRegistry } from '../stories/tiny-kinds.ts';
import { canAdd, canConnect } from './connect.ts';

const registry = tinyRegistry();
const graph = graphOf(smallFlow(registry), registry);
const reason = (from: string, port: string, to: string) => {
  const allowed = canConnect(graph, { node: from, port }, to);
  return allowed.ok ? null : allowed.reason;
};

test('a free way out may lead to any step with a way in', () => {
  expect(canConnect(graph, { node: 'ask', port: 'silent' }, 'ticket')).toEqual({ ok: true });
});

test('a way out that is taken may be led elsewhere', () => {
  expect(canConnect(graph, { node: 'ask', port: 'no' }, 'ticket')).toEqual({ ok: true, replaces: 'ask-no' });
});

test('a step may lead back to itself', () => {
  expect(reason('bot', 'failed', 'bot')).toBeNull();
});

test('nothing leads into where conversations begin', () => {
  expect(reason('ask', 'silent', 'begin')).toContain('is where conversations start');
});

test('nothing leads into what always listens', () => {
  expect(reason('ask', 'silent', 'asked')).toBe(
    '“Asks for a person” is always listening, so nothing connects to it. It triggers by itself.',
  );
});

test('nothing leads into a note', () => {
  const flow = { ...emptyFlow(), nodes: [step(registry, 'a', 'tell', 0, 0), step(registry, 'n', 'remark', 0, 0)] };
  const allowed = canConnect(graphOf(flow, registry), { node: 'a', port: 'next' }, 'n');
  expect(allowed).toEqual({ ok: false, reason: '“Note” is only a note. It takes no part in the conversation.' });
});

test('the same connection is not drawn twice', () => {
  expect(reason('ask', 'yes', 'person')).toBe('“Ask to choose” is already connected to “Hand over to a person”.');
});

test('law 8: the bot is not led to while the customer waits for a person', () => {
  expect(reason('wait-2', 'mail', 'bot')).toContain('The bot may not answer while the customer waits');
});

test('law 8: nor by way of another step', () => {
  const flow = smallFlow(registry);
  const detour = {
    ...flow,
    nodes: [...flow.nodes, step(registry, 'detour', 'tell', 0, 0)],
    edges: [...flow.edges, connection('detour', 'next', 'bot')],
  };
  const allowed = canConnect(graphOf(detour, registry), { node: 'wait-2', port: 'mail' }, 'detour');
  expect(allowed.ok).toBe(false);
});

test('a way out that gives up the place may lead to the bot', () => {
  expect(reason('ticket', 'done', 'bot')).toBeNull();
});

test('a flow begins once and listens for a person once, but for topics as often as needed', () => {
  const flow = smallFlow(registry);
  const allowed = (kind: string) =>
    registry.kinds.filter((d) => d.kind === kind).map((d) => canAdd(flow, d, registry).ok);
  expect(allowed('begin')).toEqual([false]);
  expect(allowed('asks-for-person')).toEqual([false]);
  expect(allowed('sensitive-topic')).toEqual([true]);
});
