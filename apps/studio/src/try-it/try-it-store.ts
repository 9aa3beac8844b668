// A try-out of the flow on the canvas: a real conversation in memory, under a clock that moves when told.
import { knowledgeBot, BotError, type Article, type Bot } from '@baton/bot';
import type { ChatTransport } from '@baton/chat/contract';
import { compileFlow, inlineSubFlows, type SubFlowLookup } from '@baton/compiler';
import type { Flow, Json, MessageLibrary, PathStep, Registry } from '@baton/flow';
import { profileOf, teamOf, type PresenceState, type Workspace } from '@baton/handoff';
import type { ConversationReply, ConversationState } from '@baton/conversation';
import { playCounterexample, Rehearsal, RehearsalError, type RehearsalOptions } from '@baton/rehearsal';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { Refusal } from '../model/api.ts';
import { conversationEntry, rehearsalTransport } from './rehearsal-transport.ts';
import { firstScene, timeOf, type BotMood, type Scene } from './scene.ts';
import { viewOf, type TryItView } from './view.ts';

export interface TryItState {
  phase: 'off' | 'starting' | 'running' | 'broken';
  /** Why the flow cannot be tried, in sentences. */
  problems: readonly string[];
  /** The flow on the canvas is no longer the one that runs. */
  stale: boolean;
  /** Rises with each conversation. */
  round: number;
  transport: ChatTransport | null;
  scene: Scene;
  /** Whether the clock runs by itself. */
  live: boolean;
  /** Milliseconds since the epoch, by the clock of the try-out. */
  now: number;
  view: TryItView | null;
  /** A finding that is being shown, sentence by sentence. */
  told: readonly string[];
  /** What an agent's action was refused for. */
  refusal: string | null;
  /** Another system that is being asked; nothing stands behind it here. */
  request: OpenRequest | null;
}

export interface OpenRequest {
  id: string;
  connection: string;
  path: string;
  /** An answer as the step expects it. */
  sample: Json;
}

export interface TryIt {
  store: StoreApi<TryItState>;
  /** Starts the first conversation; later calls do nothing. */
  begin: () => void;
  startOver: () => Promise<void>;
  /** The flow on the canvas changed. */
  flowChanged: (flow: Flow) => void;
  /** Moves the clock on. */
  wait: (seconds: number) => Promise<void>;
  /** Moves the clock on to what happens next by itself. */
  skip: () => Promise<void>;
  setLive: (live: boolean) => void;
  /** A new moment or customer begins a new conversation. */
  setScene: (change: Partial<Pick<Scene, 'moment' | 'customer'>>) => Promise<void>;
  setBot: (bot: BotMood) => void;
  setAgents: (agents: readonly string[]) => Promise<void>;
  accept: () => Promise<void>;
  decline: () => Promise<void>;
  say: (text: string) => Promise<void>;
  close: (summary: string) => Promise<void>;
  handBack: () => Promise<void>;
  /** Answers for the other system that is being asked. */
  answerRequest: (body: Json) => Promise<void>;
  failRequest: (timedOut: boolean) => Promise<void>;
  /** Plays how an issue comes about. */
  play: (path: readonly PathStep[]) => Promise<void>;
  stop: () => void;
}

export interface TryItOptions {
  flow: Flow;
  registry: Registry;
  library: MessageLibrary;
  /** The flows that steps of this one stand for. @throws Refusal when they cannot be had */
  subFlows: (flow: Flow) => Promise<SubFlowLookup>;
  workspace: Workspace;
  articles: readonly Article[];
  /** Where somebody unknown writes from. */
  zone: string;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Calls back every so many milliseconds; returns how to stop it. */
  every: (ms: number, run: () => void) => () => void;
  texts: { askForPerson: string; botFails: string; nobodyKnows: string; systemFails: string };
}

/** How often a running clock moves, in milliseconds. */
const TICK = 250;

