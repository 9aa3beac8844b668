// The app the suite runs: what a reducer does is said in the input itself.
import {
  type Body,
  CLOCK_SET_BACK,
  type Input,
  type Outcome,
  type OutboxEffect,
  type Ref,
  type Send,
  type StoredEntry,
  WAKE,
} from '@baton/handoff';
import type { App, Delivery, FailureReport, Wait } from '../contract.ts';

export type Act = {
  type: 'act';
  note?: string;
  /** How many further entries. */
  extra?: number;
  says?: { lane: string; text: string }[];
  tells?: { to: { kind: 'conversation' | 'queue' | 'presence'; key: string }; body: Body }[];
  /** Deadlines, milliseconds from the input's time; they replace those before. */
  dueIn?: number[];
  /** How a wake-up is answered: one entry per due deadline (default), by throwing, not at all, or without dropping what is due. */
  onWake?: 'throw' | 'nothing' | 'again';
  /** How this input is answered. */
  /** The alarm asked for, whatever the deadlines are: milliseconds from the input's time, or none. */
  alarmIn?: number | null;
  now?: 'throw' | 'nothing' | 'no-state' | 'bad-alarm' | 'bad-effect' | 'bad-send';
};
type Wake = { type: typeof WAKE };
type SetBack = { type: typeof CLOCK_SET_BACK; byMs: number };

type ProbeState = { count: number; due: number[]; onWake: Act['onWake'] | null };
type ProbeFacts = { preparedFor: number };

export interface Probe {
  readonly app: App<ProbeFacts>;
  /** Reducer calls: which entity, which input. */
  readonly calls: { to: string; id: string }[];
  /** Every attempt at delivering. */
  readonly delivered: { key: string; text: unknown; at: number }[];
  readonly projected: StoredEntry[];
  /** What was told to be readable. */
  readonly told: StoredEntry[];
  readonly reports: FailureReport[];
  /** Inputs that fail while their id is in here, or their entity as `<kind>/<key>`. */
  readonly failing: Set<string>;
  /** Replaced by a test to refuse or hold up effects. */
  deliver: (delivery: Delivery) => Promise<void>;
  /** Replaced by a test to refuse or look closer. */
  project: (entries: readonly StoredEntry[]) => void | Promise<void>;
  prepare: (to: Ref, facts: ProbeFacts) => ProbeFacts | Promise<ProbeFacts>;
}

export function probe(now: () => number): Probe {
  const made: Probe = {
    calls: [],
    delivered: [],
    projected: [],
    told: [],
    reports: [],
    failing: new Set(),
    deliver: async () => {},
    project: () => {},
    prepare: (_to, facts) => facts,
    app: {
      reducers: { conversation: reducer('conversation'), queue: reducer('queue'), presence: reducer('presence') },
      prepare: (to, state: ProbeState | null) => made.prepare(to, { preparedFor: state?.count ?? 0 }),
      waitOf(_to, { due, onWake }: ProbeState): Wait {
        // Who never says anything to what is due owes nothing for it.
        const left = onWake === 'nothing' ? due.filter((time) => time > now()) : due;
        return { isOver: left.length === 0, wakeAt: earliest(left) };
      },
      async deliver(delivery) {
        made.delivered.push({ key: delivery.key, text: delivery.effect.text, at: now() });
        await made.deliver(delivery);
      },
      project(entries) {
        const done = made.project(entries);
        if (done) return done.then(() => void made.projected.push(...entries));
        made.projected.push(...entries);
        return undefined;
      },
      projected: (entries) => void made.told.push(...entries),
      onFailure: (report) => void made.reports.push(report),
    },
  };
  function reducer(kind: string) {
    return (key: string, state: ProbeState | null, input: Input<Act | Wake | SetBack>, facts: ProbeFacts) => {
      made.calls.push({ to: `${kind}/${key}`, id: input.id });
      if (made.failing.has(`${kind}/${key}`) || made.failing.has(input.id)) throw new Error('told to fail');
      if (facts.preparedFor !== (state?.count ?? 0)) throw new Error('facts looked up for another state');
      const { body } = input;
      if (body.type === CLOCK_SET_BACK) return setBack(state, input, body.byMs);
      return body.type === WAKE ? wake(state, input) : act(state, input, body);
    };
  }
  return made;
}

function act(state: ProbeState | null, { id, at }: Input, body: Act): Outcome<unknown> | null {
  if (body.now === 'throw') throw new Error('told to fail');
  if (body.now === 'nothing') return null;
  const count = (state?.count ?? 0) + 1;
  const due = body.dueIn ? body.dueIn.map((ms) => at + ms) : (state?.due ?? []);
  const extra = Array.from({ length: body.extra ?? 0 }, (_, index) => ({ type: 'extra', at, index }));
  const next: ProbeState = { count, due, onWake: body.onWake ?? state?.onWake ?? null };
  return {
    state: body.now === 'no-state' ? undefined : next,
    reply: { count },
    entries: [{ type: 'acted', at, id, note: body.note ?? '', count }, ...extra],
    effects: [
      ...(body.says ?? []).map((said) => ({ type: 'say', ...said })),
      ...(body.now === 'bad-effect' ? [unkeepable()] : []),
    ],
    sends: body.now === 'bad-send' ? [toNobody()] : (body.tells ?? []),
    wakeAt:
      body.now === 'bad-alarm'
        ? Number.MAX_VALUE
        : body.alarmIn === undefined
          ? earliest(due)
          : body.alarmIn && at + body.alarmIn,
  };
}

function wake(state: ProbeState | null, { at }: Input): Outcome<unknown> | null {
  if (state?.onWake === 'throw') throw new Error('told to fail');
  if (!state || state.onWake === 'nothing') return null;
  const due = state.due.toSorted((a, b) => a - b);
  const missed = due.filter((time) => time <= at);
  const left = state.onWake === 'again' ? due : due.filter((time) => time > at);
  return {
    state: { ...state, count: state.count + 1, due: left },
    entries: missed.map((time) => ({ type: 'woken', at, dueAt: time })),
    effects: [],
    sends: [],
    wakeAt: earliest(left),
  };
}

function setBack(state: ProbeState | null, { at }: Input, byMs: number): Outcome<unknown> | null {
  if (!state) return null;
  const due = state.due.map((time) => time - byMs);
  const entries = [{ type: 'setBack', at, byMs }];
  return { state: { ...state, count: state.count + 1, due }, entries, effects: [], sends: [], wakeAt: earliest(due) };
}

function earliest(due: readonly number[]): number | null {
  return due.length > 0 ? Math.min(...due) : null;
}

/** What the types forbid, as a careless reducer might return it. */
function unkeepable(): OutboxEffect {
  return Object.assign(JSON.parse('{ "type": "say", "lane": "a" }'), { toJSON: () => undefined });
}

function toNobody(): Send {
  return JSON.parse('{ "to": { "kind": "ghost", "key": "x" }, "body": { "type": "act" } }');
}
