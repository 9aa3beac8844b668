// The app that every host runs: conversation, queue and presence, each with the facts it needs.
import {
  presenceReducer,
  queueReducer,
  type EntityKind,
  type Input,
  type Ref,
  type StoredEntry,
  type Workspace,
} from '@baton/handoff';
import { ENDED } from '@baton/flow';
import type { Machine } from '@baton/runtime';
import { prepare as prepareReader, type LanguageNamer, type Reader } from '@baton/signals';
import type { App, Delivery, EntityReducer, FailureReport, Transaction, Wait } from '@baton/host';
import { nextWakeUp } from './next-wake-up.ts';
import { conversationReducer } from './conversation-reducer.ts';
import type { ConversationBody } from './bodies.ts';
import type { LiveVersion } from './facts.ts';
import type { ConversationState } from './state.ts';

/** The immutable values that every reducer is handed: the workspace, and for conversations their machine and reader. */
export interface AppFacts {
  workspace: Workspace;
  workspaceHash: string;
  /** Present for conversations. */
  machine?: Machine;
  reader?: Reader;
  /** Present where a conversation that has ended may begin anew with another version, and where a designer moves one. */
  live?: LiveVersion;
  /** Set where it may not, because its flow was archived. */
  beginsNothing?: true;
}

/** How an app looks up its facts, carries out effects, and tells what happened. */
export interface BatonAppOptions {
  /** The newest workspace, with its content hash. */
  workspace(): { workspace: Workspace; hash: string };
  /** The compiled machine of a flow's content hash. Rejects when there is none: the conversation's input then fails and is told. */
  machine(hash: string): Machine | Promise<Machine>;
  /** The version of a flow that new runs begin with; null where none may begin. Without it every run keeps to its first version. */
  liveVersion?(flow: string): Promise<LiveVersion['flow'] | null>;
  deliver: (delivery: Delivery) => Promise<void>;
  project?: (entries: readonly StoredEntry[], transaction?: Transaction) => void | Promise<void>;
  /** Called when what `project` made of these entries can be read. */
  projected?: (entries: readonly StoredEntry[]) => void;
  onFailure?: (report: FailureReport) => void;
  /** Names languages that are not English more surely (R6); without it the reader's own short lists do. */
  nameLanguage?: LanguageNamer;
}

/** Puts the three reducers together with their facts. */
export function batonApp(options: BatonAppOptions): App<AppFacts> {
  const readers = new WeakMap<Machine, Reader>();
  const readerOf = (machine: Machine): Reader => {
    const known = readers.get(machine);
    if (known) return known;
    const made = prepareReader(
      machine.compiled.signals,
      options.nameLanguage === undefined ? {} : { nameLanguage: options.nameLanguage },
    );
    readers.set(machine, made);
    return made;
  };
  return {
    reducers,
    prepare(to, state, input) {
      const { workspace, hash } = options.workspace();
      const base = { workspace, workspaceHash: hash };
      if (to.kind !== 'conversation') return base;
      const flowHash = flowHashOf(state, input);
      if (flowHash === null) return base;
      const machine = options.machine(flowHash);
      const own = (loaded: Machine): AppFacts => ({ ...base, machine: loaded, reader: readerOf(loaded) });
      const target = moveTo(input);
      if (target)
        return Promise.all([machine, options.machine(target.hash)]).then(([loaded, next]) => ({
          ...own(loaded),
          live: { flow: target, machine: next, reader: readerOf(next) },
        }));
      if (options.liveVersion && mayBeginAnew(state, input))
        return Promise.all([machine, liveOf(options, readerOf, state)]).then(([loaded, live]) => ({
          ...own(loaded),
          ...live,
        }));
      return machine instanceof Promise ? machine.then(own) : own(machine);
    },
    waitOf: ({ kind }, state) => (kind === 'conversation' ? waitOf(conversationState(state)) : { isOver: true }),
    deliver: options.deliver,
    ...(options.project ? { project: options.project } : {}),
    ...(options.projected ? { projected: options.projected } : {}),
    ...(options.onFailure ? { onFailure: options.onFailure } : {}),
  };
}

const reducers: Record<EntityKind, EntityReducer<AppFacts>> = {
  conversation(key, state, input, facts) {
    const { machine, reader } = facts;
    return machine && reader
      ? conversationReducer(key, conversationState(state), input, { ...facts, machine, reader })
      : null;
  },
  queue: (key, state, input, facts) => queueReducer(key, ownState(state), ownInput(input), facts),
  presence: (key, state, input, facts) => presenceReducer(key, ownState(state), ownInput(input), facts),
};

/** Queues and agents may rest: what they owe somebody, that conversation has a deadline for. */
function waitOf(state: ConversationState | null): Wait {
  if (!state || state.floor.holder === 'nobody') return { isOver: true };
  return { isOver: false, wakeAt: nextWakeUp(state) };
}

/** Where everything about one conversation is kept. */
export function conversationRef(id: string): Ref {
  return { kind: 'conversation', key: id };
}

/** The state that this reducer returned is what the host hands back (contracts, 6). */
function conversationState(state: unknown): ConversationState | null {
  return state as ConversationState | null;
}

function ownState<S>(state: unknown): S | null {
  return state as S | null;
}

function ownInput<I>(input: Input): I {
  return input as unknown as I;
}

/** The version that a designer moves it to. */
function moveTo(input: Input): LiveVersion['flow'] | null {
  const body = input.body as unknown as ConversationBody;
  return body.type === 'flow.move' ? body.flow : null;
}

/** Only what a customer writes after the end begins a run anew. */
function mayBeginAnew(state: unknown, input: Input): boolean {
  const body = input.body as unknown as ConversationBody;
  return body.type === 'customer.message' && conversationState(state)?.machine[0] === ENDED;
}

async function liveOf(
  options: BatonAppOptions,
  readerOf: (machine: Machine) => Reader,
  state: unknown,
): Promise<Pick<AppFacts, 'live' | 'beginsNothing'>> {
  const own = conversationState(state)?.flow;
  const flow = own ? await options.liveVersion?.(own.id) : undefined;
  if (flow === null) return { beginsNothing: true };
  if (!own || !flow || flow.hash === own.hash) return {};
  const machine = await options.machine(flow.hash);
  return { live: { flow, machine, reader: readerOf(machine) } };
}

function flowHashOf(state: unknown, input: Input): string | null {
  const kept = conversationState(state);
  if (kept) return kept.flow.hash;
  const body = input.body as unknown as ConversationBody;
  return body.type === 'conversation.start' ? body.flow.hash : null;
}
