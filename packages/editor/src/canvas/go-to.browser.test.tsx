import { ThemeProvider } from '@baton/ui';
import type { Flow } from '@baton/flow';
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FlowEditor } from '../FlowEditor.tsx';
import { smallFlow, someTeams, someTemplates } from '../stories/tiny-flows.ts';
import { tinyRegistry } from '../stories/tiny-kinds.ts';

beforeEach(() => page.viewport(1440, 900));
afterEach(cleanup);

const registry = tinyRegistry();

test('by keys alone: to a text by its words, several lined up, and undone; closing Connect leaves the focus with the step (B5)', async () => {
  let flow: Flow = smallFlow(registry);
  const { container } = render(
    <div style={{ position: 'fixed', inset: 0 }}>
      <ThemeProvider theme="light">
        <FlowEditor
          flow={flow}
          registry={registry}
          workspace={someTeams}
          templates={someTemplates}
          autoFocus
          onChange={(next) => {
            flow = next;
          }}
        />
      </ThemeProvider>
    </div>,
  );
  const stepIn = (id: string) => container.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`);
  await expect.poll(() => stepIn('ask')?.getBoundingClientRect().left ?? 0).toBeGreaterThan(240);

  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(page.getByRole('combobox', { name: /A step, a text/ })).toHaveFocus();
  await userEvent.keyboard('bringing in a colleague{Enter}');
  await expect.poll(() => stepIn('person')?.classList.contains('selected')).toBe(true);

  const before = JSON.stringify(flow.nodes);
  stepIn('ask')?.focus();
  await userEvent.keyboard('{Control>}a{/Control}{Control>}k{/Control}');
  await expect.element(page.getByRole('combobox', { name: /A step, a text/ })).toHaveFocus();
  await userEvent.keyboard('align tops{Enter}');
  await expect.poll(() => JSON.stringify(flow.nodes)).not.toBe(before);
  stepIn('ask')?.focus();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(() => JSON.stringify(flow.nodes)).toBe(before);

  await userEvent.keyboard('{Escape}');
  stepIn('ask')?.focus();
  await userEvent.keyboard('c');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.activeElement?.getAttribute('data-id')).toBe('ask');
});
