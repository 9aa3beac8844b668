// One input, applied inside a transaction: repeated, refused, failed, without effect, or accepted.
import type { Input, Json, Outcome, Ref } from '@baton/handoff';
import { type App, INPUT_FAILED, type Origin } from '../contract.ts';
import { HostError, toHostError } from '../host-error.ts';
import { ATTEMPTS, backOffMs } from './back-off.ts';
import { refText } from './ref-text.ts';
import type { EffectRow, EntityRow, InboxRow, SendRow, StepStore } from './store.ts';

/** Facts, or why there are none. */
export type Prepared<Facts> =
  | { readonly ok: true; readonly facts: Facts }
  | { readonly ok: false; readonly error: HostError };

export interface StepRequest<Facts> {
  readonly to: Ref;
  readonly input: Input;
  readonly origin: Origin;
  /** The hash of the body, to tell a repeat from a conflict. */
  readonly hash: string;
  /** Of a stored send: its row, removed with the step. */
  readonly sendPosition: number | null;
  /** Counts from 1; kept by the caller for sends, by the entity's row for wake-ups. */
  readonly attempt: number;
  readonly row: EntityRow | undefined;
  readonly state: unknown;
  readonly prepared: Prepared<Facts>;
}

export type StepResult =
  | { readonly ok: true; readonly reply: Json }
  | { readonly ok: false; readonly error: HostError; readonly attempt: number; readonly exhausted: boolean };

/** What the step left to be done after the commit. */
export interface Stepped {
  readonly result: StepResult;
  readonly effects: readonly EffectRow[];
  readonly sends: readonly SendRow[];
  /** The last entry's seq, when entries were added. */
  readonly seq: number | null;
  readonly alarmAt: number | null;
}

const NEW: EntityRow = {
  rev: 0,
  seq: 0,
  state: null,
  wakeAt: null,
  alarmAt: null,
  wakeFailures: 0,
  waits: false,
  touchedAt: 0,
};

/** Inputs of the host itself have no id that anybody could send again. */
const ownInput = (origin: Origin) => origin === 'wake' || origin === 'clock';

export function step<Facts>(store: StepStore, app: App<Facts>, now: number, request: StepRequest<Facts>): Stepped {
  const { to, input, origin, hash, row = NEW } = request;
  const known = ownInput(origin) ? undefined : store.inboxRow(to, input.id);
  if (known && known.hash !== hash) return settled(store, request, conflict(to, input));
  if (known && !known.failed) return settled(store, request, { ok: true, reply: parseReply(known.reply) });
  if (origin === 'wake' && (row.alarmAt === null || row.alarmAt > now)) return settled(store, request, accepted(null));
  try {
    const outcome = decide(app, now, request);
    return store.savepoint(() =>
      outcome === null ? recordNull(store, app, now, request) : record(store, app, now, request, outcome),
    );
  } catch (thrown) {
    // Then it was not the reducer: SQLite has ended the transaction, and the other inputs' steps with it.
    if (!store.inTransaction()) throw thrown;
    const doing = `${refText(to)} could not take "${input.body.type}" (input ${input.id})`;
    const error = toHostError('reducer-failed', doing, thrown);
    return store.savepoint(() => recordFailure(store, now, request, known, error));
  }
}

function decide<Facts>(app: App<Facts>, now: number, request: StepRequest<Facts>): Outcome<unknown> | null {
  const { to, input, origin, state, prepared } = request;
  if (!prepared.ok) throw prepared.error;
  // What was posted before a stall must see what became due during it (contracts, 6): a wake-up carries the real now.
  const current = origin === 'wake' && input.at < now ? { ...input, at: now } : input;
  return app.reducers[to.kind](to.key, state, current, prepared.facts);
}

function record<Facts>(
  store: StepStore,
  app: App<Facts>,
  now: number,
  request: StepRequest<Facts>,
  outcome: Outcome<unknown>,
): Stepped {
  const { to, input, row = NEW } = request;
  const rev = row.rev + 1;
  const key = (index: number) => `${refText(to)}/${rev}/${index}`;
  // Never earlier than its cause, even when the edge's stamp runs ahead of the host.
  const at = Math.max(now, Math.floor(input.at));
  // First everything that can be wrong, then the writing: a store without undo is left as it was.
  const wakeAt = checkedWakeAt(to, outcome.wakeAt);
  const state = json(to, 'state', outcome.state);
  const reply = json(to, 'reply', outcome.reply ?? null);
  const entries = outcome.entries.map((entry) => json(to, 'entries', entry));
  const effects = outcome.effects.map((effect, index) => {
    return { ref: to, lane: checkedLane(to, effect.lane), key: key(index), effect: json(to, 'effects', effect) };
  });
  const sends = outcome.sends.map((send, index) => {
    return { from: to, to: checkedRef(app, to, send.to), id: key(index), at, body: json(to, 'sends', send.body) };
  });
  const seq = row.seq + entries.length;
  store.appendEntries(to, row.seq, entries);
  const waits = app.waitOf ? !app.waitOf(to, outcome.state).isOver : false;
  store.saveEntity(to, { rev, seq, state, wakeAt, alarmAt: wakeAt, wakeFailures: 0, waits, touchedAt: now });
  return {
    ...finish(store, now, request, reply),
    effects: effects.map((added) => ({ ...added, position: store.addEffect(added), attempts: 0 })),
    sends: sends.map((added) => ({ ...added, position: store.addSend(added) })),
    seq: entries.length > 0 ? seq : null,
    alarmAt: wakeAt,
  };
}

