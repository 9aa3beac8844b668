import type { Flow } from '@baton/flow';
import { expect, test } from 'vitest';
import { draw } from '../testing/draw.ts';
import { fixtureKinds } from '../testing/fixture-kinds.ts';
import { smallWorkspace } from '../testing/small-workspace.ts';
import { proveFlow } from './prove-flow.ts';

const codes = (flow: Flow) =>
  proveFlow(flow, { registry: fixtureKinds, library: {}, workspace: smallWorkspace() })
    .issues.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

const ways = ['begin.next -> ask', 'ask.yes -> stop', 'ask.no -> stop', 'ask.silent -> stop'];
const asking = (settings: object, more: { [id: string]: string | [string, object] } = {}, edges: string[] = []) =>
  draw({ begin: 'begin', ask: 'ask', stop: 'stop', ...more }, [...ways, ...edges], { settings });

test('a part needs no way to a person of its own; the same drawing alone does', () => {
  expect(codes(asking({ part: true }))).toEqual([]);
  expect(codes(asking({}))).toContain('no-way-to-a-person');
});

test('a part may not listen all the time', () => {
  expect(codes(asking({ part: true }, { call: 'call' }, ['call.fired -> stop']))).toEqual(['listener-in-part']);
});

test('a part that never ends is refused', () => {
  const flow = draw({ begin: 'begin', hello: 'tell' }, ['begin.next -> hello'], { settings: { part: true } });
  expect(codes(flow)).toEqual(['part-without-end']);
});

test('what a part declares may be given to it; what nobody declares is still unknown', () => {
  const says = (text: string) =>
    draw({ begin: 'begin', say: ['tell', { text }], stop: 'stop' }, ['begin.next -> say', 'say.next -> stop'], {
      settings: { part: true, variables: [{ name: 'order', type: 'text' }] },
    });
  expect(codes(says('Order {{order}}.'))).toEqual([]);
  expect(codes(says('Order {{other}}.'))).toEqual(['unknown-variable']);
});

test('a wait in a part that is never left is found in the part already', () => {
  const flow = draw({ begin: 'begin', hold: 'hold', stop: 'stop' }, ['begin.next -> hold'], {
    settings: { part: true },
  });
  expect(codes(flow)).toContain('silence-while-waiting');
});
