// What people read is written as a support team in London or Boston would write it (House 5).
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { nodeKinds } from '../packages/nodes/src/index.ts';

/** Wordings that need a second reading, each with the one to use. */
const banned: readonly (readonly [RegExp, string])[] = [
  [/\bmend(ed|s|ing)?\b/i, 'fix'],
  [/\bways? on\b(?! the)/i, 'option'],
  [/\bmakes? out (a|the) (ticket|call)/i, 'create a ticket, book a call'],
  [/\bsaid then\b/i, 'name the moment: "Message when …"'],
  [/\bso many (times|business)/i, 'Attempts; within (business days)'],
  [/[a-z] anew[.,']/i, 'again'],
  [/\bleave off\b/i, 'Cancel'],
  [/\bhas the word\b/i, 'is speaking'],
  [/\bput away\b/i, 'archived'],
  [/\bwrong use\b/i, 'invalid usage'],
  [/\bNobody of (that|the)\b/i, 'No one by that name, no one on the team'],
  [/\bto who (asks|fell|was)\b/i, 'to the customer who …'],
  [/\b(at|for) the present\b/i, 'for now'],
  [/,\\n\\n[a-z]/, 'a capital letter after the salutation'],
  [/\btime is over\b/i, 'Time is up'],
  [/\bticket made\b/i, 'Ticket created'],
];

const tracked = (...paths: string[]) =>
  execFileSync('git', ['ls-files', '--', ...paths], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => path !== '');

const texts = tracked(
  '*strings.ts',
  '*-words.ts',
  'flows/*.flow.json',
  'packages/nodes/src/library',
  'packages/nodes/src/*/*.node.ts',
  'packages/nodes/src/*/*.card.tsx',
  'packages/compiler/src/prove/*.ts',
  'packages/flow/src/*.ts',
).filter((path) => !path.includes('.test.'));

/** A file without its comments, which speak to programmers alone. Other languages in a flow are not English. */
function whatPeopleRead(path: string): string[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return path.endsWith('.json')
    ? lines.filter((line) => /^\s*"(en|name|label|description)":/.test(line))
    : lines.filter((line) => !/^\s*(\/\/|\/?\*)/.test(line));
}

/** Every object of a form with the labels of its fields, objects inside it apart. */
function labelsOf(schema: unknown, found: string[][] = []): string[][] {
  if (Array.isArray(schema)) for (const part of schema) labelsOf(part, found);
  else if (typeof schema === 'object' && schema !== null) {
    if ('properties' in schema && typeof schema.properties === 'object' && schema.properties !== null) {
      found.push(
        Object.values(schema.properties).flatMap((field: unknown) =>
          typeof field === 'object' && field !== null && 'title' in field && typeof field.title === 'string'
            ? [field.title]
            : [],
        ),
      );
    }
    for (const part of Object.values(schema)) labelsOf(part, found);
  }
  return found;
}

describe('plain English', () => {
  it.each(banned)('nobody reads %s', (pattern, better) => {
    expect(texts.length).toBeGreaterThan(100);
    const seen = texts.flatMap((path) =>
      whatPeopleRead(path)
        .filter((line) => pattern.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(seen, `Use: ${better}`).toEqual([]);
  });

  it.each(nodeKinds.kinds.map((kind) => [kind.kind, kind] as const))(
    'no two fields of the form of %s bear one label',
    (_, kind) => {
      const forms = labelsOf(z.toJSONSchema(kind.config, { io: 'input', unrepresentable: 'any' }));
      expect(forms.length).toBeGreaterThan(0);
      for (const labels of forms) expect(labels).toEqual([...new Set(labels)]);
    },
  );
});
