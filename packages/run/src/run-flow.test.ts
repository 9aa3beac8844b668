// A saved flow, run by hand: customers and agents from code, the shipped template, a clock that moves when told or the machine's own.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { knowledgeBot, readArticles, type Bot } from '@baton/bot';
import { virtualClock } from '@baton/host/memory';
import { afterEach, expect, test } from 'vitest';
import {
  memoryStore,
  RunError,
  runFlow,
  type CustomerMessage,
  type FlowRun,
  type Offer,
  type RunOptions,
} from './index.ts';
import { sqliteStore } from './sqlite-store.ts';

const read = (file: string) => readFileSync(join(import.meta.dirname, '../../../flows', file), 'utf8');
const flow = read('standard-handoff.flow.json');
const workspace = read('demo.workspace.json');
const bot = knowledgeBot({ articles: readArticles(JSON.parse(read('demo.knowledge.json'))).articles ?? [] });
/** A Wednesday, 10:00 in Berlin: the demo shop is open. */
const OPEN = Date.UTC(2026, 10, 18, 9);

const ended: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).toReversed()) await end();
});

interface Heard {
  run: FlowRun;
  heard: CustomerMessage[];
  offers: Offer[];
  problems: string[];
  /** Resolves when something heard fits. */
  until(fits: (message: CustomerMessage) => boolean): Promise<CustomerMessage>;
}

