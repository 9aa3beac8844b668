// Contracts 12: a flow that is a part of others is published, chosen, proved in its place, and runs there.
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { edge, node, roadDocument } from '../testing/road-flow.ts';
import { customer, serverKit, until, type ServerKit } from '../testing/server-kit.ts';

let kit: ServerKit;
beforeAll(async () => {
  kit = await serverKit();
});
afterAll(() => kit.end());

const made = z.object({ id: z.string(), etag: z.string() });
const version = z.object({ hash: z.string(), version: z.int() });

/** Asks for the order number, and comes out with it or without. */
function partDocument(question = 'Which order is it about?'): Record<string, unknown> {
  const own = { use: 'own', text: { en: question } };
  return {
    format: 1,
    id: 'which-order',
    name: 'Which order',
    description: 'Asks for the order number.',
    settings: { part: true, variables: [{ name: 'order', type: 'text' }] },
    nodes: [
      node('start', 'start'),
      node('ask', 'question', { message: own, into: 'order' }),
      { ...node('known', 'end'), name: 'Known' },
      { ...node('unknown', 'end'), name: 'Not known' },
    ],
    edges: [
      edge('start', 'next', 'ask'),
      edge('ask', 'answered', 'known'),
      edge('ask', 'gaveUp', 'unknown'),
      edge('ask', 'silent', 'unknown'),
    ],
  };
}

/** The road, which first finds out about the order and then says it. */
function aroundDocument(flow: string, hash: string): Record<string, unknown> {
  const road = roadDocument();
  const nodes = z.array(z.unknown()).parse(road['nodes']);
  const edges = z.array(z.looseObject({ id: z.string() })).parse(road['edges']);
  return {
    ...road,
    name: 'Around',
    nodes: [
      ...nodes,
      node('order', 'sub-flow', { flow, hash, exits: ['Known', 'Not known'], gives: [{ from: 'order', to: 'it' }] }),
      node('thanks', 'message', { message: { use: 'own', text: { en: 'Thanks, order {{it}} it is.' } } }),
    ],
    edges: [
      ...edges.filter(({ id }) => id !== 'start-next'),
      edge('start', 'next', 'order'),
      edge('order', 'Known', 'thanks'),
      edge('thanks', 'next', 'ask'),
      { ...edge('order', 'Not known', 'ask'), id: 'order-unknown' },
    ],
  };
}

async function publish(document: unknown): Promise<{ id: string; etag: string; hash: string }> {
  const { id, etag } = made.parse((await kit.call('POST', '/api/flows', { document })).body);
  const { status, body } = await kit.call('POST', `/api/flows/${id}/publish`, {});
  expect([status, body]).toEqual([201, expect.anything()]);
  return { id, etag, hash: version.parse(body).hash };
}

it('a part is published without a way to a person, and offered to other flows with its ends and variables', async () => {
  const { id, hash } = await publish(partDocument());
  expect((await kit.call('GET', '/api/parts')).body).toEqual({
    parts: [
      {
        id,
        name: 'Which order',
        description: 'Asks for the order number.',
        versions: [
          {
            version: 1,
            hash,
            publishedAt: expect.any(Number),
            ends: ['Known', 'Not known'],
            variables: [{ name: 'order', type: 'text' }],
          },
        ],
      },
    ],
  });
  expect((await kit.call('GET', `/api/flows/${id}`)).body).toMatchObject({ part: true, publishedVersion: 1 });
  const text = await kit.call('GET', `/api/flows/${id}/published/${hash}`);
  expect(text).toMatchObject({ status: 200, body: { name: 'Which order' } });
  expect(await kit.call('GET', `/api/flows/${id}/published/other`)).toMatchObject({
    status: 404,
    body: { code: 'version-not-found', at: '/path/hash' },
  });
});

it('a customer walks through the part inside another flow, and its value crosses by the mapping', async () => {
  const part = await publish({ ...partDocument(), name: 'Runs inside' });
  const around = await publish(aroundDocument(part.id, part.hash));
  const mara = await customer(kit, { flow: around.id });
  await until(async () => (await mara.talk()).some((line) => line === 'bot: Which order is it about?'));
  await mara.says('LL-10423');
  await until(async () => (await mara.talk()).some((line) => line === 'bot: Thanks, order LL-10423 it is.'));
});

