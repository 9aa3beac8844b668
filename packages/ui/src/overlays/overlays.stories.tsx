import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { Button } from '../controls/Button.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { Dialog } from './Dialog.tsx';
import { Menu } from './Menu.tsx';
import { useToast } from './Toast.tsx';

const meta: Meta = { title: 'Primitives/Overlays' };
export default meta;
type Story = StoryObj;

function Publishing() {
  const [open, setOpen] = useState(true);
  return (
    <div style={{ minHeight: 420 }}>
      <Button onClick={() => setOpen(true)}>Publish</Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Publish version 5?"
        description="New conversations start on it. Those that run stay on the version they began with."
        footer={
          <>
            <Button variant="ghost" onClick={() => setOpen(false)}>
              Not yet
            </Button>
            <Button variant="primary" icon="rocket" onClick={() => setOpen(false)}>
              Publish
            </Button>
          </>
        }
      >
        <p>Two texts have no Spanish translation. Customers who write Spanish will read English.</p>
      </Dialog>
    </div>
  );
}
export const DialogOpen: Story = {
  render: () => <Publishing />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const dialog = await canvas.findByRole('dialog', { name: 'Publish version 5?' });
    await waitFor(() => expect(dialog.contains(canvasElement.ownerDocument.activeElement)).toBe(true));
  },
};

export const MenuOpen: Story = {
  render: () => (
    <div style={{ minHeight: 280 }}>
      <Menu
        trigger={<IconButton icon="ellipsis" label="More actions" tooltip="none" variant="secondary" />}
        items={[
          { id: 'rename', label: 'Rename', icon: 'pencil', keys: ['F2'], onSelect: () => undefined },
          { id: 'copy', label: 'Make a copy', icon: 'copy', onSelect: () => undefined },
          {
            id: 'back',
            label: 'Back to version 3',
            icon: 'history',
            hint: 'Published on 2 March',
            disabled: true,
            onSelect: () => undefined,
          },
          'separator',
          { id: 'delete', label: 'Delete', icon: 'trash-2', danger: true, onSelect: () => undefined },
        ]}
      />
    </div>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'More actions' }));
    await waitFor(() => expect(canvas.getByRole('menuitem', { name: /Rename/ })).toBeVisible());
  },
};

export const TooltipOpen: Story = {
  render: () => (
    <div style={{ minHeight: 90 }}>
      <IconButton icon="undo-2" label="Undo" keys={['Ctrl', 'Z']} variant="secondary" />
    </div>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.tab();
    await waitFor(() => expect(canvas.getByText('Undo')).toBeVisible());
  },
};

function Notes() {
  const { show } = useToast();
  return (
    <div style={{ display: 'flex', gap: 8, minHeight: 260, alignItems: 'flex-start' }}>
      <Button
        onClick={() => {
          show({
            title: 'Version 5 is live',
            description: 'New conversations start on it.',
            tone: 'success',
            stays: 0,
          });
          show({
            title: 'Not saved',
            description: 'Someone else saved this flow at 14:02.',
            tone: 'danger',
            stays: 0,
            action: { label: 'Compare', onSelect: () => undefined },
          });
        }}
      >
        Show notes
      </Button>
    </div>
  );
}
export const Toasts: Story = {
  render: () => <Notes />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Show notes' }));
    await waitFor(() => expect(canvas.getByText('Version 5 is live')).toBeVisible());
    await expect(canvas.getByRole('button', { name: 'Compare' })).toBeVisible();
  },
};
