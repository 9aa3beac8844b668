import { ThemeProvider } from '@baton/ui';
import type { Flow } from '@baton/flow';
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FlowEditor } from '../FlowEditor.tsx';
import { emptyFlow, smallFlow, someTeams, someTemplates, step } from '../stories/tiny-flows.ts';
import { tinyRegistry } from '../stories/tiny-kinds.ts';
import { STEP_WIDTH } from '../model/lanes.ts';
import { draw } from '../model/step-view.ts';
import { dotsOf } from './canvas-nodes.ts';

beforeEach(() => page.viewport(1440, 900));
afterEach(cleanup);

const registry = tinyRegistry();

/** Opens the editor, as large as a screen. */
async function open(drawn: Flow = smallFlow(registry)) {
  let flow = drawn;
  const { container } = render(
    <div style={{ position: 'fixed', inset: 0 }}>
      <ThemeProvider theme="light">
        <FlowEditor
          flow={flow}
          registry={registry}
          workspace={someTeams}
          templates={someTemplates}
          onChange={(next) => {
            flow = next;
          }}
        />
      </ThemeProvider>
    </div>,
  );
  const part = (selector: string): HTMLElement => {
    const found = container.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  };
  const step = (id: string) => part(`.react-flow__node[data-id="${id}"]`);
  const exit = (id: string, port: string) => part(`[data-id="${id}"] [data-handleid="${port}"]`);
  await expect.poll(() => container.querySelectorAll('.react-flow__edge').length).toBe(flow.edges.length);
  // The first view is set once the steps have been measured.
  const last = drawn.nodes.find(({ id }) => id === 'ask') ?? drawn.nodes[0];
  if (last) await expect.poll(() => step(last.id).getBoundingClientRect().left).toBeGreaterThan(240);
  return {
    part,
    step,
    exit,
    flow: () => flow,
    leadsTo: (id: string, port: string) =>
      flow.edges.find((edge) => edge.from.node === id && edge.from.port === port)?.to.node,
  };
}

test('a connection is drawn by dragging from a way out to anywhere on a step, and undone by Ctrl+Z', async () => {
  const { exit, step, leadsTo } = await open();
  await userEvent.dragAndDrop(exit('ask', 'silent'), step('person'));
  await expect.poll(() => leadsTo('ask', 'silent')).toBe('person');
  step('ask').focus();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(() => leadsTo('ask', 'silent')).toBeUndefined();
});

test('a connection that cannot be is refused with the reason', async () => {
  const { exit, step, leadsTo } = await open();
  await userEvent.dragAndDrop(exit('ask', 'silent'), step('begin'));
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('“Begin” is where conversations start, so nothing can connect to it.');
  expect(leadsTo('ask', 'silent')).toBeUndefined();
});

test('a connection is drawn by two clicks', async () => {
  const { exit, step, leadsTo } = await open();
  await userEvent.click(exit('ask', 'silent'));
  await expect.element(page.getByText(/Click the step that “No reply” leads to/)).toBeVisible();
  await userEvent.click(step('person'));
  await expect.poll(() => leadsTo('ask', 'silent')).toBe('person');
});

test('a connection let go over nothing asks which step to add there', async () => {
  const { exit, part, leadsTo, flow } = await open();
  await userEvent.dragAndDrop(exit('ask', 'silent'), part('[data-canvas]'), { targetPosition: { x: 500, y: 760 } });
  await expect.element(page.getByRole('dialog', { name: /What comes after “No reply”/ })).toBeVisible();
  await userEvent.keyboard('ticket{Enter}');
  await expect.poll(() => flow().nodes.find((node) => node.id === leadsTo('ask', 'silent'))?.kind).toBe('write-ticket');
});

test('a connection is drawn by keyboard alone: C, a few letters, Enter', async () => {
  const { step, leadsTo } = await open();
  step('ask').focus();
  await userEvent.keyboard('c');
  await expect.element(page.getByRole('dialog', { name: 'Connect Ask to choose' })).toBeVisible();
  await userEvent.keyboard('hand over{Enter}');
  await expect.poll(() => leadsTo('ask', 'silent')).toBe('person');
});

