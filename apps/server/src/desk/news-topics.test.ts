import type { Json, StoredEntry } from '@baton/handoff';
import { parseWorkspace } from '@baton/handoff';
import { expect, it } from 'vitest';
import { changes } from '../house.ts';
import { openWorkspace } from '../testing/server-kit.ts';
import { newsTopics } from './news-topics.ts';

const parsed = parseWorkspace({ ...openWorkspace() });
if (!('workspace' in parsed)) throw new Error('The workspace of this test is none.');
const { workspace } = parsed;
const topicsOf = () => newsTopics(() => workspace);

type New = { readonly type: string; readonly [field: string]: Json | undefined };
const said = (...entries: New[]): StoredEntry[] =>
  entries.map((entry, index) => ({
    seq: index + 1,
    ref: { kind: 'conversation', key: 'c1' },
    entry: { at: 0, ...entry },
  }));
const floor = { type: 'floor', holder: 'bot', version: 1 } as const;
const started = {
  type: 'started',
  flow: { id: 'f', hash: 'h', version: 1 },
  workspace: 'w',
  channel: 'web',
  language: 'en',
  number: 'N-1',
} as const;
const queued = {
  type: 'queued',
  team: 'billing',
  tier: 'standard',
  since: 0,
  node: 'n',
  front: false,
  skills: [],
  reason: 'preference',
} as const;
const offered = {
  type: 'offered',
  offerId: 'o',
  agent: { id: 'ann', name: 'Ann' },
  team: 'billing',
  lapsesAt: 1,
} as const;
const path = { type: 'path', event: 'e', nodes: [], from: 'a', to: 'b' } as const;

it('a talk with the bot is no business of any desk; a place in line is its team’s, an offer its agent’s, until the end', () => {
  const topics = topicsOf();
  expect(topics(said(started, floor, path))).toEqual([]);
  expect(topics(said(queued))).toEqual(['team:billing']);
  expect(topics(said(offered))).toEqual(['team:billing', 'agent:ann']);
  expect(topics(said(path))).toEqual(['team:billing', 'agent:ann']);
  expect(topics(said({ type: 'ended', node: 'end' }))).toEqual(['team:billing', 'agent:ann']);
  expect(topics(said(path))).toEqual([]);
});

it('of a conversation from before this process everybody is told until it is known whose it is', () => {
  const topics = topicsOf();
  expect(topics(said(path))).toEqual(['all']);
  expect(topics(said(queued, path))).toEqual(['all']);
  expect(topics(said(path))).toEqual(['team:billing']);
});

it('A9: what is promised is told to everybody, an agent’s status to their teams', () => {
  const topics = topicsOf();
  topics(said(started));
  expect(topics(said({ type: 'promiseKept', promiseId: 'p', by: null }))).toEqual(['all']);
  const status = { seq: 1, ref: { kind: 'presence', key: 'callum' }, entry: { type: 'status', at: 0 } } as const;
  expect(topics([status])).toEqual(['agent:callum', 'team:support', 'team:billing']);
});

it('a desk is woken by its own topics and by what is for everybody', () => {
  const told: string[] = [];
  const house = changes((topics) => void told.push(topics.join(' ')));
  let woken = 0;
  const unwatch = house.watch(
    () => (woken += 1),
    (topic) => topic === 'team:billing',
  );
  house.announce(['team:sales', 'agent:bob']);
  expect(woken).toBe(0);
  house.announce(['team:sales', 'team:billing']);
  house.announce();
  expect(woken).toBe(2);
  house.announce([]);
  expect(told).toEqual(['team:sales agent:bob', 'team:sales team:billing', 'all']);
  house.heard('team:billing');
  expect(woken).toBe(3);
  unwatch();
  house.announce();
  expect(woken).toBe(3);
});
