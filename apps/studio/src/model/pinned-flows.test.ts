import { parseFlowValue, serialiseFlow, type Flow } from '@baton/flow';
import { nodeKinds } from '@baton/nodes';
import { expect, test } from 'vitest';
import { Refusal } from './api.ts';
import { lookupIn, pinnedFlows } from './pinned-flows.ts';

/** A flow that runs these others. */
function running(id: string, ...others: string[]): Flow {
  const parsed = parseFlowValue(
    {
      format: 1,
      id,
      name: id,
      settings: {},
      nodes: others.map((flow, index) => ({
        id: `s${index}`,
        kind: 'sub-flow',
        version: 1,
        position: { x: 0, y: 0 },
        config: { flow, hash: flow === '' ? '' : `of-${flow}` },
      })),
      edges: [],
    },
    nodeKinds,
  );
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
  return parsed.flow;
}

function server(flows: Flow[]): { asked: string[]; published: (id: string, hash: string) => Promise<string> } {
  const asked: string[] = [];
  return {
    asked,
    published: async (id, hash) => {
      asked.push(`${id} ${hash}`);
      const found = flows.find((flow) => flow.id === id && hash === `of-${id}`);
      if (!found) throw new Refusal(404, 'version-not-found', 'Not here.');
      return serialiseFlow(found);
    },
  };
}

test('contracts 12: flows in flows are found at every depth, each asked for once', async () => {
  const { asked, published } = server([running('a', 'b', 'c'), running('b', 'c'), running('c')]);
  const pinned = pinnedFlows({ published }, nodeKinds);
  const found = await pinned.of(running('top', 'a', 'b'));
  expect(found.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c']);
  expect(lookupIn(found)('c', 'of-c')?.id).toBe('c');
  expect(lookupIn(found)('c', 'of-another')).toBeUndefined();
  await pinned.of(running('top', 'a'));
  expect(asked.toSorted()).toEqual(['a of-a', 'b of-b', 'c of-c']);
});

test('two flows that run one another end the search', async () => {
  const { published } = server([running('a', 'b'), running('b', 'a')]);
  expect(await pinnedFlows({ published }, nodeKinds).of(running('top', 'a'))).toHaveLength(2);
});

test('what was never published is left out, and asked for again the next time', async () => {
  const flows: Flow[] = [];
  const { published } = server(flows);
  const pinned = pinnedFlows({ published }, nodeKinds);
  expect(await pinned.of(running('top', 'late', ''))).toEqual([]);
  flows.push(running('late'));
  expect(await pinned.of(running('top', 'late'))).toHaveLength(1);
});

test('a server that is not reached is an error, and is asked again', async () => {
  let down = true;
  const pinned = pinnedFlows(
    {
      published: async () => {
        if (down) throw new Refusal(0, 'not-reached', 'No answer.');
        return serialiseFlow(running('a'));
      },
    },
    nodeKinds,
  );
  await expect(pinned.of(running('top', 'a'))).rejects.toThrow('No answer.');
  down = false;
  expect(await pinned.of(running('top', 'a'))).toHaveLength(1);
});