test('a step is added by keyboard alone: /, a few letters, Enter', async () => {
  const { step, flow } = await open();
  step('ask').focus();
  await userEvent.keyboard('/');
  await expect.element(page.getByRole('textbox', { name: 'Search steps' })).toHaveFocus();
  await userEvent.keyboard('ticket{Enter}');
  await expect.poll(() => flow().nodes.at(-1)?.kind).toBe('write-ticket');
});

test('a step dragged on the canvas is one change that one undo takes back', async () => {
  const { part, step, flow } = await open();
  const place = () => flow().nodes.find((node) => node.id === 'ask')?.position;
  const before = place();
  await userEvent.dragAndDrop(step('ask'), part('[data-canvas]'), {
    sourcePosition: { x: 60, y: 12 },
    targetPosition: { x: 420, y: 700 },
    steps: 6,
  });
  await expect.poll(place).not.toEqual(before);
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(place).toEqual(before);
});

test('chosen steps move by arrow keys, are doubled by Ctrl+D and removed by Delete', async () => {
  const { step, flow } = await open();
  step('bot').focus();
  await userEvent.keyboard(' {ArrowRight}{Shift>}{ArrowDown}{/Shift}');
  await expect.poll(() => flow().nodes.find((node) => node.id === 'bot')?.position).toEqual({ x: 368, y: 40 });
  await userEvent.keyboard('{Control>}d{/Control}');
  await expect.poll(() => flow().nodes.length).toBe(12);
  await userEvent.keyboard('{Delete}');
  await expect.poll(() => flow().nodes.length).toBe(11);
});

test('copied steps can be pasted', async () => {
  const { step, flow } = await open();
  step('ticket').focus();
  await userEvent.keyboard(' ');
  await userEvent.copy();
  await userEvent.paste();
  await expect.poll(() => flow().nodes.filter((node) => node.kind === 'write-ticket').length).toBe(2);
});

test('the connection under the pointer stands out, and the others step back', async () => {
  const { part } = await open();
  await userEvent.hover(part('[data-id="bot-unsure"] .react-flow__edge-interaction'));
  await expect.poll(() => part('[data-canvas]').hasAttribute('data-tracing')).toBe(true);
  expect(part('[data-id="bot-unsure"]').querySelector('[data-traced]')).not.toBeNull();
  expect(part('[data-id="thanks-next"]').querySelector('[data-traced]')).toBeNull();
});

test('all connections of a chosen step stand out', async () => {
  const { part, step } = await open();
  step('thanks').focus();
  await userEvent.keyboard(' ');
  await expect.poll(() => part('[data-id="thanks-next"]').querySelector('[data-traced]')).not.toBeNull();
  expect(part('[data-id="person-connected"]').querySelector('[data-traced]')).not.toBeNull();
  expect(part('[data-id="bot-unsure"]').querySelector('[data-traced]')).toBeNull();
});

/** Nothing but a beginning. */
const beginning: Flow = { ...emptyFlow(), nodes: [step(registry, 'begin', 'begin', 0, 0)] };

test('a canvas with nothing but a beginning asks what happens next', async () => {
  const { leadsTo } = await open(beginning);
  const ask = page.getByRole('button', { name: /Add what happens next/ });
  await userEvent.click(ask);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => leadsTo('begin', 'next')).toBeDefined();
  await expect.element(ask).not.toBeInTheDocument();
});

test('a step that is added out of view is brought into it', async () => {
  const far: Flow = { ...beginning, nodes: [...beginning.nodes, step(registry, 'far', 'tell', 900, 0)] };
  const { exit, part, flow } = await open(far);
  await userEvent.click(exit('far', 'next'));
  await userEvent.click(page.getByRole('button', { name: 'A new step…' }));
  await userEvent.keyboard('ticket{Enter}');
  await expect.poll(() => flow().nodes.length).toBe(3);
  const canvas = part('[data-canvas]').getBoundingClientRect();
  const added = () => part(`.react-flow__node[data-id="${flow().nodes.at(-1)?.id}"]`).getBoundingClientRect();
  await expect.poll(() => added().right).toBeLessThan(canvas.right);
});

test('the keys of the editor work after a click beside all controls', async () => {
  const { part, step: stepOf, flow } = await open();
  stepOf('ticket').focus();
  await userEvent.keyboard(' {Delete}');
  await expect.poll(() => flow().nodes.length).toBe(10);
  await userEvent.click(part('[data-panel="right"]'), { position: { x: 200, y: 700 } });
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(() => flow().nodes.length).toBe(11);
});

