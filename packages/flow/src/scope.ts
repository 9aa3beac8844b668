// What guards, updates and dues see. All of it is data: no clock, no network, no ids of their own.
import type { Profile, Workspace } from '@baton/handoff';
import type { Signals } from '@baton/signals';
import type { Json } from './ops.ts';

/** The values a flow remembers, by name. */
export type Vars = { readonly [name: string]: Json | undefined };

/** What happened, as a node kind sees it. */
export type FlowEvent =
  | { type: 'start' }
  | { type: 'customer.message'; text: string; choice: string | null }
  | {
      type: 'bot.answered';
      question: string;
      text: string;
      confidence: number;
      sources: { id: string; title: string; url: string }[];
    }
  | { type: 'bot.failed'; question: string; reason: string }
  /** `text`: the message that made it fire. */
  | { type: 'listener'; because: string; topic: string | null; score: number; text: string }
  | { type: 'queue.joined'; position: number; waitSeconds: number | null }
  | { type: 'queue.moved'; position: number; waitSeconds: number | null }
  | { type: 'queue.nobody'; reason: string }
  /** Whoever holds the place asks for a person while on another way: back to waiting in line (T2). */
  | { type: 'customer.asksAgain' }
  | { type: 'agent.accepted'; agent: { id: string; name: string } }
  | { type: 'agent.message'; text: string }
  /** The agent asks for so much time before the next word (A11). */
  | { type: 'agent.held'; seconds: number }
  | { type: 'customer.left' }
  | { type: 'agent.connection'; connected: boolean }
  /** The agent goes off duty: whoever takes over is looked for at once (R17). */
  | { type: 'agent.signedOff' }
  | { type: 'agent.closed'; disposition: string; summary: string }
  | { type: 'agent.passed'; team: string; note: string; warm: boolean }
  | { type: 'agent.returned'; note: string }
  | { type: 'slots.offered'; slots: number[] }
  | { type: 'slot.booked'; slotAt: number }
  | { type: 'slot.refused'; slots: number[] }
  | { type: 'page.acknowledged'; by: string }
  | { type: 'page.failed'; reason: string }
  /** A help desk has taken the conversation; nobody there has answered yet. */
  | { type: 'desk.opened'; ticket: string }
  /** An agent there has written to the customer. */
  | { type: 'desk.answered'; text: string; agent: { id: string; name: string } }
  /** It is solved or closed there. */
  | { type: 'desk.closed' }
  /** The desk did not take it. */
  | { type: 'desk.failed'; reason: string }
  | { type: 'request.answered'; body: Json }
  | { type: 'request.failed'; reason: string; timedOut: boolean }
  | { type: 'deadline'; key: string };

/** The events a wait may name in `on`; deadlines and the start are not among them. */
export type WaitEvent = Exclude<FlowEvent['type'], 'start' | 'listener' | 'deadline'>;

/** Moments that deadlines count from, in milliseconds since the epoch. */
export interface Anchors {
  conversationStart: number;
  lastCustomerMessage: number | null;
  placeSince: number | null;
}

/** What the house knows beside the machine when a step is taken. */
export interface Surroundings {
  profile: Profile;
  /** Readings of the newest customer message; those of silence before the first. */
  signals: Signals;
  workspace: Workspace;
  anchors: Anchors;
  language: string;
  /** The place in the queue, while one is held. */
  place: {
    node: string;
    team: string;
    tier: string;
    since: number;
    position: number | null;
    waitSeconds: number | null;
  } | null;
  /** What was promised for the present matter and is open, ahead or late; the earliest first. */
  promises?: readonly { kind: 'ticket' | 'callback' | 'on-call' | 'next-word'; dueAt: number }[];
  /** When the run of the flow before this one ended (ms). */
  endedAt?: number;
  /** What the customer said that no answer has covered yet. */
  unanswered: readonly string[];
  /** The customer's sticky number between 0 and 1 (E1). */
  bucket: number;
  /** Arms that were settled before the conversation began, by experiment (E1). */
  arms?: { readonly [experiment: string]: string };
}

/** What guards, updates and dues may look at. Times are in milliseconds since the epoch. */
export interface Scope<Memory = { readonly [key: string]: Json | undefined }> extends Surroundings {
  memory: Memory;
  vars: Vars;
  event: FlowEvent;
  /** Milliseconds since the epoch. */
  at: number;
}
