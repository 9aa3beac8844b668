import { serialiseFlow, type Flow } from '@baton/flow';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallFlow, step } from '../stories/tiny-flows.ts';
import { tinyRegistry } from '../stories/tiny-kinds.ts';
import type { Command } from './commands.ts';
import { createEditor, type Editor } from './editor.ts';
import type { WayBack } from './history.ts';
import { readAt } from './setting-path.ts';

const registry = tinyRegistry();

function open(flow: Flow = smallFlow(registry), options: { readOnly?: boolean; history?: WayBack } = {}) {
  let ids = 0;
  let clock = 0;
  const editor = createEditor({ flow, registry, newId: () => `new${++ids}`, now: () => clock, ...options });
  return { editor, pass: (milliseconds: number) => (clock += milliseconds) };
}

const flowOf = (editor: Editor) => editor.store.getState().document.flow;
const setting = (editor: Editor, id: string, ...path: (string | number)[]) =>
  readAt(flowOf(editor).nodes.find((node) => node.id === id)?.config, path);

describe('commands', () => {
  test('a new connection from a way out that is taken replaces the old one', () => {
    const { editor } = open();
    editor.dispatch({ type: 'connect', connection: 'c1', from: { node: 'bot', port: 'failed' }, to: 'person' });
    const edges = flowOf(editor).edges.filter((edge) => edge.from.node === 'bot' && edge.from.port === 'failed');
    expect(edges).toEqual([{ id: 'bot-failed', from: { node: 'bot', port: 'failed' }, to: { node: 'person' } }]);
  });

  test('deleting a step takes its connections with it', () => {
    const { editor } = open();
    editor.select(['person']);
    editor.deleteSelection();
    const { nodes, edges } = flowOf(editor);
    expect(nodes.some((node) => node.id === 'person')).toBe(false);
    expect(edges.filter((edge) => edge.from.node === 'person' || edge.to.node === 'person')).toEqual([]);
    expect(editor.store.getState().selection.steps).toEqual([]);
  });

  test('a step added between two others is on the way between them, and what follows makes room', () => {
    const { editor } = open();
    const added = step(registry, 'added', 'tell', 420, 0);
    editor.dispatch({
      type: 'add-step',
      step: added,
      from: { exit: { node: 'begin', port: 'next' }, connection: 'x' },
      onward: { port: 'next', to: 'bot', connection: 'y' },
    });
    const { graph } = editor.store.getState().drawing;
    expect(graph.target('begin', 'next')?.node.id).toBe('added');
    expect(graph.target('added', 'next')?.node.id).toBe('bot');
    expect(graph.nodes.get('bot')?.node.position.x).toBe(740);
  });

  test('taking away a button takes away the connection from it', () => {
    const { editor } = open();
    editor.dispatch({
      type: 'set-setting',
      step: 'ask',
      path: ['choices'],
      value: [{ id: 'no', label: { en: 'No' } }],
    });
    expect(flowOf(editor).edges.some((edge) => edge.id === 'ask-yes')).toBe(false);
    editor.undo();
    expect(flowOf(editor).edges.some((edge) => edge.id === 'ask-yes')).toBe(true);
  });

  test('a name made of nothing gives the step the name of its kind again', () => {
    const { editor } = open();
    editor.dispatch({ type: 'rename', step: 'bot', name: 'First answer' });
    expect(editor.store.getState().drawing.steps.get('bot')?.name).toBe('First answer');
    editor.dispatch({ type: 'rename', step: 'bot', name: '' });
    expect(flowOf(editor).nodes.find((node) => node.id === 'bot')).not.toHaveProperty('name');
  });

  test('a flow open for viewing only cannot be changed, and says so', () => {
    const { editor } = open(undefined, { readOnly: true });
    const before = flowOf(editor);
    const result = editor.dispatch({ type: 'rename', step: 'bot', name: 'Other' });
    expect(result).toEqual({ ok: false, reason: 'This flow is open for viewing only.' });
    expect(flowOf(editor)).toBe(before);
  });

  test('a refused connection changes nothing and leaves its reason to be read', () => {
    const { editor } = open();
    editor.startConnecting({ node: 'ask', port: 'yes' }, 'click');
    editor.connectTo('begin');
    expect(editor.store.getState().notice?.text).toBe(
      '“Begin” is where conversations start, so nothing can connect to it.',
    );
    expect(editor.store.getState().history.past).toEqual([]);
  });
});

