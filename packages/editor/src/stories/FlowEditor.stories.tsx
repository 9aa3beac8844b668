import type { Flow, Issue } from '@baton/flow';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, waitFor, within } from 'storybook/test';
import { FlowEditor, type FlowEditorProps } from '../index.ts';
import { emptyFlow, smallFlow, someIssues, someTeams, someTemplates } from './tiny-flows.ts';
import { tinyRegistry } from './tiny-kinds.ts';

const registry = tinyRegistry();

/** A host that keeps what it is handed, as the studio does. */
function Host(props: FlowEditorProps) {
  const [flow, setFlow] = useState<Flow>(props.flow);
  return (
    <div style={{ height: '100vh', minHeight: 480 }}>
      <FlowEditor
        {...props}
        flow={flow}
        onChange={(next, unfinished) => {
          setFlow(next);
          props.onChange?.(next, unfinished);
        }}
      />
    </div>
  );
}

const meta = {
  title: 'Editor/Flow editor',
  component: FlowEditor,
  render: (args) => <Host {...args} />,
  parameters: { layout: 'fullscreen' },
  args: {
    flow: smallFlow(registry),
    registry,
    workspace: someTeams,
    templates: someTemplates,
    onChange: fn<(flow: Flow, unfinished: readonly Issue[]) => void>(),
  },
} satisfies Meta<typeof FlowEditor>;
export default meta;
type Story = StoryObj<typeof meta>;

export const SmallFlow: Story = {};

export const Empty: Story = {
  args: {
    flow: emptyFlow(),
    starters: [{ id: 'standard', label: 'Standard handoff', summary: 'Answer, ask, hand over.', onSelect: fn() }],
  },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Start with “Begin”' }));
    await waitFor(() => expect(args.onChange).toHaveBeenCalled());
    await expect(canvas.getByRole('group', { name: 'Begin' })).toBeVisible();
  },
};

export const WithIssues: Story = {
  args: { check: () => someIssues },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /4 issues/ }));
    await userEvent.click(canvas.getByText('How it happens'));
    await userEvent.click(canvas.getByRole('button', { name: 'Lead it to “Ticket”' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Next issue' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Connect “No reply”' }));
    await userEvent.keyboard('{Escape}');
    await userEvent.click(canvas.getByRole('button', { name: /leads nowhere/ }));
    await userEvent.click(canvas.getByRole('tab', { name: 'Settings' }));
    const details = within(canvas.getByRole('complementary', { name: 'Details' }));
    await expect(details.getByRole('button', { name: 'Ticket' })).toBeVisible();
  },
};

export const StepSettings: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('group', { name: 'Hand over to a person' }));
    await expect(await canvas.findByText(/I am bringing in a colleague from Billing/)).toBeVisible();
  },
};

export const Keys: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Keys and gestures' }));
    await waitFor(() => expect(canvas.getByText('Next issue, the one before')).toBeVisible());
  },
};

export const Removed: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('group', { name: 'Ticket' }));
    await userEvent.keyboard('{Delete}');
    await waitFor(() => expect(canvas.getByText('1 step removed.')).toBeVisible());
  },
};

export const Running: Story = {
  args: {
    highlight: { node: 'person', trail: ['begin', 'bot', 'ask'] },
    side: <p style={{ padding: 16 }}>A rehearsal</p>,
  },
};

export const ReadOnly: Story = { args: { readOnly: true } };

export const Dark: Story = { globals: { theme: 'dark' }, args: { check: () => someIssues } };

export const Narrow: Story = {
  render: (args) => (
    <div style={{ width: 390, maxWidth: '100%' }}>
      <Host {...args} />
    </div>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Message' })).toBeVisible());
  },
};
