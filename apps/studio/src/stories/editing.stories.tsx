import { serialiseFlow, type Flow, type Issue } from '@baton/flow';
import { nodeKinds } from '@baton/nodes';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, waitFor } from 'storybook/test';
import { ConflictDialog } from '../editing/ConflictDialog.tsx';
import { LeaveDialog } from '../editing/LeaveDialog.tsx';
import { PublishDialog } from '../editing/PublishDialog.tsx';
import { VersionsDialog } from '../editing/VersionsDialog.tsx';
import { Refusal } from '../model/api.ts';
import { deviceDrafts } from '../model/device-drafts.ts';
import { mergeFlows, type Clash } from '../model/merge-flows.ts';
import { openEditing } from '../model/editing.ts';
import { aFlow, anApi, aVersion, never, standardFlow, StudioScene } from './StudioScene.tsx';

const meta = {
  title: 'Studio/Publishing and versions',
  component: StudioScene,
  args: { children: <Publishing live={null} /> },
} satisfies Meta<typeof StudioScene>;
export default meta;
type Story = StoryObj<typeof meta>;

function Publishing({ live }: { live: number | null }) {
  const [editing] = useState(() => {
    const flow = standardFlow();
    const draft = { text: serialiseFlow(flow), etag: '"1"' };
    return openEditing({
      api: anApi(),
      registry: nodeKinds,
      flow,
      draft,
      device: deviceDrafts(undefined),
      found: null,
      now: () => 0,
      later: () => () => undefined,
    });
  });
  const summary = aFlow('Standard handoff', { publishedVersion: live, draftChanged: true });
  return <PublishDialog editing={editing} summary={summary} onClose={() => undefined} onPublished={() => undefined} />;
}

const issue = (severity: Issue['severity'], message: string): Issue => ({
  code: severity === 'error' ? 'stranded' : 'costs-trust',
  severity,
  message,
  at: { pointer: '/nodes/0' },
});
const errors = Array.from({ length: 7 }, (_, i) => issue('error', `“Message ${i + 1}” leads nowhere.`));
const warnings = [
  issue('warning', '“Hand over” says “soon” instead of a time. Say when, so that nobody has to guess.'),
];

export const PublishChecking: Story = { args: { api: { check: () => never() } } };

export const PublishBlocked: Story = {
  args: { api: { check: async () => ({ publishable: false, issues: [...errors, ...warnings] }) } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Fix 7 issues before publishing')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Publish' })).toBeDisabled();
  },
};

export const PublishWithWarnings: Story = {
  args: { children: <Publishing live={3} />, api: { check: async () => ({ publishable: true, issues: warnings }) } },
};

export const PublishFirstVersion: Story = {};

const stepOf = (kind: string) => standardFlow().nodes.find((node) => node.kind === kind)?.id ?? '';
const people = [
  { version: 3, step: stepOf('queue-message'), queue: 12, agent: 0, bot: 0 },
  { version: 3, step: stepOf('warm-transfer'), queue: 0, agent: 5, bot: 0 },
  { version: 2, step: 'old', queue: 0, agent: 0, bot: 2 },
  { version: 3, step: stepOf('bot-answer'), queue: 0, agent: 0, bot: 7 },
];

/** Law 10: the designer sees who is where, and decides whether they come along. */
export const PublishWithPeople: Story = {
  args: {
    children: <Publishing live={3} />,
    api: {
      version: async () => serialiseFlow(before(standardFlow())),
      running: async () => people,
      move: async () => ({
        version: 4,
        moved: 24,
        stayed: [
          {
            step: 'old',
            code: 'step-gone',
            message: 'The step it waits at is not in the new version.',
            count: 2,
          },
        ],
      }),
    },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('26 people')).toBeVisible();
    await expect(canvas.getByRole('radio', { name: /^Leave them/ })).toBeChecked();
  },
};

