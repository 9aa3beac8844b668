// A conversation played in memory under a clock that moves when told: the rehearsal is the runtime.
import type { Bot } from '@baton/bot';
import { compileFlow, type SubFlowLookup } from '@baton/compiler';
import {
  functionsOf,
  type CompiledMachine,
  type Flow,
  type Issue,
  type MessageLibrary,
  type Registry,
} from '@baton/flow';
import type {
  AgentStatus,
  Body,
  ConversationEntry,
  Disposition,
  HandoffReason,
  Json,
  Profile,
  Ref,
  Workspace,
} from '@baton/handoff';
import {
  batonApp,
  conversationRef,
  workspaceNews,
  type ConversationBody,
  type ConversationEffect,
  type ConversationReply,
  type ConversationState,
} from '@baton/conversation';
import type { Delivery, FailureReport, Host } from '@baton/host';
import { memoryHost, virtualClock, type VirtualClock } from '@baton/host/memory';
import { loadMachine } from '@baton/runtime';
import { scriptedBot, type ScriptedBot } from './scripted-bot.ts';

export interface RehearsalOptions {
  flow: Flow;
  registry: Registry;
  library: MessageLibrary;
  /** Flows that steps of the flow stand for, by id and content hash. */
  subFlows?: SubFlowLookup;
  workspace: Workspace;
  bot: Bot;
  /** Milliseconds since the epoch. */
  startAt: number;
  language?: string;
  zone?: string;
  channel?: string;
  /** The customer's place among all customers, 0 to 1 (E1). */
  bucket?: number;
  profile?: { profile: Profile; verified: boolean };
  /** Done after the house is open and before the customer comes, such as agents signing on. */
  beforeStart?: (rehearsal: Rehearsal) => Promise<void>;
}

/** The flow does not compile; the issues say why. */
export class RehearsalError extends Error {
  readonly issues: Issue[];
  constructor(issues: Issue[]) {
    super(
      `The flow cannot be rehearsed yet: ${issues
        .filter(({ severity }) => severity === 'error')
        .map(({ message }) => message)
        .join(' ')}`,
    );
    this.issues = issues;
  }
}

const KEY = 'rehearsal';

/** Starts one conversation of a flow. Everything else is done to what it returns. */
export async function rehearse(options: RehearsalOptions): Promise<Rehearsal> {
  const compiled = compileFlow(options.flow, {
    registry: options.registry,
    library: options.library,
    hash: 'rehearsal',
    ...(options.subFlows ? { subFlows: options.subFlows } : {}),
  });
  if (!compiled.ok) throw new RehearsalError(compiled.issues);
  const rehearsal = new Rehearsal(compiled.machine, options);
  await rehearsal.begin();
  return rehearsal;
}

export class Rehearsal {
  readonly machine: CompiledMachine;
  readonly clock: VirtualClock;
  readonly host: Host;
  readonly bot: ScriptedBot;
  /** The conversation, for whoever watches the host. */
  readonly ref: Ref = conversationRef(KEY);
  /** Work that would have left the house, in order. */
  readonly outside: ConversationEffect[] = [];
  readonly failures: FailureReport[] = [];
  readonly #options: RehearsalOptions;
  #workspace: Workspace;
  #inputs = 0;

  constructor(machine: CompiledMachine, options: RehearsalOptions) {
    this.machine = machine;
    this.#options = options;
    this.#workspace = options.workspace;
    this.clock = virtualClock(options.startAt);
    this.host = memoryHost({ clock: this.clock });
    this.bot = scriptedBot(options.bot, (ms) => this.clock.sleep(ms));
  }

  /** Starts the host and the conversation. */
  async begin(): Promise<void> {
    const { flow, registry, language, zone, channel, bucket, profile } = this.#options;
    const loaded = loadMachine(this.machine, functionsOf(registry));
    await this.host.start(
      batonApp({
        workspace: () => ({ workspace: this.#workspace, hash: 'rehearsal' }),
        machine: () => loaded,
        deliver: (delivery) => this.#deliver(delivery),
        onFailure: (report) => void this.failures.push(report),
      }),
    );
    await this.#options.beforeStart?.(this);
    await this.#send(conversationRef(KEY), {
      type: 'conversation.start',
      flow: { id: flow.id, hash: 'rehearsal', version: 1 },
      channel: channel ?? 'web',
      ...this.#route(),
      language: language ?? flow.settings.language,
      number: 'R-1001',
      bucket: bucket ?? 0.5,
      zone: zone ?? 'Europe/Berlin',
      ...(profile ? { profile: { ...profile, source: 'lookup' } } : {}),
    });
  }

  readonly customer = {
    says: (text: string) => this.tell({ type: 'customer.message', text }),
    /** Presses a button of the newest message that has one with this id. */
    presses: (choice: string, label = choice) => this.tell({ type: 'customer.message', text: label, choice }),
    /** T2: the always visible button. */
    asksForPerson: () => this.tell({ type: 'customer.message', text: 'Talk to a person', escapeHatch: true }),
    leaves: () => this.tell({ type: 'customer.left' }),
  };

  agent(id: string): RehearsedAgent {
    return new RehearsedAgent(this, id);
  }