describe('values that are not valid yet', () => {
  test('stay in the form and out of the flow, and are in use once they are mended', () => {
    const { editor } = open();
    editor.dispatch({ type: 'set-setting', step: 'bot', path: ['answerFrom'], value: 50 });
    expect(setting(editor, 'bot', 'answerFrom')).toBe(85);
    expect(editor.store.getState().document.unfinished['bot']).toEqual([{ path: ['answerFrom'], value: 50 }]);
    expect(editor.store.getState().issues[0]?.message).toBe(
      '“Bot answers”, Hand off below: Must be lower than "Answer directly from". The last good value stays in use until then.',
    );
    editor.dispatch({ type: 'set-setting', step: 'bot', path: ['handOffBelow'], value: 40 });
    expect([setting(editor, 'bot', 'answerFrom'), setting(editor, 'bot', 'handOffBelow')]).toEqual([50, 40]);
    expect(editor.store.getState().document.unfinished).toEqual({});
    expect(editor.store.getState().issues).toEqual([]);
  });

  test('do not hold up the other settings of the step', () => {
    const { editor } = open();
    editor.dispatch({ type: 'set-setting', step: 'bot', path: ['waitSeconds'], value: null });
    editor.dispatch({ type: 'set-setting', step: 'bot', path: ['answerFrom'], value: 90 });
    expect(setting(editor, 'bot', 'answerFrom')).toBe(90);
    expect(setting(editor, 'bot', 'waitSeconds')).toBe(120);
    expect(editor.store.getState().document.unfinished['bot']).toEqual([{ path: ['waitSeconds'], value: null }]);
  });
});

describe('undo', () => {
  test('typing in one go is one entry; after a pause a new one begins', () => {
    const { editor, pass } = open();
    for (const name of ['F', 'Fi', 'First']) {
      editor.dispatch({ type: 'rename', step: 'bot', name });
      pass(200);
    }
    pass(3000);
    editor.dispatch({ type: 'rename', step: 'bot', name: 'First answer' });
    editor.undo();
    expect(flowOf(editor).nodes.find((node) => node.id === 'bot')?.name).toBe('First');
    editor.undo();
    expect(flowOf(editor).nodes.find((node) => node.id === 'bot')).not.toHaveProperty('name');
  });

  test('typing in one field and then in another is two entries', () => {
    const { editor } = open();
    editor.dispatch({ type: 'set-setting', step: 'bot', path: ['answerFrom'], value: 90 });
    editor.dispatch({ type: 'set-setting', step: 'bot', path: ['handOffBelow'], value: 65 });
    editor.undo();
    expect([setting(editor, 'bot', 'answerFrom'), setting(editor, 'bot', 'handOffBelow')]).toEqual([90, 60]);
  });

  test('undone changes can be redone until something else is changed', () => {
    const { editor } = open();
    editor.dispatch({ type: 'rename', step: 'bot', name: 'One' });
    editor.undo();
    editor.redo();
    expect(flowOf(editor).nodes.find((node) => node.id === 'bot')?.name).toBe('One');
    editor.undo();
    editor.dispatch({ type: 'rename', step: 'ask', name: 'Two' });
    editor.redo();
    expect(flowOf(editor).nodes.find((node) => node.id === 'bot')).not.toHaveProperty('name');
  });

  test('whatever was done, undoing all of it gives the same bytes, and redoing all of it gives the later ones', () => {
    const actions = fc.array(anyAction(), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(actions, (list) => {
        const { editor, pass } = open();
        const before = serialiseFlow(flowOf(editor));
        for (const act of list) {
          act(editor);
          pass(400);
        }
        while (editor.store.getState().history.future.length > 0) editor.redo();
        const after = serialiseFlow(flowOf(editor));
        while (editor.store.getState().history.past.length > 0) editor.undo();
        expect(serialiseFlow(flowOf(editor))).toBe(before);
        expect(editor.store.getState().document.unfinished).toEqual({});
        while (editor.store.getState().history.future.length > 0) editor.redo();
        expect(serialiseFlow(flowOf(editor))).toBe(after);
      }),
      { numRuns: process.env['BATON_LONG'] === '1' ? 10_000 : 500 },
    );
  }, 300_000);

  test('the way back survives a reload: kept with the flow, it leads back to the same bytes', () => {
    fc.assert(
      fc.property(fc.array(anyAction(), { minLength: 1, maxLength: 30 }), (list) => {
        const { editor, pass } = open();
        const before = serialiseFlow(flowOf(editor));
        for (const act of list) {
          act(editor);
          pass(2000);
        }
        const { document, history } = editor.store.getState();
        const kept = structuredClone({ ...history, unfinished: document.unfinished });
        const reloaded = open(document.flow, { history: kept }).editor;
        while (reloaded.store.getState().history.past.length > 0) reloaded.undo();
        expect(serialiseFlow(flowOf(reloaded))).toBe(before);
      }),
      { numRuns: process.env['BATON_LONG'] === '1' ? 2000 : 100 },
    );
  }, 300_000);

  test('undo and redo say what they do', () => {
    const { editor } = open();
    editor.dispatch({ type: 'rename', step: 'bot', name: 'Robot' });
    editor.dispatch({ type: 'move-steps', moves: [{ step: 'bot', to: { x: 1, y: 2 } }] });
    editor.undo();
    const { past, future } = editor.store.getState().history;
    expect(past.map(({ label }) => label)).toEqual(['Rename “Bot answers”']);
    expect(future.map(({ label }) => label)).toEqual(['Move “Robot”']);
  });

  test('what somebody else saved is taken in as a change that can be undone, and what is chosen stays chosen', () => {
    const { editor } = open();
    editor.select(['bot']);
    const theirs = { ...smallFlow(registry), name: 'Theirs' };
    editor.takeIn(theirs);
    expect(flowOf(editor)).toBe(theirs);
    expect(editor.store.getState().selection.steps).toEqual(['bot']);
    editor.undo();
    expect(flowOf(editor).name).toBe(smallFlow(registry).name);
  });
});

