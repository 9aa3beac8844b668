import { readArticles } from '@baton/bot';
import type { ChatEvent } from '@baton/chat/contract';
import { parseFlow, type Flow } from '@baton/flow';
import { parseWorkspace, type Workspace } from '@baton/handoff';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { readScenarios, scenarioText } from './scenarios.ts';
import { entryOf } from './start-at-step.ts';
import { openTryIt } from './try-it-store.ts';
import type { TryIt } from './try-it-types.ts';

const shipped = (file: string) => readFileSync(new URL(`../../../../flows/${file}`, import.meta.url), 'utf8');
const readFlow = parseFlow(shipped('standard-handoff.flow.json'), nodeKinds);
const readWorkspace = parseWorkspace(shipped('demo.workspace.json'));
const { articles } = readArticles(JSON.parse(shipped('demo.knowledge.json')));
if (!readFlow.ok || !('workspace' in readWorkspace) || !articles) throw new Error('The shipped files cannot be read.');
const flow: Flow = readFlow.flow;
const workspace: Workspace = readWorkspace.workspace;
const shelf = articles;

let open: TryIt | null = null;
afterEach(() => open?.stop());

async function tryOut(tried: Flow = flow): Promise<{
  tryIt: TryIt;
  events: ChatEvent[];
  says: (text: string) => Promise<void>;
  last: () => string;
}> {
  const tryIt = openTryIt({
    flow: tried,
    registry: nodeKinds,
    library: messageLibrary,
    subFlows: async () => () => undefined,
    workspace,
    articles: shelf,
    zone: 'Europe/Berlin',
    now: () => Date.parse('2026-11-20T12:00:00Z'),
    every: () => () => {},
    rest: () => Promise.resolve(),
    texts: {
      askForPerson: 'Talk to a person',
      botFails: 'It fails.',
      nobodyKnows: 'Here is what I found.',
      systemFails: 'It failed.',
    },
  });
  open = tryIt;
  await tryIt.startOver();
  const events: ChatEvent[] = [];
  const listen = () =>
    tryIt.store.getState().transport?.open(
      (event) => events.push(event),
      () => {},
      0,
    );
  listen();
  let sent = 0;
  const rest = () => new Promise((resolve) => setTimeout(resolve, 5));
  await rest();
  return {
    tryIt,
    events,
    says: async (text) => {
      sent += 1;
      await tryIt.store.getState().transport?.send({ clientId: `c${sent}`, text });
      await rest();
    },
    last: () => {
      const message = events.findLast((event) => event.type === 'message');
      return message?.type === 'message' ? message.message.text : '';
    },
  };
}
const view = (tryIt: TryIt) => {
  const found = tryIt.store.getState().view;
  if (!found) throw new Error('Nothing runs.');
  return found;
};

test('a customer is answered, asks for a person, and the agent takes over: all in memory', async () => {
  const { tryIt, says, last, events } = await tryOut();
  expect(new Date(tryIt.store.getState().now).toISOString()).toBe('2026-11-23T09:00:00.000Z');
  await says('where is my parcel?');
  expect(last()).toMatch(/track/i);
  await says('I want to talk to a human');
  expect(view(tryIt)).toMatchObject({ floor: 'queue', place: { position: 1 } });
  expect(view(tryIt).highlight.trail).toContain('transfer');
  await tryIt.accept();
  expect(view(tryIt).floor).toBe('agent');
  await tryIt.say('Hello, how far did you get?');
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(last()).toBe('Hello, how far did you get?');
  await tryIt.close('Done.');
  expect(view(tryIt).floor).not.toBe('agent');
  const seqs = events.map(({ seq }) => seq).filter((seq) => seq > 0);
  expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
});

test('R26: the clock moves when told, and the waiting customer hears something', async () => {
  const { tryIt, says, last } = await tryOut();
  await tryIt.setAgents(['callum']);
  await says('I want to talk to a human');
  const before = last();
  await tryIt.wait(30);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(last()).not.toBe(before);
});

test('G1: the bot is as sure as the scene says', async () => {
  const { tryIt, says } = await tryOut();
  tryIt.setBot({ is: 'as-sure-as', percent: 70 });
  await says('where is my parcel?');
  expect(view(tryIt).confidence).toBe(70);
  tryIt.setBot({ is: 'failing' });
  await says('and when does it come?');
  expect(view(tryIt).highlight.node).toBe('offer-failed');
});

test('T9: signs of frustration are shown with the words behind them', async () => {
  const { tryIt, says } = await tryOut();
  const text = 'THIS IS RIDICULOUS, you are useless';
  await says(text);
  const { feeling } = view(tryIt);
  expect(feeling.score).toBeGreaterThan(0);
  expect(feeling.signs.length).toBeGreaterThan(0);
  for (const { quote } of feeling.signs) expect(text).toContain(quote);
});

