// What one agent is shown.
import type { AgentStatus, ContextPackage, ConversationEntry, SentimentState, Tier } from '@baton/handoff';
import * as z from 'zod';
import { named } from './common.ts';
import { chatFloor } from './conversations.ts';
import { made } from './made.ts';

const tier = z.enum(['critical', 'high', 'standard', 'low']) satisfies z.ZodType<Tier>;
const agentStatus = z.enum([
  'available',
  'busy',
  'break',
  'meeting',
  'away',
  'offline',
]) satisfies z.ZodType<AgentStatus>;
const sentiment = z.enum([
  'calm',
  'mild',
  'frustrated',
  'very-frustrated',
  'angry',
]) satisfies z.ZodType<SentimentState>;

/** One SLA clock (R30): amber from `amberAt`, late from `dueAt`, stopped at `doneAt`. */
const slaClock = z.object({
  startedAt: z.number(),
  amberAt: z.number(),
  dueAt: z.number(),
  doneAt: z.number().nullable(),
});
/** A service-level clock as the desk shows it; times in milliseconds since the epoch. */
export type SlaClock = z.infer<typeof slaClock>;

export const deskConversation = z.object({
  id: z.string(),
  seq: z.int(),
  number: z.string(),
  customerName: z.string().nullable(),
  channel: z.string(),
  language: z.string(),
  team: named.nullable(),
  tier: tier.nullable(),
  sentiment: sentiment.nullable(),
  floor: chatFloor,
  agent: named.nullable(),
  lastText: z.string().nullable(),
  lastSpeaker: z.string().nullable(),
  lastAt: z.number(),
  lastCustomerAt: z.number().nullable(),
  unread: z.int(),
  acceptedAt: z.number().nullable(),
  firstWordAt: z.number().nullable(),
  firstResponse: slaClock.nullable(),
  resolution: slaClock.nullable(),
  ticket: z.string().nullable(),
  ended: z.boolean(),
  tags: z.array(z.string()),
  /** What was done last about a customer who insults or floods. */
  abuse: z.enum(['flagged', 'warned', 'escalated', 'blocked']).nullable(),
});
/** A conversation that an agent has, as the desk lists it. */
export type DeskConversation = z.infer<typeof deskConversation>;

const deskOffer = z.object({
  conversation: deskConversation,
  offerId: z.string(),
  offeredAt: z.number(),
  lapsesAt: z.number(),
  card: made<ContextPackage>(),
});
/** A conversation that is offered to an agent, with its card. */
export type DeskOffer = z.infer<typeof deskOffer>;

const deskQueue = z.object({
  team: named,
  waiting: z.array(
    z.object({
      conversation: z.string(),
      number: z.string(),
      customerName: z.string().nullable(),
      tier,
      since: z.number(),
      position: z.int(),
      offeredTo: z.string().nullable(),
    }),
  ),
  agents: z.array(
    named.extend({ status: agentStatus, load: z.number(), capacity: z.number(), connected: z.boolean() }),
  ),
});
/** Who waits for a team, as the desk shows it. */
export type DeskQueue = z.infer<typeof deskQueue>;

const deskPromise = z.object({
  id: z.string(),
  conversation: z.string(),
  number: z.string(),
  customerName: z.string().nullable(),
  kind: z.enum(['ticket', 'callback', 'on-call', 'next-word']),
  text: z.string(),
  team: named.nullable(),
  contact: z.string().nullable(),
  urgent: z.boolean(),
  promisedAt: z.number(),
  amberAt: z.number(),
  dueAt: z.number(),
  /** A10: why it cannot be kept as teams and hours are now. */
  lost: z.enum(['no-team', 'nobody', 'closed']).nullable(),
  claimedBy: named.nullable(),
});
/** A promise to a customer, as the desk lists it. */
export type DeskPromise = z.infer<typeof deskPromise>;

/** What went from this agent without their doing (W7 to W10), and where it is now. */
const deskLoss = z.object({
  conversation: z.string(),
  /** Of the entry that took it: told back when the agent has read of it. */
  seq: z.int(),
  at: z.number(),
  why: z.enum(['first-word', 'silence', 'connection', 'closed', 'moved', 'offer']),
  number: z.string(),
  customerName: z.string().nullable(),
  team: named.nullable(),
  floor: chatFloor,
  ended: z.boolean(),
  /** Whoever has it now, and whoever is asked to take it. */
  agentName: z.string().nullable(),
  offeredTo: z.string().nullable(),
});
/** A conversation that came to nothing for its customer, as the lead's desk lists it. */
export type DeskLoss = z.infer<typeof deskLoss>;