it('a flow keeps the version that it names when the part is published anew', async () => {
  const part = await publish({ ...partDocument(), name: 'Renewed' });
  const around = await publish(aroundDocument(part.id, part.hash));
  const newer = { ...partDocument('What is its number?'), id: part.id, name: 'Renewed' };
  await kit.call('PUT', `/api/flows/${part.id}/draft`, newer, { 'if-match': part.etag });
  const second = version.parse((await kit.call('POST', `/api/flows/${part.id}/publish`, {})).body);
  expect(second.version).toBe(2);
  const mara = await customer(kit, { flow: around.id });
  await until(async () => (await mara.talk()).some((line) => line === 'bot: Which order is it about?'));
  expect((await kit.call('POST', `/api/flows/${around.id}/check`)).body).toMatchObject({ publishable: true });
});

it('no conversation begins in a part', async () => {
  const { id } = await publish({ ...partDocument(), name: 'Not alone' });
  expect(await kit.call('POST', '/api/conversations', { flow: id })).toMatchObject({
    status: 409,
    body: { code: 'flow-is-part', at: '/body/flow' },
  });
});

it('what goes wrong in its place is refused there: a part that leads out into nothing', async () => {
  const part = await publish({ ...partDocument(), name: 'Misplaced' });
  const document = aroundDocument(part.id, part.hash);
  const edges = z.array(z.looseObject({ id: z.string() })).parse(document['edges']);
  const created = await kit.call('POST', '/api/flows', {
    document: { ...document, edges: edges.filter(({ id }) => id !== 'order-unknown') },
  });
  expect(await kit.call('POST', `/api/flows/${made.parse(created.body).id}/publish`, {})).toMatchObject({
    status: 422,
    body: {
      issues: expect.arrayContaining([expect.objectContaining({ at: expect.objectContaining({ node: 'order' }) })]),
    },
  });
});

it('a version that nobody published is said at the step that names it', async () => {
  const created = await kit.call('POST', '/api/flows', { document: aroundDocument('nowhere', 'sha256-x') });
  expect((await kit.call('POST', `/api/flows/${made.parse(created.body).id}/check`)).body).toMatchObject({
    publishable: false,
    issues: [{ code: 'unknown-flow', at: { node: 'order' } }],
  });
});

it('a part may declare as many values as any flow, and take one of them as well', async () => {
  const document = partDocument();
  const variables = Array.from({ length: 199 }, (_, index) => ({ name: `value-${index}`, type: 'text' }));
  const declaring = {
    ...document,
    name: 'Declares much',
    settings: { part: true, variables: [{ name: 'order', type: 'text' }, ...variables] },
  };
  const part = await publish(declaring);
  const around = aroundDocument(part.id, part.hash);
  await publish(withSettings(around, { takes: [{ from: 'question', to: 'order' }] }));
});

it('more values than can cross are refused at the step, not a fault of the server', async () => {
  const variables = Array.from({ length: 199 }, (_, index) => ({ name: `value-${index}`, type: 'text' }));
  const part = await publish({
    ...partDocument(),
    name: 'Is given too much',
    settings: { part: true, variables: [{ name: 'order', type: 'text' }, ...variables] },
  });
  const takes = [{ from: 'question', to: 'not-declared-there' }];
  const document = withSettings(aroundDocument(part.id, part.hash), { takes });
  const created = await kit.call('POST', '/api/flows', { document });
  expect((await kit.call('POST', `/api/flows/${made.parse(created.body).id}/check`)).body).toMatchObject({
    publishable: false,
    issues: expect.arrayContaining([
      expect.objectContaining({
        code: 'sub-flow-with-too-many-values',
        at: expect.objectContaining({ node: 'order' }),
      }),
    ]),
  });
});

it('an end with the longest name that a step may have is a way out', async () => {
  const long = 'K'.repeat(80);
  const renamed = (text: string): string => text.replaceAll('"Known"', `"${long}"`);
  const anyRecord = z.record(z.string(), z.unknown());
  const part = await publish(anyRecord.parse(JSON.parse(renamed(JSON.stringify({ ...partDocument(), name: 'Long' })))));
  await publish(anyRecord.parse(JSON.parse(renamed(JSON.stringify(aroundDocument(part.id, part.hash))))));
});

/** The flow around with other settings of the step that runs the part. */
function withSettings(document: Record<string, unknown>, config: object): Record<string, unknown> {
  const nodes = z.array(z.looseObject({ id: z.string(), config: z.looseObject({}) })).parse(document['nodes']);
  return {
    ...document,
    nodes: nodes.map((one) => (one.id === 'order' ? { ...one, config: { ...one.config, ...config } } : one)),
  };
}
