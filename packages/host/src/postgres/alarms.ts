// One alarm per entity, kept in a table of its own by shard: a process rings those of its shards. Whoever else rings one too loses the race.
import { type Ref, WAKE } from '@baton/handoff';
import type { App, Clock, FailureReport } from '../contract.ts';
import type { Activity } from '../engine/activity.ts';
import { backOffMs } from '../engine/back-off.ts';
import type { Work } from '../engine/mailroom.ts';
import { refText } from '../engine/ref-text.ts';
import type { StepResult } from '../engine/step.ts';
import { HostError } from '../host-error.ts';
import type { Connection } from './connection.ts';
import { integer, integerOrNull, text, textOrNull } from './row.ts';
import { readRef, shardOf } from './stored-text.ts';

/** Wake-ups in hand at the same time; the rest stay in the database until these are done. */
const AT_ONCE = 1000;
/** A reducer may take its due deadlines one by one; this many in a row without getting past now is a fault. */
const STUCK_AFTER = 200;
const PAGE = 500;

export interface Alarms {
  /** An alarm was set to this time, here or by another process. */
  note(alarmAt: number): void;
  /** A step was committed: what its entity asks for now. */
  stepped(ref: Ref, alarmAt: number | null): void;
  /** Rings what is due and arms for what comes next. True when anything was due. */
  look(): Promise<boolean>;
  /** Alarms that were given up are set again, and whoever waits without one gets one and is reported. */
  check(): Promise<void>;
  drop(): void;
}

export interface AlarmParts {
  readonly sql: Connection;
  readonly app: Pick<App<never>, 'waitOf'>;
  readonly clock: Clock;
  readonly activity: Activity;
  readonly shards: () => readonly number[];
  readonly post: (work: Work) => void;
  /** The database has this version of an entity: what is remembered of an older one would not know of the alarm. */
  readonly seen: (ref: Ref, version: number) => void;
  readonly report: (report: FailureReport) => void;
}

const DUE = `
SELECT a.ref, e.alarm_at, e.rev, e.ver FROM host_alarm a JOIN host_entity e ON e.ref = a.ref
WHERE a.shard = ANY ($1::smallint[]) AND a.at <= $2::bigint ORDER BY e.alarm_at, a.ref LIMIT $3::int`;
const NEXT = `
SELECT min(n.at) AS at FROM unnest($1::smallint[]) AS s (shard),
LATERAL (SELECT at FROM host_alarm WHERE shard = s.shard AND at > $2::bigint ORDER BY at LIMIT 1) AS n`;
const WITHOUT = `
SELECT ref, ver, state, wake_at, waits FROM host_entity
WHERE ref > $1 AND alarm_at IS NULL AND (waits OR wake_at IS NOT NULL) ORDER BY ref LIMIT $2`;