type Action = (editor: Editor) => void;

/** Any change a person can make, on whatever the flow holds at that moment. */
function anyAction(): fc.Arbitrary<Action> {
  const pick = fc.nat(30);
  const some = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];
  const does =
    (make: (flow: Flow, editor: Editor) => Command | undefined): Action =>
    (editor) => {
      const command = make(flowOf(editor), editor);
      if (command) editor.dispatch(command);
    };
  return fc.oneof(
    fc.tuple(pick, pick, pick).map(([kind, x, y]) =>
      does((_flow, editor) => {
        const definition = some(registry.kinds, kind);
        return (
          definition && { type: 'add-step', step: step(registry, editor.newId(), definition.kind, x * 20, y * 20) }
        );
      }),
    ),
    fc.tuple(pick, pick, pick).map(([from, exit, to]) =>
      does((flow, editor) => {
        const source = some(flow.nodes, from);
        const port = some(editor.store.getState().drawing.steps.get(source?.id ?? '')?.exits ?? [], exit)?.port;
        const target = some(flow.nodes, to);
        if (!source || !target || port === undefined) return undefined;
        return { type: 'connect', connection: editor.newId(), from: { node: source.id, port }, to: target.id };
      }),
    ),
    fc.tuple(pick, pick).map(([node, edge]) =>
      does((flow) => ({
        type: 'delete',
        steps: [some(flow.nodes, node)?.id ?? ''].filter(() => node % 3 === 0),
        connections: [some(flow.edges, edge)?.id ?? ''],
      })),
    ),
    fc.tuple(pick, fc.integer({ min: -400, max: 400 })).map(([node, x]) =>
      does((flow) => ({
        type: 'move-steps',
        moves: [{ step: some(flow.nodes, node)?.id ?? '', to: { x, y: x / 3 } }],
      })),
    ),
    fc
      .tuple(pick, fc.constantFrom('', 'A', 'A name'))
      .map(([node, name]) => does((flow) => ({ type: 'rename', step: some(flow.nodes, node)?.id ?? '', name }))),
    fc
      .tuple(
        pick,
        fc.constantFrom<(string | number)[]>(
          ['answerFrom'],
          ['handOffBelow'],
          ['choices'],
          ['message', 'text', 'en'],
          ['shows', 'score'],
        ),
        fc.constantFrom<unknown>(null, 10, 95, true, 'words', [], [{ id: 'x', label: { en: 'X' } }]),
      )
      .map(([node, path, value]) =>
        does((flow) => ({ type: 'set-setting', step: some(flow.nodes, node)?.id ?? '', path, value })),
      ),
    pick.map((node) =>
      does((flow) => {
        const target = some(flow.nodes, node);
        const definition = registry.get(target?.kind ?? '');
        const settings = step(
          registry,
          'x',
          definition?.kind ?? '',
          0,
          0,
          Object.values(definition?.examples ?? {}).at(-1),
        );
        return target && { type: 'replace-settings', step: target.id, settings: settings.config };
      }),
    ),
    fc.tuple(pick, pick).map(([a, b]): Action => (editor) => {
      editor.select([some(flowOf(editor).nodes, a)?.id ?? '', some(flowOf(editor).nodes, b)?.id ?? '']);
      editor.duplicateSelection();
    }),
    fc
      .constantFrom('warm', 'formal')
      .map((voice) => does((flow) => ({ type: 'set-flow', settings: { ...flow.settings, voice } }))),
    fc.constantFrom('One', 'Two').map((name) => does(() => ({ type: 'set-flow', name, description: name }))),
    fc.constant<Action>((editor) => editor.undo()),
    fc.constant<Action>((editor) => editor.redo()),
  );
}

