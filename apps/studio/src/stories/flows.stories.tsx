import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { FlowsPage } from '../flows/FlowsPage.tsx';
import { ImportProblems } from '../flows/ImportProblems.tsx';
import { Refusal, type StudioApi } from '../model/api.ts';
import { strings } from '../strings.ts';
import { aFlow, minutesAgo, never, StudioScene } from './StudioScene.tsx';

const template = aFlow('Standard handoff', {
  description:
    'Answers what the bot knows, offers a person when it does not, and never leaves anybody without a way on.',
  origin: 'template',
  publishedVersion: 0,
  updatedAt: null,
});

const many = [
  aFlow('Returns', {
    description: 'Says where a parcel goes and who pays for it.',
    publishedVersion: 4,
    publishedAt: minutesAgo(90),
  }),
  aFlow('Returns 2', { updatedAt: minutesAgo(60 * 26) }),
  aFlow('A flow with a name so long that it takes a second line in every list that it stands in', {
    publishedVersion: 12,
    publishedAt: minutesAgo(60 * 24 * 40),
    draftChanged: true,
  }),
  template,
  aFlow('After hours', { origin: 'template', publishedVersion: 0, updatedAt: null, steps: 28 }),
];

const meta = {
  title: 'Studio/All flows',
  component: StudioScene,
  parameters: { layout: 'fullscreen' },
  args: { children: <FlowsPage /> },
} satisfies Meta<typeof StudioScene>;
export default meta;
type Story = StoryObj<typeof meta>;

const answering = (flows: StudioApi['flows']): Partial<StudioApi> => ({ flows });

export const None: Story = { args: { api: answering(async () => [template]) } };

export const Loading: Story = { args: { api: answering(() => never()) } };

export const Many: Story = {
  args: { api: answering(async () => many) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('searchbox'), 'returns');
    await expect(canvas.getAllByRole('listitem')).toHaveLength(2);
    await userEvent.clear(canvas.getByRole('searchbox'));
  },
};

export const Failed: Story = {
  args: { api: answering(() => Promise.reject(new Refusal(0, 'not-reached', strings.notReached))) },
};

/** The name of a new flow can be typed at once. */
export const NamingOne: Story = {
  args: { api: answering(async () => many) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'New flow' }));
    const name = await canvas.findByRole('textbox', { name: 'Name' });
    await expect(name).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect(await canvas.findByText('Give it a name.')).toBeVisible();
  },
};

export const NotImported: Story = {
  args: {
    children: (
      <ImportProblems
        problem={{
          file: 'returns.flow.json',
          sentences: [
            '“Hand over” leads to a step that is not in the file.',
            '“Bot answer”: “Wait for the bot” has to be a number of seconds.',
            ...Array.from({ length: 6 }, (_, i) => `“Message ${i + 1}” has no text.`),
          ],
        }}
        onClose={() => undefined}
      />
    ),
  },
};

const twilioFlow = {
  description: 'Lamp desk',
  initial_state: 'Trigger',
  states: [
    {
      name: 'Trigger',
      type: 'trigger',
      transitions: [{ event: 'incomingMessage', next: 'Which lamp' }],
      properties: {},
    },
    {
      name: 'Which lamp',
      type: 'send-and-wait-for-reply',
      transitions: [{ event: 'incomingMessage', next: 'Look it up' }],
      properties: { body: 'Which lamp is it?', timeout: '60' },
    },
    {
      name: 'Look it up',
      type: 'run-function',
      transitions: [{ event: 'success', next: 'Lamp desk' }],
      properties: { url: 'https://lamps.example/find' },
    },
    { name: 'Ring us', type: 'gather-input-on-call', transitions: [], properties: { say: 'Press one.' } },
    { name: 'Lamp desk', type: 'send-to-flex', transitions: [], properties: {} },
  ],
};

/** A file of another builder, dropped on the page: what is taken over, what is not and why. */
export const TakenOver: Story = {
  args: { api: answering(async () => many) },
  play: async ({ canvas, canvasElement }) => {
    const file = new File([JSON.stringify(twilioFlow)], 'lamp-desk.json', { type: 'application/json' });
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file);
    const drag = (type: string) => new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer });
    const onto = await canvas.findByRole('heading', { name: 'Flows' });
    onto.dispatchEvent(drag('dragenter'));
    await expect(await canvas.findByText('Drop the file to import it')).toBeVisible();
    onto.dispatchEvent(drag('drop'));
    const page = within(canvasElement.ownerDocument.body);
    await expect(await page.findByRole('dialog', { name: 'Import from Twilio Studio' })).toBeVisible();
    await expect(page.getAllByText(/telephone|call/i)[0]).toBeVisible();
  },
};
