// What the insights show. Times in milliseconds since the epoch, shares in percent, waits in seconds.
import type { ConversationEntry } from '@baton/handoff';
import * as z from 'zod';
import { named } from './common.ts';
import { made } from './made.ts';

const interval = z.object({ low: z.number(), high: z.number() });
const standing = z.enum(['good', 'off', 'alarm', 'report', 'too-few', 'empty']);
const unit = z.enum(['percent', 'seconds', 'score']);

const shownFigure = z.object({
  id: z.string(),
  name: z.string(),
  unit,
  value: z.number().nullable(),
  count: z.int(),
  hits: z.int().nullable(),
  leftOut: z.int(),
  interval: interval.nullable(),
  standing,
  target: z.string().nullable(),
  /** Where it should lie, for the bar of the target. */
  band: z.object({ from: z.number().nullable(), to: z.number().nullable() }).nullable(),
  /** Of the period before; null where nothing was counted. */
  before: z.number().nullable(),
  better: z.enum(['more', 'less', 'between']).nullable(),
  /** Not decided yet: it may still change. */
  maturing: z.boolean(),
  /** The last eight weeks, the oldest first. */
  weeks: z.array(z.number().nullable()),
  /** What stands beside the value: the tail of a time, the share of anonymous customers. */
  also: z.string().nullable(),
});
/** One figure of the overview. */
export type ShownFigure = z.infer<typeof shownFigure>;

const reasonGroup = z.object({
  reason: z.string(),
  name: z.string(),
  group: z.enum(['preventable', 'partly', 'right']),
  count: z.int(),
  topics: z.array(z.object({ topic: z.string(), count: z.int() })),
});

const versionMark = z.object({
  flow: z.string(),
  name: z.string(),
  version: z.int(),
  at: z.number(),
  note: z.string(),
});
/** A version that went live, marked on every series. */
export type VersionMark = z.infer<typeof versionMark>;

const shownAlert = z.object({
  id: z.string(),
  is: z.enum(['normal', 'pending', 'firing', 'recovering', 'no-data']),
  since: z.number(),
  title: z.string(),
  text: z.string(),
  figure: z.string(),
  team: z.string().nullable(),
  mutedUntil: z.number().nullable(),
});
/** Reads all alerts that are not at rest. */
export const alertList = z.object({ alerts: z.array(shownAlert) });
/** An alert that is not at rest. */
export type ShownAlert = z.infer<typeof shownAlert>;

const period = z.object({ from: z.number(), to: z.number() });

/** Reads the first page of the insights. */
export const insightOverview = z.object({
  now: z.number(),
  zone: z.string(),
  /** "Berlin time". */
  zoneWords: z.string(),
  period: period.extend({ words: z.string() }),
  before: period,
  sentence: z.string(),
  figures: z.array(shownFigure),
  reasons: z.array(reasonGroup),
  leaving: z.object({
    total: z.int(),
    phases: z.array(z.object({ phase: z.string(), name: z.string(), count: z.int() })),
    /** How many had left by so many seconds. */
    curve: z.array(z.object({ seconds: z.number(), left: z.int() })),
  }),
  bot: z.array(z.object({ outcome: z.string(), name: z.string(), count: z.int() })),
  confidence: z.object({ high: z.int(), medium: z.int(), low: z.int(), note: z.string().nullable() }),
  versions: z.array(versionMark),
  alerts: z.array(shownAlert),
  experiments: z.array(z.object({ experiment: z.string(), sentence: z.string() })),
  promises: z.object({ open: z.int(), late: z.int() }),
  choices: z.object({
    flows: z.array(named),
    teams: z.array(named),
    versions: z.array(z.string()),
    channels: z.array(z.string()),
    languages: z.array(z.string()),
  }),
  /** Made up for looking around, not measured. */
  demo: z.boolean(),
});
/** The first page of the insights. */
export type InsightOverview = z.infer<typeof insightOverview>;

