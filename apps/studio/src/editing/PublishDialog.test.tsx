import { parseFlow, serialiseFlow, type Flow, type Issue } from '@baton/flow';
import { nodeKinds } from '@baton/nodes';
import { ThemeProvider, ToastProvider } from '@baton/ui';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { Refusal, type StudioApi } from '../model/api.ts';
import { deviceDrafts } from '../model/device-drafts.ts';
import { openEditing } from '../model/editing.ts';
import { aFlow, anApi, aVersion, standardFlow, StudioScene } from '../stories/StudioScene.tsx';
import { PublishDialog } from './PublishDialog.tsx';

const flow: Flow = standardFlow();

const issue = (severity: Issue['severity'], message: string): Issue => ({
  code: `test:${message}`,
  severity,
  message,
  at: { pointer: '/nodes/0' },
});
interface Scene {
  issues?: Issue[];
  live?: number | null;
  before?: Flow;
  /** What is on the canvas now. */
  drawn?: Flow;
  publish?: StudioApi['publish'];
  running?: StudioApi['running'];
  move?: StudioApi['move'];
}

function open({ issues = [], live = null, before = flow, drawn = flow, publish, running, move }: Scene): {
  notes: string[];
  published: () => number;
  kept: () => Flow;
} {
  const notes: string[] = [];
  let published = 0;
  const api: Partial<StudioApi> = {
    check: async (_id, text) => {
      const found = issues.filter(({ at }) => !cured(text, at.node));
      return { publishable: found.every(({ severity }) => severity !== 'error'), issues: found };
    },
    publish:
      publish ??
      (async (_id, note) => {
        notes.push(note);
        return aVersion((live ?? 0) + 1, 0, { note });
      }),
    version: async () => serialiseFlow(before),
    ...(running ? { running } : {}),
    ...(move ? { move } : {}),
  };
  const editing = openEditing({
    api: anApi(),
    registry: nodeKinds,
    flow: drawn,
    draft: { text: serialiseFlow(drawn), etag: '"1"' },
    device: deviceDrafts(undefined),
    found: null,
    now: () => 0,
    later: () => () => {},
  });
  render(
    <ThemeProvider>
      <ToastProvider>
        <StudioScene api={api}>
          <PublishDialog
            editing={editing}
            workspace={{ teams: [] }}
            summary={aFlow(flow.name, { id: flow.id, publishedVersion: live, draftChanged: true })}
            onClose={() => {}}
            onPublished={() => (published += 1)}
          />
        </StudioScene>
      </ToastProvider>
    </ThemeProvider>,
  );
  return { notes, published: () => published, kept: () => editing.store.getState().flow };
}

/** Whether alternatives are offered early enough at the step. */
function cured(text: string, step: string | undefined): boolean {
  const read = parseFlow(text, nodeKinds);
  const config = read.ok ? read.flow.nodes.find(({ id }) => id === step)?.config : undefined;
  return config?.['alternativesFromSeconds'] === 120;
}

afterEach(cleanup);

