// A try-out of the flow on the canvas: a real conversation in memory, under a clock that moves when told.
import { knowledgeBot, BotError, type Bot } from '@baton/bot';
import { compileFlow, inlineSubFlows, type SubFlowLookup } from '@baton/compiler';
import { channelName, type Flow } from '@baton/flow';
import { profileOf, teamOf, type PresenceState } from '@baton/handoff';
import type { ConversationReply, ConversationState } from '@baton/conversation';
import {
  playCounterexample,
  Rehearsal,
  RehearsalError,
  runScenario,
  scenarioOptions,
  type RehearsalOptions,
  type Scenario,
} from '@baton/rehearsal';
import * as z from 'zod';
import { createStore } from 'zustand/vanilla';
import { Refusal } from '../model/api.ts';
import { actionWords } from './action-words.ts';
import {
  actionOf,
  lastStepOf,
  nextStepOf,
  playAction,
  scenarioOf,
  withAnswer,
  withAction,
  type Beginning,
  type Done,
} from './actions.ts';
import { conversationEntry, rehearsalTransport } from './rehearsal-transport.ts';
import { firstScene, timeOf } from './scene.ts';
import { startAtStep } from './start-at-step.ts';
import type { OpenRequest, TryIt, TryItOptions, TryItState } from './try-it-types.ts';
import { viewOf } from './view.ts';

/** How often a running clock moves, in milliseconds. */
const TICK = 250;
/** Between two steps of a scenario that plays, in milliseconds. */
const FOLLOW = 900;