describe('copying', () => {
  test('copied steps keep the connections between them, under new ids', () => {
    const { editor } = open();
    editor.select(['wait-1', 'wait-2']);
    const text = editor.copy();
    editor.paste(text ?? '');
    const { steps } = editor.store.getState().selection;
    expect(steps).toHaveLength(2);
    const copied = flowOf(editor).edges.filter((edge) => steps.includes(edge.from.node));
    expect(copied.map((edge) => edge.from.port)).toEqual(['next', 'stay']);
    expect(copied.every((edge) => steps.includes(edge.to.node))).toBe(true);
  });

  test('a text that holds no steps is refused in plain words', () => {
    const { editor } = open();
    editor.paste('{"baton":"steps","nodes":[{"id":"__proto__"}]}');
    expect(editor.store.getState().notice?.text).toBe('There are no steps to paste.');
  });

  test('a pasted step of a kind that is not installed is left out, with its connections', () => {
    const { editor } = open();
    const foreign = {
      baton: 'steps',
      nodes: [
        step(registry, 'a', 'tell', 0, 0),
        { id: 'b', kind: 'elsewhere', version: 1, position: { x: 0, y: 0 }, config: {} },
      ],
      edges: [{ id: 'e', from: { node: 'a', port: 'next' }, to: { node: 'b' } }],
    };
    const before = flowOf(editor).edges.length;
    editor.paste(JSON.stringify(foreign));
    expect(editor.store.getState().selection.steps).toHaveLength(1);
    expect(flowOf(editor).edges).toHaveLength(before);
  });
});

describe('issues', () => {
  test('a one-click cure is a command like any other and can be undone', () => {
    const { editor } = open();
    const change = { type: 'connect', from: { node: 'wait-2', port: 'mail' }, to: { node: 'ticket' } } as const;
    editor.applyFix({ label: 'Lead it to “Ticket”', change });
    expect(editor.store.getState().drawing.graph.target('wait-2', 'mail')?.node.id).toBe('ticket');
    editor.undo();
    expect(editor.store.getState().drawing.graph.target('wait-2', 'mail')).toBeUndefined();
  });

  test('errors come before warnings, and each step knows its worst', () => {
    const { editor } = open();
    const at = { pointer: '/nodes/1', node: 'bot' };
    editor.setIssues(
      [
        { code: 'test:a', severity: 'note', message: 'A.', at },
        { code: 'test:b', severity: 'error', message: 'B.', at },
        { code: 'test:c', severity: 'warning', message: 'C.', at: { pointer: '' } },
      ],
      'done',
    );
    expect(editor.store.getState().issues.map((issue) => issue.code)).toEqual(['test:b', 'test:c', 'test:a']);
    expect(editor.store.getState().issuesByStep.get('bot')).toEqual({ worst: 'error', count: 2, first: 'B.' });
  });
});

test('steps in which nothing changed keep their view, so that they are not drawn again', () => {
  const { editor } = open();
  const before = editor.store.getState().drawing.steps;
  editor.dispatch({ type: 'rename', step: 'bot', name: 'Other' });
  const after = editor.store.getState().drawing.steps;
  const changed = [...after.keys()].filter((id) => before.get(id) !== after.get(id));
  expect(changed).toEqual(['bot']);
});

test('the band moves up as its steps come out taller than expected', () => {
  const { editor } = open();
  const top = () => editor.store.getState().drawing.steps.get('topic')?.position.y ?? 0;
  const before = top();
  editor.measured([{ step: 'topic', height: 240 }]);
  expect(top()).toBe(-128 - 240);
  expect(top()).toBeLessThan(before);
});

test('opening another flow leaves nothing of the old one behind', () => {
  const { editor } = open();
  editor.dispatch({ type: 'rename', step: 'bot', name: 'Other' });
  editor.load({ ...smallFlow(registry), id: 'other' });
  expect(editor.store.getState().history).toEqual({ past: [], future: [] });
  expect(editor.store.getState().selection.steps).toEqual([]);
});
