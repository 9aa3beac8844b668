// Copies of flows as earlier versions saved them, and what of today's is not among them yet.
import { readdirSync, readFileSync } from 'node:fs';
import { serialiseFlow, type Flow, type Registry } from '@baton/flow';
import type { Tree } from './break-json.ts';
import { drawnFlow } from './demo.ts';

export const keptFolder = new URL('../../kept-formats/', import.meta.url);

export interface KeptFlow {
  /** `<flow>.<number>.flow.json`, numbered from 1. */
  file: string;
  text: string;
}

/** The name of the files that hold steps of every kind: lists of examples, not drawings. */
export const EVERY_KIND = 'every-kind';

/** Every copy, in the order of their files' names. */
export function keptFlows(): KeptFlow[] {
  return readdirSync(keptFolder)
    .toSorted()
    .map((file) => ({ file, text: readFileSync(new URL(file, keptFolder), 'utf8') }));
}

/** The copies to add, so that every form in which these flows and the examples of these kinds are saved today is kept. */
export function flowsToKeep(kept: readonly KeptFlow[], flows: readonly Flow[], registry: Registry): KeptFlow[] {
  const known = new Set(kept.flatMap(({ text }) => formsOf(text)));
  const added: KeptFlow[] = [];
  const isNew = (text: string) => {
    const fresh = formsOf(text).filter((form) => !known.has(form));
    for (const form of fresh) known.add(form);
    return fresh.length > 0;
  };
  const keep = (flow: Flow) => added.push({ file: nextFile(flow.id, [...kept, ...added]), text: serialiseFlow(flow) });
  for (const flow of flows) if (isNew(serialiseFlow(flow))) keep(flow);
  const examples = newExamples(registry, (example) => isNew(serialiseFlow(example)));
  if (examples) keep(examples);
  return added;
}

/** One list of the examples whose form is new. */
function newExamples(registry: Registry, isNew: (example: Flow) => boolean): Flow | undefined {
  const nodes = registry.kinds.flatMap(({ kind, version, examples }, row) =>
    Object.entries(examples).map(([name, config], column) => ({
      id: `${kind}-${name.replaceAll(/[^a-zA-Z0-9]/g, '-')}`,
      kind,
      version,
      position: { x: column * 320, y: row * 160 },
      config,
    })),
  );
  const list = (some: typeof nodes) =>
    drawnFlow({
      format: 1,
      id: EVERY_KIND,
      name: 'Every kind with its examples',
      settings: {},
      nodes: some,
      edges: [],
    });
  const fresh = nodes.filter((node) => isNew(list([node])));
  return fresh.length === 0 ? undefined : list(fresh);
}

/** Each place of the document that holds something, with the sort of what it holds: `tag@1.config.tags[]:string`. */
function formsOf(text: string): string[] {
  const document: Tree = JSON.parse(text);
  return [...new Set(placesIn(document, ''))];
}

function placesIn(value: Tree, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => placesIn(item, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [`${path}:${value === null ? 'null' : typeof value}`];
  const { kind, version } = value;
  const here = typeof kind === 'string' && typeof version === 'number' ? `${kind}@${version}` : path;
  return Object.entries(value).flatMap(([key, inner]) => placesIn(inner, `${here}.${key}`));
}

function nextFile(id: string, files: readonly KeptFlow[]): string {
  const numbers = files.flatMap(({ file }) => {
    const [name, number] = file.split('.');
    return name === id ? [Number(number)] : [];
  });
  return `${id}.${Math.max(0, ...numbers) + 1}.flow.json`;
}
