// The one definition from which everything about a kind is derived (law 3).
import type { SignalSettings } from '@baton/signals';
import type * as z from 'zod';
import type { Issue } from './issue.ts';
import type { NodeGroup } from './node-group.ts';
import type { Json, NodeProgram, Params, Target } from './ops.ts';
import type { Needs, ProofHints } from './proof-hints.ts';
import type { Scope, Surroundings, Vars } from './scope.ts';

/** A way out of a step. */
export interface Port {
  label: string;
  /** A designer must connect it. */
  required?: boolean;
  /** While a place in the queue is held: does taking this way give it up? Default `keeps`. */
  place?: 'keeps' | 'leaves';
  /** For the drawing: this way leads to what the customer hears while waiting. */
  lane?: 'waiting';
  /** The message of the library that suits what is said first on this way: a new step behind it begins with it. */
  fits?: string;
}

/** What shared code may know of a kind without knowing the kind. */
export interface Facts {
  /** Says something to the customer. */
  speaks?: boolean;
  /** Lets the bot answer; may not run while a place in the queue is held. */
  botAnswer?: boolean;
  reaches?: 'person' | 'ticket' | 'callback' | 'on-call';
  /** Keeps a customer in line company, and answers itself who asks for a person there. */
  keepsCompany?: boolean;
  /** Has no way in: armed for the whole conversation. The order of T11 is policy, explicit, frustration. */
  listener?: 'policy' | 'explicit' | 'frustration' | 'returning';
  /** Where a conversation begins. */
  start?: boolean;
  /** Drawn only; never run. */
  drawingOnly?: boolean;
  /** Drawn as an area below the steps that stand in it. Its kind has settings `width` and `height`, in canvas pixels. */
  frame?: { width: number; height: number; colour: string };
  /** Where a conversation's path ends. In a sub-flow its name is the name of a way out. */
  ends?: boolean;
  /** Stands for another flow, which is put in its place when the flow is compiled (contracts, 12). */
  subFlow?: SubFlowUse;
}

/** What a step that stands for another flow says of it. The steps that carry values across are the kind's own choice. */
export interface SubFlowUse {
  flow: string;
  /** The content hash that it is pinned to. */
  hash: string;
  /** Names under which the child knows the values that cross. */
  crossing: readonly string[];
  /** The step that stands where the child begins; its way out `port` leads into the child. */
  enter: SubFlowStep;
  /** The step that stands at each of the child's ends. */
  leave: SubFlowStep;
}

/** How the child's variables are known in the flow around it. */
export interface SubFlowNames {
  child: (name: string) => string;
  /** What the child declares, under its own names. */
  declared: readonly { name: string; default?: string | number | boolean | undefined }[];
}

/** A step that stands between two flows. */
export interface SubFlowStep {
  kind: string;
  version: number;
  /** The way out that leads across. */
  port: string;
  config: (names: SubFlowNames) => Record<string, unknown>;
}

/** What a listener looks at when it decides whether it fires. */
export interface FiringScope extends Pick<Surroundings, 'profile' | 'signals' | 'workspace'> {
  /** Milliseconds since the epoch. */
  at: number;
  /** Here a listener finds what it decided before: a policy topic fires once. */
  vars: Vars;
}

/** Why a listener fires; it travels with the event `listener` and into the journal. */
export interface Firing {
  /** The policy topic, or null for what has none. */
  topic: string | null;
  /** A sentence for a person. */
  because: string;
  /** How sure the reading is (0 to 1), or the frustration score. */
  score: number;
  /** The customer's words behind it. */
  quotes: string[];
}

/** What a kind's own checks and derived ports may look at besides its settings. */
export interface CheckContext<Config> {
  id: string;
  name: string;
  config: Config;
  /** The flow's languages (ISO 639-1), where the flow is known. */
  languages?: readonly string[];
  /** True when the way out is connected. */
  connected: (port: string) => boolean;
  /** A place for an issue in the node's settings. */
  at: (...path: (string | number)[]) => Issue['at'];
}

/** The memory of a kind; nothing when it declares none. */
export type MemoryOf<M extends z.ZodObject> = string extends keyof z.infer<M> ? Record<never, never> : z.infer<M>;
/** What an update changes: fields of the kind's memory, and variables. */
export type Patch<Memory> = { [Field in keyof Memory]?: Memory[Field] } & {
  vars?: { [name: string]: Json | undefined };
};

