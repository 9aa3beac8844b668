// One click cures what a check found: on real kinds, with the real check before and after.
import { createEditor, curedCodes, cureOf, type EditorWorkspace } from '@baton/editor';
import {
  flowSettings,
  issueGroups,
  parseFlow,
  serialiseFlow,
  type Flow,
  type FlowEdge,
  type FlowNode,
} from '@baton/flow';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { expect, test } from 'vitest';
import { parseWorkspace } from '@baton/handoff';
import { readFileSync } from 'node:fs';
import { checkFlow } from './check-flow.ts';

const house = parseWorkspace(readFileSync(new URL('../../../../flows/demo.workspace.json', import.meta.url), 'utf8'));
if (!('workspace' in house)) throw new Error('The shipped workspace cannot be read.');
const { workspace } = house;

const named: EditorWorkspace = {
  teams: workspace.teams.map(({ id, name }) => ({ id, name })),
  hours: workspace.hours.map(({ id, name }) => ({ id, name })),
  connections: workspace.connections.map(({ name }) => ({ id: name, name })),
};

function node(id: string, kind: string, x: number, config: Record<string, unknown> = {}): FlowNode {
  const definition = nodeKinds.get(kind);
  if (!definition) throw new Error(`There is no kind ${kind}.`);
  const settings: Record<string, unknown> = {};
  Object.assign(settings, definition.config.parse({}), config);
  return { id, kind, version: definition.version, position: { x, y: 0 }, config: settings };
}

/** Start, the step, the end: every way out of the step leads to the end. */
function around(step: FlowNode, more: { nodes?: FlowNode[]; open?: readonly string[]; bare?: boolean } = {}): Flow {
  const definition = nodeKinds.get(step.kind);
  const ports = Object.keys(definition?.ports(step.config) ?? {}).filter((port) => !more.open?.includes(port));
  const hasWayIn = !definition?.facts(step.config).listener && !definition?.facts(step.config).start;
  const edges: FlowEdge[] = [
    ...(more.bare || !hasWayIn ? [] : [{ id: 'in', from: { node: 'start', port: 'next' }, to: { node: step.id } }]),
    ...ports.map((port) => ({ id: `out-${port}`, from: { node: step.id, port }, to: { node: 'end' } })),
  ];
  return {
    $schema: 'https://baton.dev/schema/flow-1.json',
    format: 1,
    id: 'cured',
    name: 'Cured',
    description: '',
    settings: flowSettings.parse({}),
    nodes: [...(more.bare ? [] : [node('start', 'start', 0)]), step, node('end', 'end', 800), ...(more.nodes ?? [])],
    edges,
  };
}

const own = (text: string) => ({ use: 'own', text: { en: text } });
const ladder = (...seconds: number[]) =>
  seconds.map((afterSeconds, i) => ({ afterSeconds, message: own(`Update ${i}`) }));

const broken: Readonly<Record<string, () => Flow>> = {
  'no-start': () => around(node('say', 'message', 400), { bare: true }),
  'two-starts': () => around(node('say', 'message', 400), { nodes: [node('again', 'start', 0)] }),
  'two-listeners': () =>
    around(node('asks', 'explicit-request', 400), { nodes: [node('asks2', 'explicit-request', 600)] }),
  'no-way-to-a-person': () => around(node('say', 'message', 400)),
  'topics-not-covered': () => around(node('say', 'message', 400)),
  'unknown-template': () => around(node('say', 'message', 400, { message: { use: 'template', template: 'no-such' } })),
  'unknown-variable': () => around(node('say', 'message', 400, { message: own('Hello {{nobody.knows}}') })),
  'variable-may-be-empty': () => around(node('say', 'message', 400, { message: own('Hello {{customer.name}}') })),
  'claims-a-time': () => around(node('say', 'message', 400, { message: own('We answer within 5 minutes.') })),
  'claims-a-place': () => around(node('say', 'message', 400, { message: own('You are number 3 in the queue.') })),
  'updates-out-of-order': () => around(node('wait', 'queue-message', 400, { steps: ladder(60, 30, 90) })),
  'late-alternatives': () => around(node('wait', 'queue-message', 400, { alternativesFromSeconds: 600 })),
  'same-update-twice': () =>
    around(
      node('wait', 'queue-message', 400, {
        steps: [30, 60, 90].map((afterSeconds) => ({
          afterSeconds,
          message: own(afterSeconds < 90 ? 'Same' : 'Other'),
        })),
      }),
    ),
  'team-and-calendar': () =>
    around(
      node('open', 'business-hours', 400, { team: named.teams[0]?.id ?? '', calendar: named.hours?.[0]?.id ?? '' }),
    ),
  'unknown-hours': () => around(node('open', 'business-hours', 400, { team: null, calendar: 'no-such-hours' })),
  'no-number-fits': () => around(node('ask', 'question', 400, { expects: 'number', least: 9, most: 2 })),
  'pattern-unreadable': () => around(node('ask', 'question', 400, { pattern: '(?=never' })),
  'silence-order': () =>
    around(node('hand', 'warm-transfer', 400, { remindSeconds: 500, leadSeconds: 300, takeAwaySeconds: 200 })),
  'nudge-too-late': () => around(node('hand', 'warm-transfer', 400, { nudgeSeconds: 300, firstWordSeconds: 60 })),
  'close-too-early': () => around(node('hand', 'warm-transfer', 400, { quietSeconds: 900, closeSeconds: 300 })),
  'unknown-team': () => around(node('hand', 'warm-transfer', 400, { team: 'no-such-team' })),
  'promise-cannot-be-kept': () =>
    around(node('page', 'on-call', 400, { joinSeconds: 300, firstSeconds: 300, backupSeconds: 300 })),
  'no-topics': () => around(node('topics', 'policy-topic', 400, { topics: [], own: [] })),
  'topic-without-phrases': () =>
    around(
      node('topics', 'policy-topic', 400, {
        topics: [],
        own: [{ ...ownTopic(), phrases: [] }],
      }),
    ),
  'topic-without-reason': () =>
    around(node('topics', 'policy-topic', 400, { topics: [], own: [{ ...ownTopic(), because: '' }] })),
  'no-connection': () => around(node('call', 'http-request', 400)),
  'loop-without-wait': () => {
    const flow = around(node('say', 'message', 400), { open: ['next'] });
    return {
      ...flow,
      nodes: [...flow.nodes, node('say2', 'message', 600)],
      edges: [
        ...flow.edges,
        { id: 'a', from: { node: 'say', port: 'next' }, to: { node: 'say2' } },
        { id: 'b', from: { node: 'say2', port: 'next' }, to: { node: 'say' } },
      ],
    };
  },
  'promise-lost': () => around(node('say', 'message', 400, { message: own('We will call you back tomorrow.') })),
  'mail-never-sent': () => around(node('say', 'message', 400, { message: own('We have sent you an email.') })),
  'person-asked-again': () => {
    const flow = withPerson(node('offer', 'offer', 400));
    return {
      ...flow,
      edges: [...flow.edges, { id: 'ask', from: { node: 'asks', port: 'asked' }, to: { node: 'offer' } }],
    };
  },
  'person-deflected': () => {
    const flow = withPerson(node('bot', 'bot-answer', 400));
    return {
      ...flow,
      edges: [...flow.edges, { id: 'ask', from: { node: 'asks', port: 'asked' }, to: { node: 'bot' } }],
    };
  },
};

