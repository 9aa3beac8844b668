// The road, on the smallest flow that has every stretch of it.
import { readFileSync } from 'node:fs';
import { knowledgeBot, readArticles } from '@baton/bot';
import { parseFlowValue, type Flow } from '@baton/flow';
import { parseWorkspace, type Workspace } from '@baton/handoff';
import { nodeKinds } from '@baton/nodes';
import { expect, test } from 'vitest';
import { rehearse, type Rehearsal } from './rehearse.ts';

const messageLibrary = new Proxy(
  {},
  {
    get: (_t, id) => ({
      id,
      row: 'M1',
      label: '',
      note: '',
      texts: {
        warm: {
          use: 'own',
          text: { en: `[${String(id)}] {{ticket.number}} {{queue.place}} {{queue.wait}} {{agent.name}}` },
        },
      },
    }),
  },
);

const flows = new URL('../../../flows/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, flows), 'utf8');
const monday = Date.parse('2026-11-23T10:00:00+01:00');

const drawn = {
  format: 1,
  id: 'road',
  name: 'Road',
  settings: {},
  nodes: [
    node('start', 'start'),
    node('human', 'explicit-request'),
    node('upset', 'frustration'),
    node('ask', 'bot-answer'),
    node('gate', 'confidence-gate'),
    node('answer', 'message'),
    node('fits', 'offer', {
      message: { use: 'own', text: { en: '{{answer.text}}\nDoes that fit?' } },
      offersPerson: false,
    }),
    node('shall', 'offer', { message: { use: 'template', template: 'low-confidence' } }),
    node('transfer', 'warm-transfer', { team: 'support' }),
    node('sorry', 'message', { message: { use: 'own', text: { en: 'Nobody is there now.' } } }),
    node('bye', 'closing'),
    node('end', 'end'),
  ],
  edges: [
    edge('start', 'next', 'ask'),
    edge('human', 'asked', 'transfer'),
    edge('upset', 'offer', 'shall'),
    edge('ask', 'answered', 'gate'),
    edge('ask', 'failed', 'shall'),
    edge('ask', 'silent', 'bye'),
    edge('gate', 'answer', 'answer'),
    edge('gate', 'qualify', 'fits'),
    edge('gate', 'handOff', 'shall'),
    edge('answer', 'next', 'ask'),
    edge('fits', 'yes', 'ask'),
    edge('fits', 'no', 'shall'),
    edge('fits', 'other', 'ask'),
    edge('fits', 'silent', 'bye'),
    edge('shall', 'yes', 'transfer'),
    edge('shall', 'no', 'ask'),
    edge('shall', 'silent', 'bye'),
    edge('transfer', 'tooLong', 'sorry'),
    edge('transfer', 'noAgent', 'sorry'),
    edge('transfer', 'returned', 'ask'),
    edge('transfer', 'closed', 'bye'),
    edge('sorry', 'next', 'end'),
    edge('bye', 'more', 'ask'),
    edge('bye', 'done', 'end'),
  ],
};

function node(id: string, kind: string, config: object = {}) {
  return { id, kind, version: 1, position: { x: 0, y: 0 }, config };
}

function edge(from: string, port: string, to: string) {
  return { id: `${from}-${port}`, from: { node: from, port }, to: { node: to } };
}

function flow(): Flow {
  const parsed = parseFlowValue(drawn, nodeKinds);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues, null, 1));
  return parsed.flow;
}

function workspace(): Workspace {
  const parsed = parseWorkspace(read('demo.workspace.json'));
  if (!('workspace' in parsed)) throw new Error(JSON.stringify(parsed));
  return parsed.workspace;
}

async function begin(): Promise<Rehearsal> {
  const articles = readArticles(JSON.parse(read('demo.knowledge.json')));
  if (!('articles' in articles)) throw new Error('articles');
  return rehearse({
    flow: flow(),
    registry: nodeKinds,
    library: messageLibrary,
    workspace: workspace(),
    bot: knowledgeBot({ articles: articles.articles }),
    startAt: monday,
  });
}

const texts = async (talk: Rehearsal) =>
  (await talk.said()).map(({ speaker, message }) => `${speaker}: ${message.text}`);

test('G1: a sure answer is said, a question out of reach offers a person, and the person takes over', async () => {
  const talk = await begin();
  await talk.agent('callum').signsOn();
  await talk.customer.says('where is my parcel?');
  expect((await talk.said()).at(-1)?.message.text).toMatch(/track/i);

  await talk.customer.says('do you rent out camels for weddings in winter');
  expect((await talk.said()).at(-1)?.message.choices?.map(({ id }) => id)).toEqual(['yes', 'no']);

  await talk.customer.says('yes please');
  expect((await talk.state()).floor.holder).toBe('queue');
  expect((await talk.state()).offer?.agent.id).toBe('callum');

  expect(await talk.agent('callum').accepts()).toEqual({ ok: true });
  expect((await talk.state()).floor.holder).toBe('agent');
  await talk.agent('callum').says('Hello, this is Callum.');
  await talk.customer.says('hi Callum');
  await talk.agent('callum').closes('Told that we have no camels.');
  const said = await texts(talk);
  expect(said.at(-1)).toContain('R-1001');
  expect((await talk.journal()).some((entry) => entry.type === 'closed' && entry.by === 'agent')).toBe(true);
  await talk.wait(600);
  expect((await talk.state()).floor.holder).toBe('nobody');
  expect(talk.failures).toEqual([]);
  console.log(said.join('\n'));
});

test('T1: asking for a person goes straight to the queue', async () => {
  const talk = await begin();
  await talk.agent('callum').signsOn();
  await talk.customer.says('can I talk to a real person please');
  const state = await talk.state();
  expect(state.floor.holder).toBe('queue');
  expect(state.trigger?.kind).toBe('explicit');
  console.log((await texts(talk)).join('\n'));
});
