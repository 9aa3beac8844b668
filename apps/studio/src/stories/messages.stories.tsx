import type { Meta, StoryObj } from '@storybook/react-vite';
import { MessageStory, type MessageStoryProps } from './MessageStory.tsx';
import { firstSetting, settingControls, voices } from './message-setting.ts';

const meta: Meta<MessageStoryProps> = {
  title: 'Messages/M1 to M8',
  component: MessageStory,
  args: { ...firstSetting, voice: 'warm', ownWording: '' },
  argTypes: {
    ...settingControls,
    row: { control: false, table: { disable: true } },
    voice: { control: 'inline-radio', options: voices, name: 'Voice' },
    ownWording: { control: 'text', name: 'Your own wording' },
  },
};
export default meta;
type Story = StoryObj<MessageStoryProps>;

export const M1StandardEscalation: Story = { args: { row: 'M1' } };
export const M2ProactiveEscalation: Story = { args: { row: 'M2' }, tags: ['!test'] };
export const M3PolicyEscalation: Story = { args: { row: 'M3' }, tags: ['!test'] };
export const M4LowConfidence: Story = { args: { row: 'M4' }, tags: ['!test'] };
export const M5AgentOpening: Story = { args: { row: 'M5' } };
export const M6QueueUpdates: Story = { args: { row: 'M6' } };
export const M7AfterHours: Story = { args: { row: 'M7', hour: 'weekend' } };
export const M8Closing: Story = { args: { row: 'M8' }, tags: ['!test'] };

/** M9: next in line, and no figure where there are not enough recent waits for one. */
export const M9NoFigure: Story = { args: { row: 'M1', position: 1, waitIsKnown: false }, tags: ['!test'] };
/** M10: who is upset is met with care first. */
export const M10UpsetCustomer: Story = { args: { row: 'M5', mood: 'upset' }, tags: ['!test'] };
/** M12: a designer's own words in place of the library's. */
export const M12YourOwnWording: Story = {
  args: {
    row: 'M1',
    ownWording: 'Right away, {{customer.name|there}}. {{queue.place|You are in line}}. {{queue.estimate|}}',
  },
  tags: ['!test'],
};
/** M13: the same in another language. */
export const M13InGerman: Story = { args: { row: 'M1', language: 'de' } };
/** C2: where a channel has no buttons, choices become a numbered list. */
export const C2NumberedText: Story = { args: { row: 'M7', hour: 'weekend', channel: 'sms', voice: 'neutral' } };
