import type { Meta, StoryObj } from '@storybook/react-vite';
import { LibraryPage, type LibraryPageProps } from './LibraryPage.tsx';
import { firstSetting, settingControls } from './message-setting.ts';

const meta: Meta<LibraryPageProps> = {
  title: 'Messages/The whole library',
  component: LibraryPage,
  args: { ...firstSetting, find: '' },
  argTypes: { ...settingControls, find: { control: 'text', name: 'Find' }, mood: { table: { disable: true } } },
};
export default meta;
type Story = StoryObj<LibraryPageProps>;

export const English: Story = { tags: ['!test'] };
export const Spanish: Story = { args: { language: 'es' }, tags: ['!test'] };
export const German: Story = { args: { language: 'de' }, tags: ['!test'] };
export const French: Story = { args: { language: 'fr' }, tags: ['!test'] };
export const Portuguese: Story = { args: { language: 'pt' }, tags: ['!test'] };

/** Only what is said while a customer waits, on a channel without buttons; the tests look at this one for all. */
export const WhatIsSaidInLine: Story = { args: { find: 'later (', channel: 'sms' } };
