// A house of a few customers and agents over one flow, in which anything may happen in any order; the same seed is the same day.
import { compileFlow } from '@baton/compiler';
import {
  batonApp,
  conversationRef,
  workspaceNews,
  type ConversationBody,
  type ConversationEffect,
  type ConversationState,
} from '@baton/conversation';
import { functionsOf, type Flow } from '@baton/flow';
import type { Body, ConversationEntry, PresenceState, Ref, Workspace } from '@baton/handoff';
import { memoryHost, memoryStore, virtualClock } from '@baton/host/memory';
import type { Host } from '@baton/host';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { loadMachine } from '@baton/runtime';

/** What was decided for one conversation, in the order in which it was committed. */
export interface Decided {
  readonly conversation: string;
  readonly entry: ConversationEntry;
}

export interface SmallHouse {
  readonly now: () => number;
  readonly workspace: () => Workspace;
  readonly decided: readonly Decided[];
  readonly failures: readonly string[];
  tell(conversation: string, body: ConversationBody): Promise<void>;
  presence(agent: string, body: Body): Promise<void>;
  wait(seconds: number): Promise<void>;
  state(conversation: string): Promise<ConversationState | null>;
  slots(agent: string): Promise<PresenceState['slots']>;
  changes(next: Workspace): Promise<void>;
  /** The server dies and comes back so many seconds later. */
  restart(downSeconds: number): Promise<void>;
  close(): Promise<void>;
}

export interface SmallHouseParts {
  readonly workspace: Workspace;
  readonly startAt: number;
  /** How sure the bot is of its next answer. */
  readonly confidence: () => number;
}

/** Compiles the flow once; each house that is opened is a fresh one. */
export function smallHouses(flow: Flow): (parts: SmallHouseParts) => Promise<SmallHouse> {
  const compiled = compileFlow(flow, { registry: nodeKinds, library: messageLibrary, hash: 'house' });
  if (!compiled.ok) throw new Error(`The flow does not compile: ${compiled.issues[0]?.message ?? ''}`);
  const machine = loadMachine(compiled.machine, functionsOf(nodeKinds));
  return async ({ workspace: first, startAt, confidence }) => {
    let workspace = first;
    let inputs = 0;
    const clock = virtualClock(startAt);
    const store = memoryStore();
    const decided: Decided[] = [];
    const failures: string[] = [];
    const app = batonApp({
      workspace: () => ({ workspace, hash: 'house' }),
      machine: () => machine,
      deliver: async ({ ref, key, effect }) => answer(ref, key, effectOf(effect)),
      project(entries) {
        for (const { ref, entry } of entries)
          if (ref.kind === 'conversation') decided.push({ conversation: ref.key, entry: entryOf(entry) });
      },
      onFailure: ({ error }) => void failures.push(error.message),
    });
    let host: Host = memoryHost({ clock, store });
    await host.start(app);

    async function answer(ref: Ref, key: string, effect: ConversationEffect): Promise<void> {
      if (effect.type !== 'askBot') return;
      const body = {
        type: 'bot.answered',
        askId: effect.askId,
        text: 'This is how.',
        confidence: confidence(),
        sources: [],
      };
      // A server that is being stopped takes no answer; it asks again when it is up.
      await host.send(ref, { id: `${key}/answer`, at: clock.now(), body }).catch(() => undefined);
    }
    const send = async (to: Ref, body: object): Promise<void> => {
      inputs += 1;
      await host.send(to, { id: `house-${inputs}`, at: clock.now(), body: bodyOf(body) });
      await host.idle();
    };
    return {
      now: () => clock.now(),
      workspace: () => workspace,
      decided,
      failures,
      tell: (conversation, body) => send(conversationRef(conversation), body),
      presence: (agent, body) => send({ kind: 'presence', key: agent }, body),
      async wait(seconds) {
        await clock.advance(seconds * 1000);
        await host.idle();
      },
      state: async (conversation) => stateOf(await host.read(conversationRef(conversation))),
      slots: async (agent) => presenceOf(await host.read({ kind: 'presence', key: agent }))?.slots ?? [],
      async changes(next) {
        const before = workspace;
        workspace = next;
        const promised = [...new Set(decided.map(({ conversation }) => conversation))];
        for (const { to, body } of workspaceNews(before, next, [], promised)) await send(to, body);
      },
      async restart(downSeconds) {
        await host.stop();
        await clock.advance(downSeconds * 1000);
        host = memoryHost({ clock, store });
        await host.start(app);
        await clock.advance(0);
        await host.idle();
      },
      close: () => host.stop(),
    };
  };
}

/** The memory host keeps what the reducers gave it; these say so to the compiler. */
function entryOf(entry: object): ConversationEntry {
  return entry as ConversationEntry;
}

function effectOf(effect: object): ConversationEffect {
  return effect as ConversationEffect;
}

function bodyOf(body: object): Body {
  return body as Body;
}

function stateOf(state: unknown): ConversationState | null {
  return state as ConversationState | null;
}

function presenceOf(state: unknown): PresenceState | null {
  return state as PresenceState | null;
}
