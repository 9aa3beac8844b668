// The public component and the custom element, as a page of somebody else's has them.
import { defineNode, extendRegistry, type Flow } from '@baton/flow';
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import * as z from 'zod';
import { defineFlowBuilder, type BatonFlowBuilder } from './flow-builder-element.tsx';
import { FlowBuilder } from './FlowBuilder.tsx';
import { smallFlow } from './stories/tiny-flows.ts';
import { tinyRegistry } from './stories/tiny-kinds.ts';

beforeEach(() => page.viewport(1440, 900));
afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

const registry = tinyRegistry();

/** The styles of the workspace, which the test's server puts into the page; a host has them in one file. */
function styles(): string {
  return [...document.querySelectorAll('style')].map((style) => style.textContent).join('\n');
}

function element(): BatonFlowBuilder {
  defineFlowBuilder(styles());
  const builder = document.createElement('baton-flow-builder');
  builder.style.height = '800px';
  builder.setAttribute('theme', 'light');
  builder.props = { value: smallFlow(registry), registry };
  document.body.append(builder);
  return builder;
}

/** A step that is drawn and measured; before that it cannot have the focus. */
async function ready(root: () => ParentNode | null | undefined, id: string): Promise<HTMLElement> {
  const find = () => root()?.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`) ?? null;
  await expect.poll(() => (find() ? getComputedStyle(find() ?? document.body).visibility : 'missing')).toBe('visible');
  const found = find();
  if (!found) throw new Error(`There is no step ${id}.`);
  return found;
}

const stepsIn = (root: ParentNode | null | undefined) =>
  root?.querySelectorAll('.react-flow__node[data-id]').length ?? 0;

test('two on one page edit their own flows', async () => {
  const flows: Flow[] = [smallFlow(registry), smallFlow(registry)];
  const { container } = render(
    <>
      {flows.map((flow, index) => (
        <div key={index} data-place={index} style={{ height: 440 }}>
          <FlowBuilder value={flow} registry={registry} theme="light" onChange={(next) => (flows[index] = next)} />
        </div>
      ))}
    </>,
  );
  const place = (index: number) => container.querySelector(`[data-place="${index}"]`);
  await expect.poll(() => [stepsIn(place(0)), stepsIn(place(1))]).toEqual([11, 11]);
  (await ready(() => place(1), 'ticket')).focus();
  await userEvent.keyboard(' {Delete}');
  await expect.poll(() => flows[1]?.nodes.length).toBe(10);
  expect(flows[0]?.nodes.length).toBe(11);
  expect(stepsIn(place(0))).toBe(11);
});

test('a kind of a host’s own stands in a group of its own, named by the host, before those that ship', async () => {
  const own = defineNode({
    kind: 'delivery-window',
    version: 1,
    group: 'deliveries',
    icon: 'clock',
    label: 'Delivery window',
    summary: 'Offers two hours in which the parcel comes.',
    config: z.object({}),
    ports: { next: { label: 'Next' } },
    compile: ({ to }) => ({ ops: [{ branch: [{ to: to.next }] }] }),
    examples: { default: {} },
  });
  const { container } = render(
    <div style={{ height: 800 }}>
      <FlowBuilder
        value={smallFlow(registry)}
        registry={extendRegistry(registry, [own])}
        groups={{ deliveries: 'Deliveries' }}
        tokens={{ '--baton-accent': 'rgb(1, 2, 3)' }}
        theme="light"
      />
    </div>,
  );
  await expect.poll(() => container.querySelector('[data-palette] h3')?.textContent).toBe('Deliveries');
  const root = container.querySelector('[data-baton]');
  expect(root && getComputedStyle(root).getPropertyValue('--baton-accent')).toBe('rgb(1, 2, 3)');
});

test('in view mode nothing can be changed', async () => {
  let changes = 0;
  const { container } = render(
    <div style={{ height: 800 }}>
      <FlowBuilder value={smallFlow(registry)} registry={registry} mode="view" onChange={() => (changes += 1)} />
    </div>,
  );
  await expect.poll(() => stepsIn(container)).toBe(11);
  (await ready(() => container, 'ticket')).focus();
  await userEvent.keyboard(' {Delete}');
  await expect.element(page.getByText('View only')).toBeVisible();
  expect(stepsIn(container)).toBe(11);
  expect(changes).toBe(0);
});

test('the element lives in an open shadow root and tells each change', async () => {
  const builder = element();
  const told: number[] = [];
  builder.addEventListener('baton-change', ({ detail }) => told.push(detail.value.nodes.length));
  await expect.poll(() => stepsIn(builder.shadowRoot)).toBe(11);
  (await ready(() => builder.shadowRoot, 'ticket')).focus();
  await userEvent.keyboard(' {Delete}');
  await expect.poll(() => told.at(-1)).toBe(10);
  expect(builder.value?.nodes.length).toBe(10);
  builder.value = smallFlow(registry);
  await expect.poll(() => stepsIn(builder.shadowRoot)).toBe(11);
});

test('moving the element keeps what was done, taking it out ends it', async () => {
  const builder = element();
  await expect.poll(() => stepsIn(builder.shadowRoot)).toBe(11);
  const before = builder.shadowRoot?.querySelector('.react-flow');
  const elsewhere = document.createElement('section');
  document.body.append(elsewhere);
  elsewhere.append(builder);
  await new Promise((resolve) => setTimeout(resolve));
  expect(builder.shadowRoot?.querySelector('.react-flow')).toBe(before);
  builder.remove();
  await expect.poll(() => stepsIn(builder.shadowRoot)).toBe(0);
});
