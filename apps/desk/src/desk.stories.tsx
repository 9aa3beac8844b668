import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { DeskContext } from './desk-context.ts';
import { Workplace } from './frame/Workplace.tsx';
import { SignOn } from './sign-on/SignOn.tsx';
import { conversation, deskView, fakeHouse, NOW, offer, promiseItem, team } from './testing/fake-house.ts';

const meta: Meta = { title: 'Desk', parameters: { layout: 'fullscreen' } };
export default meta;
type Story = StoryObj;

const workplace = (house: ReturnType<typeof fakeHouse>) => (
  <DeskContext value={house}>
    <Workplace />
  </DeskContext>
);

export const SigningOn: Story = {
  render: () => (
    <DeskContext value={fakeHouse({ signedOn: false })}>
      <SignOn />
    </DeskContext>
  ),
};

export const NothingToDo: Story = { render: () => workplace(fakeHouse({ view: deskView() })) };

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

/** W8, W10. */
export const LostConnection: Story = {
  render: () => workplace(fakeHouse({ view: deskView(), connection: 'lost' })),
};

export const PutOnAway: Story = {
  render: () => workplace(fakeHouse({ view: deskView({ status: 'away', awayBecause: 'lapses' }) })),
};
