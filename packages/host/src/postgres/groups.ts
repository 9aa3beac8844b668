// Inputs wait here: one at a time per entity, and those of many entities share one commit. What somebody else changed meanwhile is read
// and stepped again.
import type { App, Clock } from '../contract.ts';
import type { Activity } from '../engine/activity.ts';
import { backOffMs } from '../engine/back-off.ts';
import type { Work } from '../engine/mailroom.ts';
import { refText } from '../engine/ref-text.ts';
import { type Prepared, step, type Stepped } from '../engine/step.ts';
import { type HostError, toHostError } from '../host-error.ts';
import { commit, type Committed, settle, type Settled } from './commit.ts';
import { type Connection, isPassing } from './connection.ts';
import { type Draft, draftOf, draftStore, isEmpty, type Kept, type SendKey } from './draft.ts';
import { readBoxes, type Waiting } from './read-boxes.ts';

/** An input in line; of a stored send, with the row it comes from. */
export interface GroupWork extends Work {
  readonly sent: SendKey | null;
}

export interface Groups {
  add(work: Work): void;
  /** Somebody sent this entity something: all of it is taken with its next commit. */
  fetchMail(to: Work['to']): void;
  /** The database has this version of an entity: an older one is forgotten. */
  seen(ref: Work['to'], version: number): void;
  /** Commits soon, even when there is no input: effects were carried out. */
  nudge(): void;
  /** Forgets all work not committed. */
  drop(): void;
}

export interface GroupOptions {
  readonly groupSize: number;
  readonly groupMs: number;
  /** Commits under way at the same time. */
  readonly commits: number;
}

export interface GroupParts<Facts> {
  readonly sql: Connection;
  readonly app: App<Facts>;
  readonly clock: Clock;
  readonly activity: Activity;
  readonly process: () => number;
  /** Whether there are others. */
  readonly isShared: () => boolean;
  readonly nextPosition: () => number;
  readonly writer: { readonly name: string; readonly rowsOf: (draft: Draft) => string | null } | null;
  /** What became of effects rides along with the next commit. */
  readonly effects: { waiting(): boolean; take(): Settled[]; written(kept: boolean): void };
  readonly hashOf: (body: Work['input']['body']) => string;
  readonly committed: (done: readonly Done[], handed: Committed['handed']) => void;
  /** A send could not be applied now; it is fetched again at this time. */
  readonly later: (to: Work['to'], dueAt: number) => void;
  readonly storageFailed: (error: HostError) => void;
}

export interface Done {
  readonly work: GroupWork;
  readonly stepped: Stepped;
}

interface Box<Facts> {
  readonly key: string;
  readonly ref: Work['to'];
  readonly queue: GroupWork[];
  stage: 'resting' | 'reading' | 'preparing' | 'ready' | 'away';
  mail: boolean;
  kept: Kept | null;
  prepared: Prepared<Facts> | null;
  /** Real time since the database did not answer; null while it does. */
  troubleSince: number | null;
}

interface Away<Facts> {
  readonly box: Box<Facts>;
  readonly draft: Draft;
  readonly done: Done[];
}

const READ_AT_ONCE = 256;
/** Entities in line for which a further commit is begun beside those under way. */
const WORTH_ANOTHER = 24;
const ENTITIES_KEPT = 20_000;
/** Per entity. */
const IDS_KEPT = 8;
/** How long an input waits for a database that is away before its sender hears of it. */
const PATIENCE_MS = 10_000;
const RETRY_MS = 200;
/** Effects carried out while nothing else is written wait so long for company. */
const GATHER_MS = 4;

