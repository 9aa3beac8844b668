import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { DeskContext } from './desk-context.ts';
import { Workplace } from './frame/Workplace.tsx';
import { SignOn } from './sign-on/SignOn.tsx';
import { conversation, deskView, fakeHouse, loss, offer, promiseItem, team } from './testing/fake-house.ts';
import { longTalk, NOW, talk } from './testing/story-talk.ts';

const meta: Meta = { title: 'Desk', parameters: { layout: 'fullscreen' } };
export default meta;
type Story = StoryObj;

/** As high as a window, so that what scrolls on the page scrolls here. */
const workplace = (house: ReturnType<typeof fakeHouse>) => (
  <div style={{ height: '100vh' }}>
    <DeskContext value={house}>
      <Workplace />
    </DeskContext>
  </div>
);

export const SigningOn: Story = {
  render: () => (
    <DeskContext value={fakeHouse({ signedOn: false })}>
      <SignOn />
    </DeskContext>
  ),
};

export const NothingToDo: Story = {
  render: () =>
    workplace(
      fakeHouse({ view: deskView({ promises: [promiseItem({ dueAt: NOW + 4_800_000, amberAt: NOW + 3_000_000 })] }) }),
    ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Ready for the next customer')).toBeVisible();
    await expect(canvas.getByText('next due in 1 h 20 min')).toBeVisible();
  },
};

/** R12: what a break means, and the way out of it. */
export const OnABreak: Story = {
  render: () => workplace(fakeHouse({ view: deskView({ status: 'break' }) })),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'I am available' })).toBeVisible();
  },
};

/** W2, W3: the card before accepting, with the seconds that are left. */
export const Offered: Story = {
  render: () => workplace(fakeHouse({ view: deskView({ offers: [offer()] }) })),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Accept' })).toBeVisible();
    await expect(canvas.getAllByRole('timer')[0]).toHaveAccessibleName('Time left: 11 s');
  },
};

/** M5, R30: the opening stands in the box, and the first word is due. */
export const JustAccepted: Story = {
  render: () =>
    workplace(
      fakeHouse({
        view: deskView({
          conversations: [
            conversation(),
            conversation({
              id: 'c2',
              number: 'LL-10002',
              customerName: 'Aiko Tanaka',
              sentiment: 'calm',
              tier: 'standard',
              unread: 2,
              firstWordAt: NOW - 90_000,
              firstResponse: null,
              resolution: null,
              lastText: 'The teapot is green, not blue.',
            }),
          ],
        }),
        opening:
          'Hi Marcus, I’m Callum from Customer Care. I’m sorry this has cost you so much patience. You wrote “My rug A-70455 has a hole and I want a refund!”. My suggestion: I look at the payment now. Does that work for you?',
      }),
    ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /Marcus Bell/ }));
    await expect(await canvas.findByRole('textbox', { name: 'Your message' })).toHaveDisplayValue(/A-70455/);
  },
};

/** A9: amber before it is due, red when it is late. */
export const Promised: Story = {
  render: () =>
    workplace(
      fakeHouse({
        view: deskView({
          promises: [
            promiseItem({
              id: 'p0',
              conversation: 'c0',
              customerName: 'Grace Adeyemi',
              kind: 'callback',
              contact: '+44 7700 900106',
              dueAt: NOW - 300_000,
              urgent: true,
              claimedBy: { id: 'amara', name: 'Amara Okafor' },
            }),
            promiseItem(),
            promiseItem({
              id: 'p2',
              conversation: 'c2',
              customerName: null,
              contact: null,
              text: 'tomorrow by 10:00',
              dueAt: NOW + 88_000_000,
              amberAt: NOW + 86_000_000,
            }),
          ],
        }),
      }),
    ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('tab', { name: /Promised/ }));
    await userEvent.click(await canvas.findByRole('button', { name: /Marcus Bell/ }));
    await expect(await canvas.findByRole('button', { name: 'I take it' })).toBeVisible();
  },
};

export const QueueOfTheTeam: Story = {
  render: () =>
    workplace(
      fakeHouse({
        view: deskView({
          queues: [
            {
              team: team('Customer Care'),
              waiting: [
                {
                  conversation: 'a',
                  number: 'LL-1',
                  customerName: 'Elena Vasquez',
                  tier: 'critical',
                  since: NOW - 20_000,
                  position: 1,
                  offeredTo: 'Lucía Ferreira',
                },
                {
                  conversation: 'b',
                  number: 'LL-2',
                  customerName: null,
                  tier: 'standard',
                  since: NOW - 190_000,
                  position: 2,
                  offeredTo: null,
                },
              ],
              agents: [
                { id: 'lucia', name: 'Lucía Ferreira', status: 'available', load: 2, capacity: 4, connected: true },
                { id: 'daniel', name: 'Daniel Abebe', status: 'away', load: 0, capacity: 4, connected: false },
              ],
            },
          ],
        }),
      }),
    ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('tab', { name: /Queue/ }));
    await expect(await canvas.findByText('Offered to Lucía Ferreira', { exact: false })).toBeVisible();
  },
};

