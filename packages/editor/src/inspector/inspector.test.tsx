import { ThemeProvider } from '@baton/ui';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReactFlowProvider } from '@xyflow/react';
import { afterEach, expect, test } from 'vitest';
import { everyFlowSetting, Surroundings, type FlowSettingName } from '../context.ts';
import { createEditor } from '../model/editor.ts';
import { readAt } from '../model/setting-path.ts';
import { smallFlow, someTeams, someTemplates } from '../stories/tiny-flows.ts';
import { tinyRegistry } from '../stories/tiny-kinds.ts';
import { Inspector } from './Inspector.tsx';

afterEach(cleanup);

function open(select: string[], readOnly = false, flowSettings: readonly FlowSettingName[] = everyFlowSetting) {
  const registry = tinyRegistry();
  let ids = 0;
  const editor = createEditor({
    flow: smallFlow(registry),
    registry,
    newId: () => `id${++ids}`,
    now: () => 0,
    readOnly,
  });
  editor.select(select);
  render(
    <ThemeProvider>
      <ReactFlowProvider>
        <Surroundings.Provider
          value={{
            editor,
            cards: {},
            workspace: someTeams,
            templates: someTemplates,
            groups: {},
            flowSettings,
            partFlow: null,
            blocks: null,
            reveal: () => undefined,
          }}
        >
          <Inspector />
        </Surroundings.Provider>
      </ReactFlowProvider>
    </ThemeProvider>,
  );
  const setting = (id: string, ...path: (string | number)[]) =>
    readAt(editor.store.getState().document.flow.nodes.find((node) => node.id === id)?.config, path);
  return { editor, setting, user: userEvent.setup() };
}

test('a number that does not fit stays in its field, says why, and stays out of the flow', async () => {
  const { user, setting } = open(['bot']);
  const field = screen.getByRole('textbox', { name: 'Wait for a reply' });
  await user.clear(field);
  await user.type(field, '2');
  await user.tab();
  expect(field).toHaveProperty('value', '2');
  expect(screen.getByText('Use 5 or more. Not used until this is fixed.')).toBeDefined();
  expect(setting('bot', 'waitSeconds')).not.toBe(2);
});

test('what a kind says about two settings together stands at the field it names', async () => {
  const { user, editor, setting } = open(['bot']);
  const from = screen.getByRole('textbox', { name: 'Answer directly from' });
  await user.clear(from);
  await user.type(from, '50');
  await user.tab();
  expect(screen.getByText(/Must be lower than "Answer directly from"/)).toBeDefined();
  const below = screen.getByRole('textbox', { name: 'Hand off below' });
  await user.clear(below);
  await user.type(below, '40');
  await user.tab();
  expect(screen.queryByText(/Must be lower/)).toBeNull();
  expect([setting('bot', 'answerFrom'), setting('bot', 'handOffBelow')]).toEqual([50, 40]);
  expect(editor.store.getState().issues).toEqual([]);
});

test('G2: a preset of the kind sets all of its figures in one step that can be undone', async () => {
  const { user, editor, setting } = open(['bot']);
  await user.click(screen.getByRole('button', { name: 'Start from…' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Healthcare' }));
  expect([setting('bot', 'answerFrom'), setting('bot', 'handOffBelow')]).toEqual([92, 70]);
  editor.undo();
  expect([setting('bot', 'answerFrom'), setting('bot', 'handOffBelow')]).toEqual([85, 60]);
});

test('typing open braces in a text offers values, and Enter puts one in', async () => {
  const { user, setting } = open(['thanks']);
  const text = screen.getByRole('textbox', { name: /^Text/ });
  await user.clear(text);
  await user.type(text, 'Hello {{{{custo');
  expect(within(screen.getByRole('listbox')).getAllByRole('option')[0]?.textContent).toContain('customer.name');
  await user.keyboard('{Enter}');
  expect(setting('thanks', 'message', 'text', 'en')).toBe('Hello {{customer.name}}');
});

test('M12: a library message shows its words in the voice of the flow and what it must achieve', () => {
  open(['person']);
  expect(screen.getByText(/bringing in a colleague from Billing/)).toBeDefined();
  expect(screen.getByText(/say how long it takes/)).toBeDefined();
});

test('writing a library message in own words begins with the words it has', async () => {
  const { user, setting } = open(['person']);
  await user.click(screen.getByRole('button', { name: 'Write your own' }));
  expect(setting('person', 'announce', 'use')).toBe('own');
  expect(setting('person', 'announce', 'text', 'en')).toContain('Of course.');
});

test('M13: each language of the flow has its own text', async () => {
  const { user, setting } = open(['thanks']);
  await user.click(screen.getAllByRole('tab', { name: /de/ })[0]!);
  await user.type(screen.getByRole('textbox', { name: /^Text/ }), 'Gern geschehen');
  expect(setting('thanks', 'message', 'text')).toEqual({
    en: 'Glad to help, {{customer.name|there}}!',
    de: 'Gern geschehen',
  });
});

test('a button added to a choice is a new way out of the step', async () => {
  const { user, editor } = open(['ask']);
  await user.click(screen.getByRole('button', { name: 'Add to buttons' }));
  expect(
    editor.store
      .getState()
      .drawing.steps.get('ask')
      ?.exits.map((exit) => exit.port),
  ).toEqual(['yes', 'no', 'id1', 'silent']);
});

test('each way out says where it leads, and disconnecting it can be undone', async () => {
  const { user, editor } = open(['ask']);
  expect(screen.getByRole('button', { name: 'Hand over to a person' })).toBeDefined();
  await user.click(screen.getAllByRole('button', { name: /^Disconnect “/ })[0]!);
  expect(editor.store.getState().drawing.graph.edge('ask', 'yes')).toBeUndefined();
  editor.undo();
  expect(editor.store.getState().drawing.graph.edge('ask', 'yes')).toBeDefined();
});

test('without a chosen step the settings of the flow are shown', async () => {
  const { user, editor } = open([]);
  const name = screen.getByRole('textbox', { name: 'Name' });
  await user.clear(name);
  expect(screen.getByText('A flow needs a name.')).toBeDefined();
  expect(editor.store.getState().document.flow.name).toBe('Shop handoff');
  await user.type(name, 'Night shift');
  expect(editor.store.getState().document.flow.name).toBe('Night shift');
});

test('settings of the flow that make no sense in a host can be left out', () => {
  open([], false, ['name', 'variables']);
  expect(screen.getByRole('textbox', { name: 'Name' })).toBeDefined();
  expect(screen.getByText('Variables')).toBeDefined();
  expect(screen.queryByText('Voice')).toBeNull();
  expect(screen.queryByText('Channels')).toBeNull();
  expect(screen.queryByRole('switch', { name: 'Part of other flows' })).toBeNull();
});

test('a flow open for viewing only shows its settings and takes no change', () => {
  open(['bot'], true);
  expect(screen.getByRole('textbox', { name: 'Wait for a reply' })).toHaveProperty('disabled', true);
  expect(screen.queryByRole('button', { name: 'Start from…' })).toBeNull();
});

test('a team may be left to what was decided before', async () => {
  const { user, setting } = open(['topic']);
  await user.click(screen.getByRole('combobox', { name: 'Team' }));
  await user.click(await screen.findByRole('option', { name: 'Team leads' }));
  expect(setting('topic', 'team')).toBe('leads');
  await user.click(screen.getByRole('combobox', { name: 'Team' }));
  await user.click(await screen.findByRole('option', { name: 'As already decided' }));
  expect(setting('topic', 'team')).toBeNull();
});
