import { createRegistry, defineNode, parseFlowValue } from '@baton/flow';
import { ThemeProvider } from '@baton/ui';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReactFlowProvider } from '@xyflow/react';
import { afterEach, expect, test } from 'vitest';
import * as z from 'zod';
import { Surroundings, type EditorPart } from '../context.ts';
import { createEditor } from '../model/editor.ts';
import { Inspector } from './Inspector.tsx';

afterEach(cleanup);

const variable = z.string().default('').meta({ widget: 'variable', title: 'Here' });
/** Runs another flow; the settings that go with the choice are called as this kind likes. */
const runner = defineNode({
  kind: 'runner',
  version: 1,
  group: 'logic',
  icon: 'workflow',
  label: 'Runner',
  summary: 'Runs another flow.',
  config: z.object({
    what: z.string().default('').meta({ title: 'Flow', widget: 'part', version: 'pin', ends: 'outs' }),
    pin: z.string().default('').meta({ widget: 'chosen-with-part' }),
    outs: z.array(z.string()).default([]).meta({ widget: 'chosen-with-part' }),
    here: variable,
    there: variable.meta({ widget: 'part-variable', title: 'There' }),
  }),
  ports: ({ outs }): Record<string, { label: string }> => Object.fromEntries(outs.map((out) => [out, { label: out }])),
  compile: () => ({ ops: [] }),
  examples: { default: {} },
});
const parts: EditorPart[] = [
  {
    id: 'order',
    name: 'Which order',
    versions: [
      { hash: 'h2', name: 'Version 2', ends: ['Known', 'Not known'], variables: ['order', 'shop'] },
      { hash: 'h1', name: 'Version 1', ends: ['Known'], variables: ['order'] },
    ],
  },
];

function open(config: object, offered = parts) {
  const registry = createRegistry([runner]);
  const parsed = parseFlowValue(
    {
      format: 1,
      id: 'f',
      name: 'F',
      settings: { variables: [{ name: 'subject', type: 'text' }] },
      nodes: [{ id: 'run', kind: 'runner', version: 1, position: { x: 0, y: 0 }, config }],
      edges: [],
    },
    registry,
  );
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
  const editor = createEditor({ flow: parsed.flow, registry, newId: () => 'x', now: () => 0, readOnly: false });
  editor.select(['run']);
  render(
    <ThemeProvider>
      <ReactFlowProvider>
        <Surroundings.Provider
          value={{
            editor,
            cards: {},
            workspace: { teams: [], parts: offered },
            templates: {},
            groups: {},
            flowSettings: [],
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
  return { editor, user: userEvent.setup(), config: () => editor.store.getState().document.flow.nodes[0]?.config };
}

test('contracts 12: choosing a flow pins its newest version and brings its ends, in one step that can be undone', async () => {
  const { editor, user, config } = open({});
  await user.click(screen.getByRole('combobox', { name: 'Flow' }));
  await user.click(await screen.findByRole('option', { name: 'Which order' }));
  expect(config()).toMatchObject({ what: 'order', pin: 'h2', outs: ['Known', 'Not known'] });
  editor.undo();
  expect(config()).toMatchObject({ what: '', pin: '', outs: [] });
});

test('a step on an older version says which is newer, and takes it over when asked', async () => {
  const { user, config } = open({ what: 'order', pin: 'h1', outs: ['Known'] });
  expect(screen.getByText('Newer: Version 2. Choose it to upgrade.')).toBeDefined();
  await user.click(screen.getByRole('combobox', { name: 'Version' }));
  await user.click(await screen.findByRole('option', { name: 'Version 2' }));
  expect(config()).toMatchObject({ what: 'order', pin: 'h2', outs: ['Known', 'Not known'] });
});

test('a version that is not here, a flow that is not here, and none at all are each said', () => {
  open({ what: 'order', pin: 'gone', outs: [] });
  expect(screen.getByText('The version this step uses is not available here. Choose another.')).toBeDefined();
  cleanup();
  open({ what: 'lost', pin: 'x', outs: [] });
  expect(screen.getByRole('combobox', { name: 'Flow' }).textContent).toContain('lost');
  cleanup();
  open({}, []);
  expect(screen.getByText(/No part is published yet/)).toBeDefined();
});

test('names of values are offered: those of this flow, and those of the pinned version', () => {
  open({ what: 'order', pin: 'h1', outs: ['Known'] });
  const offered = (label: string) => {
    const list = document.getElementById(screen.getByLabelText(label).getAttribute('list') ?? '');
    return [...(list?.querySelectorAll('option') ?? [])].map((option) => option.value);
  };
  expect(offered('Here').slice(0, 2)).toEqual(['subject', 'bot.name']);
  expect(offered('There')).toEqual(['order']);
});
