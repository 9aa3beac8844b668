// Contracts 12: a flow may run the flows beside it, each at the content that the step names.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baton, newFolder } from './testing/baton.ts';

const node = (id: string, kind: string, config: object = {}, name = '') => ({
  id,
  kind,
  version: 1,
  position: { x: 0, y: 0 },
  config,
  ...(name === '' ? {} : { name }),
});
const edge = (from: string, port: string, to: string) => ({
  id: `${from}-${port.replaceAll(' ', '-')}`,
  from: { node: from, port },
  to: { node: to },
});
const own = (en: string) => ({ use: 'own', text: { en } });

/** A folder with a part, and a flow around it that names the part by the hash of its file. */
async function folderWithPart(): Promise<{ around: string; rename: (name: string) => void }> {
  const folder = newFolder();
  const partFile = join(folder, 'which-order.flow.json');
  const part = {
    format: 1,
    id: 'which-order',
    name: 'Which order',
    settings: { part: true, variables: [{ name: 'order', type: 'text' }] },
    nodes: [
      node('start', 'start'),
      node('ask', 'question', { message: own('Which order is it about?'), into: 'order' }),
      node('known', 'end', {}, 'Known'),
      node('unknown', 'end', {}, 'Not known'),
    ],
    edges: [
      edge('start', 'next', 'ask'),
      edge('ask', 'answered', 'known'),
      edge('ask', 'gaveUp', 'unknown'),
      edge('ask', 'silent', 'unknown'),
    ],
  };
  writeFileSync(partFile, JSON.stringify(part));
  const { out } = await baton(['compile', partFile, '--json']);
  const hash: string = JSON.parse(out).machine.flow.hash;
  const around = join(folder, 'around.flow.json');
  const document = {
    format: 1,
    id: 'around',
    name: 'Around',
    settings: {},
    nodes: [
      node('start', 'start'),
      node('human', 'explicit-request'),
      node('order', 'sub-flow', {
        flow: 'which-order',
        hash,
        exits: ['Known', 'Not known'],
        gives: [{ from: 'order', to: 'it' }],
      }),
      node('thanks', 'message', { message: own('Order {{it}} it is.') }),
      node('sorry', 'ticket', { team: 'support' }),
      node('end', 'end'),
    ],
    edges: [
      edge('start', 'next', 'order'),
      edge('human', 'asked', 'sorry'),
      edge('order', 'Known', 'thanks'),
      edge('order', 'Not known', 'sorry'),
      edge('thanks', 'next', 'end'),
      edge('sorry', 'created', 'end'),
    ],
  };
  writeFileSync(around, JSON.stringify(document));
  return { around, rename: (name) => writeFileSync(partFile, JSON.stringify({ ...part, name })) };
}

test('check, compile and rehearse run the part inside the flow', async () => {
  const { around } = await folderWithPart();
  expect(await baton(['check', around])).toMatchObject({ code: 0 });
  const talk = await baton(['rehearse', around], 'LL-10423\n');
  expect(talk.out).toContain('Which order is it about?');
  expect(talk.out).toContain('Order LL-10423 it is.');
});

test('a legend counts the states of the part to the step that stands for it', async () => {
  const { around } = await folderWithPart();
  const { out } = await baton(['export', around, '--to', 'xstate', '--json']);
  const { legend } = JSON.parse(out);
  expect(legend).toContainEqual({ step: 'order', name: 'Another flow', states: [expect.stringContaining('ask')] });
});

test('when the part beside it says something else now, the step that names the old one is told', async () => {
  const { around, rename } = await folderWithPart();
  rename('Which order, please');
  const { code, out } = await baton(['check', around]);
  expect(code).toBe(1);
  expect(out).toContain('unknown-flow at order');
});
