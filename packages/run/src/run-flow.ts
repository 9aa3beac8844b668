// Runs a saved flow for real: with a clock that goes by itself, customers and agents driven from code, and whatever store.
import type { Bot } from '@baton/bot';
import {
  batonApp,
  conversationRef,
  workspaceNews,
  type ConversationBody,
  type ConversationReply,
} from '@baton/conversation';
import { functionsOf, type Flow, type MessageLibrary, type Registry } from '@baton/flow';
import {
  agentOf,
  teamOf,
  type Body,
  type ConversationEntry,
  type Json,
  type Ref,
  type StoredEntry,
  type Workspace,
} from '@baton/handoff';
import type { FailureReport } from '@baton/host';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { loadMachine, type Machine } from '@baton/runtime';
import type { Adapters } from './adapters.ts';
import { agentBy, type RunAgent } from './agent.ts';
import { chatIn } from './chat.ts';
import { carryOut, sentenceOf } from './carry-out.ts';
import { customerIn, type CustomerOptions, type RunCustomer } from './customer.ts';
import { entryOf, messageIn, offerIn, type CustomerMessage, type Offer } from './heard.ts';
import { prepareFlow, prepareWorkspace, sha256 } from './prepare.ts';
import { RunError } from './run-error.ts';
import type { RunStore } from './store.ts';

/** What a run is made of. `flow` and `store` must be given; `workspace` and `bot` where the flow names teams or asks a bot. */
export interface RunOptions {
  /** A saved flow: the text of a `*.flow.json`, its value, or a parsed flow. */
  readonly flow: string | Flow | object;
  /** Where conversations are kept: `memoryStore()`, or `sqliteStore(folder)` of `@baton/run/sqlite`. */
  readonly store: RunStore;
  /** Who answers what the flow asks the bot. Without one such a question takes the flow's way for a failed bot, and `onProblem` hears of it. */
  readonly bot?: Bot;
  /**
   * Teams, hours and people: the text of a workspace file, its value, or a parsed workspace. Default: one team, `support`, always open,
   * with nobody in it.
   */
  readonly workspace?: string | Workspace | object;
  /** Texts that steps take by name. Default: those that ship. */
  readonly library?: MessageLibrary;
  /** The kinds that steps may be of. Default: those that ship; `extendRegistry` of `@baton/flow` adds your own. */
  readonly registry?: Registry;
  /** Flows that steps of this one stand for. */
  readonly subFlows?: readonly (string | Flow | object)[];
  readonly adapters?: Adapters;
  /**
   * What customers are to read, in order, also what an earlier run could not deliver. A promise is awaited; rejecting means that the
   * message is given again later, and that those behind it wait. The same `id` twice is the same message.
   */
  readonly onMessage?: (message: CustomerMessage) => void | Promise<void>;
  /** A conversation is offered to an agent who is signed on. Take it with `run.agent(offer.agent.id).accepts(offer)`. */
  readonly onOffer?: (offer: Offer) => void | Promise<void>;
  /** What an operator should know, in sentences. Default: `console.warn`. */
  readonly onProblem?: (sentence: string) => void;
}

/** A flow that runs, until `stop`. */
export interface FlowRun {
  /**
   * A customer in a conversation, which begins if there is none under this id.
   *
   * @param conversation an id of your own, such as that of a chat session; 1 to 64 characters
   */
  customer(conversation: string, options?: CustomerOptions): Promise<RunCustomer>;
  /** @throws RunError `run/unknown-agent` */
  agent(id: string): RunAgent;
  /** Somebody on call has it: tells the conversation who (its pages come to `adapters.page`). */
  acknowledgePage(conversation: string, pageId: string, by: string): Promise<void>;
  /** Somebody at the help desk that a conversation was handed to has written to the customer; `answerId` once, however often it is told. */
  deskAnswered(conversation: string, deskId: string, text: string, by: string | null, answerId?: string): Promise<void>;
  /** The ticket there is closed. */
  deskClosed(conversation: string, deskId: string): Promise<void>;
  /** The conversation's journal, from its first entry on; empty when there is no such conversation. */
  journal(conversation: string): Promise<ConversationEntry[]>;
  /**
   * Another workspace counts from now on, and those who wait hear of it.
   * @throws RunError `run/workspace-invalid`
   */
  changeWorkspace(workspace: string | Workspace | object): Promise<void>;
  /** Resolves when nothing that is due is left to do. */
  idle(): Promise<void>;
  /** Finishes what was accepted, then rests. What waits for its time goes on with the next run on the same store. */
  stop(): Promise<void>;
}

