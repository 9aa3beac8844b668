// A try-out as those who show it know it: its state, and what can be done.
import type { Article } from '@baton/bot';
import type { ChatTransport } from '@baton/chat/contract';
import type { SubFlowLookup } from '@baton/compiler';
import type { ChannelName, Flow, Json, MessageLibrary, PathStep, Registry } from '@baton/flow';
import type { Workspace } from '@baton/handoff';
import type { Scenario } from '@baton/rehearsal';
import type { StoreApi } from 'zustand/vanilla';
import type { Done } from './actions.ts';
import type { BotMood, Scene } from './scene.ts';
import type { StartingPoint } from './start-at-step.ts';
import type { TryItView } from './view.ts';

export interface TryItState {
  phase: 'off' | 'starting' | 'running' | 'broken';
  /** Why the flow cannot be tried, in sentences. */
  problems: readonly string[];
  /** The flow on the canvas is no longer the one that runs. */
  stale: boolean;
  /** Rises with each conversation. */
  round: number;
  transport: ChatTransport | null;
  /** Where the customer of this talk writes from. */
  channel: ChannelName;
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
  /** What was done in this talk, oldest first, and what was taken back, nearest first. */
  done: readonly Done[];
  undone: readonly Done[];
  /** The scenario that plays, and how many of its steps are done. */
  playing: { name: string; step: number; of: number } | null;
  /** What came of scenarios that were run, by name: nothing missing, or what was. */
  outcomes: Readonly<Record<string, readonly string[]>>;
  /** The step that the talk begins at; null at the beginning of the flow. */
  from: StartingPoint | null;
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
  setScene: (change: Partial<Pick<Scene, 'moment' | 'customer' | 'channel'>>) => Promise<void>;
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
  /** Takes back the newest step of the talk: what is left is played anew. */
  back: () => Promise<void>;
  /** Does again what was taken back. */
  forward: () => Promise<void>;
  /** Begins a talk at a step of the flow; null at its beginning. */
  startAt: (from: StartingPoint | null) => Promise<void>;
  /** Plays a scenario step by step, for eyes to follow. */
  playScenario: (scenario: Scenario) => Promise<void>;
  /** Runs scenarios out of sight and keeps what came of them. */
  runAll: (scenarios: readonly Scenario[]) => Promise<void>;
  /** The talk so far as a scenario; null while nothing has been done. */
  asScenario: (name: string) => Scenario | null;
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
  /** Resolves after so many milliseconds. */
  rest: (ms: number) => Promise<void>;
  texts: { askForPerson: string; botFails: string; nobodyKnows: string; systemFails: string };
}
