// One flow being edited: what is kept by itself, what could not be kept, and what somebody else kept meanwhile.
import { parseFlow, serialiseFlow, type Flow, type Issue, type Registry } from '@baton/flow';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { Refusal, type StudioApi } from './api.ts';
import type { Draft } from './types.ts';

export type Saving =
  | { is: 'saved' }
  | { is: 'waiting' }
  | { is: 'saving' }
  | { is: 'failed'; because: string }
  /** Somebody else saved after this draft was read. */
  | { is: 'conflict' };

export interface EditingState {
  /** What the editor opened last; another value opens anew. */
  opened: Flow;
  flow: Flow;
  /** Values that were typed but are not valid yet, so not in the flow. */
  unfinished: readonly Issue[];
  saving: Saving;
}

export interface Editing {
  store: StoreApi<EditingState>;
  change: (flow: Flow, unfinished: readonly Issue[]) => void;
  /** Saves what is not saved yet; true when the server has all of it. */
  flush: () => Promise<boolean>;
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
  /** Runs after so many milliseconds; returns how to call it off. */
  later: (ms: number, run: () => void) => () => void;
}

/** How long a flow rests before it is saved, in milliseconds. */
const REST = 700;
/** After a failure it is tried again by itself. */
const TRY_AGAIN = [2000, 5000, 15_000];

export function openEditing({ api, registry, flow, draft, later }: EditingOptions): Editing {
  const store = createStore<EditingState>(() => ({ opened: flow, flow, unfinished: [], saving: { is: 'saved' } }));
  const { getState: get, setState: set } = store;
  const { id } = flow;
  let etag = draft.etag;
  /** What the server has. */
  let kept = draft.text;
  let callOff: (() => void) | null = null;
  let running: Promise<void> | null = null;
  let failures = 0;
  let closed = false;

  function rest(): void {
    callOff?.();
    callOff = null;
  }

  function plan(ms: number): void {
    rest();
    callOff = later(ms, () => {
      callOff = null;
      void save();
    });
  }

  async function save(): Promise<void> {
    // One at a time: the next one needs the answer of this one.
    if (running) return running;
    running = saveNow().finally(() => (running = null));
    return running;
  }

  async function saveNow(): Promise<void> {
    const text = serialiseFlow(get().flow);
    if (text === kept) return set({ saving: { is: 'saved' } });
    set({ saving: { is: 'saving' } });
    try {
      const saved = await api.save(id, etag, text);
      etag = saved.etag;
      kept = text;
      failures = 0;
      const more = serialiseFlow(get().flow) !== kept;
      set({ saving: { is: more ? 'waiting' : 'saved' } });
      if (more && !closed) plan(REST);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.status === 412) return set({ saving: { is: 'conflict' } });
      set({ saving: { is: 'failed', because: error.message } });
      const wait = TRY_AGAIN[failures];
      failures += 1;
      if (wait !== undefined && !closed && (error.status === 0 || error.status >= 500)) plan(wait);
    }
  }

  function reopen(next: Draft): void {
    const parsed = parseFlow(next.text, registry);
    if (!parsed.ok) throw new Refusal(422, 'flow-invalid', parsed.issues[0]?.message ?? '', parsed.issues);
    rest();
    etag = next.etag;
    kept = next.text;
    failures = 0;
    set({ opened: parsed.flow, flow: parsed.flow, unfinished: [], saving: { is: 'saved' } });
  }

  return {
    store,
    change(next, unfinished) {
      const { flow: before, saving } = get();
      set({ flow: next, unfinished });
      if (next === before || saving.is === 'conflict') return;
      if (saving.is !== 'saving') set({ saving: { is: 'waiting' } });
      plan(REST);
    },
    async flush() {
      rest();
      if (get().saving.is === 'conflict') return false;
      await save();
      // A save that was under way may have begun before the newest change.
      if (serialiseFlow(get().flow) !== kept && get().saving.is === 'waiting') await save();
      rest();
      return serialiseFlow(get().flow) === kept;
    },
    async takeTheirs() {
      reopen(await api.draft(id));
    },
    async keepAsCopy(name) {
      const made = await api.create({ document: { ...get().flow, name } });
      rest();
      // What was here is kept there; nothing of it is lost by leaving.
      kept = serialiseFlow(get().flow);
      set({ saving: { is: 'saved' } });
      return made.id;
    },
    reopen,
    close() {
      closed = true;
      rest();
    },
  };
}
