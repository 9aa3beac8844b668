import type { ConversationEntry } from '@baton/handoff';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { busyDesk, calmTalk } from '../testing/busy-desk.ts';
import { conversation, deskView, fakeHouse, loss, offer } from '../testing/fake-house.ts';
import { Shown } from '../testing/Shown.tsx';
import { longTalk, NOW, talk } from '../testing/story-talk.ts';

const meta: Meta = { title: 'Desk/Conversation', parameters: { layout: 'fullscreen' } };
export default meta;
type Story = StoryObj;

/** W2, W3: the card before accepting, with the seconds that are left. */
export const Offered: Story = {
  render: () => <Shown house={fakeHouse({ view: deskView({ offers: [offer()] }) })} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Accept' })).toBeVisible();
    await expect(canvas.getAllByRole('timer')[0]).toHaveAccessibleName('Time left: 11 s');
  },
};

/** M5, R30: the opening stands in the box, and the first word is due. */
export const JustAccepted: Story = {
  render: () => (
    <Shown
      house={fakeHouse({
        view: deskView({
          conversations: [conversation(), calmTalk({ lastText: 'The teapot is green, not blue.' })],
        }),
        opening:
          'Hi Marcus, I’m Callum from Customer Care. I’m sorry this has cost you so much patience. You wrote “My rug A-70455 has a hole and I want a refund!”. My suggestion: I look at the payment now. Does that work for you?',
      })}
    />
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /Marcus Bell/ }));
    await expect(await canvas.findByRole('textbox', { name: 'Your message' })).toHaveDisplayValue(/A-70455/);
  },
};

/** X1, X7: a long talk that scrolls, the card beside it, a customer who is typing and very frustrated. */
export const InTheMiddleOfIt: Story = {
  render: () => <Shown house={fakeHouse({ view: busyDesk(), entries: longTalk(), typing: 'c1' })} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /Marcus Bell/ }));
    await expect(await canvas.findByText('Very frustrated')).toBeVisible();
    const log = await canvas.findByRole('log', { name: 'Talk' });
    await waitFor(() => expect(log.scrollTop).toBeGreaterThan(100));
    log.scrollTop = 0;
    await expect(await canvas.findByRole('button', { name: 'Jump to latest' })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Jump to latest' }));
    await waitFor(() => expect(canvas.queryByRole('button', { name: 'Jump to latest' })).toBeNull());
  },
};

/** W7: the first word is missing. */
export const Reminded: Story = {
  render: () => (
    <Shown
      house={fakeHouse({
        view: deskView({ conversations: [conversation()] }),
        entries: [...talk(), { type: 'nudged', at: NOW, agent: 'callum', why: 'first-word' }],
        opening: 'Hi Marcus, I’m Callum from Customer Care. I look at the payment now. Does that work for you?',
      })}
    />
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /Marcus Bell/ }));
    await expect(
      await canvas.findByText('Marcus Bell is waiting for your first reply', { selector: 'strong' }),
    ).toBeVisible();
  },
};

/** A11: the time that was asked for stands at the row and above the box; once it is over it says so. */
export const OnHold: Story = {
  render: () => (
    <Shown
      house={fakeHouse({
        view: deskView({ conversations: [conversation(), calmTalk()] }),
        entries: [
          ...talk(),
          { type: 'held', at: NOW, agent: 'callum', until: NOW + 600_000, note: 'The warehouse looks for the parcel.' },
        ],
      })}
    />
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /Marcus Bell/ }));
    await expect(await canvas.findByText('The warehouse looks for the parcel.')).toBeVisible();
    await expect(canvas.getAllByText(/^On hold until/).length).toBeGreaterThan(1);
  },
};

/** A11: a stated time, chosen from a few. */
export const PuttingOnHold: Story = {
  render: () => <Shown house={fakeHouse({ view: deskView({ conversations: [conversation()] }), entries: talk() })} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /Marcus Bell/ }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Hold' }));
    const dialog = within(await within(document.body).findByRole('dialog'));
    await expect(await dialog.findByText('How long do you need?')).toBeVisible();
    await expect(dialog.getByRole('radio', { name: '10 min' })).toBeChecked();
  },
};

/** W7: what happened, when, why and what follows, in the place of the conversation. */
export const TakenAway: Story = {
  render: () => {
    const house = fakeHouse({
      view: deskView({
        losses: [
          loss(),
          loss({
            conversation: 'c2',
            customerName: 'Aiko Tanaka',
            why: 'connection',
            floor: 'agent',
            agentName: 'Daniel Abebe',
            offeredTo: null,
          }),
          loss({
            conversation: 'c3',
            customerName: null,
            why: 'closed',
            floor: 'nobody',
            ended: true,
            offeredTo: null,
          }),
        ],
      }),
    });
    house.desk.actions.write('c1', 'Hello Marcus, I have just opened your order and');
    return <Shown house={house} />;
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Marcus Bell is no longer with you' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Understood' })).toBeVisible();
    await expect(canvas.getByText('Hello Marcus, I have just opened your order and')).toBeVisible();
  },
};

