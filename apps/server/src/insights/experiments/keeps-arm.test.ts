// E1 on a running server: the arm that a browser was dealt is its arm in every later conversation, whatever was published in between.
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { edge, node, roadDocument } from '../../testing/road-flow.ts';
import { customer, serverKit, until, type ServerKit } from '../../testing/server-kit.ts';

const BROWSERS = Array.from({ length: 8 }, (_, i) => `browser-${i}-of-a-customer`);
const say = (text: string) => ({ message: { use: 'own', text: { en: text } } });

/** Everybody is told one of two wordings before the first question. */
function wording(id: string, a: number, b: number) {
  const road = z.object({ nodes: z.array(z.unknown()), edges: z.array(z.object({ id: z.string() }).loose()) }).loose();
  const { nodes, edges, ...rest } = road.parse(roadDocument());
  const variants = [
    { id: 'a', label: 'As it is', weight: a },
    { id: 'b', label: 'New', weight: b },
  ];
  return {
    ...rest,
    id,
    name: 'Wording',
    nodes: [
      ...nodes,
      node('deal', 'split', { experiment: 'hello', variants }),
      node('old', 'message', say('Good day')),
      node('new', 'message', say('Hello there')),
    ],
    edges: [
      ...edges.filter(({ id }) => id !== 'start-next'),
      edge('start', 'next', 'deal'),
      edge('deal', 'variant-a', 'old'),
      edge('deal', 'variant-b', 'new'),
      edge('old', 'next', 'ask'),
      edge('new', 'next', 'ask'),
    ],
  };
}

let kit: ServerKit;
let flow: string;
beforeAll(async () => {
  kit = await serverKit({ flows: [wording('wording', 50, 50)] });
  const { body } = await kit.call('POST', '/api/flows', { from: 'wording', name: 'Wording' });
  flow = z.object({ id: z.string() }).parse(body).id;
  expect(await kit.call('POST', `/api/flows/${flow}/publish`, {})).toMatchObject({ status: 201 });
});
afterAll(() => kit.end());

async function armOf(device: string): Promise<string> {
  const { id } = await customer(kit, { flow, device });
  return until(async () => {
    const lines = await kit.server.host.entries({ kind: 'conversation', key: id }, 0, 50);
    return lines.flatMap(({ entry: { tag } }) =>
      typeof tag === 'string' && tag.startsWith('experiment/') ? [tag] : [],
    )[0];
  });
}

const dealt = () => Promise.all(BROWSERS.map(armOf));

it('E1: an arm survives changed weights that are published, the version before that comes back, and a restart', async () => {
  const first = await dealt();
  expect(new Set(first)).toEqual(new Set(['experiment/hello/a', 'experiment/hello/b']));
  await kit.server.host.idle();
  for (const [a, b] of [
    [95, 5],
    [0, 100],
  ] as const) {
    const { headers } = await kit.call('GET', `/api/flows/${flow}/draft`);
    const saved = await kit.call('PUT', `/api/flows/${flow}/draft`, wording(flow, a, b), {
      'if-match': headers.get('etag') ?? '',
    });
    expect(saved).toMatchObject({ status: 200 });
    expect((await kit.call('POST', `/api/flows/${flow}/publish`, {})).status).toBeLessThan(300);
    expect(await dealt()).toEqual(first);
  }
  // Whoever comes now for the first time is dealt by the weights of now.
  expect(await armOf('browser-that-is-new')).toBe('experiment/hello/b');
  expect((await kit.call('POST', `/api/flows/${flow}/versions/1/roll-back`)).status).toBe(201);
  expect(await dealt()).toEqual(first);
  await kit.restart();
  expect(await dealt()).toEqual(first);
});
