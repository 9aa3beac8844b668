import { ThemeProvider, ToastProvider } from '@baton/ui';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { NewFlow } from '@baton/wire';
import { aFlow, StudioScene } from '../stories/StudioScene.tsx';
import type { StudioApi } from '../model/api.ts';
import { FlowsPage } from './FlowsPage.tsx';

afterEach(cleanup);

test('a flow started from a template a second time has a name of its own', async () => {
  const made: NewFlow[] = [];
  const template = aFlow('Standard handoff', { origin: 'template', publishedVersion: 0, updatedAt: null });
  render(
    <ThemeProvider>
      <ToastProvider>
        <StudioScene
          api={{
            flows: async () => [template, ...made.map((_, i) => aFlow('Standard handoff', { id: `own-${i}` }))],
            create: async (flow) => {
              made.push(flow);
              return { id: `own-${made.length}`, etag: '"1"' };
            },
          }}
        >
          <FlowsPage />
        </StudioScene>
      </ToastProvider>
    </ThemeProvider>,
  );
  const start = await screen.findByRole('button', { name: 'Start from this' });
  await userEvent.click(start);
  await userEvent.click(start);
  expect(made).toEqual([
    { from: 'standard-handoff', name: 'Standard handoff' },
    { from: 'standard-handoff', name: 'Standard handoff 2' },
  ]);
});

function inScene(api: Partial<StudioApi>) {
  render(
    <ThemeProvider>
      <ToastProvider>
        <StudioScene api={{ flows: async () => [], ...api }}>
          <FlowsPage />
        </StudioScene>
      </ToastProvider>
    </ThemeProvider>,
  );
}

function dropped(...files: File[]) {
  fireEvent.drop(screen.getByRole('heading', { name: 'Flows' }), { dataTransfer: { types: ['Files'], files } });
}

const ASK = {
  name: 'Which lamp',
  type: 'send-and-wait-for-reply',
  transitions: [{ event: 'incomingMessage', next: 'Lookup' }],
  properties: { body: 'Which lamp is it?' },
};
const twilio = JSON.stringify({
  description: 'Lamps',
  initial_state: 'Trigger',
  states: [
    { name: 'Trigger', type: 'trigger', transitions: [{ event: 'incomingMessage', next: ASK.name }], properties: {} },
    ASK,
    { name: 'Lookup', type: 'gather-input-on-call', transitions: [], properties: {} },
  ],
});

test('a dropped flow of Twilio Studio says what it lacks, becomes a draft, and can be taken back', async () => {
  const made: NewFlow[] = [];
  const archived: string[] = [];
  inScene({
    create: async (flow) => {
      made.push(flow);
      return { id: 'lamps', etag: '"1"' };
    },
    archive: async (id) => void archived.push(id),
  });
  dropped(new File([twilio], 'lamps.json'));
  const dialog = await screen.findByRole('dialog', { name: 'Import from Twilio Studio' });
  expect(within(dialog).getByText('Taken over: 1 step')).toBeTruthy();
  expect(within(dialog).getByRole('list', { name: /^Not taken over/ }).textContent).toContain('Lookup');
  expect(made).toEqual([]);
  await userEvent.clear(within(dialog).getByLabelText('Name of the flow'));
  expect(within(dialog).getByText('Give it a name.')).toBeTruthy();
  await userEvent.type(within(dialog).getByLabelText('Name of the flow'), 'Lamp desk');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Create the draft' }));
  await waitFor(() => expect(made).toMatchObject([{ document: { name: 'Lamp desk', format: 1 } }]));
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(archived).toEqual(['lamps']));
});

test.each([
  ['a picture', new File(['\u0089PNG not a flow'], 'lamp.png'), 'lamp.png is no flow of'],
  ['an empty file', new File([' \n'], 'none.json'), 'The file is empty.'],
  ['half a JSON', new File(['{"states": ['], 'half.json'), 'half.json is neither JSON nor YAML.'],
  [
    'a flow of ours with a broken step',
    new File(['{"format":1,"nodes":[{"id":7}],"edges":[]}'], 'own.json'),
    'At /nodes/0/kind',
  ],
])('%s dropped on the page is refused in words, and makes nothing', async (_, file, words) => {
  inScene({ create: () => Promise.reject(new Error('Nothing is made of it.')) });
  dropped(file);
  const dialog = await screen.findByRole('dialog', { name: 'This file could not be imported' });
  expect(dialog.textContent).toContain(words);
});

test('two files dropped at once are asked for one at a time', async () => {
  inScene({});
  dropped(new File([twilio], 'a.json'), new File([twilio], 'b.json'));
  expect((await screen.findByRole('dialog')).textContent).toContain('2 files were dropped. Drop one at a time');
});
