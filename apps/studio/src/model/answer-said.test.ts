import { createEditor } from '@baton/editor';
import { parseFlow, type Flow } from '@baton/flow';
import { parseWorkspace } from '@baton/handoff';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFlow } from './check-flow.ts';

const shipped = (file: string) => readFileSync(new URL(`../../../../flows/${file}`, import.meta.url), 'utf8');
const read = parseFlow(shipped('standard-handoff.flow.json'), nodeKinds);
const house = parseWorkspace(shipped('demo.workspace.json'));
if (!read.ok || !('workspace' in house)) throw new Error('The shipped files cannot be read.');
const { workspace } = house;

const led = (port: string, to: string): Flow => ({
  ...read.flow,
  edges: read.flow.edges.map((edge) =>
    edge.from.node === 'gate' && edge.from.port === port ? { ...edge, to: { node: to } } : edge,
  ),
});
const issues = (flow: Flow) => checkFlow(flow, { registry: nodeKinds, library: messageLibrary, workspace, pinned: [] });
const about = (flow: Flow) => issues(flow).filter(({ code }) => code.startsWith('answer-'));

test('A1: a flow whose sure answer is never said cannot be published, and one click says it', () => {
  const mute = led('answer', 'ask');
  const [issue] = about(mute);
  expect(issue).toMatchObject({ code: 'answer-never-said', severity: 'error' });
  expect(issue?.fix?.change).toMatchObject({ type: 'say', from: { node: 'gate', port: 'answer' } });
  if (!issue?.fix) throw new Error('There is no cure.');
  let count = 0;
  const editor = createEditor({
    flow: mute,
    registry: nodeKinds,
    newId: () => `new${(count += 1)}`,
    now: () => 0,
  });
  editor.applyFix(issue.fix);
  const mended = editor.store.getState().document.flow;
  expect(mended.nodes).toHaveLength(mute.nodes.length + 1);
  expect(about(mended)).toEqual([]);
});
