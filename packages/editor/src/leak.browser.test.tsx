// What stays behind of a builder that is gone: a host mounts and unmounts it as its people come and go.
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { FlowBuilder } from './FlowBuilder.tsx';
import { smallFlow } from './stories/tiny-flows.ts';
import { tinyRegistry } from './stories/tiny-kinds.ts';

afterEach(cleanup);

/** In a hundred, less than 5 MB stay. Fewer are enough to see it, and take less time. */
const MOUNTS = 40;
const MOST_MB = 5 * (MOUNTS / 100);
const registry = tinyRegistry();

async function mountOnce(): Promise<void> {
  const { container, unmount } = render(
    <div style={{ height: 800 }}>
      <FlowBuilder value={smallFlow(registry)} registry={registry} theme="light" />
    </div>,
  );
  await expect.poll(() => container.querySelectorAll('.react-flow__node[data-id]').length, { interval: 5 }).toBe(11);
  unmount();
}

/** In megabytes, of what is still held. */
async function held(): Promise<number> {
  const session: unknown = cdp();
  if (!isHeap(session)) throw new Error('The browser takes no commands.');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
}

interface Heap {
  send(command: string): Promise<{ usedSize: number }>;
}

const isHeap = (session: unknown): session is Heap =>
  typeof session === 'object' && session !== null && 'send' in session && typeof session.send === 'function';

test('mounted and unmounted again and again, it leaves less than 5 MB behind in a hundred times', async () => {
  await page.viewport(1440, 900);
  // What is made once for all, such as schemas and compiled styles, is no leak.
  for (let i = 0; i < 10; i += 1) await mountOnce();
  const before = await held();
  for (let i = 0; i < MOUNTS; i += 1) await mountOnce();
  const grown = (await held()) - before;
  console.log(`${MOUNTS} builders came and went: ${grown.toFixed(2)} MB stayed, of ${MOST_MB} allowed`);
  expect(grown).toBeLessThan(MOST_MB);
}, 120_000);