const busyDesk = () =>
  deskView({
    conversations: [
      conversation({ firstWordAt: NOW - 40_000, firstResponse: null, unread: 0 }),
      conversation({
        id: 'c2',
        number: 'LL-10002',
        customerName: 'Aiko Tanaka',
        sentiment: 'calm',
        tier: 'standard',
        unread: 2,
        firstWordAt: NOW - 90_000,
        firstResponse: null,
        resolution: null,
      }),
      conversation({
        id: 'c3',
        number: 'LL-10003',
        customerName: 'Wilhelmina Featherstonehaugh-Cholmondeley',
        sentiment: 'angry',
        tier: 'critical',
        firstWordAt: NOW - 500_000,
        firstResponse: null,
        resolution: { startedAt: NOW - 900_000, amberAt: NOW - 90_000, dueAt: NOW - 12_000, doneAt: null },
      }),
    ],
  });

/** X1, X7: a long talk that scrolls, the card beside it, a customer who is typing and very frustrated. */
export const InTheMiddleOfIt: Story = {
  render: () => workplace(fakeHouse({ view: busyDesk(), entries: longTalk(), typing: 'c1' })),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /Marcus Bell/ }));
    await expect(await canvas.findByText('Very frustrated')).toBeVisible();
    const log = await canvas.findByRole('log', { name: 'Talk' });
    await waitFor(() => expect(log.scrollTop).toBeGreaterThan(100));
    log.scrollTop = 0;
    await expect(await canvas.findByRole('button', { name: 'To the newest' })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'To the newest' }));
    await waitFor(() => expect(canvas.queryByRole('button', { name: 'To the newest' })).toBeNull());
  },
};

/** W7: the first word is missing. */
export const Reminded: Story = {
  render: () =>
    workplace(
      fakeHouse({
        view: deskView({ conversations: [conversation()] }),
        entries: [...talk(), { type: 'nudged', at: NOW, agent: 'callum', why: 'first-word' }],
        opening: 'Hi Marcus, I’m Callum from Customer Care. I look at the payment now. Does that work for you?',
      }),
    ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /Marcus Bell/ }));
    await expect(
      await canvas.findByText('Marcus Bell waits for your first word', { selector: 'strong' }),
    ).toBeVisible();
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
    return workplace(house);
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Marcus Bell is no longer with you' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Understood' })).toBeVisible();
    await expect(canvas.getByText('Hello Marcus, I have just opened your order and')).toBeVisible();
  },
};

/** I10, M8: begins in the first field; Ctrl and Enter send it. */
export const Closing: Story = {
  render: () => workplace(fakeHouse({ view: busyDesk(), entries: longTalk() })),
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
  render: () => workplace(fakeHouse({ view: busyDesk(), entries: longTalk() })),
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /Marcus Bell/ }));
    await canvas.findByRole('log', { name: 'Talk' });
    await userEvent.keyboard('{Alt>}p{/Alt}');
    const page = within(canvasElement.ownerDocument.body);
    await waitFor(() => expect(page.getByRole('combobox')).toHaveFocus());
  },
};

/** W8: whoever signs off with conversations should know what that does. */
export const SigningOff: Story = {
  render: () => workplace(fakeHouse({ view: busyDesk() })),
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Callum Reid: settings' }));
    const page = within(canvasElement.ownerDocument.body);
    await userEvent.click(await page.findByRole('menuitem', { name: 'Sign off' }));
    await expect(await page.findByRole('dialog', { name: 'You still hold 3 conversations' })).toBeVisible();
  },
};

/** W8. */
export const LostConnection: Story = {
  render: () => workplace(fakeHouse({ view: busyDesk(), connection: 'lost' })),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Not connected since 10:30');
  },
};

/** W10: which offers ran out, since when, and the way back. */
export const PutOnAway: Story = {
  render: () =>
    workplace(
      fakeHouse({
        view: deskView({
          status: 'away',
          awayBecause: 'lapses',
          losses: [
            loss({ why: 'offer', at: NOW - 95_000 }),
            loss({ conversation: 'c2', customerName: 'Aiko Tanaka', why: 'offer', offeredTo: null }),
          ],
        }),
      }),
    ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('You are away since 10:29')).toBeVisible();
    await expect(canvas.getByText(/Marcus Bell, Aiko Tanaka/)).toBeVisible();
  },
};
