// A flow from nothing to its last step, with no mouse.
import type { Flow } from '@baton/flow';
import { Button, Dialog, ThemeProvider } from '@baton/ui';
import { cleanup, render } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FlowEditor } from './FlowEditor.tsx';
import { emptyFlow, someTeams, someTemplates, step } from './stories/tiny-flows.ts';
import { tinyRegistry } from './stories/tiny-kinds.ts';

beforeEach(() => page.viewport(1440, 900));
afterEach(cleanup);

const registry = tinyRegistry();

/** What a host puts at the end of the toolbar: a button that opens a dialog with a field in it. */
function Publish() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Publish</Button>
      {open && (
        <Dialog open onOpenChange={() => setOpen(false)} title="Publish">
          <input aria-label="Note" autoFocus />
        </Dialog>
      )}
    </>
  );
}

test('a flow of twelve steps is built by keys alone, and a dialog of the host gives the focus back to where it was (B5)', async () => {
  let flow: Flow = { ...emptyFlow(), nodes: [step(registry, 'begin', 'begin', 0, 0)] };
  const { container } = render(
    <div style={{ position: 'fixed', inset: 0 }}>
      <ThemeProvider theme="light">
        <FlowEditor
          flow={flow}
          registry={registry}
          workspace={someTeams}
          templates={someTemplates}
          toolbarExtra={<Publish />}
          onChange={(next) => {
            flow = next;
          }}
        />
      </ThemeProvider>
    </div>,
  );
  const stepIn = (id: string) => container.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`);
  await expect
    .poll(() => stepIn('begin') && getComputedStyle(stepIn('begin') ?? document.body).visibility)
    .toBe('visible');

  const publish = page.getByRole('button', { name: 'Publish' });
  publish.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(publish).toHaveFocus();

  const search = page.getByRole('textbox', { name: 'Search steps' });
  /** Chooses a step by its name, then adds one after the other, each where the one before leads. */
  const build = async (after: string, ...kinds: string[]) => {
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect.element(page.getByRole('combobox', { name: /A step, a text/ })).toHaveFocus();
    await userEvent.keyboard(`${after}{Enter}`);
    const from = flow.nodes.find(({ kind, name }) => (name ?? registry.get(kind)?.label) === after);
    await expect.poll(() => document.activeElement?.getAttribute('data-id')).toBe(from?.id);
    await userEvent.keyboard('/');
    await expect.element(search).toHaveFocus();
    for (const kind of kinds) {
      const before = flow.edges.length;
      await userEvent.keyboard(`${kind}{Enter}`);
      await expect.poll(() => flow.edges.length).toBe(before + 1);
    }
  };
  stepIn('begin')?.focus();
  await build('Begin', 'message', 'bot answers', 'ask to choose', 'hand over', 'message', 'end');
  await build('Hand over to a person', 'ticket', 'end');
  await build('Ask to choose', 'ticket', 'end');
  await build('Bot answers', 'end');
  expect(flow.nodes.length).toBe(12);
  const ledTo = flow.edges.map(({ to }) => to.node);
  expect(new Set(ledTo).size).toBe(11);

  // B5 as it was reported: after Publish was open once, a step, Connect, Enter, and Enter again.
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(page.getByRole('combobox', { name: /A step, a text/ })).toHaveFocus();
  await userEvent.keyboard('Begin{Enter}');
  await expect.poll(() => document.activeElement?.getAttribute('data-id')).toBe('begin');
  await userEvent.keyboard('c');
  await expect.element(page.getByRole('combobox', { name: 'Leads to' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.activeElement?.hasAttribute('data-id')).toBe(true);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('textbox', { name: 'Note' })).not.toBeInTheDocument();
});
