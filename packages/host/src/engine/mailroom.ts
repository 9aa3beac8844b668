// Inputs wait here: one at a time per entity, and those of many entities share one commit.
import type { Input, Ref } from '@baton/handoff';
import type { App, Clock, Origin } from '../contract.ts';
import { type HostError, toHostError } from '../host-error.ts';
import type { Activity } from './activity.ts';
import { backOffMs } from './back-off.ts';
import { refText } from './ref-text.ts';
import { type Prepared, step, type Stepped, type StepResult } from './step.ts';
import type { EntityRow, Store } from './store.ts';

export interface Work {
  readonly to: Ref;
  readonly input: Input;
  readonly origin: Origin;
  readonly hash: string;
  readonly sendPosition: number | null;
  readonly attempt: number;
  /** Told once, after the commit. */
  readonly settle: (result: StepResult) => void;
}

export interface Mailroom {
  add(work: Work): void;
  /** Commits soon, even when there is no input: other parts have changes waiting. */
  nudge(): void;
  /** Forgets all work not committed and returns it. */
  drop(): Work[];
}

export interface MailroomOptions {
  /** Inputs per commit. */
  readonly groupSize: number;
  /** A commit takes no further input after this many milliseconds of work. */
  readonly groupMs: number;
  /** All entities in one line: slower, and the same journal every time. */
  readonly oneLine: boolean;
  readonly schedule: (run: () => void) => void;
}

export interface MailroomParts<Facts> {
  readonly store: Store;
  readonly app: App<Facts>;
  readonly clock: Clock;
  readonly activity: Activity;
  /** Small changes of other parts that ride along with the next commit. */
  readonly riders: {
    readonly waiting: () => boolean;
    readonly write: () => void;
    readonly written: (kept: boolean) => void;
  };
  readonly committed: (done: readonly { work: Work; stepped: Stepped }[]) => void;
  readonly storageFailed: (error: HostError) => void;
}

interface Box<Facts> {
  readonly key: string;
  readonly queue: Work[];
  /** What the head of the queue will be given; null while it is being looked up. */
  head: { row: EntityRow | undefined; state: unknown; prepared: Prepared<Facts> } | null;
  /** Rises when a look-up is no longer wanted. */
  round: number;
}

export function mailroom<Facts>(parts: MailroomParts<Facts>, options: MailroomOptions): Mailroom {
  const { store, app, clock, activity, riders } = parts;
  const boxes = new Map<string, Box<Facts>>();
  let ready: Box<Facts>[] = [];
  let scheduled = false;

  function nudge(): void {
    if (scheduled) return;
    scheduled = true;
    activity.begin();
    options.schedule(() => {
      scheduled = false;
      commitGroup();
      activity.end();
    });
  }

  function add(work: Work): void {
    activity.begin();
    const key = options.oneLine ? '' : refText(work.to);
    const waiting = boxes.get(key);
    if (waiting) {
      waiting.queue.push(work);
      return;
    }
    const box: Box<Facts> = { key, queue: [work], head: null, round: 0 };
    boxes.set(key, box);
    lookUp(box);
  }

  function lookUp(box: Box<Facts>): void {
    const [work] = box.queue;
    if (!work) return;
    box.round += 1;
    const { round } = box;
    const row = store.entity(work.to);
    const state: unknown = row?.state ? JSON.parse(row.state) : null;
    const take = (prepared: Prepared<Facts>) => {
      if (box.round !== round) return;
      box.head = { row, state, prepared };
      ready.push(box);
      nudge();
    };
    const fail = (thrown: unknown) => {
      const doing = `Facts for "${work.input.body.type}" to ${refText(work.to)} are missing`;
      take({ ok: false, error: toHostError('prepare-failed', doing, thrown) });
    };
    try {
      const facts = app.prepare(work.to, state, work.input);
      if (facts instanceof Promise) facts.then((value) => take({ ok: true, facts: value }), fail);
      else take({ ok: true, facts });
    } catch (thrown) {
      fail(thrown);
    }
  }

  function commitGroup(): void {
    const taken: { box: Box<Facts>; work: Work }[] = [];
    const done: { work: Work; stepped: Stepped }[] = [];
    const started = performance.now();
    if (ready.length === 0 && !riders.waiting()) return;
    try {
      store.transaction(ready.length > 0 ? 'full' : 'lazy', () => {
        riders.write();
        while (done.length < options.groupSize) {
          const box = ready.shift();
          const work = box?.queue.shift();
          if (!box || !work || !box.head) break;
          taken.push({ box, work });
          done.push({ work, stepped: step(store, app, clock.now(), { ...work, ...box.head }) });
          box.head = null;
          lookUp(box);
          if (performance.now() - started > options.groupMs) break;
        }
      });
    } catch (thrown) {
      riders.written(false);
      const doing = 'The data could not be written, and nothing of it was kept';
      rollBack(taken, toHostError('storage-failed', doing, thrown));
      return;
    }
    riders.written(true);
    sweep(taken);
    parts.committed(done);
    for (const { work, stepped } of done) {
      work.settle(stepped.result);
      activity.end();
    }
    if (ready.length > 0) nudge();
  }

  /** The steps are undone with their rows, so what was looked up after them saw what never was. */
  function rollBack(taken: readonly { box: Box<Facts>; work: Work }[], error: HostError): void {
    const stale = new Set(taken.map(({ box }) => box));
    ready = ready.filter((box) => !stale.has(box));
    sweep(taken);
    for (const { work } of taken) {
      work.settle({ ok: false, error, attempt: work.attempt, exhausted: false });
      activity.end();
    }
    for (const box of stale) if (boxes.get(box.key) === box) lookUp(box);
    parts.storageFailed(error);
    if (ready.length > 0) nudge();
    else if (riders.waiting()) clock.at(clock.now() + backOffMs(1), nudge);
  }

  function sweep(taken: readonly { box: Box<Facts> }[]): void {
    for (const { box } of taken) if (box.queue.length === 0) boxes.delete(box.key);
  }

  function drop(): Work[] {
    const dropped = [...boxes.values()].flatMap((box) => {
      box.round += 1;
      return box.queue;
    });
    boxes.clear();
    ready = [];
    for (const _ of dropped) activity.end();
    return dropped;
  }

  return { add, nudge, drop };
}
