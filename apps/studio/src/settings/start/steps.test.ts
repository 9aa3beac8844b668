import { parseWorkspace, type Workspace } from '@baton/handoff';
import { expect, it } from 'vitest';
import demo from '../../../../../flows/demo.workspace.json' with { type: 'json' };
import { emptyHouse } from './empty-house.ts';
import { stepsOf } from './steps.ts';

const NOW = Date.parse('2026-12-02T10:00:00Z');
const nothing = { connections: [], people: [], articles: [], flows: [] };

function demoHouse(): Workspace {
  const read = parseWorkspace(demo);
  if ('issues' in read) throw new Error('The demo does not parse.');
  return read.workspace;
}

it('an empty house keeps the company and its connections, holds together, and has everything else to settle', () => {
  const before = demoHouse();
  const empty = emptyHouse(before, 'Europe/Lisbon');
  expect(empty).toMatchObject({
    brand: before.brand,
    connections: before.connections,
    hours: [{ zone: 'Europe/Lisbon' }],
    agents: [],
    customers: [],
    topics: [],
    holidays: [],
  });
  expect(stepsOf(empty, nothing, NOW).every((step) => step.is === 'open')).toBe(true);
});

it('each step is done by what is there, and an open one says what is missing', () => {
  const house = emptyHouse(demoHouse(), 'Europe/Lisbon');
  const ours = { ...house, brand: { ...house.brand, name: 'Fern & Field', supportEmail: 'help@fern.example' } };
  const isOf = (workspace: Workspace) => new Map(stepsOf(workspace, nothing, NOW).map((step) => [step.id, step]));
  expect(isOf(ours).get('company')).toMatchObject({ is: 'done' });
  expect(isOf(ours).get('teams')).toMatchObject({ is: 'open', note: expect.stringContaining('Support') });
  const [agent] = demoHouse().agents;
  const { email: _, ...nameless } = { ...agent, id: 'ada', name: 'Ada', teams: ['support'] };
  const staffed = { ...ours, agents: [{ ...nameless, skills: [], languages: ['en'], limit: 4, lead: false }] };
  expect(isOf(staffed).get('teams')).toMatchObject({ is: 'open', note: expect.stringContaining('Ada') });
});

it('a flow that ships with the product is not one that the company published', () => {
  const flow = { id: 'f', name: 'F', description: '', steps: 3, publishedAt: null, draftChanged: false, part: false };
  const isOf = (origin: 'template' | 'own', publishedVersion: number | null) =>
    stepsOf(demoHouse(), { ...nothing, flows: [{ ...flow, origin, publishedVersion, updatedAt: null }] }, NOW).find(
      ({ id }) => id === 'flow',
    )?.is;
  expect([isOf('template', 0), isOf('own', null), isOf('own', 1)]).toEqual(['open', 'open', 'done']);
});