const part = z.object({
  key: z.string(),
  name: z.string(),
  value: z.number().nullable(),
  count: z.int(),
  hits: z.int().nullable(),
  interval: interval.nullable(),
  standing,
});
/** One line of a breakdown. */
export type FigurePart = z.infer<typeof part>;

/** Reads everything about one figure. */
export const insightFigure = z.object({
  figure: shownFigure,
  kind: z.enum(['share', 'mean', 'median']),
  numerator: z.string(),
  denominator: z.string(),
  leftOutWhy: z.string(),
  zoneWords: z.string(),
  periodWords: z.string(),
  spread: z
    .object({ median: z.number().nullable(), p95: z.number().nullable(), overMinute: z.int(), count: z.int() })
    .nullable(),
  series: z.array(
    z.object({
      name: z.string(),
      at: z.number(),
      value: z.number().nullable(),
      count: z.int(),
      hits: z.int().nullable(),
      interval: interval.nullable(),
    }),
  ),
  versions: z.array(versionMark),
  by: z.string(),
  parts: z.array(part),
  demo: z.boolean(),
});
/** Everything about one figure. */
export type InsightFigure = z.infer<typeof insightFigure>;

const behindRow = z.object({
  conversation: z.string(),
  number: z.string(),
  customerName: z.string().nullable(),
  at: z.number(),
  seq: z.int(),
  flow: z.string(),
  version: z.int(),
  channel: z.string(),
  language: z.string(),
  team: z.string().nullable(),
  reason: z.string().nullable(),
  way: z.string().nullable(),
  hit: z.boolean(),
  value: z.number().nullable(),
  said: z.string().nullable(),
});
/** A conversation behind a figure. */
export type BehindRow = z.infer<typeof behindRow>;
/** Reads the conversations behind a figure. */
export const insightConversations = z.object({ count: z.int(), rows: z.array(behindRow) });

const talkLine = z.object({ seq: z.int(), entry: made<ConversationEntry>() });

/** The events of a conversation that is followed, by name: which flow it walks through, then each line of its journal. */
export const traceEvents = {
  talk: z.object({ conversation: z.string(), number: z.string(), flow: z.string(), version: z.int() }),
  line: talkLine,
} as const;
/** The flow that a followed conversation walks through. */
export type FollowedTalk = z.infer<(typeof traceEvents)['talk']>;
/** A line of a conversation's journal. */
export type TalkLine = z.infer<typeof talkLine>;

/** Reads one conversation, line by line. */
export const insightConversation = z.object({
  conversation: z.string(),
  number: z.string(),
  flow: z.string(),
  version: z.int(),
  entries: z.array(talkLine),
});
/** One conversation, line by line. */
export type InsightConversation = z.infer<typeof insightConversation>;

const trafficStep = z.object({
  node: z.string(),
  visits: z.int(),
  left: z.int(),
  /** Of those that stood here, in seconds. */
  medianWait: z.number().nullable(),
  /** Too few to judge by. */
  few: z.boolean(),
});
const trafficEdge = z.object({ from: z.string(), to: z.string(), visits: z.int(), share: z.number() });
const trafficArm = z.object({ arm: z.string(), steps: z.array(trafficStep), edges: z.array(trafficEdge) });
/** Reads how conversations went through a flow. */
export const flowTraffic = z.object({
  flow: z.string(),
  version: z.int().nullable(),
  versions: z.array(z.int()),
  period: period.extend({ words: z.string() }),
  conversations: z.int(),
  arms: z.array(trafficArm),
  demo: z.boolean(),
});
/** How conversations went through a flow. */
export type FlowTraffic = z.infer<typeof flowTraffic>;
/** How often a step was visited, and what came of it. */
export type TrafficStep = z.infer<typeof trafficStep>;

