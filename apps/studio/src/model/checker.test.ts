import type { Flow, Issue } from '@baton/flow';
import type { Workspace } from '@baton/handoff';
import { expect, test } from 'vitest';
import type { CheckQuestion, CheckReply } from './check-worker.ts';
import { createChecker, type CheckDesk } from './checker.ts';

const flow = { id: 'f' } as Flow;
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