/** Nothing changes but what is spent: the input's id, and the alarm of a wake-up that had nothing to say; never one that lies ahead. */
function recordNull<Facts>(store: StepStore, app: App<Facts>, now: number, request: StepRequest<Facts>): Stepped {
  const { to, origin, state, row = NEW } = request;
  if (origin === 'clock') store.saveEntity(to, { ...row, touchedAt: now });
  if (origin !== 'wake') return finish(store, now, request, 'null');
  const wait = app.waitOf?.(to, state);
  const ahead = [row.wakeAt, wait && !wait.isOver ? wait.wakeAt : null].filter((at) => at !== null && at > now);
  const alarmAt = ahead.length > 0 ? Math.ceil(Math.min(...ahead.map(Number))) : null;
  store.saveEntity(to, { ...row, wakeAt: alarmAt, alarmAt, wakeFailures: 0, touchedAt: now });
  return { ...finish(store, now, request, 'null'), alarmAt };
}

function finish<Facts>(store: StepStore, now: number, request: StepRequest<Facts>, reply: string): Stepped {
  const { to, input, origin, hash } = request;
  if (!ownInput(origin)) store.saveInboxRow(to, input.id, { hash, reply, failed: false }, keptFrom(request, now));
  return settled(store, request, accepted(parseReply(reply)));
}

function recordFailure<Facts>(
  store: StepStore,
  now: number,
  request: StepRequest<Facts>,
  known: InboxRow | undefined,
  error: HostError,
): Stepped {
  const { to, input, origin, hash, sendPosition, row = NEW } = request;
  const attempt = origin === 'wake' ? row.wakeFailures + 1 : request.attempt;
  const exhausted = origin === 'clock' || (origin !== 'edge' && attempt >= ATTEMPTS);
  // Once when it begins and once when it ends: somebody who tries for ever must not fill the journal.
  const journaled = exhausted || (attempt === 1 && !known);
  if (journaled) {
    const { code, message } = error;
    const entry = {
      type: INPUT_FAILED,
      at: now,
      inputId: input.id,
      inputType: input.body.type,
      code,
      message,
      exhausted,
    };
    store.appendEntries(to, row.seq, [JSON.stringify(entry)]);
  }
  const seq = row.seq + (journaled ? 1 : 0);
  const alarm =
    origin === 'wake' ? { alarmAt: exhausted ? null : now + backOffMs(attempt), wakeFailures: attempt } : {};
  store.saveEntity(to, { ...row, seq, ...alarm });
  if (!ownInput(origin))
    store.saveInboxRow(to, input.id, { hash, reply: 'null', failed: true }, keptFrom(request, now));
  if (exhausted && sendPosition !== null) store.removeSend(sendPosition);
  return {
    result: { ok: false, error, attempt, exhausted },
    effects: [],
    sends: [],
    seq: journaled ? seq : null,
    alarmAt: alarm.alarmAt ?? null,
  };
}

/**
 * From when the days count after which an id is forgotten; null: never. What somebody outside sent to a conversation may come again for
 * as long as there is the conversation, from a page that slept for a month.
 */
function keptFrom<Facts>({ to, origin }: StepRequest<Facts>, now: number): number | null {
  return origin === 'edge' && to.kind === 'conversation' ? null : now;
}

function settled<Facts>(store: StepStore, { sendPosition }: StepRequest<Facts>, result: StepResult): Stepped {
  if (sendPosition !== null) store.removeSend(sendPosition);
  return { result, effects: [], sends: [], seq: null, alarmAt: null };
}

function accepted(reply: Json): StepResult {
  return { ok: true, reply };
}

function conflict(to: Ref, input: Input): StepResult {
  const message = `${refText(to)} has already taken an input ${input.id} with another body. Give each new input an id of its own.`;
  return { ok: false, error: new HostError('conflict', message), attempt: 1, exhausted: true };
}

function checkedWakeAt(to: Ref, wakeAt: number | null): number | null {
  if (wakeAt === null) return null;
  if (Number.isSafeInteger(Math.ceil(wakeAt))) return Math.ceil(wakeAt);
  throw new HostError(
    'outcome-invalid',
    `The reducer of ${refText(to)} returned wakeAt ${wakeAt}. Return milliseconds since the epoch, or null.`,
  );
}

function checkedLane(to: Ref, lane: unknown): string {
  if (typeof lane === 'string') return lane;
  throw new HostError('outcome-invalid', `The reducer of ${refText(to)} returned an effect without a lane. Name one.`);
}

function checkedRef<Facts>(app: App<Facts>, from: Ref, to: Ref): Ref {
  if (Object.hasOwn(app.reducers, to.kind)) return to;
  throw new HostError(
    'outcome-invalid',
    `The reducer of ${refText(from)} sends to "${to.kind}", which no reducer takes. Send to one of ${Object.keys(app.reducers).join(', ')}.`,
  );
}

function json(to: Ref, part: string, value: unknown): string {
  const text: string | undefined = JSON.stringify(value);
  if (text !== undefined) return text;
  throw new HostError(
    'outcome-invalid',
    `The reducer of ${refText(to)} returned ${part} that JSON cannot hold. Return plain values.`,
  );
}

/** The one place where stored JSON gets its type back: only `json` above writes it. */
function parseReply(text: string): Json {
  const reply: Json = JSON.parse(text);
  return reply;
}