/** I10, M8: begins in the first field; Ctrl and Enter send it. */
export const Closing: Story = {
  render: () => <Shown house={fakeHouse({ view: busyDesk(), entries: longTalk() })} />,
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /Marcus Bell/ }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Close' }));
    const page = within(canvasElement.ownerDocument.body);
    await waitFor(() => expect(page.getByRole('radio', { name: 'Solved' })).toHaveFocus());
    await userEvent.keyboard('{ArrowRight}');
    await expect(page.getByRole('radio', { name: 'Follow-up needed' })).toBeChecked();
  },
};

/** R32. */
export const PassingOn: Story = {
  render: () => <Shown house={fakeHouse({ view: busyDesk(), entries: longTalk() })} />,
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /Marcus Bell/ }));
    await canvas.findByRole('log', { name: 'Talk' });
    await userEvent.keyboard('{Alt>}p{/Alt}');
    const page = within(canvasElement.ownerDocument.body);
    await waitFor(() => expect(page.getByRole('combobox')).toHaveFocus());
  },
};

/** For colleagues alone: by keys, with a colleague named. It looks like nothing that the customer reads. */
export const NotingBeside: Story = {
  render: () => <Shown house={fakeHouse({ view: busyDesk(), entries: [...longTalk(), ...notes()] })} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /Marcus Bell/ }));
    await expect((await canvas.findAllByText(/ask for the pick list/))[0]).toBeVisible();
    await userEvent.keyboard('{Alt>}i{/Alt}');
    const box = await canvas.findByRole('textbox', { name: 'Internal note' });
    await waitFor(() => expect(box).toHaveFocus());
    await userEvent.keyboard('Thank you @luc');
    await expect(await canvas.findByRole('option', { name: 'Lucía Ferreira' })).toBeVisible();
    await userEvent.keyboard('{Tab}');
    await expect(box).toHaveDisplayValue('Thank you @Lucía Ferreira ');
  },
};

/** "/" and the beginning of a name; what is chosen is filled in with the customer's name. */
export const SavedReplies: Story = {
  render: () => <Shown house={fakeHouse({ view: busyDesk(), entries: longTalk(), replies })} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /Marcus Bell/ }));
    const box = await canvas.findByRole('textbox', { name: 'Your message' });
    await userEvent.type(box, '/re');
    await expect(await canvas.findAllByRole('option')).toHaveLength(2);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect(box).toHaveDisplayValue('Marcus, print the label and hand the parcel in. ');
  },
};

/** What the customer wrote about before, and one of it read beside the work. */
export const OtherConversations: Story = {
  render: () => <Shown house={fakeHouse({ view: busyDesk(), entries: longTalk(), earlier })} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /Marcus Bell/ }));
    await userEvent.click(await canvas.findByRole('button', { name: /the teapot is lovely/ }));
    await expect(await canvas.findByText('Read only')).toBeVisible();
    await expect(canvas.queryByRole('textbox', { name: 'Your message' })).toBeNull();
    await userEvent.click(canvas.getByRole('button', { name: 'Back to your conversation' }));
    await expect(await canvas.findByRole('textbox', { name: 'Your message' })).toBeVisible();
  },
};

/** By keys alone: a word, Enter, and the conversation that it was said in. */
export const Finding: Story = {
  render: () => <Shown house={fakeHouse({ view: busyDesk(), entries: longTalk(), earlier })} />,
  play: async ({ canvas, canvasElement, userEvent }) => {
    await canvas.findByRole('button', { name: /Marcus Bell/ });
    await userEvent.keyboard('{Alt>}k{/Alt}');
    const page = within(canvasElement.ownerDocument.body);
    const box = await page.findByRole('textbox', { name: 'A word that was said, or its number' });
    await waitFor(() => expect(box).toHaveFocus());
    await userEvent.keyboard('teapot{Enter}');
    await userEvent.click(await page.findByRole('button', { name: /LL-09311/ }));
    await expect(await canvas.findByText('Read only')).toBeVisible();
  },
};

const replies = [
  { id: 'refund', name: 'Refund on its way', text: 'Your money is on its way, {{customer.name}}.', team: null },
  { id: 'label', name: 'Return label', text: '{{customer.name}}, print the label and hand the parcel in.', team: null },
];

const earlier = [
  conversation({
    id: 'e1',
    number: 'LL-09311',
    ended: true,
    floor: 'nobody',
    channel: 'mail',
    lastText: 'Thank you, the teapot is lovely.',
    lastAt: NOW - 12 * 86_400_000,
  }),
];

function notes(): ConversationEntry[] {
  return [
    {
      type: 'noted',
      at: NOW - 9_000,
      noteId: 'n1',
      by: { id: 'lucia', name: 'Lucía Ferreira' },
      text: 'I know this warehouse: ask for the pick list.',
      mentions: [],
    },
  ];
}