test('another time or customer begins anew; nobody signed on at night leads to other ways', async () => {
  const { tryIt } = await tryOut();
  const round = tryIt.store.getState().round;
  await tryIt.setScene({ moment: 'evening', customer: workspace.customers[0]?.id ?? null });
  expect(tryIt.store.getState().round).toBe(round + 1);
  expect(view(tryIt).card.top.name).toBe(workspace.customers[0]?.name);
});

test('a change of the flow starts over while nobody has spoken, and asks after that', async () => {
  const { tryIt } = await tryOut();
  const { round } = tryIt.store.getState();
  tryIt.flowChanged({ ...flow, name: 'Changed' });
  await vi.waitFor(() => expect(tryIt.store.getState()).toMatchObject({ round: round + 1, stale: false }), 10_000);
  await tryIt.store.getState().transport?.send({ clientId: 'first', text: 'hello' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  tryIt.flowChanged({ ...flow, name: 'Changed again' });
  expect(tryIt.store.getState().stale).toBe(true);
});

test('a flow that cannot run says why, and runs once it is mended', async () => {
  const { tryIt } = await tryOut();
  tryIt.flowChanged({ ...flow, nodes: flow.nodes.filter(({ id }) => id !== 'start'), edges: [] });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(tryIt.store.getState().phase).toBe('broken');
  expect(tryIt.store.getState().problems[0]).toMatch(/[.]$/);
  tryIt.flowChanged(flow);
  await vi.waitFor(() => expect(tryIt.store.getState().phase).toBe('running'), 10_000);
});

test('another system is answered for by the designer, or fails, or takes too long', async () => {
  const part = parseFlow(shipped('find-the-order.flow.json'), nodeKinds);
  if (!part.ok) throw new Error('The part cannot be read.');
  const asks = async () => {
    const tried = await tryOut(part.flow);
    await tried.says('A-70388');
    return tried;
  };
  const { tryIt, last } = await asks();
  const { request } = tryIt.store.getState();
  expect(request).toMatchObject({ connection: 'orders', sample: { status: 'an example' } });
  await tryIt.answerRequest(request?.sample ?? {});
  expect(tryIt.store.getState().request).toBeNull();
  expect(view(tryIt).values).toContainEqual(expect.objectContaining({ value: 'an example' }));
  tryIt.stop();

  const other = await asks();
  await other.tryIt.failRequest(true);
  expect(other.tryIt.store.getState().request).toBeNull();
  expect(other.last()).not.toBe(last());
});

test('a step is taken back and done again, and time goes back with it (row 30)', async () => {
  const { tryIt, says } = await tryOut();
  await says('where is my parcel?');
  await says('I want to talk to a human');
  const { now } = tryIt.store.getState();
  await tryIt.wait(30);
  const waited = view(tryIt).card.bottom.transcript.length;
  await tryIt.back();
  expect(tryIt.store.getState().now).toBe(now);
  expect(view(tryIt)).toMatchObject({ floor: 'queue', place: { position: 1 } });
  await tryIt.back();
  expect(view(tryIt).floor).toBe('bot');
  expect(view(tryIt).confidence).toBeGreaterThan(80);
  await tryIt.forward();
  await tryIt.forward();
  expect(view(tryIt).card.bottom.transcript).toHaveLength(waited);
  expect(tryIt.store.getState().undone).toEqual([]);
});

test('a run is kept as a scenario that plays again, alone and on the canvas', async () => {
  const { tryIt, says } = await tryOut();
  await says('I want to talk to a human');
  await tryIt.wait(30);
  await tryIt.accept();
  await tryIt.say('Hello!');
  const scenario = tryIt.asScenario('kept');
  if (!scenario) throw new Error('Nothing was done.');
  expect(scenario.steps.map((step) => Object.keys(step)[0])).toEqual(['says', 'waits', 'agent', 'agent']);
  const read = readScenarios(scenarioText('standard-handoff', [scenario]));
  await tryIt.runAll(read);
  expect(tryIt.store.getState().outcomes).toEqual({ kept: [] });
  await tryIt.playScenario(scenario);
  expect(view(tryIt)).toMatchObject({ floor: 'agent' });
  expect(tryIt.store.getState()).toMatchObject({ playing: null, refusal: null });
  expect(tryIt.store.getState().told).toHaveLength(4);
});

test('a try-out begins at any step with chosen values (row 39); one that is only said in line begins with its transfer', async () => {
  const { tryIt } = await tryOut();
  await tryIt.startAt({ step: 'offer-unsure', values: { 'customer.mood': 'calm' } });
  expect(view(tryIt).highlight.node).toBe('offer-unsure');
  expect(view(tryIt).values).toContainEqual(expect.objectContaining({ value: 'calm' }));
  expect(entryOf(flow, 'queue', nodeKinds)).toBe('transfer');
  await tryIt.startAt({ step: 'queue', values: {} });
  expect(view(tryIt).floor).toBe('queue');
  await tryIt.startAt(null);
  expect(view(tryIt).highlight.trail).not.toContain('transfer');
});
