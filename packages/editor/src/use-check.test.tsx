import type { Issue } from '@baton/flow';
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createEditor } from './model/editor.ts';
import { smallFlow } from './stories/tiny-flows.ts';
import { tinyRegistry } from './stories/tiny-kinds.ts';
import { useCheck, type Check } from './use-check.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function open(check: Check) {
  const registry = tinyRegistry();
  const editor = createEditor({ flow: smallFlow(registry), registry, newId: () => 'new', now: () => 0 });
  renderHook(() => useCheck(editor, check));
  const rename = (name: string) => editor.dispatch({ type: 'rename', step: 'bot', name });
  return { editor, rename, state: () => editor.store.getState() };
}

const issue = (code: string): Issue => ({
  code: `test:${code}`,
  severity: 'error',
  message: `${code}.`,
  at: { pointer: '' },
});

test('a flow is checked when it is opened, and once when it rests after several changes', async () => {
  const check = vi.fn<Check>(() => []);
  const { rename, state } = open(check);
  await vi.advanceTimersByTimeAsync(0);
  expect([check.mock.calls.length, state().check]).toEqual([1, 'done']);
  for (const name of ['A', 'B', 'C']) {
    rename(name);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(check).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(250);
  expect(check).toHaveBeenCalledTimes(2);
});

test('a late answer about an older flow is dropped', async () => {
  const answers: ((issues: Issue[]) => void)[] = [];
  const { rename, state } = open(() => new Promise((resolve) => answers.push(resolve)));
  rename('Newer');
  await vi.advanceTimersByTimeAsync(300);
  answers[1]?.([issue('newer')]);
  answers[0]?.([issue('older')]);
  await vi.advanceTimersByTimeAsync(0);
  expect(state().issues.map((found) => found.code)).toEqual(['test:newer']);
});

test('a check that breaks is said to have failed, and its error is reported', async () => {
  const reported = vi.fn<(error: unknown) => void>();
  vi.stubGlobal('reportError', reported);
  const broken = new Error('broken');
  const { state } = open(() => Promise.reject(broken));
  await vi.advanceTimersByTimeAsync(0);
  expect(state().check).toBe('failed');
  expect(reported).toHaveBeenCalledWith(broken);
});