async function running(options: Partial<RunOptions> & Pick<RunOptions, 'store'>): Promise<Heard> {
  const heard: CustomerMessage[] = [];
  const offers: Offer[] = [];
  const problems: string[] = [];
  const waiting = new Set<() => void>();
  const run = await runFlow({
    flow,
    workspace,
    bot,
    onMessage(message) {
      heard.push(message);
      for (const look of waiting) look();
    },
    onOffer: (offer) => void offers.push(offer),
    onProblem: (sentence) => void problems.push(sentence),
    ...options,
  });
  ended.push(() => run.stop());
  const until = (fits: (message: CustomerMessage) => boolean) =>
    new Promise<CustomerMessage>((resolve) => {
      const look = () => {
        const found = heard.find(fits);
        if (!found) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  return { run, heard, offers, problems, until };
}

/** In memory, by a clock that moves when told. */
async function still(options: Partial<RunOptions> = {}) {
  const clock = virtualClock(OPEN);
  const all = await running({ store: memoryStore({ clock }), ...options });
  const pass = async (seconds: number) => {
    await clock.advance(seconds * 1000);
    await all.run.idle();
  };
  return { ...all, pass };
}

test('a customer is answered by the bot', async () => {
  const { run, heard, pass } = await still();
  const customer = await run.customer('s1');
  await customer.says('Where is my parcel?');
  await pass(1);
  expect(heard.some(({ from, text }) => from === 'bot' && text.includes('tracking number'))).toBe(true);
  expect(heard.every(({ conversation, id }) => conversation === 's1' && id !== '')).toBe(true);
});

test('a customer who asks for a person is offered to an agent, who takes, speaks and closes', async () => {
  const { run, heard, offers, pass } = await still();
  const callum = run.agent('callum');
  await callum.signsOn();
  await (await run.customer('s1', { profile: { name: 'Ada' } })).asksForPerson();
  await pass(2);
  expect(offers).toMatchObject([{ conversation: 's1', agent: { id: 'callum' } }]);
  for (const offer of offers) await callum.accepts(offer);
  await callum.says('s1', 'Hello Ada, Callum here.');
  await pass(1);
  expect(heard.at(-1)).toMatchObject({ from: 'agent', agent: { id: 'callum' }, text: 'Hello Ada, Callum here.' });
  await callum.closes('s1', { summary: 'Said hello.' });
  await pass(1);
  const closed = (await run.journal('s1')).find(({ type }) => type === 'closed');
  expect(closed).toMatchObject({ by: 'agent', summary: 'Said hello.' });
});

test('the same message id counts once', async () => {
  const { run, pass } = await still();
  const customer = await run.customer('s1');
  await customer.says('Hello', 'm1');
  await customer.says('Hello', 'm1');
  await pass(1);
  expect((await run.journal('s1')).filter(({ type }) => type === 'customer')).toHaveLength(1);
});

test('whatever a bot throws, the flow goes its way for a failed bot', async () => {
  const broken: Bot = { ask: () => Promise.reject(new TypeError('no network')) };
  const { run, pass, heard } = await still({ bot: broken });
  await (await run.customer('s1')).says('Where is my parcel?');
  await pass(1);
  expect((await run.journal('s1')).find(({ type }) => type === 'botFailed')).toMatchObject({ reason: 'no network' });
  expect(heard.length).toBeGreaterThan(0);
});

test('a message that is refused is given again, and those taken before it are not', async () => {
  let refusals = 2;
  const given: string[] = [];
  const { run, pass, problems } = await still({
    onMessage({ text, from }) {
      given.push(`${from}: ${text}`);
      if (given.length > 1 && refusals-- > 0) return Promise.reject(new Error('the line is down'));
      return Promise.resolve();
    },
  });
  await (await run.customer('s1')).says('Where is my parcel?');
  await pass(30);
  await (await run.customer('s1')).says('And my refund?');
  await pass(30);
  const counts = new Map<string, number>();
  for (const text of given) counts.set(text, (counts.get(text) ?? 0) + 1);
  expect(problems.filter((sentence) => sentence.includes('the line is down'))).toHaveLength(2);
  expect(counts.get(given[0] ?? '')).toBe(1);
  expect([...counts.values()].filter((count) => count === 3)).toHaveLength(1);
});

test('an agent whom the workspace does not have is misuse, told by code', async () => {
  const { run } = await still();
  expect(() => run.agent('nobody')).toThrow(expect.objectContaining({ code: 'run/unknown-agent' }));
  await run.customer('s1');
  await expect(run.agent('callum').says('s1', 'Hello')).rejects.toThrow(
    expect.objectContaining({ code: 'run/refused' }),
  );
});

test.each([
  ['a flow that is not JSON', { flow: '{' }, 'run/flow-invalid'],
  ['a flow without steps', { flow: { ...JSON.parse(flow), nodes: [], edges: [] } }, 'run/flow-invalid'],
  ['a workspace that is not JSON', { workspace: '{' }, 'run/workspace-invalid'],
  ['a workspace without teams', { workspace: {} }, 'run/workspace-invalid'],
])('%s is refused with the reasons', async (_, options, code) => {
  const refused = await runFlow({ flow, workspace, bot, store: memoryStore(), ...options }).catch(
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(RunError);
  expect(refused).toMatchObject({ code });
  expect(String(refused).length).toBeGreaterThan(40);
});

test('on SQLite a run goes on where the one before it stopped, on the version it began with', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-run-'));
  ended.push(() => rmSync(folder, { recursive: true, force: true }));
  const first = await running({ store: sqliteStore(folder) });
  await (await first.run.customer('s1')).says('Where is my parcel?');
  await first.until(({ from, text }) => from === 'bot' && text.includes('tracking number'));
  const before = await first.run.journal('s1');
  await first.run.stop();

  const changed = flow.replace(/"name": "[^"]+"/, '"name": "Another name"');
  expect(changed).not.toBe(flow);
  const second = await running({ store: sqliteStore(folder), flow: changed });
  await (await second.run.customer('s1')).says('How do I send something back?');
  await second.until(({ from }) => from === 'bot');
  const after = await second.run.journal('s1');
  expect(after.slice(0, before.length)).toEqual(before);
  // Whatever was handed on before is not given again.
  expect(second.heard.map(({ id }) => id).filter((id) => first.heard.some((message) => message.id === id))).toEqual([]);
  await second.run.customer('s2');
  const started = (await second.run.journal('s2'))[0];
  expect(started).toMatchObject({ type: 'started', number: expect.stringMatching(/-10002$/) });
  expect(started).not.toMatchObject({ flow: before[0]?.type === 'started' ? before[0].flow : {} });
});

test('a flow that needs neither runs without a bot and a workspace; one that asks a bot says that there is none', async () => {
  const problems: string[] = [];
  const heard: string[] = [];
  const run = await runFlow({
    flow,
    store: memoryStore({ clock: virtualClock(OPEN) }),
    onMessage: ({ text }) => void heard.push(text),
    onProblem: (sentence) => void problems.push(sentence),
  });
  ended.push(() => run.stop());
  await (await run.customer('alone')).says('Where is my parcel?');
  await run.idle();
  expect(heard.length).toBeGreaterThan(0);
  expect(problems).toEqual(['The flow asks a bot, and runFlow was given none. Give it `bot`.']);
});