export function openTryIt(options: TryItOptions): TryIt {
  const { registry, library, workspace, texts } = options;
  const store = createStore<TryItState>(() => ({
    phase: 'off',
    problems: [],
    stale: false,
    round: 0,
    transport: null,
    scene: firstScene(workspace),
    live: false,
    now: options.now(),
    view: null,
    told: [],
    refusal: null,
    request: null,
  }));
  const { getState: get, setState: set } = store;
  let flow = options.flow;
  /** What runs: the flow with the flows inside it in their places. */
  let played = flow;
  let running: Rehearsal | null = null;
  let unwatch = (): void => {};
  let stopClock = (): void => {};
  let known: Bot | null = null;
  const teamName = (team: string): string => teamOf(workspace, team)?.name ?? team;

  /** Answers from the workspace's articles, as sure as the scene says. */
  const bot: Bot = {
    async ask(question, signal) {
      const mood = get().scene.bot;
      if (mood.is === 'failing') throw new BotError('unreachable', texts.botFails);
      known ??= knowledgeBot({ articles: options.articles });
      const answer = await known.ask(question, signal);
      if (mood.is === 'knowledge') return answer;
      return { ...answer, text: answer.text || texts.nobodyKnows, confidence: mood.percent };
    },
  };

  function settings(): RehearsalOptions {
    const { scene } = get();
    const customer = workspace.customers.find(({ id }) => id === scene.customer);
    return {
      flow,
      registry,
      library,
      workspace,
      bot,
      startAt: timeOf(scene.moment, options.now(), workspace),
      zone: customer?.zone ?? options.zone,
      ...(customer ? { profile: { profile: profileOf(customer, workspace.currency), verified: true } } : {}),
      beforeStart: async (rehearsal) => {
        for (const id of scene.agents) await rehearsal.agent(id).signsOn();
      },
    };
  }

  async function look(rehearsal: Rehearsal): Promise<void> {
    const [state, stored] = await Promise.all([rehearsal.state(), rehearsal.host.entries(rehearsal.ref, 0, 100_000)]);
    const presence = new Map<string, PresenceState | null>();
    for (const { id } of workspace.agents)
      presence.set(id, presenceOf(await rehearsal.host.read({ kind: 'presence', key: id })));
    if (rehearsal !== running) return;
    const journal = stored
      .filter(({ entry }) => !entry.type.startsWith('host.'))
      .map(({ entry }) => conversationEntry(entry));
    set({
      now: rehearsal.clock.now(),
      view: viewOf(rehearsal.machine, state, journal, presence, workspace),
      request: requestOf(rehearsal, state),
    });
  }

  function requestOf(rehearsal: Rehearsal, { request, machine }: ConversationState): OpenRequest | null {
    const sent = rehearsal.outside.findLast((effect) => effect.type === 'request');
    if (!request || sent?.requestId !== request.id) return null;
    const standing = rehearsal.machine.states[machine[0]]?.node;
    const node = played.nodes.find(({ id }) => id === standing);
    const sample = (node && registry.get(node.kind)?.answeredBy(node.config)) ?? {};
    return { id: request.id, connection: sent.connection, path: sent.path, sample };
  }

  async function show(rehearsal: Rehearsal, told: readonly string[]): Promise<void> {
    unwatch();
    running = rehearsal;
    unwatch = rehearsal.host.watch(rehearsal.ref, () => void look(rehearsal));
    set((before) => ({
      phase: 'running',
      problems: [],
      stale: false,
      told,
      refusal: null,
      round: before.round + 1,
      transport: rehearsalTransport(rehearsal, teamName, texts.askForPerson),
    }));
    await look(rehearsal);
  }

  async function startWith(make: () => Promise<Rehearsal>, told: readonly string[]): Promise<void> {
    const old = running;
    set({ phase: 'starting', refusal: null });
    try {
      const made = await make();
      await show(made, told);
    } catch (error) {
      if (!(error instanceof RehearsalError || error instanceof Refusal)) throw error;
      running = null;
      unwatch();
      const problems =
        error instanceof Refusal
          ? [error.message]
          : error.issues.filter(({ severity }) => severity === 'error').map(({ message }) => message);
      set({ phase: 'broken', problems, transport: null, view: null, request: null, told: [] });
    } finally {
      if (old && old !== running) void old.host.stop();
    }
  }

  async function prepare(): Promise<SubFlowLookup> {
    const lookup = await options.subFlows(flow);
    played = inlineSubFlows(flow, { registry, lookup }).flow;
    return lookup;
  }

  const startOver = (): Promise<void> =>
    startWith(async () => {
      const subFlows = await prepare();
      const compiled = compileFlow(flow, { registry, library, subFlows, hash: 'rehearsal' });
      if (!compiled.ok) throw new RehearsalError(compiled.issues);
      const rehearsal = new Rehearsal(compiled.machine, settings());
      await rehearsal.begin();
      return rehearsal;
    }, []);

  async function act(deed: (rehearsal: Rehearsal) => Promise<ConversationReply | void>): Promise<void> {
    const rehearsal = running;
    if (!rehearsal) return;
    const reply = await deed(rehearsal);
    set({ refusal: reply && !reply.ok ? reply.message : null });
    await look(rehearsal);
  }

  const holder = async (rehearsal: Rehearsal): Promise<string> => (await rehearsal.state()).agent?.id ?? '';
  const setLive = (live: boolean): void => {
    stopClock();
    stopClock = live ? options.every(TICK, () => void act((rehearsal) => rehearsal.wait(TICK / 1000))) : () => {};
    set({ live });
  };

  return {
    store,
    startOver,
    setLive,
    begin: () => {
      if (get().phase === 'off') void startOver();
    },
    flowChanged: (next) => {
      if (next === flow) return;
      flow = next;
      const { phase, view } = get();
      if (phase === 'off') return;
      // Where nobody has said a word nothing is lost by beginning anew.
      const untouched =
        phase === 'broken' || view?.card.bottom.transcript.every(({ speaker }) => speaker !== 'customer');
      if (untouched) void startOver();
      else set({ stale: true });
    },
    wait: (seconds) => act((rehearsal) => rehearsal.wait(seconds)),
    skip: () =>
      act(async (rehearsal) => {
        const at = get().view?.next?.at;
        if (at !== undefined) await rehearsal.wait(Math.max(0, at - rehearsal.clock.now()) / 1000);
      }),
    setScene: async (change) => {
      set((before) => ({ scene: { ...before.scene, ...change } }));
      if (get().phase !== 'off') await startOver();
    },
    setBot: (mood) => set((before) => ({ scene: { ...before.scene, bot: mood } })),
    setAgents: async (agents) => {
      const before = get().scene.agents;
      set(({ scene }) => ({ scene: { ...scene, agents } }));
      await act(async (rehearsal) => {
        for (const id of agents) if (!before.includes(id)) await rehearsal.agent(id).signsOn();
        for (const id of before) if (!agents.includes(id)) await rehearsal.agent(id).signsOff();
      });
    },
    accept: () => act(async (rehearsal) => rehearsal.agent((await rehearsal.state()).offer?.agent.id ?? '').accepts()),
    decline: () =>
      act(async (rehearsal) => rehearsal.agent((await rehearsal.state()).offer?.agent.id ?? '').declines()),
    say: (text) => act(async (rehearsal) => rehearsal.agent(await holder(rehearsal)).says(text)),
    close: (summary) => act(async (rehearsal) => rehearsal.agent(await holder(rehearsal)).closes(summary)),
    handBack: () => act(async (rehearsal) => rehearsal.agent(await holder(rehearsal)).handsBack()),
    answerRequest: (body) => {
      const { request } = get();
      return act(async (rehearsal) => {
        if (request) await rehearsal.tell({ type: 'request.answered', requestId: request.id, body });
      });
    },
    failRequest: (timedOut) => {
      const { request } = get();
      return act(async (rehearsal) => {
        if (!request) return;
        const reason = texts.systemFails;
        await rehearsal.tell({ type: 'request.failed', requestId: request.id, reason, timedOut });
      });
    },
    play: (path) =>
      startWith(
        async () => {
          const subFlows = await prepare();
          return playCounterexample(path, { flow, registry, library, subFlows, workspace });
        },
        path.map(({ sentence }) => sentence),
      ),
    stop: () => {
      stopClock();
      unwatch();
      void running?.host.stop();
      running = null;
    },
  };
}

/** The memory host keeps what the presence reducer gave it; this says so to the compiler. */
function presenceOf(state: unknown): PresenceState | null {
  return state as PresenceState | null;
}
