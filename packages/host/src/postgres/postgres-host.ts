import { hash, randomBytes } from 'node:crypto';
import type { Json, Ref, StoredEntry } from '@baton/handoff';
import type { App, Clock, FailureReport, Host } from '../contract.ts';
import { type Activity, activity } from '../engine/activity.ts';
import { canonicalJson } from '../engine/canonical-json.ts';
import type { Work } from '../engine/mailroom.ts';
import { nextTurn } from '../engine/next-turn.ts';
import { refText } from '../engine/ref-text.ts';
import { notRunning, noTime, unknownKind, withinMs } from '../engine/refusals.ts';
import { systemClock } from '../sqlite/wall-clock.ts';
import { type Alarms, alarms } from './alarms.ts';
import type { Committed } from './commit.ts';
import { cannotConnect, type Connection, connection, isBusy, orAway, type Session } from './connection.ts';
import { type Drain, drain } from './drain.ts';
import type { Draft } from './draft.ts';
import { type Effects, effects } from './effects.ts';
import { type Feed, feed } from './feed.ts';
import { type Done, type Groups, groups } from './groups.ts';
import { type Hint, type Hints, hints } from './hints.ts';
import { healClock } from './clock-healer.ts';
import { type Processes, processes } from './processes.ts';
import { integer, text, textOrNull } from './row.ts';
import { migrate } from './schema.ts';
import { readRef, storedRef } from './stored-text.ts';

export type { Session } from './connection.ts';

/** Where a host on PostgreSQL keeps its rows, and how it groups commits. */
export interface PostgresHostOptions {
  /** `postgres://name:password@host:5432/database`. Several hosts may use one database: together they are one house. */
  readonly url: string;
  /** Default `public`. Made when it is missing. */
  readonly schema?: string;
  /** Default: the machine's own time. Machines of one house should agree to a second. */
  readonly clock?: Clock;
  /** Inputs per commit at most. Default 64. */
  readonly groupSize?: number;
  /** A commit takes no further input after this many milliseconds. Default 5. */
  readonly groupMs?: number;
  /** Commits under way at the same time, at most. Default 3. */
  readonly commits?: number;
  /** Effects carried out at the same time. Default 512. */
  readonly deliveries?: number;
  /** How long ids of inputs are remembered, but for those that came to a conversation from outside. Default 7 days. */
  readonly inboxDays?: number;
  /** Real milliseconds `stop` waits for effects being carried out; the others take over those not done. Default 2,000. */
  readonly graceMs?: number;
  /** Rows of the app's own that are written in the step's transaction. */
  readonly writer?: StepWriter;
}

/** Writes rows of the app's with each step that adds entries. */
export interface StepWriter {
  /** A function in the schema: `(refs text[], rows text[])`, called once per commit. */
  readonly function: string;
  /** What the function is handed for these new entries of one entity; null: nothing. */
  readonly rowsOf: (ref: Ref, entries: readonly StoredEntry[]) => string | null;
}

/** A host on PostgreSQL, with the database that an app may keep tables of its own in. */
export interface PostgresHost extends Host {
  /**
   * The app's own statements, in the host's schema; names of tables that do not begin with `host_`. Rejects with HostError `database-away`
   * where the database is away or changes over.
   */
  readonly database: Session & { readonly transaction: <T>(work: (session: Session) => Promise<T>) => Promise<T> };
  /** Tells the other processes of the house; may be lost, and is not heard by this one. */
  readonly tell: (topic: string, text: string) => void;
  readonly onTold: (topic: string, heard: (text: string) => void) => () => void;
  /** The number under which `host_process` knows this process to be alive; another one after it lost its database. */
  readonly me: () => number;
  /** How many processes of this house are alive, this one included. */
  readonly living: () => number;
}

interface Running {
  readonly groups: Groups;
  readonly drain: Drain;
  readonly effects: Effects;
  readonly alarms: Alarms;
  readonly feed: Feed;
  readonly processes: Processes;
  readonly hints: Hints;
  readonly leave: () => void;
  readonly heal: () => Promise<void>;
}

const DAY_MS = 86_400_000;
const HOUR_MS = DAY_MS / 24;
const PRUNE_BATCH = 5000;
const CONNECTIONS = 6;
/** How long a start waits for a database that is just starting, or busy. */
const START_PATIENCE_MS = 60_000;