const gate = z.object({
  answerFrom: z.number().min(0).max(100),
  handOffBelow: z.number().min(0).max(100),
  unsureBelow: z.number().min(0).max(100),
  unsureLimit: z.int().min(1).max(10),
});
/** Reads limits to be tried on recorded answers. */
export const gateTry = z.strictObject({ present: gate, other: gate });
const tiers = z.object({ answer: z.int(), check: z.int(), 'hand-off': z.int() });
/** Reads what other limits would change. */
export const gateTried = z.object({
  answers: z.int(),
  conversations: z.int(),
  before: tiers,
  after: tiers,
  content: z.object({ hits: z.int(), count: z.int(), interval }).nullable(),
  suggestion: z.string().nullable(),
  changed: z.array(
    z.object({
      conversation: z.string(),
      number: z.string(),
      seq: z.int(),
      confidence: z.number(),
      was: z.string(),
      becomes: z.string(),
      next: z.string(),
    }),
  ),
  changedCount: z.int(),
});
/** What other limits would change. */
export type GateTried = z.infer<typeof gateTried>;

const arm = z.strictObject({
  id: z.string().min(1).max(64),
  label: z.string().min(1).max(80),
  weight: z.int().min(0).max(1000),
});
/** Reads what an experiment is started with. */
export const newExperiment = z.strictObject({
  experiment: z.string().min(1).max(64),
  flow: z.string().min(1).max(64),
  node: z.string().min(1).max(128),
  arms: z.array(arm).min(2).max(6),
  primary: z.enum(['abandonment', 'satisfaction', 'resolution', 'handoff', 'time-to-agent']),
  planned: z.int().min(50).max(1_000_000).default(2000),
  days: z.int().min(1).max(365).default(28),
  method: z.enum(['split', 'switchback']).default('split'),
  blockHours: z.int().min(1).max(24).default(2),
  sharesAgents: z.boolean().default(true),
});
/** What an experiment is started with. */
export type NewExperiment = z.input<typeof newExperiment>;

const shownArm = z.object({
  id: z.string(),
  label: z.string(),
  weight: z.number(),
  dealt: z.int(),
  count: z.int(),
  hits: z.int().nullable(),
  value: z.number().nullable(),
});
const shownComparison = z.object({
  arm: z.string(),
  difference: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  words: z.string(),
});
/** Reads one experiment as it stands. */
export const experimentShown = z.object({
  experiment: z.string(),
  flow: z.string(),
  flowName: z.string(),
  node: z.string(),
  primary: z.string(),
  primaryName: z.string(),
  unit: z.enum(['points', 'score', 'percent-longer']),
  method: z.enum(['split', 'switchback']),
  blockHours: z.int(),
  planned: z.int(),
  startedAt: z.number(),
  endsAt: z.number(),
  endedAt: z.number().nullable(),
  state: z.enum(['running', 'stopped', 'ended']),
  verdict: z.string(),
  sentence: z.string(),
  customers: z.int(),
  crossed: z.int(),
  daysToPlan: z.int().nullable(),
  arms: z.array(shownArm),
  comparisons: z.array(shownComparison),
  guardrails: z.array(z.object({ arm: z.string(), name: z.string(), words: z.string(), harmful: z.boolean() })),
  ratio: z.object({ p: z.number(), broken: z.boolean() }),
  /** Where arms wait for the same agents. */
  warning: z.string().nullable(),
});
/** One experiment as it stands. */
export type ExperimentShown = z.infer<typeof experimentShown>;

const splitFound = z.object({
  flow: z.string(),
  flowName: z.string(),
  node: z.string(),
  experiment: z.string(),
  arms: z.array(arm),
  /** Of its traffic: how many customers a day come to it. */
  daily: z.number().nullable(),
});
/** Reads all experiments, and the split steps that could be one. */
export const experimentList = z.object({
  experiments: z.array(experimentShown),
  splits: z.array(splitFound),
  measures: z.array(named),
  demo: z.boolean(),
});
/** All experiments, and the split steps that could be one. */
export type ExperimentList = z.infer<typeof experimentList>;
/** Reads what an experiment would need and show. */
export const experimentPlanned = z.object({
  sentence: z.string(),
  customers: z.int().nullable(),
  smallest: z.number().nullable(),
});