/** Reads all that an agent's desk shows. */
export const deskView = z.object({
  agent: named.extend({
    lead: z.boolean(),
    limit: z.number(),
    teams: z.array(named),
    languages: z.array(z.string()),
  }),
  status: agentStatus,
  /** Why the house put the agent on away (W8, W10). */
  awayBecause: z.enum(['lapses', 'connection']).nullable(),
  load: z.number(),
  /** Of the agent's first team: times at the desk are written in it. */
  zone: z.string(),
  offers: z.array(deskOffer),
  conversations: z.array(deskConversation),
  queues: z.array(deskQueue),
  promises: z.array(deskPromise),
  alerts: z.array(
    z.object({
      key: z.string(),
      kind: z.enum(['mail', 'page', 'alert', 'desk']),
      at: z.number(),
      subject: z.string(),
      text: z.string(),
      conversation: z.string(),
    }),
  ),
  /** Until they are dismissed; the oldest first. */
  losses: z.array(deskLoss),
  /** Where a conversation can be passed to (R32). */
  teams: z.array(
    named.extend({
      lead: z.boolean(),
      /** Colleagues who are signed on, whether free or not, and how many could take one now. */
      here: z.int(),
      free: z.int(),
      /** When the team goes home, or is there again (ms). */
      closesAt: z.number().nullable(),
      opensAt: z.number().nullable(),
    }),
  ),
});
/** All that an agent's desk shows at one moment. */
export type DeskView = z.infer<typeof deskView>;

/** The events of a desk's stream by name; `over` ends it: the session is signed off. */
export const deskEvents = {
  desk: deskView.extend({ now: z.number() }),
  typing: z.object({ conversation: z.string() }),
  over: z.object({}),
} as const;

const agentToChoose = named.extend({
  lead: z.boolean(),
  languages: z.array(z.string()),
  teams: z.array(named),
  status: agentStatus,
});
/** Somebody whom one can sign on as. */
export type AgentToChoose = z.infer<typeof agentToChoose>;
/** Reads the list of who can sign on. */
export const agentList = z.object({
  brand: z.string(),
  agents: z.array(agentToChoose),
  /** The server knows who asks, and the list is theirs alone. */
  signedIn: z.boolean(),
});

/** X2: one sentence as the server reads it, and the messages it rests on. */
const talkSummary = z.object({
  sentence: z.string(),
  evidence: z.array(z.object({ claim: z.string(), messageId: z.string(), quote: z.string() })).readonly(),
});
/** A conversation in a list. */
export type TalkSummary = z.infer<typeof talkSummary>;

/** Reads a conversation as its customer reads it. */
export const conversationRead = z.object({
  conversation: deskConversation,
  opening: z.string(),
  summary: talkSummary,
  /** Who else may see it, and so may be named in a note; by name. */
  colleagues: z.array(named),
  entries: z.array(z.object({ seq: z.int(), entry: made<ConversationEntry>() })),
});
/** A conversation as its customer reads it: every event so far. */
export type ConversationRead = z.infer<typeof conversationRead>;

/** Reads the conversations that a search found. */
export const foundConversations = z.object({ conversations: z.array(deskConversation) });
/** Reads the tags that are in use, the most used first. */
export const tagList = z.object({ tags: z.array(z.string()) });
/** Reads everybody who can be asked beside a talk, by name. */
export const colleagueList = z.object({
  colleagues: z.array(named.extend({ teams: z.array(z.string()), status: agentStatus })),
});
/** Somebody who can be asked beside a talk. */
export type Colleague = z.infer<typeof colleagueList>['colleagues'][number];
/** A reply that a team keeps; without a team, everybody's. Its places are filled at the desk. */
const cannedReply = z.object({ id: z.string(), name: z.string(), text: z.string(), team: named.nullable() });
/** A reply that a team keeps. */
export type CannedReply = z.infer<typeof cannedReply>;
/** Reads the replies that an agent can use. */
export const cannedReplies = z.object({ replies: z.array(cannedReply) });
/** Reads the answer to a sign-on: the session of the desk. */
export const begunSession = z.object({ session: z.string() });
/** Reads whose desk a session is. */
export const ownAgent = z.object({ agent: z.string() });
