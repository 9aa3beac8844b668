import type { Input, Json, Outcome, Ref } from '@baton/handoff';
import { WAKE } from '@baton/handoff';
import { expect, test } from 'vitest';
import type { App, Delivery } from '../contract.ts';
import { type Faults, memoryHost, virtualClock } from './memory-host.ts';

const START = Date.UTC(2026, 0, 5, 9);
const anna: Ref = { kind: 'conversation', key: 'anna' };
const billing: Ref = { kind: 'queue', key: 'billing' };

/** Counts what it is told; a conversation passes every message on to the queue and asks to be woken 30 s later, three times. */
function reduce(key: string, state: unknown, input: Input): Outcome<Json> {
  const count = typeof state === 'number' ? state + 1 : 1;
  const queue = key === 'billing';
  const told = input.body.type === WAKE ? 'woken' : input.body.type;
  return {
    state: count,
    reply: count,
    entries: [{ type: told, at: input.at, count }],
    effects: queue ? [] : [{ lane: 'customer', type: 'say', count }],
    sends: queue || input.body.type === WAKE ? [] : [{ to: billing, body: { type: 'joined', key, count } }],
    wakeAt: !queue && count < 4 ? input.at + 30_000 : null,
  };
}

function scene(faults?: Faults) {
  const clock = virtualClock(START);
  const delivered: { at: number; key: string }[] = [];
  const app: App<null> = {
    reducers: { conversation: reduce, queue: reduce, presence: reduce },
    prepare: () => null,
    async deliver({ key }: Delivery) {
      delivered.push({ at: clock.now() - START, key });
    },
  };
  const host = memoryHost({ clock, ...(faults ? { faults } : {}) });
  return { clock, host, app, delivered };
}

const message = (id: string, at: number): Input => ({ id, at, body: { type: 'message' } });

test('fires each wake-up at its time while the clock moves on', async () => {
  const { clock, host, app, delivered } = scene();
  await host.start(app);
  await host.send(anna, message('m1', clock.now()));
  await clock.advance(600_000);
  const entries = await host.entries(anna, 0, 10);
  expect(entries.map(({ entry }) => [entry.type, entry.at - START])).toEqual([
    ['message', 0],
    ['woken', 30_000],
    ['woken', 60_000],
    ['woken', 90_000],
  ]);
  expect(delivered).toEqual([
    { at: 0, key: 'conversation/anna/1/0' },
    { at: 30_000, key: 'conversation/anna/2/0' },
    { at: 60_000, key: 'conversation/anna/3/0' },
    { at: 90_000, key: 'conversation/anna/4/0' },
  ]);
  expect(clock.now()).toBe(START + 600_000);
});

test('hands every receiver its sends by the time the clock moves', async () => {
  const { clock, host, app } = scene();
  await host.start(app);
  await Promise.all([host.send(anna, message('m1', clock.now())), host.send(anna, message('m2', clock.now()))]);
  await clock.advance(1);
  expect((await host.entries(billing, 0, 10)).map(({ entry }) => entry.count)).toEqual([1, 2]);
});

test('gives the same journal for the same seed, and no step twice, whatever goes wrong', async () => {
  const journalOf = async (seed: number) => {
    const faults: Faults = {
      seed,
      repeat: 0.3,
      repeatDelivery: 0.2,
      delay: 0.4,
      delayMs: 5000,
      lateMs: 90,
      crash: 0.2,
    };
    const { clock, host, app, delivered } = scene(faults);
    await host.start(app);
    const senders = Array.from({ length: 20 }, async (_, index) => {
      const ref: Ref = { kind: 'conversation', key: `c${index % 5}` };
      await host.send(ref, message(`m${index}`, clock.now()));
    });
    await Promise.all(senders);
    await clock.advance(600_000);
    const refs: Ref[] = [
      billing,
      ...Array.from({ length: 5 }, (_, index): Ref => ({ kind: 'conversation', key: `c${index}` })),
    ];
    return { entries: await Promise.all(refs.map((ref) => host.entries(ref, 0, 1000))), delivered };
  };
  const first = await journalOf(7);
  expect(first.entries.map((entries) => entries.length)).toEqual([20, 4, 4, 4, 4, 4]);
  // 20 messages in 5 conversations, no wake-up left to them: 20 effects, some of them carried out twice under the same key.
  expect(new Set(first.delivered.map(({ key }) => key)).size).toBe(20);
  expect(first.delivered.length).toBeGreaterThan(20);
  expect(await journalOf(7)).toEqual(first);
  expect(await journalOf(8)).not.toEqual(first);
});

test('does not wait for a delivery that waits for the clock', async () => {
  const { clock, host, app } = scene();
  const heard: number[] = [];
  await host.start({
    ...app,
    async deliver() {
      await clock.sleep(2000);
      heard.push(clock.now() - START);
    },
  });
  await host.send(anna, message('m1', clock.now()));
  await host.idle();
  expect(heard).toEqual([]);
  await clock.advance(2000);
  expect(heard).toEqual([2000]);
});

test('says who goes round in circles instead of never coming back', async () => {
  const { clock, host, app } = scene();
  const answer = (key: string, _state: unknown, { at }: Input): Outcome<Json> => {
    const to = key === 'billing' ? anna : billing;
    return {
      state: 1,
      entries: [{ type: 'asked', at }],
      effects: [],
      sends: [{ to, body: { type: 'ask' } }],
      wakeAt: null,
    };
  };
  await host.start({ ...app, reducers: { conversation: answer, queue: answer, presence: answer } });
  await host.send(anna, message('m1', clock.now()));
  await expect(clock.advance(1000)).rejects.toThrowError(
    expect.objectContaining({
      code: 'never-rests',
      message: expect.stringMatching(/queue\/billing took "ask", conversation\/anna took "ask"/),
    }),
  );
  await expect(host.idle()).rejects.toThrowError(expect.objectContaining({ code: 'never-rests' }));
  await expect(host.send(anna, message('m2', clock.now()))).rejects.toThrowError(
    expect.objectContaining({ code: 'never-rests' }),
  );
  await host.stop();
});