test('the steps to add are one stop of the Tab key, and arrow keys go through them', async () => {
  await open();
  await userEvent.click(page.getByRole('textbox', { name: 'Search steps' }));
  await userEvent.keyboard('{Tab}{ArrowDown}');
  const second = document.activeElement?.textContent;
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement?.closest('[data-palette]')).toBeNull();
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  expect(document.activeElement?.textContent).toBe(second);
});

test('Tab goes from step to step and not along every connection', async () => {
  const { step: stepOf } = await open();
  stepOf('begin').focus();
  await userEvent.keyboard('{Tab}');
  await expect.poll(() => document.activeElement?.getAttribute('data-id')).toBe('bot');
});

test('after connecting by keys the focus is on the new step, so that keys go on from there', async () => {
  const { step: stepOf, flow } = await open(beginning);
  stepOf('begin').focus();
  await userEvent.keyboard('cmessage{Enter}');
  await expect.poll(() => flow().nodes.length).toBe(2);
  await expect.poll(() => document.activeElement?.getAttribute('data-id')).toBe(flow().nodes[1]?.id);
  await userEvent.keyboard('cticket{Enter}');
  await expect.poll(() => flow().edges.length).toBe(2);
});

test('where the dots of a step are that is not drawn is where they are once it is', async () => {
  const { part, step: stepIn } = await open();
  const drawing = draw(smallFlow(registry), registry);
  const view = drawing.steps.get('ask');
  if (!view) throw new Error('The flow has no step “ask”.');
  const box = stepIn('ask').getBoundingClientRect();
  const zoom = box.width / STEP_WIDTH;
  for (const dot of dotsOf(view, box.height / zoom)) {
    const drawn = part(`[data-id="ask"] [data-handleid="${dot.id}"]`).getBoundingClientRect();
    const middle = {
      x: (drawn.left + drawn.width / 2 - box.left) / zoom,
      y: (drawn.top + drawn.height / 2 - box.top) / zoom,
    };
    expect(Math.abs(middle.x - dot.x - (dot.width ?? 0) / 2)).toBeLessThan(1.5);
    expect(Math.abs(middle.y - dot.y - (dot.height ?? 0) / 2)).toBeLessThan(1.5);
  }
});

test('a large flow is drawn in part, and seen from afar as one picture in which a click still chooses a step', async () => {
  const nodes = Array.from({ length: 200 }, (_, i) =>
    step(registry, `t${i}`, 'tell', (i % 20) * 340, Math.floor(i / 20) * 220),
  );
  const { container } = render(
    <div style={{ position: 'fixed', inset: 0 }}>
      <ThemeProvider theme="light">
        <FlowEditor flow={{ ...smallFlow(registry), nodes, edges: [] }} registry={registry} />
      </ThemeProvider>
    </div>,
  );
  await expect.poll(() => container.querySelectorAll('.react-flow__node').length).toBeGreaterThan(3);
  expect(container.querySelectorAll('.react-flow__node').length).toBeLessThan(120);
  // On the way out nothing is drawn that the picture stands for.
  const added: string[] = [];
  const watch = new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes]))
      if (node instanceof Element && node.matches('.react-flow__node')) added.push(node.getAttribute('data-id') ?? '');
  });
  watch.observe(container, { childList: true, subtree: true });
  await userEvent.click(page.getByRole('button', { name: 'Show the whole flow' }));
  await expect.poll(() => container.querySelectorAll('.react-flow__node').length).toBe(0);
  watch.disconnect();
  expect(added).toEqual([]);
  await expect.poll(() => container.querySelector('canvas')?.width ?? 0).toBeGreaterThan(300);
  const pane = container.querySelector<HTMLElement>('.react-flow__pane');
  const picture = container.querySelector('canvas')?.getBoundingClientRect();
  if (!pane || !picture) throw new Error('There is no picture.');
  const corner = pane.getBoundingClientRect();
  const position = {
    x: picture.left + picture.width / 2 - corner.left,
    y: picture.top + picture.height / 2 - corner.top,
  };
  await userEvent.click(pane, { position });
  await expect.element(page.getByRole('textbox', { name: 'Name' }).first()).toBeVisible();
});