const ENTRIES_AT_ONCE = 500;

const noBot = (onProblem: (sentence: string) => void): Bot => ({
  ask() {
    const sentence = 'The flow asks a bot, and runFlow was given none. Give it `bot`.';
    onProblem(sentence);
    return Promise.reject(new Error(sentence));
  },
});

/**
 * Runs a saved flow. What an earlier run on the same store left goes on: messages not delivered, deadlines missed, questions open.
 *
 * @throws RunError `run/flow-invalid`, `run/workspace-invalid`
 */
export async function runFlow(options: RunOptions): Promise<FlowRun> {
  const {
    store,
    registry = nodeKinds,
    library = messageLibrary,
    onProblem = (sentence) => console.warn(sentence),
    bot = noBot(onProblem),
  } = options;
  const { host, now } = store;
  let current = await hashed(prepareWorkspace(options.workspace));
  const compiled = await prepareFlow(options.flow, { registry, library, subFlows: options.subFlows ?? [] });
  store.machines.keep(compiled.flow.hash, compiled);

  const send = (to: Ref, body: object, id: string = newId()) => host.send(to, { id, at: now(), body: bodyOf(body) });
  const tell = async (conversation: string, body: ConversationBody, id?: string): Promise<void> => {
    const reply = replyOf(await send(conversationRef(conversation), body, id));
    if (!reply.ok) throw new RunError('run/refused', reply.message);
  };

  await host.start(
    batonApp({
      workspace: () => current,
      machine: machinesOf(store, registry),
      deliver: carryOut({
        bot,
        adapters: options.adapters ?? {},
        workspace: () => current.workspace,
        problem: onProblem,
        answer: async ({ ref, key }, body) => void (await send(ref, body, `${key}/answer`)),
      }),
      project: teller(options),
      onFailure(report) {
        onProblem(sentenceAbout(report));
        if (isLost(report)) rescue(report);
      },
    }),
  );

  function rescue({ ref, input, error }: Extract<FailureReport, { what: 'input' }>): void {
    send(ref, { type: '@rescue', reason: error.message }, `rescue/${input.id}`).catch((thrown: unknown) =>
      onProblem(`${ref.key} could not be handed to its team: ${sentenceOf(thrown)}`),
    );
  }

  async function begin(
    conversation: string,
    { language, zone, channel, profile, verified }: CustomerOptions,
  ): Promise<void> {
    if ((await host.read(conversationRef(conversation))) !== null) return;
    const { workspace } = current;
    await tell(
      conversation,
      {
        type: 'conversation.start',
        flow: { id: compiled.flow.id, hash: compiled.flow.hash, version: 1 },
        channel: channel ?? 'web',
        language: language ?? compiled.settings.language,
        number: `${initialsOf(workspace.brand.name)}-${10_000 + store.nextNumber()}`,
        bucket: await bucketOf(profile?.customerId ?? conversation),
        zone: zone ?? workspace.hours[0]?.zone ?? 'UTC',
        ...(profile
          ? { profile: { profile, source: verified ? 'signed' : 'customer', verified: verified ?? false } }
          : {}),
      },
      'start',
    );
  }

  return {
    async customer(conversation, customerOptions = {}) {
      await begin(conversation, customerOptions);
      const say = (body: ConversationBody, id?: string) => tell(conversation, body, id);
      const teamName = (team: string) => teamOf(current.workspace, team)?.name ?? team;
      return customerIn(conversation, say, chatIn(conversation, { host, now, tell: say, teamName }));
    },
    agent(id) {
      if (!agentOf(current.workspace, id)) throw new RunError('run/unknown-agent', `Its id was given as “${id}”.`);
      const presence = async (body: object) => void (await send({ kind: 'presence', key: id }, body));
      return agentBy(id, { tell, presence });
    },
    deskAnswered: (conversation, deskId, text, by, answerId) =>
      tell(conversation, { type: 'desk.answered', deskId, text, by }, answerId),
    deskClosed: (conversation, deskId) => tell(conversation, { type: 'desk.state', deskId, state: 'closed' }),
    acknowledgePage: (conversation, pageId, by) => tell(conversation, { type: 'page.acknowledged', pageId, by }),
    async journal(conversation) {
      const found: ConversationEntry[] = [];
      for (let after = 0; ;) {
        const some = await host.entries(conversationRef(conversation), after, ENTRIES_AT_ONCE);
        found.push(...some.map(({ entry }) => entryOf(entry)));
        after = some.at(-1)?.seq ?? after;
        if (some.length < ENTRIES_AT_ONCE) return found;
      }
    },
    async changeWorkspace(source) {
      const before = current.workspace;
      current = await hashed(prepareWorkspace(source));
      for (const { to, body } of workspaceNews(before, current.workspace)) await send(to, body);
    },
    idle: () => host.idle(),
    stop: () => host.stop(),
  };
}

