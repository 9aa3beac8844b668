import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { DeskContext } from './desk-context.ts';
import { SignOn } from './sign-on/SignOn.tsx';
import { busyDesk } from './testing/busy-desk.ts';
import { deskView, fakeHouse, loss, promiseItem, team } from './testing/fake-house.ts';
import { Shown } from './testing/Shown.tsx';
import { NOW } from './testing/story-talk.ts';

const meta: Meta = { title: 'Desk', parameters: { layout: 'fullscreen' } };
export default meta;
type Story = StoryObj;

export const SigningOn: Story = {
  render: () => (
    <DeskContext value={fakeHouse({ signedOn: false })}>
      <SignOn />
    </DeskContext>
  ),
};

/** Who has signed in is not asked again who they are: they say when they begin. */
export const StartingWork: Story = {
  render: () => (
    <DeskContext value={fakeHouse({ signedOn: false, signedIn: true })}>
      <SignOn />
    </DeskContext>
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Start working' })).toHaveFocus();
    await expect(canvas.getByText('Callum Reid')).toBeVisible();
    await expect(canvas.queryByText('Who are you?')).toBeNull();
  },
};

export const NothingToDo: Story = {
  render: () => (
    <Shown
      house={fakeHouse({
        view: deskView({ promises: [promiseItem({ dueAt: NOW + 4_800_000, amberAt: NOW + 3_000_000 })] }),
      })}
    />
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Ready for the next customer')).toBeVisible();
    await expect(canvas.getByText('next due in 1 h 20 min')).toBeVisible();
  },
};

/** R12: what a break means, and the way out of it. */
export const OnABreak: Story = {
  render: () => <Shown house={fakeHouse({ view: deskView({ status: 'break' }) })} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'I am available' })).toBeVisible();
  },
};

/** A9: amber before it is due, red when it is late. */
export const Promised: Story = {
  render: () => (
    <Shown
      house={fakeHouse({
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
      })}
    />
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('tab', { name: /Follow-ups/ }));
    await userEvent.click(await canvas.findByRole('button', { name: /Marcus Bell/ }));
    await expect(await canvas.findByRole('button', { name: 'Take it' })).toBeVisible();
  },
};

export const QueueOfTheTeam: Story = {
  render: () => (
    <Shown
      house={fakeHouse({
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
      })}
    />
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('tab', { name: /Queue/ }));
    await expect(await canvas.findByText('Offered to Lucía Ferreira', { exact: false })).toBeVisible();
  },
};

/** W8: whoever signs off with conversations should know what that does. */
export const SigningOff: Story = {
  render: () => <Shown house={fakeHouse({ view: busyDesk() })} />,
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Callum Reid: settings' }));
    const page = within(canvasElement.ownerDocument.body);
    await userEvent.click(await page.findByRole('menuitem', { name: 'Sign out' }));
    await expect(await page.findByRole('dialog', { name: 'You still have 3 open conversations' })).toBeVisible();
  },
};

/** W8. */
export const LostConnection: Story = {
  render: () => <Shown house={fakeHouse({ view: busyDesk(), connection: 'lost' })} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Not connected since 10:30');
  },
};

/** W10: which offers ran out, since when, and the way back. */
export const PutOnAway: Story = {
  render: () => (
    <Shown
      house={fakeHouse({
        view: deskView({
          status: 'away',
          awayBecause: 'lapses',
          losses: [
            loss({ why: 'offer', at: NOW - 95_000 }),
            loss({ conversation: 'c2', customerName: 'Aiko Tanaka', why: 'offer', offeredTo: null }),
          ],
        }),
      })}
    />
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('You have been away since 10:29')).toBeVisible();
    await expect(canvas.getByText(/Marcus Bell, Aiko Tanaka/)).toBeVisible();
  },
};
