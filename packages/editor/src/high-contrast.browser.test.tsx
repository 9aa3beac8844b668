// Where the page or the system has colours and rules of its own, what is chosen and switched can still be told.
import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { defineFlowBuilder } from './flow-builder-element.tsx';
import { smallFlow } from './stories/tiny-flows.ts';
import { tinyRegistry } from './stories/tiny-kinds.ts';

interface Media {
  send: (
    method: 'Emulation.setEmulatedMedia',
    media: { features: { name: string; value: string }[] },
  ) => Promise<unknown>;
}

function isMedia(session: unknown): session is Media {
  return typeof session === 'object' && session !== null && 'send' in session;
}

async function forceColours(value: 'active' | 'none'): Promise<void> {
  const session: unknown = cdp();
  if (!isMedia(session)) throw new Error('The browser takes no commands.');
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
}

beforeEach(() => page.viewport(1440, 900));
afterEach(async () => {
  await forceColours('none');
  cleanup();
  document.body.replaceChildren();
});

const registry = tinyRegistry();
const hostile =
  '* { box-sizing: content-box; letter-spacing: 4px } button { all: unset } svg { width: 100% } div { color: red } input { border: 9px solid lime }';

test('rules of the page change nothing inside the element, and with forced colours what is chosen stands out', async () => {
  defineFlowBuilder([...document.querySelectorAll('style')].map((style) => style.textContent).join('\n'));
  const builder = document.createElement('baton-flow-builder');
  builder.style.cssText = 'position: fixed; inset: 0';
  builder.setAttribute('theme', 'light');
  builder.props = { value: smallFlow(registry), registry };
  document.body.append(builder);
  const find = (selector: string) => {
    const found = builder.shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  };
  const shown = (id: string) => {
    const found = builder.shadowRoot?.querySelector(`.react-flow__node[data-id="${id}"]`);
    return found ? getComputedStyle(found).visibility : 'missing';
  };
  await expect.poll(() => shown('ticket')).toBe('visible');

  const looks = () =>
    ['button', 'input', 'svg', 'aside div', '[data-id="ask"] div'].map((selector) => {
      const { boxSizing, letterSpacing, width, padding, color, borderTopWidth } = getComputedStyle(find(selector));
      return { boxSizing, letterSpacing, width, padding, color, borderTopWidth };
    });
  const before = looks();
  const rules = document.createElement('style');
  rules.textContent = hostile;
  document.body.append(rules);
  expect(looks()).toEqual(before);

  await forceColours('active');
  await expect.poll(() => matchMedia('(forced-colors: active)').matches).toBe(true);
  find('.react-flow__node[data-id="ticket"]').focus();
  await userEvent.keyboard(' ');
  const outline = (id: string) => getComputedStyle(find(`[data-id="${id}"] > div`)).outlineStyle;
  await expect.poll(() => outline('ticket')).toBe('solid');
  expect(outline('ask')).toBe('none');
  const back = getComputedStyle(find('[data-canvas]')).backgroundColor;
  const line = getComputedStyle(find('.react-flow__edge path')).stroke;
  expect(line).not.toBe(back);
  const mark = getComputedStyle(find('[role="tablist"] [role="presentation"]')).backgroundColor;
  expect([back, 'rgba(0, 0, 0, 0)']).not.toContain(mark);
  const dot = getComputedStyle(find('[data-id="ask"] .react-flow__handle.source'));
  expect(dot.borderTopColor).not.toBe(back);
});