const tier = z.enum(['critical', 'high', 'standard', 'low']);
const wallWaiting = z.object({
  conversation: z.string(),
  number: z.string(),
  customerName: z.string().nullable(),
  tier,
  since: z.number(),
  /** When the first answer is due; null where no clock runs. */
  dueAt: z.number().nullable(),
  position: z.int(),
  offeredTo: z.string().nullable(),
  text: z.string().nullable(),
});
const wallAgent = named.extend({
  status: z.enum(['available', 'busy', 'break', 'meeting', 'away', 'offline']),
  connected: z.boolean(),
  load: z.int(),
  capacity: z.int(),
  talks: z.array(
    z.object({
      conversation: z.string(),
      number: z.string(),
      customerName: z.string().nullable(),
      tier: tier.nullable(),
      acceptedAt: z.number().nullable(),
      dueAt: z.number().nullable(),
      sentiment: z.string().nullable(),
    }),
  ),
});
/** Reads all that a lead's wall shows at one moment. */
export const leadWall = z.object({
  now: z.number(),
  zone: z.string(),
  teams: z.array(
    named.extend({
      open: z.boolean(),
      oldestSince: z.number().nullable(),
      nextDueAt: z.number().nullable(),
      byTier: z.array(z.object({ tier, waiting: z.int() })),
      waiting: z.array(wallWaiting),
      agents: z.array(wallAgent),
    }),
  ),
  promises: z.array(
    z.object({
      id: z.string(),
      conversation: z.string(),
      number: z.string(),
      customerName: z.string().nullable(),
      kind: z.string(),
      text: z.string(),
      team: z.string().nullable(),
      dueAt: z.number(),
      claimedBy: z.string().nullable(),
    }),
  ),
  pages: z.array(z.object({ key: z.string(), at: z.number(), subject: z.string(), conversation: z.string() })),
  alerts: z.array(shownAlert),
  allTeams: z.array(named),
  allAgents: z.array(named.extend({ teams: z.array(z.string()) })),
});
/** All that a lead's wall shows at one moment. */
export type LeadWall = z.infer<typeof leadWall>;
/** Somebody waiting, on the wall. */
export type WallWaiting = z.infer<typeof wallWaiting>;
/** An agent, on the wall. */
export type WallAgent = z.infer<typeof wallAgent>;

/** Reads what a lead does with a conversation. */
export const leadDeed = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('move'), team: z.string().min(1).max(128) }),
  z.strictObject({ type: z.literal('tier'), tier }),
  z.strictObject({ type: z.literal('reassign'), agent: z.string().min(1).max(128) }),
  z.strictObject({ type: z.literal('join'), agent: z.string().min(1).max(128) }),
  z.strictObject({ type: z.literal('whisper'), text: z.string().trim().min(1).max(2000) }),
]);
/** What a lead does with a conversation. */
export type LeadDeed = z.infer<typeof leadDeed>;

/** Reads what handoffs cost. */
export const insightCosts = z.object({
  wage: z.number().nullable(),
  currency: z.string(),
  periodWords: z.string(),
  handoffs: z.int(),
  measured: z.int(),
  /** Minutes in all; those not measured counted like those that were. */
  minutes: z.number().nullable(),
  cost: z.number().nullable(),
  rows: z.array(
    z.object({
      reason: z.string(),
      name: z.string(),
      cases: z.int(),
      measured: z.int(),
      minutes: z.number().nullable(),
      cost: z.number().nullable(),
    }),
  ),
  demo: z.boolean(),
});
/** What handoffs cost. */
export type InsightCosts = z.infer<typeof insightCosts>;
/** Reads the wage that costs are counted with. */
export const wageNamed = z.strictObject({
  wage: z.number().positive().max(100_000).nullable(),
  currency: z.string().trim().min(1).max(8),
});