export function alarms(parts: AlarmParts): Alarms {
  const { sql, app, clock, activity, post, report } = parts;
  /** Posted and not settled, or paused after a failure. */
  const inHand = new Set<string>();
  let posted = 0;
  const streaks = new Map<string, number>();
  /** What the last step of an entity in hand asked for. */
  const asked = new Map<string, number | null>();
  const pauses = new Set<() => void>();
  let armed: { at: number; counted: boolean; cancel: () => void } | null = null;
  let looking: Promise<boolean> | null = null;
  let more = false;
  let dropped = false;

  function arm(at: number): void {
    disarm();
    // What is already due is work, not waiting.
    const counted = at <= clock.now();
    if (counted) activity.begin();
    armed = { at, counted, cancel: clock.at(at, () => void fire()) };
  }

  function disarm(): void {
    armed?.cancel();
    if (armed?.counted) activity.end();
    armed = null;
  }

  function note(alarmAt: number): void {
    if (!dropped && (armed === null || alarmAt < armed.at)) arm(alarmAt);
  }

  async function fire(): Promise<void> {
    activity.begin();
    disarm();
    try {
      await look();
    } catch {
      // The database is away: the next tick looks again.
    }
    activity.end();
  }

  /** One look at a time; who asks during one gets another. */
  async function look(): Promise<boolean> {
    while (looking) await looking.catch(() => false);
    looking = lookOnce();
    try {
      return await looking;
    } finally {
      looking = null;
    }
  }

  async function lookOnce(): Promise<boolean> {
    if (dropped) return false;
    const now = clock.now();
    const shards = parts.shards();
    // One more than is taken: it tells that there are more. While others are in hand they come first, so that due order holds.
    const rows = await sql.run('host_due', DUE, [shards, now, AT_ONCE + inHand.size + 1]);
    const stale = rows
      .filter((row) => (integerOrNull(row, 'alarm_at') ?? Infinity) > now)
      .map((row) => text(row, 'ref'));
    if (stale.length > 0) await sql.run('host_rearm', 'SELECT host_rearm($1::text[])', [stale]);
    const [next] = await sql.run('host_next', NEXT, [shards, now]);
    if (dropped) return false;
    const due = rows
      .filter((row) => (integerOrNull(row, 'alarm_at') ?? Infinity) <= now)
      .map((row) => ({ ref: readRef(text(row, 'ref')), rev: integer(row, 'rev'), version: integer(row, 'ver') }))
      .filter(({ ref }) => !inHand.has(refText(ref)));
    const room = Math.max(0, AT_ONCE - posted);
    more = due.length > room;
    for (const { ref, rev, version } of due.slice(0, room)) {
      parts.seen(ref, version);
      wake(ref, rev, now);
    }
    const at = next ? integerOrNull(next, 'at') : null;
    if (at !== null) note(at);
    return due.length > 0;
  }

  function wake(ref: Ref, rev: number, now: number): void {
    const key = refText(ref);
    inHand.add(key);
    posted += 1;
    const input = { id: `${key}/${rev}/wake`, at: now, body: { type: WAKE } };
    const settle = (result: StepResult) => {
      posted -= 1;
      const alarmAt = asked.get(key) ?? null;
      asked.delete(key);
      if (dropped) return;
      const stuck = result.ok && stillDue(key, alarmAt, now);
      const failedWrite = !result.ok && result.error.code === 'storage-failed';
      if (stuck || failedWrite) pause(key, stuck ? (streaks.get(key) ?? 0) - STUCK_AFTER + 1 : 1);
      else inHand.delete(key);
      if (stuck) tellStuck(ref, key, now, input);
      if (result.ok && !stuck && alarmAt !== null && alarmAt <= now) note(clock.now());
      if (more && posted === 0) note(clock.now());
    };
    post({ to: ref, input, origin: 'wake', hash: '', sendPosition: null, attempt: 1, settle });
  }

  function tellStuck(ref: Ref, key: string, now: number, input: Work['input']): void {
    const message = `${key} asks for a wake-up that is already due, ${STUCK_AFTER} times in a row. Its reducer must drop a deadline it has handled.`;
    const error = new HostError('alarm-stuck', message);
    const attempt = streaks.get(key) ?? 0;
    report({ what: 'input', at: now, ref, origin: 'wake', input, attempt, exhausted: false, error });
  }

  function stillDue(key: string, alarmAt: number | null, now: number): boolean {
    if (alarmAt === null || alarmAt > now) {
      streaks.delete(key);
      return false;
    }
    const streak = (streaks.get(key) ?? 0) + 1;
    streaks.set(key, streak);
    return streak >= STUCK_AFTER;
  }

  function pause(key: string, times: number): void {
    const cancel = clock.at(clock.now() + backOffMs(times), () => {
      pauses.delete(cancel);
      inHand.delete(key);
      note(clock.now());
    });
    pauses.add(cancel);
  }

  async function check(): Promise<void> {
    activity.begin();
    try {
      for (let after = '', full = true; full && !dropped;) {
        const page = await sql.query(WITHOUT, [after, PAGE]);
        for (const row of page) await giveAlarm(row);
        after = page.length > 0 ? text(page.at(-1) ?? {}, 'ref') : after;
        full = page.length === PAGE;
      }
    } catch (thrown) {
      const error = new HostError(
        'storage-failed',
        'The alarms could not be checked; they are again in an hour.',
        thrown,
      );
      report({ what: 'storage', at: clock.now(), attempt: 1, exhausted: false, error });
    } finally {
      activity.end();
    }
    if (!dropped) note(clock.now());
  }

  async function giveAlarm(row: Readonly<Record<string, unknown>>): Promise<void> {
    const stored = text(row, 'ref');
    const ref = readRef(stored);
    const set = async (at: number | null, waits: boolean): Promise<boolean> => {
      const query = 'SELECT host_set_alarm($1, $2, $3, $4, $5) AS done';
      const [done] = await sql.query(query, [stored, integer(row, 'ver'), at, waits, shardOf(stored)]);
      return done?.['done'] === true;
    };
    const wakeAt = integerOrNull(row, 'wake_at');
    // The host had given it up: a new start is a new chance.
    if (wakeAt !== null) {
      await set(wakeAt, row['waits'] === true);
      return;
    }
    if (!app.waitOf) return;
    const state = textOrNull(row, 'state');
    const wait = state === null ? { isOver: true as const } : app.waitOf(ref, JSON.parse(state));
    if (wait.isOver) {
      await set(null, false);
      return;
    }
    const now = clock.now();
    // Without a deadline of its own it is rung at once: its reducer then has to say what becomes of it.
    if (!(await set(Math.max(now, Math.ceil(wait.wakeAt ?? now)), true))) return;
    const message =
      wait.wakeAt === null
        ? `${refText(ref)} waited without a deadline. It was rung now; please report this as a fault.`
        : `${refText(ref)} had a deadline that no alarm stood for. It has one again; please report this as a fault.`;
    const error = new HostError('alarm-missing', message);
    report({ what: 'alarm', at: now, attempt: 1, exhausted: false, error, ref });
  }

  return {
    note,
    stepped(ref, alarmAt) {
      if (inHand.has(refText(ref))) asked.set(refText(ref), alarmAt);
      // Those that lie in another's shards are noted too: who rings first, rings.
      if (alarmAt !== null) note(alarmAt);
    },
    look,
    check,
    drop() {
      dropped = true;
      disarm();
      for (const cancel of pauses) cancel();
    },
  };
}
