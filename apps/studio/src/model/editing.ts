// One flow being edited: what is kept by itself, what could not be kept, and what somebody else kept meanwhile.
import type { WayBack } from '@baton/editor';
import { parseFlow, serialiseFlow, type Flow, type Issue, type Registry } from '@baton/flow';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { Refusal, type Draft, type StudioApi } from './api.ts';
import { markOf, type DeviceDraft, type DeviceDrafts } from './device-drafts.ts';
import { onDevice } from './on-device.ts';
import { mergeFlows, type Choice, type Clash } from './merge-flows.ts';

export type Saving =
  | { is: 'saved' }
  | { is: 'waiting' }
  | { is: 'saving' }
  /** `again`: it is tried again by itself, for ever. */
  | { is: 'failed'; because: string; again: boolean }
  /** Somebody else changed the same steps: nothing is saved until these are decided. */
  | { is: 'conflict'; clashes: readonly Clash[] };

export interface EditingState {
  /** What the editor opened last; another value is taken in. */
  opened: Flow;
  flow: Flow;
  /** Values that were typed but are not valid yet, so not in the flow. */
  unfinished: readonly Issue[];
  saving: Saving;
  /** Rises each time that somebody else's changes were taken in. */
  joined: number;
}

export interface Editing {
  store: StoreApi<EditingState>;
  change: (flow: Flow, unfinished: readonly Issue[]) => void;
  /** A change made beside the canvas, which takes it in as one that can be undone. */
  put: (flow: Flow) => void;
  /** How undo and redo stand, to be kept with the work. */
  remember: (history: WayBack) => void;
  /** Saves what is not saved yet; true when the server has all of it. */
  flush: () => Promise<boolean>;
  /** Somebody else may have saved: what they did is taken in, and nothing is written that was not changed here. */
  heard: (etag: string) => Promise<void>;
  /** Decides one thing that both changed; once all are decided the flow is saved. */
  decide: (clash: string, choice: Choice) => void;
  /** Gives up what is here for what the server has. */
  takeTheirs: () => Promise<void>;
  /** Makes a flow of its own from what is here; answers its id. */
  keepAsCopy: (name: string) => Promise<string>;
  /** Replaces everything with this draft, as the server has it. */
  reopen: (draft: Draft) => void;
  close: () => void;
}

export interface EditingOptions {
  api: Pick<StudioApi, 'save' | 'draft' | 'create'>;
  registry: Registry;
  flow: Flow;
  draft: Draft;
  device: DeviceDrafts;
  /** What this device still had of the flow. */
  found: DeviceDraft | null;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Runs after so many milliseconds; returns how to call it off. */
  later: (ms: number, run: () => void) => () => void;
}

/** How long a flow rests before it is saved, in milliseconds. */
const REST = 700;
/** Whatever the rhythm of typing: so long after the first change it is sent, so that the server has it within two seconds. */
const LONGEST = 1400;
/** After a failure it is tried again, and again after the last of these for as long as the page is open. */
const TRY_AGAIN = [1000, 2000, 5000, 10_000, 30_000] as const;

/** So many steps back survive a visit. */
const MOST_BACK = 100;

interface Dispute {
  theirs: Flow;
  draft: Draft;
  choices: Map<string, Choice>;
}

