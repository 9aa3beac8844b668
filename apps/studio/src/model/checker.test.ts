import { flowSettings, type Flow, type FlowNode, type Issue } from '@baton/flow';
import type { Workspace } from '@baton/handoff';
import { expect, test } from 'vitest';
import type { CheckQuestion, CheckReply } from './check-worker.ts';
import { createChecker, type CheckDesk } from './checker.ts';
import { receivedList } from './sent-list.ts';

const step = (id: string): FlowNode => ({
  id,
  kind: 'message',
  version: 1,
  position: { x: 0, y: 0 },
  config: {},
});
const flow: Flow = {
  $schema: 'https://baton.dev/schema/flow-1.json',
  format: 1,
  id: 'f',
  name: 'F',
  description: '',
  settings: flowSettings.parse({}),
  nodes: [step('a'), step('b'), step('c')],
  edges: [],
};
const workspace = { id: 'w' } as Workspace;
const issue = (code: string): Issue => ({
  code: `test:${code}`,
  severity: 'error',
  message: code,
  at: { pointer: '' },
});

function deskWith(answer: (question: CheckQuestion) => CheckReply | 'breaks' | 'silence'): CheckDesk {
  const heard: ((event: { data: CheckReply }) => void)[] = [];
  const broken: (() => void)[] = [];
  return {
    postMessage(question) {
      const reply = answer(question);
      if (reply === 'breaks') queueMicrotask(() => broken.forEach((tell) => tell()));
      else if (reply !== 'silence') queueMicrotask(() => heard.forEach((tell) => tell({ data: reply })));
    },
    addEventListener(type: string, tell: never) {
      (type === 'error' ? broken : heard).push(tell);
    },
  };
}

test('each answer goes to its own question', async () => {
  const desk = deskWith(({ number }) => ({ number, issues: [issue(`n${number}`)] }));
  const checker = createChecker(
    () => desk,
    () => [],
  );
  const answers = await Promise.all([checker.check(flow, workspace, []), checker.check(flow, workspace, [])]);
  expect(answers.map(([first]) => first?.code)).toEqual(['test:n1', 'test:n2']);
});

test('a check that breaks is told, not lost', async () => {
  const checker = createChecker(
    () => deskWith(({ number }) => ({ number, failed: 'boom' })),
    () => [],
  );
  await expect(checker.check(flow, workspace, [])).rejects.toThrow('boom');
});

test('without a place beside the page, or when it breaks, the page checks by itself', async () => {
  const here = () => [issue('here')];
  expect(await createChecker(() => null, here).check(flow, workspace, [])).toEqual([issue('here')]);
  const breaking = createChecker(() => deskWith(() => 'breaks'), here);
  expect(await breaking.check(flow, workspace, [])).toEqual([issue('here')]);
  expect(await breaking.check(flow, workspace, [])).toEqual([issue('here')]);
});

test('what is asked while a check runs waits, the newest drawing of a flow in place of older ones', async () => {
  const checked: string[] = [];
  const desk = deskWith(({ number, frame }) => {
    checked.push(frame.name);
    return { number, issues: [issue(frame.name)] };
  });
  const checker = createChecker(
    () => desk,
    () => [],
  );
  const asked = ['first', 'second', 'third'].map((name) => checker.check({ ...flow, name }, workspace, []));
  const answers = await Promise.all(asked);
  expect(checked).toEqual(['first', 'third']);
  expect(answers.map(([found]) => found?.code)).toEqual(['test:first', 'test:third', 'test:third']);
});

test('only the steps that changed are handed over, and the other side has the whole flow all the same', async () => {
  const questions: CheckQuestion[] = [];
  const desk = deskWith((question) => {
    questions.push(question);
    return { number: question.number, issues: [] };
  });
  const checker = createChecker(
    () => desk,
    () => [],
  );
  const [a, b, c] = flow.nodes;
  if (!a || !b || !c) throw new Error('The flow has three steps.');
  const typed = { ...flow, nodes: [a, { ...b, name: 'Typed' }, c] };
  const shorter = { ...typed, nodes: typed.nodes.slice(0, 2) };
  for (const drawn of [flow, typed, shorter]) await checker.check(drawn, workspace, []);
  expect(questions.map(({ nodes }) => nodes.changed.length)).toEqual([3, 1, 0]);
  expect(questions.map((question) => question.workspace)).toEqual([workspace, undefined, undefined]);
  let received: FlowNode[] = [];
  for (const [i, drawn] of [flow, typed, shorter].entries()) {
    received = receivedList(received, questions[i]?.nodes ?? { length: 0, changed: [] });
    expect(received).toEqual(drawn.nodes);
  }
});
