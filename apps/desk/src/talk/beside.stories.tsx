// What an agent does beside a talk: tags, a question to a colleague, what is done about abuse; and the desk in other languages.
import type { ConversationEntry } from '@baton/handoff';
import { chooseLanguage } from '@baton/ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { deskTranslations } from '../strings-de.ts';
import { busyDesk } from '../testing/busy-desk.ts';
import { conversation, deskView, fakeHouse } from '../testing/fake-house.ts';
import { Shown } from '../testing/Shown.tsx';
import { longTalk, NOW, talk } from '../testing/story-talk.ts';

const meta: Meta = { title: 'Desk/Beside the talk', parameters: { layout: 'fullscreen' } };
export default meta;
type Story = StoryObj;

const tagged = (more: Parameters<typeof conversation>[0] = {}) =>
  deskView({
    conversations: [conversation({ firstWordAt: NOW - 40_000, firstResponse: null, tags: ['rug', 'refund'], ...more })],
  });

/** The tags of a conversation, below its card. */
export const Tagged: Story = {
  render: () => <Shown house={fakeHouse({ view: tagged(), entries: longTalk() })} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /Marcus Bell/ }));
    await expect(await canvas.findByRole('button', { name: 'Remove the tag rug' })).toBeInTheDocument();
    const box = await canvas.findByRole('combobox', { name: 'Add a tag' });
    box.scrollIntoView();
    await userEvent.type(box, 'vip{Enter}');
    await waitFor(() => expect(box).toHaveDisplayValue(''));
  },
};

/** R32, by keys: whom, and what. */
export const AskingAColleague: Story = {
  render: () => <Shown house={fakeHouse({ view: busyDesk(), entries: longTalk() })} />,
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /Marcus Bell/ }));
    await canvas.findByRole('textbox', { name: 'Your message' });
    await userEvent.keyboard('{Alt>}c{/Alt}');
    const page = within(canvasElement.ownerDocument.body);
    const dialog = await page.findByRole('dialog', { name: 'Ask a colleague' });
    await userEvent.click(await within(dialog).findByRole('combobox', { name: 'Colleague' }));
    await userEvent.click(await page.findByRole('option', { name: /Amara Okafor/ }));
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'What do you want to know?' }), 'Is it recalled?');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Ask' }));
    await expect(await page.findByText('Amara Okafor was asked')).toBeVisible();
  },
};

/** What each choice does is said before it is done. */
export const ReportingAbuse: Story = {
  render: () => <Shown house={fakeHouse({ view: busyDesk(), entries: longTalk() })} />,
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /Marcus Bell/ }));
    await canvas.findByRole('textbox', { name: 'Your message' });
    await userEvent.keyboard('{Alt>}r{/Alt}');
    const page = within(canvasElement.ownerDocument.body);
    const dialog = await page.findByRole('dialog', { name: 'Report abuse' });
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Block the customer' }));
    await expect(within(dialog).getByText(/nothing more is taken from them/)).toBeVisible();
    await expect(within(dialog).getByRole('radio', { name: '7 days' })).toBeChecked();
    await expect(within(dialog).getByRole('button', { name: 'Block the customer' })).toBeEnabled();
  },
};

/** A blocked customer's conversation as everybody sees it. */
export const Blocked: Story = {
  render: () => <Shown house={fakeHouse({ view: tagged({ abuse: 'blocked' }), entries: longTalk() })} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /Marcus Bell/ }));
    await expect(await canvas.findByText('Blocked')).toBeVisible();
  },
};

/** The whole desk in German; times and dates are written as there. */
export const InGerman: Story = {
  beforeEach: () => {
    chooseLanguage('de', deskTranslations);
    return () => chooseLanguage('en', deskTranslations);
  },
  render: () => <Shown house={fakeHouse({ view: busyDesk(), entries: longTalk() })} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /Marcus Bell/ }));
    await expect(await canvas.findByRole('textbox', { name: 'Ihre Nachricht' })).toBeVisible();
    await expect(canvas.getByRole('tab', { name: 'Warteschlange' })).toBeVisible();
  },
};

/** A customer who writes Arabic: their words run from right to left, whatever the desk's own language. */
export const FromRightToLeft: Story = {
  render: () => (
    <Shown
      house={fakeHouse({
        view: tagged({ customerName: 'ليلى حداد', lastText: ARABIC, tags: ['سجادة'] }),
        entries: [...talk(), arabic()],
      })}
    />
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /ليلى/ }));
    const said = (await canvas.findAllByText(ARABIC)).at(-1);
    await expect(said).toHaveAttribute('dir', 'auto');
  },
};

/** The same desk for somebody who reads from right to left. */
export const Mirrored: Story = {
  render: () => (
    <div dir="rtl">
      <Shown house={fakeHouse({ view: tagged({ customerName: 'ליאת כהן' }), entries: longTalk() })} />
    </div>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /ליאת/ }));
    const box = await canvas.findByRole('textbox', { name: 'Your message' });
    const lists = canvas.getByRole('tablist', { name: 'Work lists' });
    await expect(lists.getBoundingClientRect().left).toBeGreaterThan(box.getBoundingClientRect().left);
  },
};

const ARABIC = 'وصلت السجادة ممزقة، وأريد استرداد المبلغ من فضلكم.';

function arabic(): ConversationEntry {
  const signals = talk().flatMap((entry) => (entry.type === 'customer' ? [entry.signals] : []))[0];
  if (!signals) throw new Error('The talk of the stories has no customer.');
  return {
    type: 'customer',
    at: NOW - 20_000,
    messageId: 'm-ar',
    text: ARABIC,
    signals: { ...signals, language: 'ar' },
  };
}
