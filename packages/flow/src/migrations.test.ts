import * as z from 'zod';
import { describe, expect, test } from 'vitest';
import { defineNode } from './define-node.ts';
import { parseFlowValue } from './parse-flow.ts';
import { createRegistry } from './registry.ts';

/** Version 1 had minutes; 2 had seconds; 3 has seconds and says whose clock. */
const timer = defineNode({
  kind: 'timer',
  version: 3,
  group: 'logic',
  icon: 'x',
  label: 'Timer',
  summary: 'Waits.',
  config: z.strictObject({ seconds: z.int().min(1).default(60), whose: z.enum(['team', 'customer']) }),
  ports: { next: { label: 'Next' } },
  migrate: (config, fromVersion) => {
    const before = z.record(z.string(), z.unknown()).parse(config);
    if (fromVersion === 1) return { seconds: z.number().parse(before['minutes']) * 60 };
    return { ...before, whose: 'team' };
  },
  compile: ({ to }) => ({ ops: [{ go: to.next }] }),
  examples: { default: { whose: 'team' } },
});

/** Has had a second version, and nothing that leads there. */
const forgetful = defineNode({
  kind: 'forgetful',
  version: 2,
  group: 'logic',
  icon: 'x',
  label: 'Forgetful',
  summary: 'Has forgotten how it was.',
  config: z.object({}),
  ports: { next: { label: 'Next' } },
  compile: ({ to }) => ({ ops: [{ go: to.next }] }),
  examples: { default: {} },
});

const registry = createRegistry([timer, forgetful]);

function open(kind: string, version: number, config: object) {
  return parseFlowValue(
    {
      format: 1,
      id: 'f',
      name: 'F',
      settings: {},
      nodes: [{ id: 'n', kind, version, name: 'My timer', position: { x: 0, y: 0 }, config }],
      edges: [],
    },
    registry,
  );
}

function opened(version: number, config: object) {
  const parsed = open('timer', version, config);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.flow.nodes[0];
}

function refused(kind: string, version: number, config: object) {
  const parsed = open(kind, version, config);
  return parsed.ok ? [] : parsed.issues.map(({ code, message, at }) => ({ code, message, pointer: at.pointer }));
}

describe('settings saved by an earlier version', () => {
  test('go through every version in between', () => {
    expect(opened(1, { minutes: 2 })).toMatchObject({ version: 3, config: { seconds: 120, whose: 'team' } });
  });

  test('go through the last step alone when only that is missing', () => {
    expect(opened(2, { seconds: 5 })).toMatchObject({ version: 3, config: { seconds: 5, whose: 'team' } });
  });

  test('are left alone when they are of this version', () => {
    expect(opened(3, { seconds: 5, whose: 'customer' })?.config).toEqual({ seconds: 5, whose: 'customer' });
  });
});

describe('refuses, naming the step', () => {
  test('a step that a newer version saved', () => {
    expect(refused('timer', 4, { seconds: 5, whose: 'team' })).toEqual([
      {
        code: 'kind-too-new',
        message: '"My timer": it was saved by a newer version of "Timer" (4; here 3). Update Baton to open it.',
        pointer: '/nodes/0/version',
      },
    ]);
  });

  test('an old step whose kind cannot read old settings any more', () => {
    expect(refused('forgetful', 1, {})).toEqual([
      {
        code: 'no-migration',
        message: '"My timer": settings of version 1 cannot be read any more. Remove the step and add it again.',
        pointer: '/nodes/0/version',
      },
    ]);
  });

  test('settings that the migration trips over', () => {
    const [found] = refused('timer', 1, { minutes: 'two' });
    expect(found).toMatchObject({ code: 'migration-failed', pointer: '/nodes/0/version' });
    expect(found?.message).toMatch(/^"My timer": settings of version 1 cannot be brought up to date \(.+\)\. Remove/s);
  });

  test('settings that the migration leads to something wrong', () => {
    expect(refused('timer', 1, { minutes: -1 })).toEqual([
      expect.objectContaining({ code: 'setting', pointer: '/nodes/0/config/seconds' }),
    ]);
  });
});
