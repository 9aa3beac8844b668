// The machinery both single-process hosts share: they differ in store and clock.
import type { Body, Input, Json, Ref } from '@baton/handoff';
import type { App, Clock, FailureReport, Host } from '../contract.ts';
import type { HostError } from '../host-error.ts';
import { type Activity, activity } from './activity.ts';
import { type AlarmCheck, alarmCheck } from './alarm-check.ts';
import { type Alarms, alarms } from './alarms.ts';
import { circles } from './circles.ts';
import { clockHealer } from './clock-healer.ts';
import { canonicalJson } from './canonical-json.ts';
import { type Mailroom, type MailroomOptions, mailroom, type Work } from './mailroom.ts';
import { nextTurn } from './next-turn.ts';
import { type Outbox, outbox } from './outbox.ts';
import { type Projection, projection } from './projection.ts';
import { refText } from './ref-text.ts';
import { notRunning as refusedFor, noTime, unknownKind, withinMs } from './refusals.ts';
import { type Relay, relay } from './relay.ts';
import type { Stepped } from './step.ts';
import type { Store } from './store.ts';

/** What may go wrong on purpose. Asked at each occasion. */
export interface FaultPlan {
  /** Milliseconds to hold a send back. */
  holdSendMs(): number;
  /** Milliseconds to be late with an alarm. */
  lateAlarmMs(): number;
  /** Whether an input that went well comes once more. */
  repeatInput(): boolean;
  repeatDelivery(): boolean;
  /** Whether the process dies now, after the commit and before anything that follows from it. */
  crash(): boolean;
}

export interface EngineOptions extends MailroomOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly hash: (canonicalBody: string) => string;
  readonly deliveries: number;
  /** Ids of inputs are remembered this long. */
  readonly inboxWindowMs: number;
  readonly pruneEveryMs: number;
  /** How often it is looked for those who wait without an alarm. */
  readonly checkEveryMs: number;
  /** Whether `idle` waits for deliveries going on; not where they may wait for a clock that stands. */
  readonly idleAwaitsDeliveries: boolean;
  /** Real milliseconds `stop` waits for deliveries going on. */
  readonly graceMs: number;
  /** Steps without time passing after which the entities are taken to go round in circles. */
  readonly stepsPerInstant: number;
  readonly faults: FaultPlan;
  readonly closed: () => void;
}

export const NO_FAULTS: FaultPlan = {
  holdSendMs: () => 0,
  lateAlarmMs: () => 0,
  repeatInput: () => false,
  repeatDelivery: () => false,
  crash: () => false,
};

interface Running {
  readonly mailroom: Mailroom;
  readonly relay: Relay;
  readonly outbox: Outbox;
  readonly alarms: Alarms;
  readonly check: AlarmCheck;
  readonly projection: Projection;
  /** Hears no more of the clock. */
  readonly leave: () => void;
  /** Everything again from the store, as a new process would. */
  readonly restart: () => Running;
}

const PRUNE_BATCH = 5000;
/** Marks the second coming of an input, so that it does not come a third time. */
const REPEATED = 0;