test('an error keeps the flow from being published, and says so', async () => {
  open({ issues: [issue('error', 'Nobody answers after midnight.'), issue('warning', 'The wording costs trust.')] });
  expect(await screen.findByText('Fix 1 issue before publishing')).toBeDefined();
  expect(screen.getByText('Nobody answers after midnight.')).toBeDefined();
  expect(screen.getByText('The wording costs trust.')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Publish' }).hasAttribute('disabled')).toBe(true);
});

test('of many errors it tells five, and where to read the rest', async () => {
  open({ issues: Array.from({ length: 8 }, (_, i) => issue('error', `Thing ${i + 1}.`)) });
  expect(await screen.findByText('Fix 8 issues before publishing')).toBeDefined();
  expect(screen.getAllByText(/^Thing \d/)).toHaveLength(5);
  expect(screen.getByText(/And 3 more/)).toBeDefined();
});

test('several things at one step are told once', async () => {
  const at = { pointer: '/nodes/1', node: 'bot', nodeName: 'Ask the bot' };
  open({ issues: ['First.', 'Second.', 'Third.'].map((message) => ({ ...issue('error', message), at })) });
  expect(await screen.findByText('Fix 3 issues before publishing')).toBeDefined();
  expect(screen.getByText('And 2 more at “Ask the bot”.')).toBeDefined();
  expect(screen.queryByText('Second.')).toBeNull();
});

test('warnings are listed and do not stand in the way', async () => {
  const { notes } = open({ issues: [issue('warning', 'The wording costs trust.')] });
  await userEvent.click(await screen.findByRole('button', { name: 'Publish with warnings' }));
  expect(await screen.findByText('Published version 1')).toBeDefined();
  expect(notes).toEqual(['']);
});

test('it says what changes, keeps the note, and leads to the chat', async () => {
  const [renamed, ...rest] = flow.nodes;
  if (!renamed) throw new Error('The standard flow has no steps.');
  const { notes, published } = open({ live: 3, before: { ...flow, nodes: [{ ...renamed, name: 'Before' }, ...rest] } });
  expect(await screen.findByText('Since version 3')).toBeDefined();
  const changed = screen.getByText('Changed').closest('li') ?? document.body;
  expect(within(changed).getByText(renamed.name ?? '')).toBeDefined();
  await userEvent.type(screen.getByLabelText('Note for your colleagues'), '  Shows articles first ');
  await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
  expect(await screen.findByText('Published version 4')).toBeDefined();
  expect(notes).toEqual(['Shows articles first']);
  expect(published()).toBe(1);
  const chat = screen.getByRole('link', { name: /Talk to it as a customer/ });
  expect(chat.getAttribute('href')).toMatch(/^\/chat\?flow=standard-handoff&talk=v\d+&test=1$/);
});

test('a refusal of the server is said in its own words, and nothing counts as published', async () => {
  const { published } = open({
    publish: () =>
      Promise.reject(
        new Refusal(422, 'flow-has-errors', 'A team has nobody in it.', [issue('error', 'A team has nobody in it.')]),
      ),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Publish' }));
  expect(await screen.findByText('It was not published')).toBeDefined();
  expect(published()).toBe(0);
  expect(screen.getByRole('button', { name: 'Publish' }).hasAttribute('disabled')).toBe(true);
});

test('contracts 12: a live flow that becomes a part turns customers away, and that is said before', async () => {
  const part: Flow = { ...flow, settings: { ...flow.settings, part: true } };
  open({ live: 2, drawn: part });
  expect(await screen.findByText('This flow will stop accepting new conversations')).toBeDefined();
  cleanup();
  open({ live: 2, before: part, drawn: part });
  expect(await screen.findByText('Since version 2')).toBeDefined();
  expect(screen.queryByText('This flow will stop accepting new conversations')).toBeNull();
});

test('what a click can cure is cured where publishing found it, kept, and looked at again', async () => {
  const index = flow.nodes.findIndex(({ kind }) => kind === 'queue-message');
  const step = flow.nodes[index];
  if (!step) throw new Error('The standard flow has no queue messages.');
  const late = { ...step, config: { ...step.config, alternativesFromSeconds: 600 } };
  const at = { pointer: `/nodes/${index}/config/alternativesFromSeconds`, node: step.id, nodeName: 'Queue' };
  const { kept } = open({
    drawn: { ...flow, nodes: flow.nodes.with(index, late) },
    issues: [{ ...issue('error', 'Alternatives come late.'), code: 'late-alternatives', at }],
  });
  expect(await screen.findByText('Fix 1 issue before publishing')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: /120 s/ }));
  expect(await screen.findByText('No issues')).toBeDefined();
  expect(kept().nodes[index]?.config['alternativesFromSeconds']).toBe(120);
  expect(document.activeElement?.closest('[role="dialog"]')).not.toBeNull();
  expect(screen.getByRole('button', { name: 'Publish' }).hasAttribute('disabled')).toBe(false);
});

const lineStep = flow.nodes.find(({ kind }) => kind === 'queue-message')?.id ?? '';
const inLine = async () => [{ version: 1, step: lineStep, queue: 3, agent: 0, bot: 0 }];

test('law 10: who waits stays on their version unless the designer says otherwise, having seen how many', async () => {
  let asked = 0;
  const move = async () => {
    asked += 1;
    return { version: 2, moved: 3, stayed: [] };
  };
  open({ live: 1, running: inLine, move });
  expect(await screen.findByText('3 in line')).toBeDefined();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Leave them/ }).checked).toBe(true);
  await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
  expect(await screen.findByText('Published version 2')).toBeDefined();
  expect(asked).toBe(0);
});

test('law 10: who is moved is counted, and who stays is told with the reason', async () => {
  const because = 'The team it waits for is no longer in the settings.';
  const stayed = [{ step: lineStep, code: 'team-gone', message: because, count: 1 }];
  open({ live: 1, running: inLine, move: async () => ({ version: 2, moved: 2, stayed }) });
  await userEvent.click(await screen.findByRole('radio', { name: /^Move them/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
  expect(await screen.findByText('2 conversations moved to the new version')).toBeDefined();
  expect(screen.getByText(new RegExp(`^1 stays at “.+”: ${because}`))).toBeDefined();
});

test('law 10: when moving fails the flow is published all the same, and it can be tried again', async () => {
  let tries = 0;
  const move = async () => {
    tries += 1;
    if (tries === 1) throw new Refusal(503, 'away', 'The database is away.');
    return { version: 2, moved: 3, stayed: [] };
  };
  open({ live: 1, running: inLine, move });
  await userEvent.click(await screen.findByRole('radio', { name: /^Move them/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
  expect(await screen.findByText('It is published, but nobody was moved')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Move them now' }));
  expect(await screen.findByText('3 conversations moved to the new version')).toBeDefined();
});

test('where nobody is in a conversation, nothing is asked about them', async () => {
  open({ live: 1 });
  expect(await screen.findByText('No issues')).toBeDefined();
  expect(screen.queryByText('Conversations in progress')).toBeNull();
});
