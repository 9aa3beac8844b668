// The parts of a workspace. Every figure is a default of the domain rows named beside it, and can be changed.
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { textByLanguage } from './chat-rules.ts';

/** Reads the name of a tier. */
export const tier = z.enum(['critical', 'high', 'standard', 'low']);
/** How urgent a conversation is, which decides its place in line. */
export type Tier = z.infer<typeof tier>;

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'Use small letters, digits and hyphens.')
  .max(64);
const name = z.string().min(1).max(120);
const seconds = z
  .int()
  .min(1)
  .max(30 * 24 * 3600);
/** Wall time; `24:00` is the end of the day. */
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'Use a time such as 09:00 or 24:00.');
const isoDate = z.iso.date('Use a date such as 2026-12-25.');
const zone = z.string().refine(isZone, 'Use the name of a time zone, such as Europe/Berlin.');
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/, 'Use a language code, such as en or pt-BR.');

function isZone(value: string): boolean {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(value).timeZoneId.length > 0;
  } catch {
    // The only way Temporal has to say that it does not know a zone.
    return false;
  }
}

const span = z.strictObject({ from: clockTime, to: clockTime }).refine((s) => s.from < s.to, {
  path: ['to'],
  error: 'Must be later than the opening time; split a night at 24:00.',
});
/** From one time of the day to another, such as 09:00 to 17:30. */
export type Span = z.infer<typeof span>;

const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
/** A day of the week, Monday first. */
export type Weekday = z.infer<typeof weekday>;

export const hours = z.strictObject({
  id,
  name,
  zone,
  /** A day that is not listed is closed. */
  week: z.partialRecord(weekday, z.array(span)),
});
/** A week of opening hours in one time zone. */
export type Hours = z.infer<typeof hours>;

export const holiday = z.strictObject({
  date: isoDate,
  name,
  /** The calendars it closes; all when not given. */
  hours: z.array(id).optional(),
  /** A short day: what remains open. */
  open: z.array(span).default([]),
});
/** A day or part of a day on which teams are away. */
export type Holiday = z.infer<typeof holiday>;

export const skill = z.strictObject({ id, name });

export const team = z.strictObject({
  id,
  name,
  hours: id,
  /** Every member has them; a conversation may ask for more. */
  skills: z.array(id).default([]),
  /** R32, W9, A9: who is alerted. */
  lead: id.optional(),
  /** The customer is told so in messages such as "a specialist from our … team". */
  description: z.string().max(200).optional(),
});
/** People who answer for something, with their hours, skills and lead. */
export type Team = z.infer<typeof team>;

export const agent = z.strictObject({
  id,
  name,
  email: z.string().optional(),
  teams: z.array(id).min(1),
  skills: z.array(id).default([]),
  languages: z.array(language).min(1).default(['en']),
  /** R11: conversations at one time. */
  limit: z.int().min(1).max(50).default(4),
  /** Any lead may take what is escalated. */
  lead: z.boolean().default(false),
});
/** Somebody who takes conversations: teams, skills and languages, and how many conversations at a time. */
export type Agent = z.infer<typeof agent>;

/** R1 to R6. */
export const category = z.strictObject({ id, name, team: id, skills: z.array(id).default([]) });
/** What a conversation is about, in the words of the desk. */
export type Category = z.infer<typeof category>;

/** T20 to T28, and a designer's own. */
export const topic = z.strictObject({
  id,
  name,
  priority: z.enum(['critical', 'high', 'medium']),
  /** The queue's tier where it differs from the priority's own: VIP is high as a topic, critical in the queue. */
  tier: tier.optional(),
  team: id,
  /** Used while nobody belongs to `team`. */
  fallbackTeam: id.optional(),
  skills: z.array(id).default([]),
  /** T20: fires above this amount in the workspace's currency. */
  amountAbove: z.number().min(0).optional(),
  /** T27: fires for customers of at least so many months. */
  customerMonths: z.int().min(0).optional(),
  /** Completes "This goes to a person because …". */
  because: z.string().min(1).max(300),
});
/** A matter for which the workspace has a rule of its own. */
export type Topic = z.infer<typeof topic>;

/** A reply that agents send again and again. */
export const reply = z.strictObject({
  id,
  name,
  /** Whose it is; without a team everybody's. */
  team: id.optional(),
  /** With places such as `{{customer.name|there}}`, filled at the desk. */
  text: z.string().trim().min(1).max(4_000),
});
/** A reply that agents send again and again, with places that the desk fills. */
export type Reply = z.infer<typeof reply>;

const serviceLevel = z.strictObject({
  firstResponseSeconds: seconds,
  /** Null: within the same session. */
  resolutionSeconds: seconds.nullable(),
});

