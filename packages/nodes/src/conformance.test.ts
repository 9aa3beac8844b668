// What every kind owes the rest of the house, asked of each in turn.
import { existsSync, readFileSync } from 'node:fs';
import type { AnyNode, NodeProgram, Op, Target } from '@baton/flow';
import { describe, expect, test } from 'vitest';
import { nodeKinds } from './node-kinds.ts';

const exits = (config: unknown, kind: AnyNode): string[] => Object.keys(kind.ports(config));

function compile(kind: AnyNode, config: unknown): NodeProgram {
  return kind.compile({
    id: 'it',
    config,
    to: Object.fromEntries(exits(config, kind).map((port) => [port, { port }])),
    connected: () => true,
  });
}

function targets(ops: readonly Op[]): Target[] {
  return ops.flatMap((op) =>
    'go' in op
      ? [op.go]
      : 'branch' in op
        ? op.branch.flatMap((arm) => [...(arm.to ? [arm.to] : []), ...targets(arm.ops ?? [])])
        : [],
  );
}

function allOps(program: NodeProgram): Op[] {
  const reacting = [program.wait, program.place].flatMap((part) =>
    part ? [...Object.values(part.on).flat(), ...part.deadlines.flatMap(({ ops }) => ops)] : [],
  );
  return [...program.ops, ...reacting];
}

function namesIn(ops: readonly Op[]): { guards: string[]; updates: string[] } {
  const found = { guards: new Array<string>(), updates: new Array<string>() };
  const visit = (list: readonly Op[]): void => {
    for (const op of list) {
      if ('update' in op) found.updates.push(op.update.type);
      if ('branch' in op) {
        for (const arm of op.branch) {
          if (arm.when) found.guards.push(arm.when.type);
          visit(arm.ops ?? []);
        }
      }
    }
  };
  visit(ops);
  return found;
}

const textOf = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

describe.each(nodeKinds.kinds.map((kind) => [kind.kind, kind] as const))('%s', (name, kind) => {
  const examples = Object.entries(kind.examples);
  // A step that stands for another flow is replaced before anything is compiled.
  const compiled = examples.filter(([, input]) => !kind.facts(kind.config.parse(input)).subFlow);

  test('lives in a folder of its name', () => {
    expect(existsSync(new URL(`./${name}/${name}.node.ts`, import.meta.url))).toBe(true);
  });

  test('brings a card, listed under its name', () => {
    expect(existsSync(new URL(`./${name}/${name}.card.tsx`, import.meta.url))).toBe(true);
    expect(textOf('./react.ts')).toContain(`from './${name}/${name}.card.tsx'`);
  });

  test('has a story of every example', () => {
    const told = [...textOf(`./${name}/${name}.stories.tsx`).matchAll(/ = story\('([^']+)'\)/g)].map(([, one]) => one);
    expect(told).toEqual(examples.map(([example]) => example));
  });

  test('has a label, a summary, an icon and a default example', () => {
    expect([kind.label, kind.summary, kind.icon].every((text) => text.length > 0)).toBe(true);
    expect(kind.examples['default']).toEqual({});
  });

  test.each(examples)('its example "%s" parses, and parses to itself again', (_example, input) => {
    const parsed = kind.config.parse(input);
    expect(kind.config.parse(parsed)).toEqual(parsed);
  });

  test.each(compiled)(
    'its example "%s" compiles to plain JSON that names only what the kind defines',
    (_example, input) => {
      const program = compile(kind, kind.config.parse(input));
      expect(JSON.parse(JSON.stringify(program))).toEqual(program);
      const { guards, updates } = namesIn(allOps(program));
      expect(guards.filter((guard) => !Object.hasOwn(kind.guards, guard))).toEqual([]);
      expect(updates.filter((update) => !Object.hasOwn(kind.updates, update))).toEqual([]);
    },
  );

  test.each(compiled)('in its example "%s" every way out can be taken', (_example, input) => {
    const config = kind.config.parse(input);
    const taken = new Set(
      targets(allOps(compile(kind, config))).flatMap((target) => ('port' in target ? [target.port] : [])),
    );
    expect(exits(config, kind).filter((port) => !taken.has(port))).toEqual([]);
  });

  test.each(compiled)(
    'in its example "%s" nobody waits for ever: a wait or a place has a deadline',
    (_example, input) => {
      const { wait, place } = compile(kind, kind.config.parse(input));
      if (wait) expect(wait.deadlines.length).toBeGreaterThan(0);
      if (place) expect(place.deadlines.length).toBeGreaterThan(0);
      expect(wait === undefined || Object.keys(wait.on).length > 0).toBe(true);
    },
  );

  test.each(examples)(
    'its example "%s" keeps its meaning when variables are renamed and named back',
    (_example, input) => {
      const config = kind.config.parse(input);
      const there = kind.renameVariables(config, (name) => `child.${name}`);
      expect(kind.config.parse(there)).toEqual(there);
      expect(kind.renameVariables(there, (name) => name.replace('child.', ''))).toEqual(config);
    },
  );

  test('memory, if it has any, starts from defaults', () => {
    const start: unknown = kind.memory ? kind.memory.parse({}) : {};
    expect(JSON.parse(JSON.stringify(start))).toEqual(start);
  });
});
