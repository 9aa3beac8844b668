// What the guided pages of the insights show: recordings to be played again, promises, hours, months, the weekly hour, alerts.
// Times in milliseconds since the epoch, shares in percent.
import type { Profile } from '@baton/handoff';
import * as z from 'zod';
import { made } from './made.ts';

const after = z.number();
const deed = z.discriminatedUnion('does', [
  z.object({ after, does: z.literal('says'), text: z.string() }),
  z.object({ after, does: z.literal('presses'), choice: z.string(), text: z.string() }),
  z.object({ after, does: z.literal('asks-for-person') }),
  z.object({ after, does: z.literal('leaves') }),
  z.object({ after, does: z.literal('accepts') }),
  z.object({ after, does: z.literal('agent-says'), text: z.string() }),
  z.object({ after, does: z.literal('agent-closes') }),
]);
const recording = z.object({
  startedAt: z.number(),
  channel: z.string(),
  language: z.string(),
  version: z.int(),
  deeds: z.array(deed),
  answers: z.array(
    z.object({
      question: z.string(),
      text: z.string().nullable(),
      confidence: z.number(),
      sources: z.array(z.object({ id: z.string(), title: z.string(), url: z.string() })),
    }),
  ),
  profile: z.object({ profile: made<Profile>(), verified: z.boolean() }).nullable(),
  agents: z.array(z.string()).nullable(),
});
/** Reads recorded conversations as they can be played again. */
export const recordingPage = z.object({
  /** All there are, over all pages. */
  count: z.int(),
  recordings: z.array(z.object({ conversation: z.string(), number: z.string(), at: z.number(), recording })),
});
/** Recorded conversations as they can be played again. */
export type RecordingPage = z.infer<typeof recordingPage>;

/** Reads how promises were kept. */
export const promisesShown = z.object({
  periodWords: z.string(),
  kinds: z.array(
    z.object({
      kind: z.string(),
      name: z.string(),
      kept: z.int(),
      late: z.int(),
      missed: z.int(),
      open: z.int(),
      withdrawn: z.int(),
      lateMinutes: z.number().nullable(),
    }),
  ),
  /** Made and not kept yet, the most urgent first. */
  open: z.array(
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
  now: z.number(),
  demo: z.boolean(),
});
/** How promises were kept. */
export type PromisesShown = z.infer<typeof promisesShown>;

/** Reads the cases of each hour of the week: 168 of them from Monday, midnight. */
export const hoursShown = z.object({
  zoneWords: z.string(),
  hours: z.array(z.object({ cases: z.int(), left: z.int() })).length(168),
});
/** The cases of each hour of the week. */
export type HoursShown = z.infer<typeof hoursShown>;

/** Reads a flow's handoff rate by its age in months (I12). */
export const trajectoryShown = z.object({
  flow: z.string(),
  flowName: z.string(),
  /** When its first version went live; null: none has. */
  since: z.number().nullable(),
  months: z.array(
    z.object({
      month: z.int(),
      name: z.string(),
      value: z.number().nullable(),
      count: z.int(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      from: z.number(),
      to: z.number(),
      isOver: z.boolean(),
    }),
  ),
  sentence: z.string(),
  demo: z.boolean(),
});
/** A flow's handoff rate by its age in months. */
export type TrajectoryShown = z.infer<typeof trajectoryShown>;

const decision = z.enum(['article', 'phrases', 'not-worth-it', 'undecided']);
const decidedTopic = z.object({
  name: z.string().trim().min(1).max(80),
  terms: z.array(z.string().max(80)).max(8),
  examples: z.array(z.string().max(2000)).max(20),
  count: z.int().min(0),
  decision,
  article: z.string().max(200).nullable(),
  note: z.string().max(2000),
});
/** Reads what a weekly hour has come to; it can be gone on with. */
export const weekKept = z.strictObject({
  done: z.array(z.int().min(1).max(9)).max(9),
  topics: z.array(decidedTopic).max(20),
  causes: z.record(z.string().max(80), z.string().max(500)),
  limits: z.string().max(500),
  coaching: z.string().max(2000),
  target: z.object({ from: z.number().min(0).max(100), to: z.number().min(0).max(100) }).nullable(),
  finishedAt: z.number().nullable(),
});
/** What a weekly hour has come to. */
export type WeekKept = z.infer<typeof weekKept>;

const topic = z.object({
  /** As somebody named it before; null for a suggestion. */
  name: z.string().nullable(),
  terms: z.array(z.string()),
  count: z.int(),
  before: z.int(),
  examples: z.array(z.string()),
  /** The article that came nearest, and how sure the bot was of it. */
  article: z.string().nullable(),
  confidence: z.number().nullable(),
  gap: z.enum(['knowledge', 'phrasing']),
});
/** Reads what a weekly hour is held over. */
export const weekShown = z.object({
  /** By the house's clock (ms). */
  now: z.number(),
  /** Its Monday. */
  week: z.string(),
  kept: weekKept,
  sentence: z.string(),
  rate: z.number().nullable(),
  band: z.object({ from: z.number(), to: z.number() }),
  questions: z.int(),
  topics: z.array(topic),
  alerts: z.array(z.object({ id: z.string(), title: z.string(), text: z.string() })),
  experiments: z.array(z.object({ experiment: z.string(), sentence: z.string() })),
  agents: z.array(z.object({ agent: z.string(), name: z.string(), value: z.number().nullable(), count: z.int() })),
  /** The week before, and what came of it. */
  last: z
    .object({
      week: z.string(),
      kept: weekKept,
      rate: z.number().nullable(),
      topics: z.array(z.object({ name: z.string(), decision, before: z.int(), since: z.int() })),
    })
    .nullable(),
  demo: z.boolean(),
});
/** What a weekly hour is held over. */
export type WeekShown = z.infer<typeof weekShown>;
/** A topic of questions nobody answered. */
export type WeekTopic = WeekShown['topics'][number];

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** Reads where alerts go, and when they wait. */
export const alertSettings = z.strictObject({
  mail: z.boolean(),
  /** A connection of the house that is told as well. */
  connection: z.string().max(64).nullable(),
  form: z.enum(['webhook', 'slack']),
  /** Between these nobody is told; what fired is told together when they are over. Local time of the house. */
  quiet: z.strictObject({ from: clock, to: clock }).nullable(),
});
/** Where alerts go, and when they wait. */
export type AlertSettings = z.infer<typeof alertSettings>;
/** Reads the settings of alerts with what can be chosen. */
export const alertSettingsShown = z.object({
  settings: alertSettings,
  connections: z.array(z.string()),
  hasMail: z.boolean(),
  zoneWords: z.string(),
});
/** The settings of alerts with what can be chosen. */
export type AlertSettingsShown = z.infer<typeof alertSettingsShown>;
/** Reads for how long an alert is to be quiet; 0 makes it heard again. */
export const alertMuted = z.strictObject({
  minutes: z
    .int()
    .min(0)
    .max(7 * 24 * 60),
});