export function engine(options: EngineOptions): Host {
  const { store, clock, faults } = options;
  const steps = activity();
  const deliveries = activity();
  const watchers = new Map<string, Set<(seq: number) => void>>();
  const loops = circles(clock, options.stepsPerInstant);
  const healer = clockHealer(store, clock, steps);
  const hash = (body: Body) => options.hash(canonicalJson(body));
  let running: Running | null = null;
  let phase: 'new' | 'running' | 'stopping' | 'stopped' = 'new';
  let kinds: object = {};
  let restless: HostError | null = null;
  let cancelPrune = () => {};
  let leaveClock = () => {};

  function run<Facts>(app: App<Facts>): Running {
    // An operator's hook that throws is a bug of its own: it must neither hide nor stop the step that failed.
    const report = (failure: FailureReport) => queueMicrotask(() => app.onFailure?.(failure));
    const parts: Running = { ...build(app, report), restart: () => run(app) };
    healer.heal((work) => parts.mailroom.add(work), report, null);
    parts.outbox.add(store.pendingEffects());
    parts.relay.add(store.pendingSends());
    parts.alarms.start();
    parts.check.start();
    parts.projection.nudge();
    return parts;
  }

  function build<Facts>(app: App<Facts>, report: (failure: FailureReport) => void): Omit<Running, 'restart'> {
    const nudge = () => room.nudge();
    const post = (work: Work) => room.add(work);
    const box = outbox({
      store,
      app,
      clock,
      report,
      nudge,
      activity: deliveries,
      width: options.deliveries,
      repeats: () => faults.repeatDelivery(),
    });
    const carrier = relay({ clock, post, hash, holdMs: () => faults.holdSendMs() });
    const wakes = alarms({ store, clock, activity: steps, post, report, lateMs: () => faults.lateAlarmMs() });
    const check = alarmCheck({
      store,
      app,
      clock,
      activity: steps,
      report,
      note: (alarmAt) => wakes.note(alarmAt),
      everyMs: options.checkEveryMs,
    });
    const feed = projection({ store, app, clock, activity: steps, report, schedule: options.schedule });
    const room: Mailroom = mailroom(
      {
        store,
        app,
        clock,
        activity: steps,
        riders: box.riders,
        storageFailed: (error) => report({ what: 'storage', at: clock.now(), attempt: 1, exhausted: false, error }),
        committed(done) {
          if (faults.crash()) {
            crash();
          } else {
            for (const { stepped } of done) followUp(stepped, box, carrier, wakes);
            feed.nudge();
          }
          for (const { work, stepped } of done) tell(work, stepped, report);
          const loopError = loops.saw(done);
          if (loopError) giveUp(loopError);
        },
      },
      options,
    );
    const leave = clock.onSetBack?.((byMs) => healer.heal(post, report, byMs)) ?? (() => {});
    return { mailroom: room, relay: carrier, outbox: box, alarms: wakes, check, projection: feed, leave };
  }

  function followUp(stepped: Stepped, box: Outbox, carrier: Relay, wakes: Alarms): void {
    if (stepped.effects.length > 0) box.add(stepped.effects);
    if (stepped.sends.length > 0) carrier.add(stepped.sends);
    if (stepped.alarmAt !== null) wakes.note(stepped.alarmAt);
  }

  function tell(work: Work, { seq, result }: Stepped, report: (failure: FailureReport) => void): void {
    if (seq !== null) for (const onSeq of watchers.get(refText(work.to)) ?? []) queueMicrotask(() => onSeq(seq));
    if (!result.ok) {
      const { error, attempt, exhausted } = result;
      const { to, origin, input } = work;
      // A conflict is the sender's mistake, and the sender is told.
      if (error.code !== 'conflict')
        report({ what: 'input', at: clock.now(), ref: to, origin, input, attempt, exhausted, error });
      return;
    }
    if (work.origin === 'wake' || work.origin === 'clock' || work.attempt === REPEATED || !faults.repeatInput()) return;
    const again: Work = { ...work, sendPosition: null, attempt: REPEATED, settle: () => {} };
    clock.at(clock.now() + faults.holdSendMs(), () => running?.mailroom.add(again));
  }

  function giveUp(error: HostError): void {
    if (!running) return;
    restless = error;
    for (const work of dropAll(running)) work.settle({ ok: false, error, attempt: work.attempt, exhausted: true });
    running = null;
  }

  /** What was not committed is lost, but for what someone outside sends again. */
  function crash(): void {
    if (!running) return;
    const { restart } = running;
    const lost = dropAll(running);
    running = restart();
    for (const work of lost) if (work.origin === 'edge') running.mailroom.add(work);
  }

  function dropAll(parts: Running): Work[] {
    parts.relay.drop();
    parts.alarms.drop();
    parts.check.drop();
    parts.leave();
    parts.outbox.drop();
    parts.projection.drop();
    return parts.mailroom.drop();
  }

  function prune(): void {
    const before = clock.now() - options.inboxWindowMs;
    const pruned = store.transaction('lazy', () => store.pruneInbox(before, PRUNE_BATCH));
    // A long arrears is worked off in pieces, with room for customers between them.
    const nextIn = pruned < PRUNE_BATCH ? options.pruneEveryMs : 1000;
    cancelPrune = clock.at(clock.now() + nextIn, prune);
  }

  async function rest(work: readonly Activity[]): Promise<void> {
    do {
      for (const part of work) await part.rest();
      // Whoever was told something may act on it at once.
      await nextTurn();
    } while (work.some((part) => part.busy));
    if (restless && phase === 'running') throw restless;
  }

  function notRunning(): HostError {
    if (restless && phase === 'running') return restless;
    return refusedFor(phase === 'new' ? 'not-started' : 'stopped');
  }

  return {
    async start(app) {
      if (phase !== 'new') throw refusedFor('already-started');
      phase = 'running';
      kinds = app.reducers;
      running = run(app);
      leaveClock = clock.join?.(() => rest([steps])) ?? leaveClock;
      prune();
    },
    async stop() {
      if (phase === 'new') options.closed();
      if (phase !== 'running') {
        phase = 'stopped';
        return;
      }
      phase = 'stopping';
      leaveClock();
      cancelPrune();
      running?.relay.drop();
      running?.alarms.drop();
      running?.check.drop();
      await rest([steps]);
      if (deliveries.busy && options.graceMs > 0) {
        await withinMs(deliveries.rest(), options.graceMs);
        await rest([steps]);
      }
      if (running) dropAll(running);
      running = null;
      phase = 'stopped';
      options.closed();
    },
    send(to: Ref, input: Input): Promise<Json> {
      const room = running?.mailroom;
      if (phase !== 'running' || !room) return Promise.reject(notRunning());
      if (!Object.hasOwn(kinds, to.kind)) return Promise.reject(unknownKind(to, kinds));
      if (!Number.isSafeInteger(Math.floor(input.at))) return Promise.reject(noTime(to, input));
      return new Promise((resolve, reject) => {
        const settle: Work['settle'] = (result) => (result.ok ? resolve(result.reply) : reject(result.error));
        const work: Work = {
          to,
          input,
          origin: 'edge',
          hash: hash(input.body),
          sendPosition: null,
          attempt: 1,
          settle,
        };
        room.add(work);
      });
    },
    async read(ref) {
      const state = store.entity(ref)?.state ?? null;
      const parsed: Json = state === null ? null : JSON.parse(state);
      return parsed;
    },
    async entries(ref, after, limit) {
      return store.entries(ref, after, limit);
    },
    watch(ref, onSeq) {
      const key = refText(ref);
      const all = watchers.get(key) ?? new Set();
      watchers.set(key, all);
      all.add(onSeq);
      return () => {
        all.delete(onSeq);
        if (all.size === 0 && watchers.get(key) === all) watchers.delete(key);
      };
    },
    async replay() {
      running?.projection.replay();
    },
    idle: () => rest(options.idleAwaitsDeliveries ? [steps, deliveries] : [steps]),
  };
}
