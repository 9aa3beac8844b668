import { ThemeProvider } from '@baton/ui';
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { FlowEditor } from '../FlowEditor.tsx';
import { smallFlow } from '../stories/tiny-flows.ts';
import { tinyRegistry } from '../stories/tiny-kinds.ts';

beforeEach(() => page.viewport(1440, 900));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function choose(entry: string): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

test('row 28: the flow is saved as a PNG of all its steps, and printed alone', async () => {
  const registry = tinyRegistry();
  const { container } = render(
    <div style={{ position: 'fixed', inset: 0 }}>
      <ThemeProvider theme="dark">
        <FlowEditor flow={smallFlow(registry)} registry={registry} />
      </ThemeProvider>
    </div>,
  );
  await expect.poll(() => container.querySelectorAll('.react-flow__node').length).toBe(11);
  const saved: HTMLAnchorElement[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function keep(this: HTMLAnchorElement) {
    saved.push(this);
  });
  await choose('Save a picture (PNG)');
  await expect.poll(() => saved[0]?.download).toBe('Shop-handoff.png');
  const picture = await createImageBitmap(await (await fetch(saved[0]?.href ?? '')).blob());
  expect(picture.width).toBeGreaterThan(2000);
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const pen = canvas.getContext('2d');
  pen?.drawImage(picture, 0, 0);
  const { data } = pen?.getImageData(0, 0, picture.width, picture.height) ?? { data: [] };
  // Paper, whatever the theme of the screen, and ink on it.
  expect([data[0], data[1], data[2]]).toEqual([255, 255, 255]);
  expect(data.some((value, i) => i % 4 === 0 && value < 120)).toBe(true);

  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  await choose('Print the flow');
  await expect.poll(() => print.mock.calls.length).toBe(1);
  const printed = () => [...container.querySelectorAll('img')].filter(({ src }) => src.startsWith('data:image/svg'));
  expect(printed()).toHaveLength(1);
  window.dispatchEvent(new Event('afterprint'));
  expect(printed()).toHaveLength(0);
});
