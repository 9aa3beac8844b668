import { createRegistry, defineNode, flowSettings, messageForm } from '@baton/flow';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { addStepCommand, placeAfter } from './add-step.ts';
import { createEditor } from './editor.ts';

const shared = { version: 1, group: 'bot', icon: 'x', summary: '', examples: { default: {} } } as const;
const gate = defineNode({
  ...shared,
  kind: 'gate',
  label: 'Gate',
  config: z.object({}),
  ports: { unsure: { label: 'Unsure', fits: 'low-confidence' }, sure: { label: 'Sure' } },
  compile: () => ({ ops: [] }),
});
const speaking = (kind: string, message: z.infer<typeof messageForm>) =>
  defineNode({
    ...shared,
    kind,
    label: kind,
    config: z.object({ message: messageForm.default(message) }),
    ports: { next: { label: 'Next' } },
    compile: () => ({ ops: [] }),
  });
const registry = createRegistry([
  gate,
  speaking('ask', { use: 'template', template: 'proactive-escalation' }),
  speaking('own', { use: 'own', text: { en: 'What is your name?' } }),
]);

function added(kind: string, port: string) {
  const editor = createEditor({
    flow: {
      $schema: '',
      format: 1,
      id: 'f',
      name: 'F',
      description: '',
      settings: flowSettings.parse({}),
      nodes: [{ id: 'gate', kind: 'gate', version: 1, position: { x: 0, y: 0 }, config: {} }],
      edges: [],
    },
    registry,
    newId: () => 'new',
    now: () => 0,
  });
  const definition = registry.get(kind);
  const state = editor.store.getState();
  const command =
    definition && addStepCommand(state, definition, placeAfter(state, { node: 'gate', port }), () => 'new');
  return command?.step.config['message'];
}

test('B16: a step added behind an exit begins with the words that suit it', () => {
  expect(added('ask', 'unsure')).toEqual({ use: 'template', template: 'low-confidence' });
  expect(added('ask', 'sure')).toEqual({ use: 'template', template: 'proactive-escalation' });
});

test('a step with words of its own keeps them', () => {
  expect(added('own', 'unsure')).toEqual({ use: 'own', text: { en: 'What is your name?' } });
});