/** A guard, update or due by name, with the params that its function asks for. */
type NamedOf<R> = string extends keyof R
  ? never
  : {
      [K in keyof R & string]: unknown extends R[K] ? { type: K; params?: Params } : { type: K; params: R[K] };
    }[keyof R & string];

/** What a kind's `compile` is given: the step's settings, and where each way out leads. */
export interface CompileContext<Config, PortName extends string> {
  id: string;
  config: Config;
  to: Record<PortName, Target>;
  connected: (port: PortName) => boolean;
}

/** `G`, `U` and `D` hold the params that each guard, update and due takes. */
export interface NodeDefinition<
  C extends z.ZodType = z.ZodType,
  P extends string = string,
  M extends z.ZodObject = z.ZodObject,
  G = Record<string, unknown>,
  U = Record<string, unknown>,
  D = Record<string, unknown>,
> {
  /** Kebab-case; written into saved flows. */
  kind: string;
  /** Raised when `config` changes shape; `migrate` then leads from the version before. */
  version: number;
  group: NodeGroup;
  icon: string;
  label: string;
  summary: string;
  /** Other words under which people look for it, in lower case: "human", "webhook". */
  search?: readonly string[];
  config: C;
  ports: Record<P, Port> | ((config: z.infer<C>) => Record<P, Port>);
  /** Kept per conversation, every field with a default. Shared by all nodes of the kind unless `scope` is `node`. */
  memory?: M;
  scope?: 'kind' | 'node';
  guards?: { [K in keyof G]: (scope: Scope<MemoryOf<M>>, params: G[K]) => boolean };
  updates?: { [K in keyof U]: (scope: Scope<MemoryOf<M>>, params: U[K]) => Patch<MemoryOf<M>> };
  /** Milliseconds since the epoch, or null when the deadline is not wanted now. */
  dues?: { [K in keyof D]: (scope: Scope<MemoryOf<M>>, params: D[K]) => number | null };
  facts?: Facts | ((config: z.infer<C>) => Facts);
  /** Of a listener: does the newest customer message make it fire? Asked in the order of T11; null means no. */
  fires?: (config: z.infer<C>, scope: FiringScope) => Firing | null;
  /** Of a listener: what its settings ask of the reading of messages, such as own phrases. */
  signalSettings?: (config: z.infer<C>) => Partial<SignalSettings>;
  /** Variables that have a value once a way out is taken (all ways, or one); a copy only when what it comes `from` has one. */
  sets?: (config: z.infer<C>) => { name: string; port?: NoInfer<P>; from?: string }[];
  /** What the step asks of the workspace. */
  needs?: (config: z.infer<C>) => Needs;
  /** How guards and deadlines come about, so that a proof's counterexample can be played. */
  proof?: ProofHints<NoInfer<G>, NoInfer<D>>;
  /** Of a listener: what a customer says, message by message, to make it fire. */
  firedBy?: (config: z.infer<C>) => string[];
  /** Of a step that asks another system: an answer as it expects it, for trying the flow without that system. */
  answeredBy?: (config: z.infer<C>) => Json;
  /**
   * The settings with variables under other names: for kinds that name variables outside of texts. Places in texts are
   * renamed for every kind alike.
   */
  renameVariables?: (config: z.infer<C>, rename: (name: string) => string) => z.infer<C>;
  compile: (context: CompileContext<z.infer<C>, P>) => NodeProgram<NamedOf<G>, NamedOf<U>, NamedOf<D>>;
  /** Checks of this kind alone, beyond what `config` says. */
  check?: (context: CheckContext<z.infer<C>>) => Issue[];
  /** Called with the settings of `version - 1`. */
  migrate?: (config: unknown, fromVersion: number) => unknown;
  /** One short line for the card and the outline. */
  describe?: (config: z.infer<C>) => string;
  examples: Record<string, z.input<C>>;
}

/** Gives a definition its types; returns it unchanged. */
export function defineNode<
  C extends z.ZodType,
  P extends string,
  M extends z.ZodObject = z.ZodObject<Record<never, never>>,
  G = Record<never, never>,
  U = Record<never, never>,
  D = Record<never, never>,
>(definition: NodeDefinition<C, P, M, G, U, D>): NodeDefinition<C, P, M, G, U, D> {
  return definition;
}
