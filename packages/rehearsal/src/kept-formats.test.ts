// Every flow that an earlier Baton saved opens in this one. The copies stay as they were written, byte for byte.
import { createHash } from 'node:crypto';
import { compileFlow } from '@baton/compiler';
import { type Flow, parseFlow, serialiseFlow } from '@baton/flow';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { describe, expect, test } from 'vitest';
import { brokenFlow } from './testing/broken-flows.ts';
import { shippedFlows } from './testing/demo.ts';
import { judgeFlow } from './testing/judge-flow.ts';
import { EVERY_KIND, flowsToKeep, keptFlows } from './testing/kept-formats.ts';

const kept = keptFlows();

describe.each(kept)('$file', ({ text }) => {
  const parsed = parseFlow(text, nodeKinds);

  test('opens', () => {
    expect(parsed.ok ? [] : parsed.issues).toEqual([]);
  });

  test('keeps every setting it was saved with', () => {
    if (!parsed.ok) throw new Error('The flow does not open.');
    expect(JSON.parse(serialiseFlow(parsed.flow))).toMatchObject(unchangedPart(JSON.parse(text)));
  });

  test('saved once by this version, it stays the same', () => {
    if (!parsed.ok) throw new Error('The flow does not open.');
    const saved = serialiseFlow(parsed.flow);
    const again = parseFlow(saved, nodeKinds);
    expect(again.ok && serialiseFlow(again.flow)).toBe(saved);
  });
});

test.each(kept.filter(({ file }) => !file.startsWith(EVERY_KIND)))('$file still runs', ({ text }) => {
  const parsed = parseFlow(text, nodeKinds);
  if (!parsed.ok) throw new Error('The flow does not open.');
  const compiled = compileFlow(parsed.flow, {
    registry: nodeKinds,
    library: messageLibrary,
    hash: 'kept',
    subFlows: keptParts,
  });
  expect(compiled.ok ? [] : compiled.issues).toEqual([]);
});

/** A part is pinned by the bytes it was saved in, so that an older flow finds the copy of its own time. */
function keptParts(id: string, hash: string): Flow | undefined {
  const copy = kept.find(({ text }) => createHash('sha256').update(text).digest('hex') === hash);
  const parsed = copy && parseFlow(copy.text, nodeKinds);
  return parsed?.ok && parsed.flow.id === id ? parsed.flow : undefined;
}

test('every version of a kind is kept', () => {
  const kinds = new Set(kept.flatMap(({ text }) => savedSteps(text).map(({ kind, version }) => `${kind} ${version}`)));
  const missing = nodeKinds.kinds.map(({ kind, version }) => `${kind} ${version}`).filter((one) => !kinds.has(one));
  expect(missing, 'Run `npm run keep-formats` and commit what it writes.').toEqual([]);
});

describe('what is to be kept', () => {
  const [first, ...others] = shippedFlows();
  if (!first) throw new Error('No flow ships.');

  test('is nothing once it has been kept', () => {
    const added = flowsToKeep([], shippedFlows(), nodeKinds);
    expect(added.map(({ file }) => file)).toContain('every-kind.1.flow.json');
    expect(flowsToKeep(added, shippedFlows(), nodeKinds)).toEqual([]);
  });

  test('is a flow that has a setting no copy has, under its next number', () => {
    const before = flowsToKeep([], [first, ...others], nodeKinds);
    const { description: _, ...older } = JSON.parse(before[0]?.text ?? '');
    const kept = before.map(({ file, text }) => ({ file, text: text.replaceAll(/^  "description".*\n/gm, '') }));
    expect(JSON.parse(kept[0]?.text ?? '')).toEqual(older);
    expect(flowsToKeep(kept, [first], nodeKinds).map(({ file }) => file)).toEqual([`${first.id}.2.flow.json`]);
  });

  test('is of the kinds only those that no copy shows', () => {
    const before = flowsToKeep([], [], nodeKinds);
    const without = before.map(({ file, text }) => {
      const flow = JSON.parse(text);
      return { file, text: JSON.stringify({ ...flow, nodes: savedSteps(text).filter(({ kind }) => kind !== 'tag') }) };
    });
    const [added, ...more] = flowsToKeep(without, [], nodeKinds);
    expect(added?.file).toBe('every-kind.2.flow.json');
    expect(savedSteps(added?.text ?? '').map(({ kind }) => kind)).toContain('tag');
    expect(new Set(savedSteps(added?.text ?? '').map(({ kind }) => kind)).size).toBe(1);
    expect(more).toEqual([]);
  });
});

function savedSteps(text: string): { kind: string; version: number }[] {
  return JSON.parse(text).nodes;
}

test('an old flow that is damaged is refused like any other', () => {
  const flows = kept.flatMap(({ text }) => {
    const parsed = parseFlow(text, nodeKinds);
    return parsed.ok && parsed.flow.edges.length > 0 ? [parsed.flow] : [];
  });
  const breaches = Array.from({ length: 100 }, (_, index) => judgeFlow(brokenFlow(7, index, flows).text).breach);
  expect(breaches.filter((breach) => breach !== undefined)).toEqual([]);
});

/** All but the settings of kinds that have had a newer version since: those are led on by their migration. */
function unchangedPart(saved: { nodes: { id: string; kind: string; version: number; config: object }[] }): object {
  const nodes = saved.nodes.map((node) =>
    nodeKinds.get(node.kind)?.version === node.version ? node : { id: node.id, kind: node.kind },
  );
  return { ...saved, nodes };
}