export function groups<Facts>(parts: GroupParts<Facts>, options: GroupOptions): Groups {
  const { sql, app, clock, activity } = parts;
  const boxes = new Map<string, Box<Facts>>();
  const kept = new Map<string, Kept>();
  const sentBy = new Map<number, SendKey>();
  /** Each of them goes into a group of its own once: one of them is what the database refused. */
  const apart = new Set<Box<Facts>>();
  let toRead: Box<Facts>[] = [];
  let ready: Box<Facts>[] = [];
  let reading = false;
  let underWay = 0;
  let scheduled = false;
  let nudged: ReturnType<typeof setTimeout> | null = null;
  let sends = 0;
  let dropped = false;

  function boxOf(ref: Work['to']): Box<Facts> {
    const key = refText(ref);
    const known = boxes.get(key);
    if (known) return known;
    const box: Box<Facts> = {
      key,
      ref,
      queue: [],
      stage: 'resting',
      mail: false,
      kept: null,
      prepared: null,
      troubleSince: null,
    };
    boxes.set(key, box);
    activity.begin();
    return box;
  }

  function add(work: Work): void {
    const box = boxOf(work.to);
    box.queue.push({ ...work, sent: null });
    if (box.stage === 'resting') advance(box);
  }

  function fetchMail(to: Work['to']): void {
    const box = boxOf(to);
    box.mail = true;
    if (box.stage === 'resting') advance(box);
  }

  /** Brings a box as near to a commit as it gets without waiting. */
  function advance(box: Box<Facts>): void {
    const [head] = box.queue;
    box.stage = 'resting';
    if (!head && !box.mail) {
      boxes.delete(box.key);
      activity.end();
      return;
    }
    box.kept = box.mail ? null : (kept.get(box.key) ?? box.kept);
    if (box.mail || !box.kept) {
      box.stage = 'reading';
      toRead.push(box);
      void readAll();
    } else if (head) {
      prepare(box, box.kept.state, head);
    }
  }

  async function readAll(): Promise<void> {
    if (reading) return;
    reading = true;
    // After the event loop has read what has arrived: entities that are asked for together are looked up together.
    await new Promise((resolve) => void setImmediate(resolve));
    while (toRead.length > 0 && !dropped) {
      const batch = toRead.splice(0, READ_AT_ONCE);
      const asked = batch.map((box) => {
        const ids = box.queue
          .filter(({ origin }) => origin === 'edge' || origin === 'send')
          .map(({ input }) => input.id);
        const { mail } = box;
        box.mail = false;
        return { ref: box.ref, ids, mail };
      });
      try {
        const found = await readBoxes(sql, asked);
        if (dropped) break;
        for (const [index, box] of batch.entries()) {
          const one = found[index];
          if (!one) continue;
          box.kept = one.kept;
          remember(box.key, one.kept);
          box.troubleSince = null;
          take(box, one.mail);
          advance(box);
        }
      } catch (thrown) {
        for (const [index, box] of batch.entries()) {
          box.mail ||= asked[index]?.mail ?? false;
          trouble(box, [], thrown);
        }
      }
    }
    reading = false;
  }

  /** Of each sender the sends that are due, in order: one that has to wait holds up those behind it and nobody else's. */
  function take(box: Box<Facts>, mail: readonly Waiting[]): void {
    const inLine = new Set(box.queue.flatMap(({ sent }) => (sent ? [textOf(sent)] : [])));
    const held = new Set<string>();
    for (const { key, id, at, body, attempts, dueAt } of mail) {
      if (held.has(key.from) || inLine.has(textOf(key))) continue;
      if (dueAt > clock.now()) {
        held.add(key.from);
        parts.later(box.ref, dueAt);
        continue;
      }
      sends += 1;
      sentBy.set(sends, key);
      box.queue.push({
        to: box.ref,
        input: { id, at, body },
        origin: 'send',
        hash: parts.hashOf(body),
        sendPosition: sends,
        attempt: attempts + 1,
        settle: () => {},
        sent: key,
      });
    }
  }

  function prepare(box: Box<Facts>, state: unknown, head: GroupWork): void {
    box.stage = 'preparing';
    const done = (prepared: Prepared<Facts>) => {
      if (dropped || box.stage !== 'preparing') return;
      box.prepared = prepared;
      box.stage = 'ready';
      ready.push(box);
      schedule();
    };
    const facts = factsFor(state, head);
    if (facts instanceof Promise) void facts.then(done);
    else done(facts);
  }

  function factsFor(state: unknown, work: Work): Prepared<Facts> | Promise<Prepared<Facts>> {
    const fail = (thrown: unknown): Prepared<Facts> => {
      const doing = `Facts for "${work.input.body.type}" to ${refText(work.to)} are missing`;
      return { ok: false, error: toHostError('prepare-failed', doing, thrown) };
    };
    try {
      const facts = app.prepare(work.to, state, work.input);
      return facts instanceof Promise ? facts.then((value) => ({ ok: true, facts: value }), fail) : { ok: true, facts };
    } catch (thrown) {
      return fail(thrown);
    }
  }

  function nudge(): void {
    nudged ??= setTimeout(() => {
      nudged = null;
      if (parts.effects.waiting()) schedule();
    }, GATHER_MS);
  }

  function schedule(): void {
    if (scheduled || underWay >= options.commits) return;
    // While one commit waits for the disk the next gathers; another connection pays only when there is much to carry.
    if (underWay > 0 && ready.length < WORTH_ANOTHER) return;
    scheduled = true;
    activity.begin();
    setImmediate(() => {
      scheduled = false;
      if (!dropped && (ready.length > 0 || parts.effects.waiting())) void runGroup();
      activity.end();
    });
  }

  async function runGroup(): Promise<void> {
    underWay += 1;
    activity.begin();
    const group = stepGroup();
    const settled = parts.effects.take();
    // More than one group's worth: the next is stepped while this one waits for the disk.
    if (ready.length > 0) schedule();
    const drafts = group.map(({ draft }) => draft).filter((draft) => !isEmpty(draft));
    try {
      const committed = await write(drafts, settled);
      parts.effects.written(true);
      if (!dropped) finish(group, committed);
    } catch (thrown) {
      parts.effects.written(false);
      if (!dropped) for (const { box, done } of group) trouble(box, done, thrown, group.length > 1);
    }
    underWay -= 1;
    if (ready.length > 0) schedule();
    else if (parts.effects.waiting()) nudge();
    activity.end();
  }

  async function write(drafts: readonly Draft[], settled: readonly Settled[]): Promise<Committed> {
    if (drafts.length === 0) {
      if (settled.length > 0) await settle(sql, settled);
      return { lost: new Set(), handed: [] };
    }
    const writer = parts.writer;
    const written = writer
      ? drafts.flatMap((draft, index) => {
          const rows = draft.entries.length > 0 ? writer.rowsOf(draft) : null;
          return rows === null ? [] : [{ draft: index, rows }];
        })
      : [];
    return commit(sql, {
      process: parts.process(),
      isShared: parts.isShared(),
      now: clock.now(),
      drafts,
      settled,
      written,
      writer: writer?.name ?? null,
    });
  }

  function stepGroup(): Away<Facts>[] {
    const started = performance.now();
    const group: Away<Facts>[] = [];
    let count = 0;
    while (count < options.groupSize) {
      const box = ready.shift();
      if (!box?.kept) break;
      const away = { box, draft: draftOf(box.ref, box.kept), done: new Array<Done>() };
      box.stage = 'away';
      stepBox(away, options.groupSize - count);
      count += away.done.length;
      group.push(away);
      if (apart.delete(box)) break;
      if (performance.now() - started > options.groupMs) break;
    }
    return group;
  }

  function stepBox({ box, draft, done }: Away<Facts>, most: number): void {
    const store = draftStore({
      draft,
      nextPosition: parts.nextPosition,
      sendAt: (position) => sentBy.get(position) ?? { from: '', rev: 0, idx: 0 },
    });
    while (box.prepared && done.length < most) {
      const work = box.queue.shift();
      if (!work) break;
      const request = { ...work, row: draft.row, state: draft.state, prepared: box.prepared };
      const stepped = step(store, app, clock.now(), request);
      done.push({ work, stepped });
      if (work.sent && !stepped.result.ok && !stepped.result.exhausted)
        holdUp(box, draft, work.sent, stepped.result.attempt);
      const [next] = box.queue;
      const facts = next ? factsFor(draft.state, next) : null;
      box.prepared = facts instanceof Promise ? null : facts;
    }
    box.prepared = null;
  }

  function holdUp(box: Box<Facts>, draft: Draft, sent: SendKey, attempts: number): void {
    const dueAt = clock.now() + backOffMs(attempts);
    draft.taken.push({ key: sent, attempts, dueAt });
    const behind = box.queue.filter((work) => work.sent?.from !== sent.from);
    box.queue.splice(0, box.queue.length, ...behind);
  }

  function finish(group: readonly Away<Facts>[], { lost, handed }: Committed): void {
    const won = group.filter(({ draft }) => !lost.has(draft));
    for (const away of group) {
      if (lost.has(away.draft)) again(away.box, away.done);
      else keep(away);
    }
    const done = won.flatMap((away) => away.done);
    parts.committed(done, handed);
    for (const { work, stepped } of done) {
      if (work.sendPosition !== null) sentBy.delete(work.sendPosition);
      work.settle(stepped.result);
    }
    for (const { box } of won) advance(box);
  }

  function keep({ box, draft }: Away<Facts>): void {
    box.troubleSince = null;
    for (const { key, attempts, dueAt } of draft.taken)
      if (attempts > 0 && key.from !== '') parts.later(box.ref, dueAt);
    if (isEmpty(draft)) return;
    const lately = [...draft.before.known, ...[...draft.inbox].map(([id, { row }]) => [id, row] as const)].slice(
      -IDS_KEPT,
    );
    const now: Kept = {
      version: draft.before.version + 1,
      row: draft.row,
      state: draft.state,
      known: new Map(lately),
    };
    box.kept = now;
    remember(box.key, now);
  }

  function remember(key: string, now: Kept): void {
    // The one used last is kept longest.
    kept.delete(key);
    kept.set(key, now);
    if (kept.size > ENTITIES_KEPT) kept.delete(kept.keys().next().value ?? '');
  }

  /** In line again as they were; sends are fetched anew, because somebody else may have applied them. */
  function again(box: Box<Facts>, done: readonly Done[]): void {
    const works = done.map(({ work }) => work);
    box.queue.unshift(...works);
    if (box.queue.some(({ sent }) => sent)) {
      for (const { sendPosition } of box.queue) if (sendPosition !== null) sentBy.delete(sendPosition);
      box.queue.splice(0, box.queue.length, ...box.queue.filter(({ sent }) => !sent));
      box.mail = true;
    }
    box.kept = null;
    box.prepared = null;
    kept.delete(box.key);
    advance(box);
  }

  /** The database did not take it. While it may come back everybody waits; nobody for ever. */
  function trouble(box: Box<Facts>, done: readonly Done[], thrown: unknown, isShared = false): void {
    const since = (box.troubleSince ??= performance.now());
    const passing = isPassing(thrown);
    if (passing && performance.now() - since < PATIENCE_MS) {
      box.stage = 'away';
      setTimeout(() => {
        if (!dropped) again(box, done);
      }, RETRY_MS);
      return;
    }
    // One entity's rows that the database refuses must not fail the others of its group.
    if (!passing && isShared) {
      apart.add(box);
      again(box, done);
      return;
    }
    const doing = 'The data could not be written, and nothing of it was kept';
    const error = toHostError('storage-failed', doing, thrown);
    box.troubleSince = null;
    const failed = [...done.map(({ work }) => work), ...box.queue.splice(0)];
    for (const work of failed) work.settle({ ok: false, error, attempt: work.attempt, exhausted: false });
    box.kept = null;
    box.prepared = null;
    kept.delete(box.key);
    if (box.mail || failed.some(({ sent }) => sent)) parts.later(box.ref, clock.now() + backOffMs(3));
    box.mail = false;
    parts.storageFailed(error);
    advance(box);
  }

  function drop(): void {
    dropped = true;
    if (nudged) clearTimeout(nudged);
    for (const _ of boxes) activity.end();
    boxes.clear();
    ready = [];
    toRead = [];
  }

  function seen(ref: Work['to'], version: number): void {
    const key = refText(ref);
    if ((kept.get(key)?.version ?? version) < version) kept.delete(key);
  }

  return { add, fetchMail, seen, nudge, drop };
}

function textOf({ from, rev, idx }: SendKey): string {
  return `${from}/${rev}/${idx}`;
}