  /** Everybody who belongs to a team signs on and takes conversations. */
  async teamSignsOn(team: string): Promise<void> {
    for (const agent of this.#workspace.agents) if (agent.teams.includes(team)) await this.agent(agent.id).signsOn();
  }

  /** Somebody saves another workspace: it counts from now on, and those who wait hear of it. */
  async changesWorkspace(next: Workspace): Promise<void> {
    const before = this.#workspace;
    this.#workspace = next;
    for (const { to, body } of workspaceNews(before, next, [], [KEY])) await this.#send(to, body);
  }

  async wait(seconds: number): Promise<void> {
    await this.clock.advance(seconds * 1000);
    await this.host.idle();
  }

  /** Any input, as the edge would send it; with an id of its own, it is taken once however often it comes. */
  async tell(body: ConversationBody, id?: string): Promise<ConversationReply> {
    const from = body.type === 'customer.message' ? { ...this.#route(), ...body } : body;
    return replyOf(await this.#send(this.ref, from, id));
  }

  /** Where the customer writes from; a page in a browser reads the journal itself. */
  #route(): { route?: { channel: string; account: string; to: string } } {
    const { channel = 'web' } = this.#options;
    return channel === 'web' ? {} : { route: { channel, account: KEY, to: 'customer' } };
  }

  async presence(agent: string, body: { type: string } & { [field: string]: Json }): Promise<void> {
    await this.#send({ kind: 'presence', key: agent }, body);
  }

  async state(): Promise<ConversationState> {
    return stateOf(await this.host.read(conversationRef(KEY)));
  }

  /** The journal of the conversation from the first entry on. */
  async journal(): Promise<ConversationEntry[]> {
    const stored = await this.host.entries(conversationRef(KEY), 0, 100_000);
    return stored.map(({ entry }) => entryOf(entry));
  }

  /** What the customer reads, oldest first. */
  async said(): Promise<Extract<ConversationEntry, { type: 'said' }>[]> {
    return (await this.journal()).filter((entry) => entry.type === 'said');
  }

  async #send(to: Ref, body: object, id?: string): Promise<Json> {
    this.#inputs += 1;
    const reply = await this.host.send(to, {
      id: id ?? `rehearsal-${this.#inputs}`,
      at: this.clock.now(),
      body: bodyOf(body),
    });
    await this.host.idle();
    return reply;
  }

  async #deliver({ ref, key, effect }: Delivery): Promise<void> {
    const work = effectOf(effect);
    this.outside.push(work);
    if (work.type !== 'askBot') return;
    const { askId, texts, language, history } = work;
    const answer = (body: ConversationBody) =>
      this.host.send(ref, { id: `${key}/answer`, at: this.clock.now(), body: bodyOf(body) });
    try {
      const found = await this.bot.ask({ askId, texts, language, history }, new AbortController().signal);
      await answer({
        type: 'bot.answered',
        askId,
        text: found.text,
        confidence: found.confidence,
        sources: found.sources,
      });
    } catch (error) {
      await answer({ type: 'bot.failed', askId, reason: error instanceof Error ? error.message : String(error) });
    }
  }
}

/** An agent of the workspace at a desk. */
export class RehearsedAgent {
  readonly #rehearsal: Rehearsal;
  readonly id: string;

  constructor(rehearsal: Rehearsal, id: string) {
    this.#rehearsal = rehearsal;
    this.id = id;
  }

  async signsOn(): Promise<void> {
    await this.#rehearsal.presence(this.id, { type: 'presence.signOn' });
    await this.#rehearsal.presence(this.id, { type: 'presence.connection', connected: true });
    await this.sets('available');
  }

  sets(status: AgentStatus): Promise<void> {
    return this.#rehearsal.presence(this.id, { type: 'presence.setStatus', status });
  }

  signsOff(): Promise<void> {
    return this.#rehearsal.presence(this.id, { type: 'presence.signOff' });
  }

  loses(connection: 'connection'): Promise<void> {
    return this.#rehearsal.presence(this.id, { type: `presence.${connection}`, connected: false });
  }

  returns(): Promise<void> {
    return this.#rehearsal.presence(this.id, { type: 'presence.connection', connected: true });
  }

  /** Accepts what is offered to this agent; answers what the conversation answered. */
  async accepts(): Promise<ConversationReply> {
    const { offer } = await this.#rehearsal.state();
    return this.#rehearsal.tell({ type: 'agent.accept', agent: this.id, offerId: offer?.id ?? '' });
  }

  async declines(): Promise<ConversationReply> {
    const { offer } = await this.#rehearsal.state();
    return this.#rehearsal.tell({ type: 'agent.decline', agent: this.id, offerId: offer?.id ?? '' });
  }

  says(text: string): Promise<ConversationReply> {
    return this.#rehearsal.tell({ type: 'agent.message', agent: this.id, text });
  }

  closes(
    summary: string,
    disposition: Disposition = 'solved',
    reason: HandoffReason = 'complexity',
  ): Promise<ConversationReply> {
    return this.#rehearsal.tell({ type: 'agent.close', agent: this.id, disposition, reason, summary });
  }

  passes(team: string, note = ''): Promise<ConversationReply> {
    return this.#rehearsal.tell({ type: 'agent.pass', agent: this.id, team, note });
  }

  handsBack(note = ''): Promise<ConversationReply> {
    return this.#rehearsal.tell({ type: 'agent.return', agent: this.id, note });
  }
}

/** The memory host keeps what the reducers gave it; these say so to the compiler, in one place. */
function stateOf(state: Json | null): ConversationState {
  if (state === null) throw new Error('The rehearsal has not begun.');
  return state as unknown as ConversationState;
}

function entryOf(entry: object): ConversationEntry {
  return entry as ConversationEntry;
}

function effectOf(effect: object): ConversationEffect {
  return effect as ConversationEffect;
}

function bodyOf(body: object): Body {
  return body as Body;
}

function replyOf(reply: Json): ConversationReply {
  return (reply ?? { ok: true }) as unknown as ConversationReply;
}