export function openTryIt(options: TryItOptions): TryIt {
  const { registry, library, workspace, texts } = options;
  const store = createStore<TryItState>(() => ({
    phase: 'off',
    problems: [],
    stale: false,
    round: 0,
    transport: null,
    channel: 'web',
    scene: firstScene(workspace),
    live: false,
    now: options.now(),
    view: null,
    told: [],
    refusal: null,
    request: null,
    done: [],
    undone: [],
    playing: null,
    outcomes: {},
    from: null,
  }));
  const { getState: get, setState: set } = store;
  let flow = options.flow;
  /** What runs: the flow with the flows inside it in their places. */
  let played = flow;
  let running: Rehearsal | null = null;
  let unwatch = (): void => {};
  let stopClock = (): void => {};
  let known: Bot | null = null;
  /** How the talk that runs began: it can be played anew. */
  let begun: { options: RehearsalOptions; beginning: Beginning } | null = null;
  let plays = 0;
  const teamName = (team: string): string => teamOf(workspace, team)?.name ?? team;

  /** Answers from the workspace's articles, as sure as the scene says. */
  const bot: Bot = {
    async ask(question, signal) {
      const mood = get().scene.bot;
      if (mood.is === 'failing') {
        set(({ done }) => ({ done: withAnswer(done, { bot: { fails: texts.botFails } }) }));
        throw new BotError('unreachable', texts.botFails);
      }
      known ??= knowledgeBot({ articles: options.articles });
      const found = await known.ask(question, signal);
      const answer =
        mood.is === 'knowledge' ? found : { ...found, text: found.text || texts.nobodyKnows, confidence: mood.percent };
      const told = { confidence: answer.confidence, ...(answer.text === '' ? {} : { text: answer.text }) };
      set(({ done }) => ({ done: withAnswer(done, { bot: told }) }));
      return answer;
    },
  };

  function settings(tried: Flow): { options: RehearsalOptions; beginning: Beginning } {
    const { scene } = get();
    const customer = workspace.customers.find(({ id }) => id === scene.customer);
    const startAt = timeOf(scene.moment, options.now(), workspace);
    const zone = customer?.zone ?? options.zone;
    return {
      beginning: { startAt, zone, agents: scene.agents, customer: customer?.id ?? null, channel: scene.channel },
      options: {
        flow: tried,
        registry,
        library,
        workspace,
        bot,
        startAt,
        zone,
        channel: scene.channel,
        ...(customer ? { profile: { profile: profileOf(customer, workspace.currency), verified: true } } : {}),
        beforeStart: async (rehearsal) => {
          for (const id of scene.agents) await rehearsal.agent(id).signsOn();
        },
      },
    };
  }

  /** Kept before it is done, so that the bot's answer to it can be put before it. */
  function record(action: Done): void {
    set(({ done }) => ({ done: withAction(done, action), undone: [] }));
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
      channel: begun?.beginning.channel ?? 'web',
      transport: rehearsalTransport(rehearsal, teamName, texts.askForPerson, {
        does: (action) => record(actionOf(action)),
        refused: () => set(({ done }) => ({ done: done.slice(0, -1) })),
      }),
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

  /** Begins a talk and does what is given, before anybody looks. */
  function beginWith(
    how: () => { options: RehearsalOptions; beginning: Beginning },
    actions: readonly Done[],
    told: readonly string[] = [],
  ): Promise<void> {
    plays += 1;
    set({ playing: null });
    return startWith(async () => {
      const subFlows = await prepare();
      const next = how();
      const compiled = compileFlow(next.options.flow, { registry, library, subFlows, hash: 'rehearsal' });
      if (!compiled.ok) throw new RehearsalError(compiled.issues);
      begun = next;
      set({ done: actions, undone: [] });
      const rehearsal = new Rehearsal(compiled.machine, next.options);
      await rehearsal.begin();
      for (const action of actions) await playAction(rehearsal, action);
      return rehearsal;
    }, told);
  }

  const startOver = (): Promise<void> =>
    beginWith(() => {
      const { from } = get();
      return settings((from && startAtStep(flow, from, registry)) ?? flow);
    }, []);

  async function act(action: (rehearsal: Rehearsal) => Promise<ConversationReply | void>): Promise<void> {
    const rehearsal = running;
    if (!rehearsal) return;
    const reply = await action(rehearsal);
    set({ refusal: reply && !reply.ok ? reply.message : null });
    await look(rehearsal);
  }

  /** Something that is kept in the list of what was done. */
  function does(action: Done): Promise<void> {
    record(action);
    return act(async (rehearsal) => {
      const refused = await playAction(rehearsal, action);
      if (refused !== undefined) set(({ done }) => ({ done: done.slice(0, -1) }));
      return refused === undefined ? undefined : { ok: false, code: 'refused', message: refused };
    });
  }

  function playAnew(done: readonly Done[], undone: readonly Done[]): Promise<void> {
    const again = begun;
    if (!again) return Promise.resolve();
    setLive(false);
    return beginWith(() => again, done, get().told).then(() => set({ undone }));
  }

  async function playScenario(scenario: Scenario): Promise<void> {
    const { given } = scenario;
    const asked = scenarioOptions(scenario, { flow, registry, library, workspace, bot });
    if (!asked.ok) return set({ refusal: asked.because });
    const { startAt, zone } = asked.options;
    const beginning: Beginning = {
      startAt,
      agents: given.agents,
      customer: given.customer ?? null,
      zone: zone ?? options.zone,
      channel: channelName.safeParse(given.channel).data ?? 'web',
    };
    await beginWith(() => ({ options: asked.options, beginning }), []);
    const mine = plays;
    const steps = scenario.steps.filter((step) => !('expect' in step));
    for (const [index, step] of steps.entries()) {
      set({ playing: { name: scenario.name, step: index, of: steps.length } });
      await options.rest(FOLLOW);
      if (mine !== plays || 'expect' in step) return;
      const action = actionOf(step);
      set(({ told }) => ({ told: [...told, actionWords(action, workspace)] }));
      await does(action);
      if (mine !== plays) return;
      if (get().refusal !== null) break;
    }
    set({ playing: null });
  }

  const holder = async (): Promise<string> => (await running?.state())?.agent?.id ?? '';
  const offeredTo = async (): Promise<string> => (await running?.state())?.offer?.agent.id ?? '';
  const setLive = (live: boolean): void => {
    stopClock();
    stopClock = live ? options.every(TICK, () => void does({ waitsSeconds: TICK / 1000 })) : () => {};
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
    wait: (seconds) => does({ waitsSeconds: seconds }),
    skip: async () => {
      const { view, now } = get();
      if (view?.next) await does({ waitsSeconds: Math.max(0, view.next.at - now) / 1000 });
    },
    setScene: async (change) => {
      set((before) => ({ scene: { ...before.scene, ...change } }));
      if (get().phase !== 'off') await startOver();
    },
    setBot: (mood) => set((before) => ({ scene: { ...before.scene, bot: mood } })),
    setAgents: async (agents) => {
      const before = get().scene.agents;
      set(({ scene }) => ({ scene: { ...scene, agents } }));
      for (const id of agents) if (!before.includes(id)) await does({ agent: id, does: 'signs on' });
      for (const id of before) if (!agents.includes(id)) await does({ agent: id, does: 'signs off' });
    },
    accept: async () => does({ agent: await offeredTo(), does: 'accepts' }),
    decline: async () => does({ agent: await offeredTo(), does: 'declines' }),
    say: async (text) => does({ agent: await holder(), does: 'says', text }),
    close: async (summary) => does({ agent: await holder(), does: 'closes', text: summary }),
    handBack: async () => does({ agent: await holder(), does: 'hands back' }),
    answerRequest: (body) => does({ request: { answers: z.json().parse(body) } }),
    failRequest: (timedOut) => does({ request: timedOut ? 'takes too long' : 'fails' }),
    back: async () => {
      const { done, undone } = get();
      if (done.length === 0) return;
      const at = lastStepOf(done);
      await playAnew(done.slice(0, at), [...done.slice(at), ...undone]);
    },
    forward: async () => {
      const { done, undone } = get();
      if (undone.length === 0) return;
      const count = nextStepOf(undone);
      await playAnew([...done, ...undone.slice(0, count)], undone.slice(count));
    },
    startAt: async (from) => {
      set({ from });
      await startOver();
    },
    playScenario,
    runAll: async (scenarios) => {
      set({ outcomes: {} });
      const subFlows = await prepare();
      for (const scenario of scenarios) {
        const result = await runScenario(scenario, {
          flow,
          registry,
          library,
          subFlows,
          workspace,
          bot: knowledgeBot({ articles: options.articles }),
        });
        set(({ outcomes }) => ({ outcomes: { ...outcomes, [scenario.name]: result.failure?.because ?? [] } }));
        await options.rest(0);
      }
    },
    asScenario: (name) => {
      const { done } = get();
      return begun && done.length > 0 ? scenarioOf(name, begun.beginning, done) : null;
    },
    play: (path) => {
      plays += 1;
      begun = null;
      set({ playing: null, done: [], undone: [] });
      return startWith(
        async () => {
          const subFlows = await prepare();
          return playCounterexample(path, { flow, registry, library, subFlows, workspace });
        },
        path.map(({ sentence }) => sentence),
      );
    },
    stop: () => {
      plays += 1;
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
