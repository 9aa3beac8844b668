// Law 10: moving who waits to the newest version, at publishing.
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { roadDocument } from '../testing/road-flow.ts';
import { agent, customer, serverKit, type ServerKit, until } from '../testing/server-kit.ts';

let kit: ServerKit;
beforeAll(async () => {
  kit = await serverKit();
});
afterAll(() => kit.end());

const drawing = () =>
  z
    .looseObject({
      nodes: z.array(z.looseObject({ id: z.string() })),
      edges: z.array(
        z.looseObject({ from: z.object({ node: z.string(), port: z.string() }), to: z.object({ node: z.string() }) }),
      ),
    })
    .parse(roadDocument());

async function publish(id: string, document: object): Promise<void> {
  const { headers } = await kit.call('GET', `/api/flows/${id}/draft`);
  const saved = await kit.call(
    'PUT',
    `/api/flows/${id}/draft`,
    { ...document, id },
    { 'if-match': headers.get('etag') ?? '' },
  );
  expect(saved.status).toBe(200);
  expect(await kit.call('POST', `/api/flows/${id}/publish`, {})).toMatchObject({ status: 201 });
}

const versionOf = async (conversation: string) =>
  z
    .object({ flow: z.object({ version: z.number() }) })
    .parse(await kit.server.host.read({ kind: 'conversation', key: conversation })).flow.version;

it('counts who is at which step, moves them when told to, and says who stays and why', async () => {
  const { id } = z
    .object({ id: z.string() })
    .parse((await kit.call('POST', '/api/flows', { from: 'road', name: 'Moving' })).body);
  await publish(id, drawing());
  // Somebody is there, so that the line is kept.
  const daniel = await agent(kit, 'daniel');
  await daniel.does('status', { status: 'break' });
  const [inLine, asking] = [await customer(kit, { flow: id }), await customer(kit, { flow: id })];
  await inLine.says('I want to talk to a human');
  expect(
    await until(async () => {
      const { body } = await kit.call('GET', `/api/flows/${id}/running`);
      return JSON.stringify(body).includes('"queue":1') ? body : null;
    }),
  ).toEqual({
    steps: expect.arrayContaining([
      { version: 1, step: 'updates', queue: 1, agent: 0, bot: 0 },
      { version: 1, step: 'ask', queue: 0, agent: 0, bot: 1 },
    ]),
  });

  // The step in line is called otherwise now, and the one that the bot is asked by is another one.
  const flow = drawing();
  const moved = (one: string) => (one === 'ask' ? 'question' : one);
  await publish(id, {
    ...flow,
    nodes: flow.nodes.map((node) => ({
      ...node,
      id: moved(node.id),
      ...(node.id === 'updates' ? { name: 'While in line' } : {}),
    })),
    edges: flow.edges.map((edge) => ({
      ...edge,
      from: { ...edge.from, node: moved(edge.from.node) },
      to: { node: moved(edge.to.node) },
    })),
  });
  expect([await versionOf(inLine.id), await versionOf(asking.id)]).toEqual([1, 1]);

  expect(await kit.call('POST', `/api/flows/${id}/move`)).toMatchObject({
    status: 200,
    body: {
      version: 2,
      moved: 1,
      stayed: [
        { step: 'ask', code: 'step-gone', message: 'The step it waits at is not in the new version.', count: 1 },
      ],
    },
  });
  expect([await versionOf(inLine.id), await versionOf(asking.id)]).toEqual([2, 1]);
  expect(await inLine.says('Still there')).toMatchObject({ status: 200 });
  expect(await kit.server.host.read({ kind: 'conversation', key: inLine.id })).toMatchObject({
    floor: { holder: 'queue' },
    machine: [expect.stringContaining('while-in-line'), expect.anything()],
  });
  daniel.leaves();
  expect((await kit.call('GET', '/api/audit?limit=10')).body).toMatchObject({
    lines: expect.arrayContaining([
      expect.objectContaining({ what: 'flow.moved', about: id, details: { version: 2, moved: 1, stayed: 1 } }),
    ]),
  });
});

it('of a flow that is not there nobody is counted', async () => {
  expect(await kit.call('GET', '/api/flows/nowhere/running')).toMatchObject({ status: 404 });
  expect(await kit.call('POST', '/api/flows/nowhere/move')).toMatchObject({ status: 404 });
});
