import type { FlowNode } from '@baton/flow';
import { parseWorkspace, profileOf, type Profile, type Workspace } from '@baton/handoff';
import { nodeKinds } from '@baton/nodes';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { markQuotes, tryBatch, tryConversation, tryMessage, type TriggerUnderTest } from './try-trigger.ts';

const read = parseWorkspace(readFileSync(new URL('../../../../flows/demo.workspace.json', import.meta.url), 'utf8'));
if (!('workspace' in read)) throw new Error('The demo workspace cannot be read.');
const workspace: Workspace = read.workspace;

function trigger(kind: string, config: object = {}, profile: Profile = {}): TriggerUnderTest {
  const definition = nodeKinds.get(kind);
  if (!definition) throw new Error(`There is no kind ${kind}.`);
  const parsed = definition.config.parse({ ...objectOf(definition.examples['default']), ...config });
  const node: FlowNode = { id: 'it', kind, version: 1, position: { x: 0, y: 0 }, config: objectOf(parsed) };
  return { node, definition, workspace, profile, at: Date.parse('2026-11-23T10:00:00+01:00') };
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

const marked = (stretches: { text: string; because: string | null }[]) =>
  stretches.filter(({ because }) => because !== null).map(({ text }) => text);

test('T1: a request for a person fires, and the words that say so are marked', () => {
  const { firing, stretches } = tryMessage('Enough. Let me talk to a human now', trigger('explicit-request'));
  expect(firing?.because).toBe('asks for a person');
  expect(marked(stretches)).toEqual(['talk to a human']);
});

test('T1: somebody who only mentions an agent sets nothing off', () => {
  expect(tryMessage('your agent was great, thank you', trigger('explicit-request')).firing).toBeNull();
});

test('T9: the frustration of a conversation adds up turn by turn, and the bot’s turns set nothing off', () => {
  const turns = tryConversation(
    'Customer: where is my parcel\nBot: Sorry, I did not understand.\nCustomer: THIS IS RIDICULOUS!!\nBot: Sorry?\nCustomer: you stupid useless thing',
    trigger('frustration'),
  );
  expect(turns.map(({ firing }) => firing !== null).indexOf(true)).toBe(2);
  expect(turns.map(({ from }) => from)).toEqual(['customer', 'bot', 'customer', 'bot', 'customer']);
  expect(turns[4]?.score).toBeGreaterThan(turns[2]?.score ?? Infinity);
});

test('T27: who has been a customer for years sets off what a newcomer does not', () => {
  const loyal = workspace.customers.find(({ customerSince }) => customerSince !== undefined && customerSince < '2023');
  if (!loyal) throw new Error('The directory has no old customer.');
  const config = { topics: ['cancellation'] };
  const text = 'I want to cancel my membership';
  expect(tryMessage(text, trigger('policy-topic', config, profileOf(loyal, 'EUR'))).firing?.topic).toBe('cancellation');
  expect(tryMessage(text, trigger('policy-topic', config)).firing).toBeNull();
});

test('a file of past messages gives counts and examples, and lets the page draw in between', async () => {
  const messages = Array.from({ length: 900 }, (_, n) => (n % 9 === 0 ? 'get me a human' : 'where is my parcel'));
  let breaths = 0;
  const result = await tryBatch(messages, trigger('explicit-request'), async () => void (breaths += 1));
  expect(result).toMatchObject({ messages: 900, fired: 100 });
  expect(result.examples).toHaveLength(12);
  expect(breaths).toBe(2);
});

test('quotes are marked once, whatever their case, and never over each other', () => {
  expect(markQuotes('No NO no', ['no', 'o n'], 'why')).toEqual([
    { text: 'No', because: 'why' },
    { text: ' NO no', because: null },
  ]);
  expect(markQuotes('', ['x'], 'why')).toEqual([{ text: '', because: null }]);
});
