import { parseFlow } from '@baton/flow';
import { parseWorkspace } from '@baton/handoff';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFlow } from './check-flow.ts';
import { firstAnswers, guidedFlow, ownTopics, tradesOf, withDescription, type GuidedAnswers } from './guided-flow.ts';

const shipped = (file: string) => readFileSync(new URL(`../../../../flows/${file}`, import.meta.url), 'utf8');
const read = parseFlow(shipped('standard-handoff.flow.json'), nodeKinds);
const house = parseWorkspace(shipped('demo.workspace.json'));
if (!read.ok || !('workspace' in house)) throw new Error('The shipped files cannot be read.');
const template = read.flow;
const { workspace } = house;
const first = firstAnswers(template, nodeKinds);
const built = (answers: Partial<GuidedAnswers>) => guidedFlow(template, { ...first, ...answers }, nodeKinds);
const errors = (answers: Partial<GuidedAnswers>) =>
  checkFlow(built(answers), { registry: nodeKinds, library: messageLibrary, workspace, pinned: [] })
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);

test.each(tradesOf(template, nodeKinds))('a guided start for "%s" can be published as it is', (trade) => {
  const answers: Partial<GuidedAnswers> = {
    name: 'Our first flow',
    trade,
    team: workspace.teams[0]?.id ?? null,
    hours: workspace.hours[1]?.id ?? null,
    topics: first.topics.slice(0, 2),
    voice: 'formal',
  };
  expect(errors(answers)).toEqual([]);
  expect(built(answers)).toMatchObject({ name: 'Our first flow', settings: { voice: 'formal' } });
});

test('what is answered is what the steps are set to', () => {
  const flow = built({ trade: 'healthcare', team: 'billing', hours: 'extended', topics: ['medical'] });
  const config = (id: string) => flow.nodes.find((node) => node.id === id)?.config;
  expect(config('gate')).toMatchObject(nodeKinds.get('confidence-gate')?.examples['healthcare'] ?? {});
  expect(config('transfer')).toMatchObject({ team: 'billing' });
  expect(config('hours')).toMatchObject({ calendar: 'extended' });
  const topics = flow.nodes.flatMap(({ config: { topics: of } }) => (Array.isArray(of) ? of : []));
  expect(topics).toEqual(['medical']);
});

test('with no answer given it is the template', () => {
  expect(guidedFlow(template, first, nodeKinds)).toEqual(template);
});

test('a description changes what it says and takes no topic away, and the flow that comes of it is proved like any other', () => {
  const answers = withDescription(first, {
    name: 'Refunds by mail',
    trade: 'e-commerce',
    hours: null,
    team: 'billing',
    topics: ['refund', 'outage'],
    voice: null,
    channels: ['email'],
    leftOut: ['flowers for everybody'],
  });
  expect(answers).toEqual({
    ...first,
    name: 'Refunds by mail',
    trade: 'e-commerce',
    team: 'billing',
    channels: ['email'],
  });
  expect(errors(answers)).toEqual([]);
});

test('a topic of the company is taught to the step that listens, by its name', () => {
  const mine = { id: 'prescription-renewal', name: 'Prescription renewal', priority: 'medium' as const, because: 'x' };
  const own = ownTopics(template, [...workspace.topics, mine], nodeKinds);
  expect(own).toEqual([mine]);
  const answers = { own, topics: [...first.topics, mine.id] };
  const taught = built(answers).nodes.flatMap(({ config: { own: of } }) => (Array.isArray(of) ? of : []));
  expect(taught).toEqual([expect.objectContaining({ id: mine.id, phrases: ['Prescription renewal'] })]);
  const ours = { ...workspace, topics: [...workspace.topics, { ...mine, team: 'support', skills: [] }] };
  const issues = checkFlow(built(answers), {
    registry: nodeKinds,
    library: messageLibrary,
    workspace: ours,
    pinned: [],
  });
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});
