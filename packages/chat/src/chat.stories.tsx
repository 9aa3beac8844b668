/** @jsxImportSource react */
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useRef } from 'react';
import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test';
import type { ChatTransport } from './contract.ts';
import { BatonChat, defineBatonChat } from './element.tsx';
import {
  afterHoursScript,
  agentScript,
  askedInLineScript,
  botScript,
  endedScript,
  longScript,
  rtlScript,
  scripted,
  spanishScript,
  storyNow,
  waitingScript,
} from './stories/scripts.ts';

interface BoxProps {
  transport: ChatTransport;
  theme: string;
  mode?: 'inline' | 'launcher';
  language?: string;
}

/** Mounts the element as any page would. */
function Box({ transport, theme, mode = 'inline', language = 'en' }: BoxProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    defineBatonChat();
    const chat = new BatonChat();
    chat.mode = mode;
    chat.lang = language;
    chat.setAttribute('theme', theme);
    chat.now = storyNow;
    chat.transport = transport;
    place.current?.append(chat);
    chat.open = mode === 'launcher';
    return () => chat.remove();
  }, [transport, theme, mode, language]);
  return <div ref={place} style={{ width: 'min(400px, 100%)', height: 'min(660px, calc(100vh - 48px))' }} />;
}

const meta: Meta<Omit<BoxProps, 'theme'>> = {
  title: 'Chat/Customer chat',
  render: (args, { globals }) => <Box {...args} theme={globals.theme === 'dark' ? 'dark' : 'light'} />,
};
export default meta;
type Story = StoryObj<Omit<BoxProps, 'theme'>>;

function inside(canvasElement: HTMLElement) {
  const root = canvasElement.querySelector('baton-chat')?.shadowRoot?.querySelector<HTMLElement>('.root');
  if (!root) throw new Error('The chat has not been drawn.');
  return within(root);
}

export const Bot: Story = {
  args: { transport: scripted(botScript) },
  play: async ({ canvasElement }) => {
    const chat = await waitFor(() => inside(canvasElement));
    await waitFor(() => expect(chat.getByText('Ada is typing')).toBeVisible());
    // T2: the button, and the quick reply the bot offers after it failed.
    await expect(chat.getAllByRole('button', { name: 'Talk to a person' })).toHaveLength(2);
  },
};

export const Waiting: Story = {
  args: { transport: scripted(waitingScript) },
  play: async ({ canvasElement }) => {
    const chat = await waitFor(() => inside(canvasElement));
    await waitFor(() => expect(chat.getByText('Number 2 in line')).toBeVisible());
    // T2: true in line too.
    await userEvent.click(chat.getByRole('button', { name: 'My place in line and options' }));
    await waitFor(() => expect(chat.getByText('My place in line and options', { selector: '.bubble' })).toBeVisible());
  },
};

export const AskedInLine: Story = { args: { transport: scripted(askedInLineScript) } };

export const AfterHours: Story = {
  args: { transport: scripted(afterHoursScript) },
  play: async ({ canvasElement }) => {
    const chat = await waitFor(() => inside(canvasElement));
    await waitFor(() => expect(chat.getByText('This chat has ended')).toBeVisible());
    await expect(chat.getByRole('button', { name: 'Talk to a person' })).toBeVisible();
    await expect(chat.getByRole('textbox')).toBeVisible();
  },
};

export const LongWords: Story = { args: { transport: scripted(longScript) } };

/** Who reads further up is left in peace, and told what is new. */
export const ReadingFurtherUp: Story = {
  args: { transport: scripted([...agentScript, ...longScript]) },
  play: async ({ canvasElement }) => {
    const chat = await waitFor(() => inside(canvasElement));
    const log = await waitFor(() => chat.getByRole('group', { name: 'Conversation' }));
    await waitFor(() => expect(log.scrollTop).toBeGreaterThan(100));
    // The talk is still coming in, and keeps to its end until somebody has scrolled away from it.
    const down = await waitFor(() => {
      log.scrollTop = 0;
      return chat.getByRole('button', { name: 'New messages' });
    });
    await userEvent.click(down);
    await waitFor(() => expect(log.scrollTop).toBeGreaterThan(100));
    log.scrollTop = 0;
  },
};

export const Agent: Story = {
  args: { transport: scripted(agentScript) },
  play: async ({ canvasElement }) => {
    const chat = await waitFor(() => inside(canvasElement));
    await waitFor(() => expect(chat.getByRole('heading', { name: 'Tom Okafor' })).toBeVisible());
    await expect(chat.queryByRole('button', { name: 'Talk to a person' })).toBeNull();
  },
};

export const Ended: Story = { args: { transport: scripted(endedScript) } };

export const Reconnecting: Story = { args: { transport: scripted(agentScript, { connection: 'reconnecting' }) } };

export const NotSent: Story = {
  args: { transport: scripted(botScript, { sends: 'refused' }) },
  play: async ({ canvasElement }) => {
    const chat = await waitFor(() => inside(canvasElement));
    await userEvent.type(chat.getByRole('textbox'), 'My card is 4111 1111 1111 1111{Enter}');
    await waitFor(() => expect(chat.getByRole('alert')).toBeVisible());
  },
};

export const TooLong: Story = {
  args: { transport: scripted(botScript) },
  play: async ({ canvasElement }) => {
    const chat = await waitFor(() => inside(canvasElement));
    const box = chat.getByRole('textbox');
    await fireEvent.input(box, {
      target: { value: 'I ordered a lamp in March and have heard nothing since. '.repeat(40) },
    });
    await waitFor(() => expect(chat.getByText(/of 2000 characters/)).toBeVisible());
    await expect(chat.getByRole('button', { name: 'Send' })).toBeDisabled();
  },
};

export const Launcher: Story = {
  args: { transport: scripted(botScript), mode: 'launcher' },
  play: async ({ canvasElement }) => {
    const chat = await waitFor(() => inside(canvasElement));
    await waitFor(() => expect(chat.getByRole('dialog', { name: 'Chat' })).toBeVisible());
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(chat.queryByRole('dialog')).toBeNull());
    await userEvent.click(chat.getByRole('button', { name: 'Open chat' }));
    await waitFor(() => expect(chat.getByRole('dialog', { name: 'Chat' })).toBeVisible());
  },
};

export const Spanish: Story = { args: { transport: scripted(spanishScript), language: 'es' } };

export const RightToLeft: Story = {
  args: { transport: scripted(rtlScript), language: 'en' },
  decorators: [
    (Story) => (
      <div dir="rtl">
        <Story />
      </div>
    ),
  ],
};
