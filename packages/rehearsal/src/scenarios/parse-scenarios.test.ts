import { expect, test } from 'vitest';
import { parseScenarios } from './parse-scenarios.ts';

function issues(steps: unknown[], more: object = {}) {
  const parsed = parseScenarios(
    JSON.stringify({ format: 1, flow: 'standard', scenarios: [{ name: 'A fact', steps }], ...more }),
  );
  return parsed.ok ? [] : parsed.issues.map(({ code, message, at }) => ({ code, message, pointer: at.pointer }));
}

test('scenarios are read, with their defaults filled in', () => {
  const parsed = parseScenarios('{"format":1,"flow":"f","scenarios":[{"name":"A fact","steps":[{"says":"Hi"}]}]}');
  expect(parsed.ok && parsed.file.scenarios[0]).toMatchObject({
    name: 'A fact',
    given: { agents: [] },
    steps: [{ says: 'Hi' }],
  });
});

test('a step that is none is told what steps there are', () => {
  const [found] = issues([{ says: 'Hi' }, { shouts: 'Hi' }]);
  expect(found).toMatchObject({ code: 'scenario-shape', pointer: '/scenarios/0/steps/1' });
  expect(found?.message).toMatch(
    /^At \/scenarios\/0\/steps\/1: This is no step .* "says", "presses", .* or "expect"\.$/,
  );
});

test('a step with a mistake inside is told of the mistake', () => {
  expect(issues([{ waits: '2 minutes' }])).toEqual([
    {
      code: 'scenario-shape',
      message: 'At /scenarios/0/steps/0/waits: Write a duration such as 30s, 2m, 3h or 1d.',
      pointer: '/scenarios/0/steps/0/waits',
    },
  ]);
});

test('a step with a key too many is told of the key', () => {
  expect(issues([{ says: 'Hi', loudly: true }])).toEqual([
    {
      code: 'scenario-shape',
      message: 'At /scenarios/0/steps/0: Unrecognized key: "loudly".',
      pointer: '/scenarios/0/steps/0',
    },
  ]);
});

test('the mistake may be deep inside', () => {
  expect(issues([{ expect: { floor: 'ceiling' } }])[0]?.pointer).toBe('/scenarios/0/steps/0/expect/floor');
  expect(issues([{ bot: { confidence: 101 } }])[0]?.pointer).toBe('/scenarios/0/steps/0/bot/confidence');
});

test.each([
  ['what is no JSON', '{', 'not-json'],
  ['a key that reaches into prototypes', '{"__proto__":1}', 'forbidden-key'],
  ['another form of file', '[]', 'scenario-shape'],
  ['more than five million characters', ' '.repeat(5_000_001), 'scenarios-too-large'],
])('%s is refused', (_name, text, code) => {
  const parsed = parseScenarios(text);
  expect(parsed.ok ? [] : parsed.issues.map((issue) => issue.code)).toEqual([code]);
});
