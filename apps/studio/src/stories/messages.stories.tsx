import type { Meta, StoryObj } from '@storybook/react-vite';
import { MessageStory, type MessageStoryProps } from './MessageStory.tsx';

const meta: Meta<MessageStoryProps> = {
  title: 'Messages/M1 to M8',
  component: MessageStory,
  args: {
    customer: 'Maya Lindqvist',
    agent: 'Tom Okafor',
    team: 'Billing',
    position: 3,
    waitIsKnown: true,
    waitSeconds: 150,
    voice: 'warm',
    channel: 'web',
  },
  argTypes: {
    row: { control: false },
    voice: { control: 'inline-radio', options: ['warm', 'neutral', 'formal'] },
    channel: { control: 'select', options: ['web', 'email', 'whatsapp', 'sms', 'slack', 'messenger'] },
    position: { control: { type: 'number', min: 1, max: 50 } },
    waitSeconds: { control: { type: 'range', min: 5, max: 900, step: 5 } },
  },
};
export default meta;
type Story = StoryObj<MessageStoryProps>;

export const M1StandardEscalation: Story = { args: { row: 'M1' } };
export const M2ProactiveEscalation: Story = { args: { row: 'M2' } };
export const M3PolicyEscalation: Story = { args: { row: 'M3' } };
export const M4LowConfidence: Story = { args: { row: 'M4' } };
export const M5AgentOpening: Story = { args: { row: 'M5' } };
export const M6QueueUpdates: Story = { args: { row: 'M6' } };
export const M7AfterHours: Story = { args: { row: 'M7' } };
export const M8Closing: Story = { args: { row: 'M8' } };

/** M9: next in line, and no figure where there are not enough recent waits for one. */
export const M9NoFigure: Story = { args: { row: 'M1', position: 1, waitIsKnown: false } };
/** C2: where a channel has no buttons, choices become a numbered list. */
export const C2NumberedText: Story = { args: { row: 'M7', channel: 'sms', voice: 'neutral' } };