export const PublishedWithPeople: Story = {
  ...PublishWithPeople,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: /^Move them/ }));
    await userEvent.click(canvas.getByRole('button', { name: 'Publish' }));
    await expect(await canvas.findByText('24 conversations moved to the new version')).toBeVisible();
  },
};

export const PublishRefused: Story = {
  args: {
    api: { publish: () => Promise.reject(new Refusal(422, 'flow-has-errors', 'A team has nobody in it.', errors)) },
  },
  play: async ({ canvas, userEvent }) => {
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Publish' })).toBeEnabled());
    await userEvent.click(canvas.getByRole('button', { name: 'Publish' }));
    await expect(await canvas.findByText('It was not published')).toBeVisible();
  },
};

export const Published: Story = {
  play: async ({ canvas, userEvent }) => {
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Publish' })).toBeEnabled());
    await userEvent.click(canvas.getByRole('button', { name: 'Publish' }));
    await expect(await canvas.findByText('Published version 4')).toBeVisible();
  },
};

const dialog = {
  flow: 'returns',
  live: 3,
  onClose: fn(),
  onView: fn(),
  onRolledBack: async () => undefined,
  before: async () => true,
};

function before(flow: Flow): Flow {
  const [first, ...rest] = flow.nodes;
  return first ? { ...flow, nodes: [{ ...first, name: 'As it was' }, ...rest] } : flow;
}

export const Versions: Story = {
  args: {
    children: <VersionsDialog {...dialog} />,
    api: {
      versions: async () => [
        aVersion(3, 4, { note: 'Offers a person sooner when the bot is unsure.' }),
        aVersion(2, 65, { rolledBackTo: 1 }),
        aVersion(1, 60 * 24 * 3, { note: 'First try.', steps: 28 }),
      ],
      version: async (_id, version) => serialiseFlow(version === 3 ? standardFlow() : before(standardFlow())),
    },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'What changed since version 2' }));
    await expect(await canvas.findByText('Changed')).toBeVisible();
  },
};

export const VersionsNone: Story = { args: { children: <VersionsDialog {...dialog} live={null} /> } };

export const VersionsFailed: Story = {
  args: {
    children: <VersionsDialog {...dialog} />,
    api: { versions: () => Promise.reject(new Refusal(0, 'not-reached', 'The server did not answer.')) },
  },
};

export const RollingBack: Story = {
  args: { ...Versions.args },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Roll back to version 1' }));
    await expect(await canvas.findByText('Roll back to version 1?')).toBeVisible();
  },
};

/** Both moved the same threshold. */
function aClash(): readonly Clash[] {
  const before = standardFlow();
  const moved = (handOffBelow: number) => ({
    ...before,
    nodes: before.nodes.map((node) =>
      node.id === 'gate' ? { ...node, config: { ...node.config, handOffBelow } } : node,
    ),
  });
  return mergeFlows({ before, mine: moved(65), theirs: moved(70) }).clashes;
}

/** Two people saved the same flow: neither way is taken by accident. */
export const Conflict: Story = {
  args: {
    children: (
      <ConflictDialog
        name="Returns"
        clashes={aClash()}
        registry={nodeKinds}
        nameOf={(id) => id}
        onDecide={fn()}
        onLater={fn()}
        onTheirs={async () => undefined}
        onMine={async () => undefined}
      />
    ),
  },
};

export const ConflictFailed: Story = {
  args: {
    children: (
      <ConflictDialog
        name="Returns"
        clashes={aClash()}
        registry={nodeKinds}
        nameOf={(id) => id}
        onDecide={fn()}
        onLater={fn()}
        onTheirs={() => Promise.reject(new Error('The server did not answer.'))}
        onMine={async () => undefined}
      />
    ),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /Open theirs/ }));
    await expect(await canvas.findByText('The server did not answer.')).toBeVisible();
  },
};

export const Leaving: Story = { args: { children: <LeaveDialog open onStay={fn()} onLeave={fn()} /> } };
