import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent, within } from 'storybook/test';
import { IconButton } from '../controls/IconButton.tsx';
import { Badge } from '../feedback/Badge.tsx';
import { Panel } from './Panel.tsx';
import { SplitPane } from './SplitPane.tsx';
import { Tabs } from './Tabs.tsx';

const meta: Meta = { title: 'Primitives/Layout' };
export default meta;
type Story = StoryObj;

function TwoSets() {
  const [part, setPart] = useState<'settings' | 'messages' | 'issues'>('settings');
  const [view, setView] = useState<'canvas' | 'outline'>('canvas');
  return (
    <div style={{ display: 'grid', gap: 28, maxWidth: 460 }}>
      <Tabs
        label="Parts of the step"
        value={part}
        onChange={setPart}
        items={[
          { value: 'settings', label: 'Settings', icon: 'sliders-horizontal', content: <p>How the step behaves.</p> },
          { value: 'messages', label: 'Messages', content: <p>What the customer hears.</p> },
          { value: 'issues', label: 'Issues', badge: <Badge tone="red">2</Badge>, content: <p>What has to change.</p> },
        ]}
      />
      <Tabs
        label="View"
        variant="segments"
        value={view}
        onChange={setView}
        items={[
          { value: 'canvas', label: 'Canvas', content: 'The drawing.' },
          { value: 'outline', label: 'Outline', content: 'The list of steps.' },
        ]}
      />
    </div>
  );
}
export const TabSets: Story = {
  render: () => <TwoSets />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('tab', { name: 'Messages' }));
    await expect(canvas.getByText('What the customer hears.')).toBeVisible();
  },
};

export const Panes: Story = {
  parameters: { layout: 'fullscreen' },
  render: () => (
    <div style={{ height: 320 }}>
      <SplitPane
        label="Width of the inspector"
        main={<div style={{ padding: 24 }}>The canvas</div>}
        side={
          <div style={{ padding: 16 }}>
            <Panel
              title="Warm transfer"
              icon="phone-forwarded"
              actions={<IconButton icon="x" label="Close" size="sm" tooltip="none" />}
            >
              Brings a person into the conversation, with everything that was said.
            </Panel>
          </div>
        }
      />
    </div>
  ),
  play: async ({ canvasElement }) => {
    const divider = within(canvasElement).getByRole('separator', { name: 'Width of the inspector' });
    divider.focus();
    await userEvent.keyboard('{ArrowLeft}');
    await expect(divider).toHaveAttribute('aria-valuenow', '352');
  },
};