export function openEditing(options: EditingOptions): Editing {
  const { api, registry, flow, draft, device, found, now, later } = options;
  const store = createStore<EditingState>(() => ({
    opened: flow,
    flow,
    unfinished: [],
    saving: { is: 'saved' },
    joined: 0,
  }));
  const { getState: get, setState: set } = store;
  const { id } = flow;
  let etag = draft.etag;
  /** What the server has, as text and as it was read. */
  let kept = draft.text;
  let base = flow;
  /** The last flow that the server was given or gave. */
  let settled: Flow | null = flow;
  let dispute: Dispute | null = null;
  let rest: (() => void) | null = null;
  let insist: (() => void) | null = null;
  let running: Promise<void> | null = null;
  let way: WayBack | null = null;
  let failures = 0;
  let closed = false;
  const key = crypto.randomUUID();
  const shelf = onDevice(device, {
    later,
    left: found?.key ?? null,
    history: () => way && { flow: id, mark: markOf(textOf(get().flow)), history: way },
    current: () => ({ key, flow: id, etag, base: kept, text: textOf(get().flow), at: now() }),
  });
  if (found) takeUp(found);

  function textOf(of: Flow): string {
    return of === settled ? kept : serialiseFlow(of);
  }

  function callOff(): void {
    rest?.();
    insist?.();
    rest = insist = null;
  }

  function plan(): void {
    rest?.();
    rest = later(REST, () => void save());
    insist ??= later(LONGEST, () => void save());
  }

  function planAgain(ms: number): void {
    callOff();
    rest = later(ms, () => void save());
  }

  async function save(): Promise<void> {
    // One at a time: the next one needs the answer of this one.
    if (running) return running;
    callOff();
    running = saveNow().finally(() => (running = null));
    return running;
  }

  async function saveNow(): Promise<void> {
    if (dispute) return;
    const sent = get().flow;
    const text = textOf(sent);
    if (text === kept) return isKept(sent);
    set({ saving: { is: 'saving' } });
    try {
      const saved = await api.save(id, etag, text);
      etag = saved.etag;
      kept = text;
      base = settled = sent;
      failures = 0;
      if (get().flow === sent) return isKept(sent);
      set({ saving: { is: 'waiting' } });
      shelf.keep();
      if (!closed) plan();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.status === 412) return join();
      failed(error);
    }
  }

  function isKept(sent: Flow): void {
    settled = sent;
    set({ saving: { is: 'saved' } });
    shelf.forget();
  }

  function failed(error: Refusal): void {
    const again = error.status === 0 || error.status === 408 || error.status === 429 || error.status >= 500;
    set({ saving: { is: 'failed', because: error.message, again } });
    const wait = TRY_AGAIN[Math.min(failures, TRY_AGAIN.length - 1)] ?? REST;
    failures += 1;
    if (again && !closed) planAgain(wait);
  }

  /** Puts together what is here and what the server has. */
  async function join(): Promise<void> {
    try {
      const theirs = await api.draft(id);
      if (theirs.etag === etag) {
        set({ saving: { is: 'waiting' } });
        return plan();
      }
      const parsed = parseFlow(theirs.text, registry);
      if (!parsed.ok) throw new Refusal(422, 'flow-invalid', parsed.issues[0]?.message ?? '', parsed.issues);
      dispute = { theirs: parsed.flow, draft: theirs, choices: dispute?.choices ?? new Map() };
      settle(dispute);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      failed(error);
    }
  }

  function settle({ theirs, draft: from, choices }: Dispute): void {
    const { flow: mine, joined } = get();
    const merged = mergeFlows({ before: base, mine, theirs }, choices);
    if (merged.clashes.length > 0) return set({ saving: { is: 'conflict', clashes: merged.clashes } });
    dispute = null;
    ({ etag, text: kept } = from);
    base = settled = theirs;
    const next = merged.flow;
    if (serialiseFlow(next) === kept) {
      set({ opened: theirs, flow: theirs, joined: joined + 1 });
      return isKept(theirs);
    }
    set({ opened: next, flow: next, joined: joined + 1, saving: { is: 'waiting' } });
    shelf.keep();
    if (!closed) plan();
  }

  /** What an earlier visit left on this device and the server never got. */
  function takeUp(left: DeviceDraft): void {
    const [before, mine] = [parseFlow(left.base, registry), parseFlow(left.text, registry)];
    if (!before.ok || !mine.ok || left.text === kept || left.text === left.base) return shelf.forget();
    if (left.etag === etag) {
      set({ opened: mine.flow, flow: mine.flow, saving: { is: 'waiting' } });
      return plan();
    }
    const theirs = base;
    base = before.flow;
    set({ opened: mine.flow, flow: mine.flow });
    dispute = { theirs, draft, choices: new Map() };
    etag = left.etag;
    kept = left.base;
    settled = null;
    settle(dispute);
  }

  function reopen(next: Draft): void {
    const parsed = parseFlow(next.text, registry);
    if (!parsed.ok) throw new Refusal(422, 'flow-invalid', parsed.issues[0]?.message ?? '', parsed.issues);
    callOff();
    dispute = null;
    etag = next.etag;
    kept = next.text;
    base = settled = parsed.flow;
    failures = 0;
    shelf.forget();
    set({ opened: parsed.flow, flow: parsed.flow, unfinished: [], saving: { is: 'saved' } });
  }

  function change(next: Flow, unfinished: readonly Issue[]): void {
    const { flow: before, saving } = get();
    set({ flow: next, unfinished });
    if (next === before) return;
    if (next === base && saving.is === 'waiting' && !running) {
      callOff();
      return isKept(next);
    }
    shelf.keep();
    if (dispute) return settle(dispute);
    if (saving.is === 'saved') set({ saving: { is: 'waiting' } });
    plan();
  }

  return {
    store,
    change,
    put(next) {
      set({ opened: next });
      change(next, get().unfinished);
    },
    remember(history) {
      way = { ...history, past: history.past.slice(-MOST_BACK), future: history.future.slice(0, MOST_BACK) };
    },
    async flush() {
      callOff();
      await save();
      // A save that was under way may have begun before the newest change, or found somebody else's.
      for (let i = 0; i < 3 && get().saving.is === 'waiting'; i += 1) await save();
      callOff();
      if (get().saving.is === 'failed' && !closed) planAgain(TRY_AGAIN[0]);
      return get().saving.is === 'saved';
    },
    async heard(other) {
      if (running) await running;
      if (other !== etag && other !== dispute?.draft.etag) await join();
    },
    decide(clash, choice) {
      if (!dispute) return;
      dispute.choices.set(clash, choice);
      settle(dispute);
    },
    async takeTheirs() {
      reopen(await api.draft(id));
    },
    async keepAsCopy(name) {
      const mine = get().flow;
      const made = await api.create({ document: { ...mine, name } });
      // What was here is kept there; nothing of it is lost by leaving.
      callOff();
      dispute = null;
      kept = serialiseFlow(mine);
      isKept(mine);
      return made.id;
    },
    reopen,
    close() {
      closed = true;
      callOff();
      shelf.close();
    },
  };
}
