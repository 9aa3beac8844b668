import { FlowEditor } from '@baton/editor';
import { messageLibrary } from '@baton/nodes';
import { cards } from '@baton/nodes/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { DeliveryWindowCard } from './DeliveryWindowCard.tsx';
import { deliveryFlow, withDeliveryWindow } from './delivery-flow.ts';

const meta: Meta = { title: 'Guides/A kind from outside', parameters: { layout: 'fullscreen' } };
export default meta;

/** On the canvas, in the palette and in the settings, like a kind that ships. */
export const InTheEditor: StoryObj = {
  render: () => (
    <FlowEditor
      flow={deliveryFlow()}
      registry={withDeliveryWindow}
      cards={{ ...cards, 'courier-delivery-window': DeliveryWindowCard }}
      templates={messageLibrary}
      workspace={{ teams: [], connections: [{ id: 'courier', name: 'Courier' }] }}
    />
  ),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('courier, up to 6 s')).toBeVisible();
  },
};
