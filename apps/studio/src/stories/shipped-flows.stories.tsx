import type { Meta, StoryObj } from '@storybook/react-vite';
import { FlowStage, type FlowStageProps } from './FlowStage.tsx';

const meta: Meta<FlowStageProps> = {
  title: 'Flows/Shipped flows',
  component: FlowStage,
  parameters: { layout: 'fullscreen', controls: { disable: true } },
};
export default meta;
type Story = StoryObj<FlowStageProps>;

/** One of them is looked at by the tests; the others are drawn by the same parts. */
const look = ['!test'];

export const StandardHandoff: Story = { args: { flow: 'standard-handoff' } };
export const AfterHours: Story = { args: { flow: 'after-hours' }, tags: look };
export const CallbackFirst: Story = { args: { flow: 'callback-first' }, tags: look };
export const FinancialServices: Story = { args: { flow: 'financial-services' }, tags: look };
export const FindTheOrder: Story = { args: { flow: 'find-the-order' }, tags: look };
export const Healthcare: Story = { args: { flow: 'healthcare' }, tags: look };
export const ITHelpDesk: Story = { args: { flow: 'it-help-desk' }, tags: look };
export const Multilingual: Story = { args: { flow: 'multilingual' }, tags: look };
export const OrdersAndDeliveries: Story = { args: { flow: 'orders-and-deliveries' }, tags: look };
export const PolicyTopics: Story = { args: { flow: 'policy-topics' }, tags: look };
export const ProactiveFrustration: Story = { args: { flow: 'proactive-frustration' }, tags: look };
export const TransitionTest: Story = { args: { flow: 'transition-test' }, tags: look };
export const VIP: Story = { args: { flow: 'vip' }, tags: look };