/**
 * A host on PostgreSQL 15 or newer: what `send` has answered is committed there. Any number of processes may run one each on the same
 * schema; who steps an entity is settled by the database, step by step.
 * @throws HostError `storage-failed` when the database cannot be reached, `schema-newer`
 */
export async function postgresHost(options: PostgresHostOptions): Promise<PostgresHost> {
  const schema = options.schema ?? 'public';
  const clock = options.clock ?? systemClock();
  const tag = `baton-${randomBytes(6).toString('hex')}`;
  const sql = connection({ url: options.url, schema, tag, size: CONNECTIONS });
  for (const began = performance.now(); ;) {
    try {
      const session = await sql.hold();
      try {
        await migrate(session, schema);
      } finally {
        await session.end();
      }
      break;
    } catch (thrown) {
      // Up and not ready, or too busy to answer: worth waiting for. A wrong address or password is told at once.
      if (isBusy(thrown) && performance.now() - began < START_PATIENCE_MS) continue;
      await sql.end();
      if (thrown instanceof Error && thrown.name === 'HostError') throw thrown;
      throw cannotConnect(options.url, thrown);
    }
  }
  return assemble(options, { sql, schema, clock, tag });
}

function assemble(
  options: PostgresHostOptions,
  { sql, schema, clock, tag }: { sql: Connection; schema: string; clock: Clock; tag: string },
): PostgresHost {
  const steps = activity();
  const deliveries = activity();
  const watchers = new Map<string, Set<(seq: number) => void>>();
  const listeners = new Map<string, Set<(text: string) => void>>();
  const hashOf = (body: Work['input']['body']) => hash('sha256', canonicalJson(body), 'base64');
  const channel = `baton ${schema}`;
  let running: Running | null = null;
  let phase: 'new' | 'running' | 'stopping' | 'stopped' = 'new';
  let kinds: object = {};
  let positions = 0;
  let leaveClock = () => {};
  const timers = new Set<() => void>();

  async function run<Facts>(app: App<Facts>): Promise<Running> {
    const report = (failure: FailureReport) => queueMicrotask(() => app.onFailure?.(failure));
    const nextPosition = () => (positions += 1);
    const process = () => running?.processes.me() ?? members.me();
    const post = (work: Work) => room.add(work);
    const notes: Hints = hints({ sql, channel, tag, isHeard: () => members.living() > 1, on: (hint) => heard(hint) });
    let parts: Running | null = null;
    const members = await processes({
      sql,
      schema,
      channel,
      tag,
      heard: (payload) => notes.heard(payload),
      onTick: (what) => void (parts && onTick(parts, what).catch(() => {})),
    });
    const box = effects({
      sql,
      app,
      clock,
      report,
      process,
      nextPosition,
      nudge: () => room.nudge(),
      activity: deliveries,
      width: options.deliveries ?? 512,
      repeats: () => false,
    });
    const carrier = drain({ sql, clock, process, fetchMail: (to) => room.fetchMail(to) });
    const shards = () => members.shards();
    const seen: Groups['seen'] = (ref, version) => room.seen(ref, version);
    const wakes = alarms({ sql, app, clock, activity: steps, shards, seen, post, report });
    const reader = feed({ sql, app, clock, activity: steps, report, isOurs: () => members.feeds() });
    const room: Groups = groups(
      {
        sql,
        app,
        clock,
        activity: steps,
        process,
        isShared: () => members.living() > 1,
        nextPosition,
        writer: writerOf(options.writer),
        effects: box.settled,
        hashOf,
        later: (to, dueAt) => carrier.later(to, dueAt),
        storageFailed: (error) => report({ what: 'storage', at: clock.now(), attempt: 1, exhausted: false, error }),
        committed: (done, handed) => {
          if (parts) followUp(parts, done, handed, report);
        },
      },
      { groupSize: options.groupSize ?? 64, groupMs: options.groupMs ?? 5, commits: options.commits ?? 3 },
    );
    const heal = (byMs: number | null) => healClock({ sql, clock, activity: steps, post, report }, byMs);
    const leave = clock.onSetBack?.((byMs) => void heal(byMs)) ?? (() => {});
    parts = {
      groups: room,
      drain: carrier,
      effects: box,
      alarms: wakes,
      feed: reader,
      processes: members,
      hints: notes,
      leave,
      // Machines of one house need not agree to the second: only one that is alone can tell by the rows that time went back.
      heal: () => (members.living() === 1 ? heal(null) : Promise.resolve()),
    };
    return parts;
  }

  /** Takes up what an earlier run, or a process that is gone, left to do. */
  async function takeUp(parts: Running): Promise<void> {
    await parts.heal();
    await look(parts);
    void parts.alarms.check();
  }

  function followUp(
    parts: Running,
    done: readonly Done[],
    handed: Committed['handed'],
    report: (failure: FailureReport) => void,
  ): void {
    const elsewhere = new Set(handed.map(({ position }) => position));
    for (const process of new Set(handed.map((one) => one.process))) parts.hints.tell(['effects', process]);
    for (const { work, stepped } of done) {
      if (stepped.effects.length > 0)
        parts.effects.add(stepped.effects.filter(({ position }) => !elsewhere.has(position)));
      for (const { to } of stepped.sends) parts.drain.wants(to);
      parts.alarms.stepped(work.to, stepped.alarmAt);
      if (stepped.alarmAt !== null && stepped.alarmAt < clock.now() + 2000)
        parts.hints.tell(['alarm', stepped.alarmAt]);
      if (stepped.seq !== null) tellWatchers(parts, work.to, stepped.seq);
      if (stepped.result.ok) continue;
      const { error, attempt, exhausted } = stepped.result;
      const { to, origin, input } = work;
      // A conflict is the sender's mistake, and the sender is told.
      if (error.code !== 'conflict')
        report({ what: 'input', at: clock.now(), ref: to, origin, input, attempt, exhausted, error });
    }
    parts.hints.tell(['feed']);
    parts.feed.nudge();
  }

  function tellWatchers(parts: Running, ref: Ref, seq: number): void {
    for (const onSeq of watchers.get(refText(ref)) ?? []) queueMicrotask(() => onSeq(seq));
    parts.hints.tell(['entries', storedRef(ref), seq]);
  }

  function heard(hint: Hint): void {
    if (!running) return;
    switch (hint[0]) {
      case 'entries':
        for (const onSeq of watchers.get(refText(readRef(hint[1]))) ?? []) onSeq(hint[2]);
        break;
      case 'alarm':
        running.alarms.note(hint[1]);
        break;
      case 'effects':
        if (hint[1] === running.processes.me()) void running.effects.look().catch(() => {});
        break;
      case 'feed':
        running.feed.nudge();
        break;
      case 'app':
        for (const told of listeners.get(hint[1]) ?? []) told(hint[2]);
        break;
      default:
    }
  }

  async function onTick(
    parts: Running,
    what: { adopted: boolean; isThorough: boolean; rejoined: boolean },
  ): Promise<void> {
    if (phase !== 'running') return;
    if (what.adopted) await Promise.all([parts.effects.look(), parts.drain.look()]);
    if (what.isThorough) await Promise.all([parts.effects.look(), parts.drain.sweep()]);
    await parts.alarms.look();
    parts.feed.nudge();
  }

  /** Whether the database holds anything for this process to do now. */
  async function look(parts: Running): Promise<boolean> {
    const found = await Promise.all([parts.alarms.look(), parts.effects.look(), parts.drain.look(), parts.feed.look()]);
    return found.includes(true);
  }

  async function rest(work: readonly Activity[], isLooking: boolean): Promise<void> {
    let found = false;
    do {
      for (const part of work) await part.rest();
      // Whoever was told something may act on it at once.
      await nextTurn();
      if (work.some((part) => part.busy)) continue;
      found = isLooking && running !== null && (await look(running));
    } while (found || work.some((part) => part.busy));
  }

  function prune(): void {
    const before = clock.now() - (options.inboxDays ?? 7) * DAY_MS;
    const query =
      'WITH old AS (SELECT ctid FROM host_inbox WHERE at > 0 AND at < $1 LIMIT $2) DELETE FROM host_inbox WHERE ctid IN (SELECT ctid FROM old) RETURNING 1';
    const next = (ms: number) => timers.add(clock.at(clock.now() + ms, prune));
    if (phase !== 'running') return;
    // A long arrears is worked off in pieces, with room for customers between them.
    sql.query(query, [before, PRUNE_BATCH]).then(
      (rows) => next(rows.length < PRUNE_BATCH ? HOUR_MS : 1000),
      () => next(HOUR_MS),
    );
  }

  function checkHourly(): void {
    timers.add(
      clock.at(clock.now() + HOUR_MS, () => {
        void running?.alarms.check();
        checkHourly();
      }),
    );
  }

  return {
    database: {
      query: (query, values) => orAway(sql.query(query, values)),
      transaction: (work) => orAway(sql.transaction(work)),
    },
    me: () => running?.processes.me() ?? 0,
    living: () => running?.processes.living() ?? 1,
    tell: (topic, words) => running?.hints.tell(['app', topic, words]),
    onTold(topic, told) {
      const all = listeners.get(topic) ?? new Set();
      listeners.set(topic, all.add(told));
      return () => void all.delete(told);
    },
    async start(app) {
      if (phase !== 'new') throw notRunning('already-started');
      phase = 'running';
      kinds = app.reducers;
      running = await run(app);
      await takeUp(running);
      leaveClock = clock.join?.(() => rest([steps], true)) ?? leaveClock;
      checkHourly();
      prune();
    },
    async stop() {
      if (phase === 'new') await sql.end();
      if (phase !== 'running') {
        phase = 'stopped';
        return;
      }
      phase = 'stopping';
      leaveClock();
      for (const cancel of timers) cancel();
      running?.drain.drop();
      running?.alarms.drop();
      await rest([steps], false);
      const graceMs = options.graceMs ?? 2000;
      if (deliveries.busy && graceMs > 0) {
        await withinMs(deliveries.rest(), graceMs);
        await rest([steps], false);
      }
      if (running) {
        running.effects.drop();
        running.groups.drop();
        running.feed.drop();
        running.leave();
        running.hints.stop();
        await running.processes.stop();
      }
      running = null;
      phase = 'stopped';
      await sql.end();
    },
    send(to, input) {
      const room = running?.groups;
      if (phase !== 'running' || !room) return Promise.reject(notRunning(phase === 'new' ? 'not-started' : 'stopped'));
      if (!Object.hasOwn(kinds, to.kind)) return Promise.reject(unknownKind(to, kinds));
      if (!Number.isSafeInteger(Math.floor(input.at))) return Promise.reject(noTime(to, input));
      return new Promise((resolve, reject) => {
        const settle: Work['settle'] = (result) => (result.ok ? resolve(result.reply) : reject(result.error));
        room.add({ to, input, origin: 'edge', hash: hashOf(input.body), sendPosition: null, attempt: 1, settle });
      });
    },
    async read(ref) {
      const query = 'SELECT state FROM host_entity WHERE ref = $1';
      const [row] = await orAway(sql.run('host_state', query, [storedRef(ref)]));
      const state = row ? textOrNull(row, 'state') : null;
      const parsed: Json = state === null ? null : JSON.parse(state);
      return parsed;
    },
    async entries(ref, after, limit) {
      const query = 'SELECT seq, entry FROM host_journal WHERE ref = $1 AND seq > $2 ORDER BY seq LIMIT $3';
      const rows = await orAway(sql.run('host_entries', query, [storedRef(ref), after, limit]));
      return rows.map((row) => ({
        seq: integer(row, 'seq'),
        ref: { kind: ref.kind, key: ref.key },
        entry: JSON.parse(text(row, 'entry')),
      }));
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
      await running?.feed.replay();
      running?.hints.tell(['feed']);
    },
    idle: () => rest([steps, deliveries], true),
  };
}

function writerOf(writer: StepWriter | undefined): { name: string; rowsOf: (draft: Draft) => string | null } | null {
  if (!writer) return null;
  return {
    name: writer.function,
    rowsOf: ({ ref, entries }) =>
      writer.rowsOf(
        ref,
        entries.map(({ seq, entry }) => ({ seq, ref, entry: JSON.parse(entry) })),
      ),
  };
}