async function hashed(workspace: Workspace): Promise<{ workspace: Workspace; hash: string }> {
  return { workspace, hash: await sha256(JSON.stringify(workspace)) };
}

/** Machines are loaded once for each version. */
function machinesOf({ machines }: RunStore, registry: Registry): (hash: string) => Machine {
  const functions = functionsOf(registry);
  const loaded = new Map<string, Machine>();
  return (hash) => {
    const known = loaded.get(hash);
    if (known) return known;
    const compiled = machines.read(hash);
    if (!compiled) throw new Error(`The flow version ${hash} is not in the store. Use the store it was started on.`);
    const machine = loadMachine(compiled, functions);
    loaded.set(hash, machine);
    return machine;
  };
}

/** Gives messages and offers in order; one that was taken is not given again when one behind it is refused. */
function teller({ onMessage, onOffer }: RunOptions): (entries: readonly StoredEntry[]) => Promise<void> {
  const taken = new Set<string>();
  return async (entries) => {
    for (const stored of entries) {
      const place = `${stored.ref.kind}/${stored.ref.key}/${stored.seq}`;
      if (taken.has(place)) continue;
      const message = messageIn(stored);
      const offer = offerIn(stored);
      if (message) await onMessage?.(message);
      if (offer) await onOffer?.(offer);
      taken.add(place);
    }
    taken.clear();
  };
}

function isLost(report: FailureReport): report is Extract<FailureReport, { what: 'input' }> {
  return report.what === 'input' && report.origin === 'wake' && report.exhausted && report.ref.kind === 'conversation';
}

function sentenceAbout(report: FailureReport): string {
  const where = 'ref' in report ? `${report.ref.kind}/${report.ref.key}` : 'onMessage or onOffer';
  return `${report.what} at ${where} failed (attempt ${report.attempt}): ${report.error.message}`;
}

/** Sticky between 0 and 1: the same for a customer's every conversation. */
async function bucketOf(key: string): Promise<number> {
  return Number.parseInt((await sha256(key)).slice(0, 8), 16) / 2 ** 32;
}

/** Two letters for numbers that people read. */
function initialsOf(brand: string): string {
  const words = brand
    .normalize('NFKD')
    .replace(/[^A-Za-z ]/g, '')
    .split(' ')
    .filter(Boolean);
  const letters = words.length > 1 ? words.map((word) => word.charAt(0)).join('') : (words[0] ?? 'BT');
  return letters.slice(0, 2).toUpperCase().padEnd(2, 'T');
}

/** `randomUUID` is missing on pages that are not from https. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Bodies are plain JSON objects with a `type`, which is all the host knows of them. */
function bodyOf(body: object): Body {
  return body as Body;
}

/** The reply of a conversation's reducer; without one, nothing stood in the way. */
function replyOf(reply: Json): ConversationReply {
  return (reply ?? { ok: true }) as unknown as ConversationReply;
}