/** With a step that hears the wish for a person, and a transfer to which the step's first way out leads. */
function withPerson(step: FlowNode): Flow {
  const flow = around(step, { nodes: [node('asks', 'explicit-request', 200), node('hand', 'warm-transfer', 900)] });
  const [first] = Object.keys(nodeKinds.get(step.kind)?.ports(step.config) ?? {});
  const hand = Object.keys(nodeKinds.get('warm-transfer')?.ports(flow.nodes.at(-1)?.config ?? {}) ?? {});
  return {
    ...flow,
    edges: [
      ...flow.edges.filter(({ id }) => id !== `out-${first}`),
      { id: 'yes', from: { node: step.id, port: first ?? '' }, to: { node: 'hand' } },
      ...hand.map((port) => ({ id: `hand-${port}`, from: { node: 'hand', port }, to: { node: 'end' } })),
    ],
  };
}

function ownTopic() {
  return {
    id: 'own-topic',
    label: 'Lost keys',
    phrases: ['lost my keys'],
    because: 'it needs a look',
    team: null,
    tier: 'high',
  };
}

const check = (flow: Flow) => checkFlow(flow, { registry: nodeKinds, library: messageLibrary, workspace, pinned: [] });

test.each(Object.entries(broken))('one click cures “%s”, and one undo takes it back', (code, make) => {
  const flow = make();
  const before = serialiseFlow(flow);
  const count = (checked: Flow) => check(checked).filter((issue) => issue.code === code).length;
  const issue = check(flow).find((one) => one.code === code);
  if (!issue)
    throw new Error(
      `Nothing is wrong of the code ${code}: ${check(flow)
        .map((one) => one.code)
        .join(', ')}`,
    );
  let ids = 0;
  const editor = createEditor({ flow, registry: nodeKinds, newId: () => `new${++ids}`, now: () => 0 });
  const { document, drawing } = editor.store.getState();
  const cure = cureOf(issue, { document, drawing, registry: nodeKinds, workspace: named, newId: editor.newId });
  if (!cure) throw new Error(`${code} has no cure.`);
  const found = count(flow);
  expect(editor.dispatch({ type: 'cure', ...cure })).toEqual({ ok: true });
  const cured = editor.store.getState().document.flow;
  expect(parseFlow(serialiseFlow(cured), nodeKinds).ok).toBe(true);
  expect(count(cured)).toBeLessThan(found);
  editor.undo();
  expect(serialiseFlow(editor.store.getState().document.flow)).toBe(before);
});

test('four of five codes that a drawn flow can carry have a cure of one click', () => {
  // The file as such is mended before it can be opened; what a server lacks is mended there; a note needs nothing.
  const elsewhere = ['no-mail-here', 'no-pager-here', 'parts-not-reached', 'folding-cut'];
  const all = Object.entries(issueGroups)
    .filter(([group]) => group !== 'The file')
    .flatMap(([, codes]) => Object.keys(codes))
    .filter((code) => !elsewhere.includes(code));
  const byTheCheck = ['answer-never-said', 'stranded', 'silence-while-waiting'];
  const cured = all.filter((code) => curedCodes().includes(code) || byTheCheck.includes(code));
  const left = all.filter((code) => !cured.includes(code));
  expect(cured.length / all.length, `without: ${left.join(', ')}`).toBeGreaterThanOrEqual(0.8);
});