/** R20 to R23, R30. */
export const sla = z.strictObject({
  critical: serviceLevel.prefault({ firstResponseSeconds: 30, resolutionSeconds: 15 * 60 }),
  high: serviceLevel.prefault({ firstResponseSeconds: 60, resolutionSeconds: 30 * 60 }),
  standard: serviceLevel.prefault({ firstResponseSeconds: 90, resolutionSeconds: null }),
  low: serviceLevel.prefault({ firstResponseSeconds: 120, resolutionSeconds: null }),
  /** The clocks turn amber from here. */
  alertPercent: z.int().min(1).max(100).default(80),
});

/** R29. */
export const silence = z.strictObject({
  firstWordSeconds: seconds.default(2),
  waitingSeconds: seconds.default(30),
  agentFirstWordSeconds: seconds.default(15),
});

export const queueRules = z.strictObject({
  /** W3. */
  readSeconds: seconds.default(15),
  criticalReadSeconds: seconds.default(10),
  /** An agent who declined or let an offer lapse hears of the same conversation again after this. */
  reofferSeconds: seconds.default(60),
  /** "All full past the limit": a customer who has waited so long with nobody free is told. */
  fullAfterSeconds: seconds.default(300),
  /** R19: who has waited so many times the target of their tier moves up one tier. */
  risesAfterTargets: z.int().min(1).max(100).default(3),
  /** R13. */
  deepWorkSeconds: seconds.default(600),
  /** M9: a wait is said only with so many recent waits behind it. */
  waitsNeeded: z.int().min(1).max(200).default(20),
  waitsRecentDays: z.int().min(1).max(90).default(7),
});

export const agentLimits = z.strictObject({
  /** W10. */
  awayAfterLapses: z.int().min(1).default(2),
  /** W8: a desk that is gone for so long puts the agent on away. */
  lostAfterSeconds: seconds.default(60),
});

/** A1, A9. */
export const promiseRules = z.strictObject({
  by: clockTime.default('10:00'),
  /** Working time the team has before a promised hour. */
  workSeconds: seconds.default(3600),
  amberSeconds: seconds.default(30 * 60),
});

/** A2. */
export const callbackRules = z.strictObject({
  slotMinutes: z.int().min(5).max(240).default(30),
  choices: z.int().min(1).max(10).default(3),
});

/** A3, A7, A8. */
export const onCall = z.strictObject({
  /** The people change every week, on Monday 00:00 of `zone`, in this order. */
  rota: z.array(z.strictObject({ first: id, backup: id })).min(1),
  zone,
  /** The Monday on which the first line of the rota began. */
  startsOn: isoDate,
  connection: id,
  acknowledgeSeconds: seconds.default(5 * 60),
  joinSeconds: seconds.default(15 * 60),
  guard: z
    .strictObject({
      perConversation: z.int().min(1).default(1),
      perCustomerPerDay: z.int().min(1).default(2),
      perHour: z.int().min(1).default(5),
      notRealAlertPercent: z.int().min(1).max(100).default(20),
    })
    .prefault({}),
});

/** How long what is kept of customers stays, in days; null: until somebody erases it. */
export const privacyRules = z.strictObject({
  /** Of conversations that are over. */
  conversationDays: z.int().min(1).max(3650).nullable().default(null),
  /** Of the copies of mails, pages and alerts. */
  copyDays: z.int().min(1).max(3650).nullable().default(null),
  /** S6: what customers read above the first message; empty: nothing. */
  notice: textByLanguage.default({}),
  /** S6: what customers must agree to before their first message; empty: nothing is asked. */
  consent: textByLanguage.default({}),
});

/** How flows go live. */
export const publishingRules = z.strictObject({
  /** One person asks, another one publishes. */
  secondPerson: z.boolean().default(false),
});

/** A name that flows use; address and keys live with the server. */
export const connection = z.strictObject({
  name: id,
  kind: z.enum(['webhook', 'http', 'mail', 'desk']),
  purpose: z.string().max(200),
});

const order = z.strictObject({
  id: z.string().min(1),
  placedOn: isoDate,
  amount: z.number().min(0),
  currency: z.string().regex(/^[A-Z]{3}$/),
  status: z.string().min(1),
  items: z.array(z.string()).min(1),
});

export const customer = z.strictObject({
  id,
  name,
  email: z.string().optional(),
  phone: z.string().optional(),
  accountId: z.string().optional(),
  tier: z.enum(['standard', 'enterprise', 'vip']).default('standard'),
  loyaltyTier: z.string().optional(),
  customerSince: isoDate.optional(),
  lifetimeValue: z.number().min(0).optional(),
  zone: zone.optional(),
  language: language.default('en'),
  /** A6. */
  prefersPhone: z.boolean().default(false),
  orders: z.array(order).default([]),
  earlier: z.array(z.strictObject({ on: isoDate, topic: z.string(), outcome: z.string() })).default([]),
});
/** A customer in the workspace's directory. */
export type Customer = z.infer<typeof customer>;
