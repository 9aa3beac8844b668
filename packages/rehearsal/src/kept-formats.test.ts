// Every flow that an earlier Baton saved opens in this one. The copies stay as they were written, byte for byte.
import { readdirSync, readFileSync } from 'node:fs';
import { compileFlow } from '@baton/compiler';
import { parseFlow, serialiseFlow } from '@baton/flow';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { describe, expect, test } from 'vitest';
import { brokenFlow } from './testing/broken-flows.ts';
import { judgeFlow } from './testing/judge-flow.ts';

const folder = new URL('../../flow/src/testing/kept-formats/', import.meta.url);
const kept = readdirSync(folder)
  .filter((file) => file.endsWith('.flow'))
  .map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }));

test('copies of every format are kept', () => {
  expect(kept.length).toBeGreaterThanOrEqual(19);
});

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

// The files of every kind's examples are lists of steps, not drawings.
test.each(kept.filter(({ file }) => !file.startsWith('every-kind')))('$file still runs', ({ text }) => {
  const parsed = parseFlow(text, nodeKinds);
  if (!parsed.ok) throw new Error('The flow does not open.');
  const compiled = compileFlow(parsed.flow, { registry: nodeKinds, library: messageLibrary, hash: 'kept' });
  expect(compiled.ok ? [] : compiled.issues).toEqual([]);
});

test('steps of every kind are kept, as they were saved', () => {
  const kinds = new Set(
    kept.flatMap(({ text }) => {
      const parsed = parseFlow(text, nodeKinds);
      return parsed.ok ? parsed.flow.nodes.map(({ kind }) => kind) : [];
    }),
  );
  expect(nodeKinds.kinds.map(({ kind }) => kind).filter((kind) => !kinds.has(kind))).toEqual([]);
});

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
