// The finite abstraction: where the token is, whose floor it is, which place is held, which triggers are armed, and what
// was asked of somebody outside. Hours and presence are not in it: they are chosen freely wherever they are looked at.
import { BEGIN, ENDED } from '@baton/flow';
import type { Action } from './block-ways.ts';

/** Whose answer is outstanding. */
export type Asked = 'nobody' | 'bot' | 'slots' | 'booking' | 'page' | 'request' | 'desk';

export interface Standing {
  /** The node that holds the place in the queue. */
  place: string | null;
  floor: 'bot' | 'queue' | 'agent' | 'nobody';
  /** Bit 1: asking for a person; bit 2: frustration. */
  armed: number;
  asked: Asked;
  /** Deadlines of the place that have come and do not come again, by their number as bits. */
  spent: number;
  /** A ticket, a call or somebody on call has been promised since a person was last asked for. */
  served: boolean;
}

export const EXPLICIT = 1;
export const FRUSTRATION = 2;

export const atStart: Standing = {
  place: null,
  floor: 'bot',
  armed: EXPLICIT | FRUSTRATION,
  asked: 'nobody',
  spent: 0,
  served: false,
};

/** What a walk has done so far that its end is judged by. */
export interface Progress {
  /** Messages said by steps that do nothing else, before a place was taken; two stand for more. */
  saidBefore: number;
  /** Messages said since the place was taken. */
  saidAfter: number;
  /** The node that took a place on its way in. */
  took: string | null;
  said: boolean;
  closed: boolean;
}

export const nothingDone: Progress = { saidBefore: 0, saidAfter: 0, took: null, said: false, closed: false };

const armable = { explicit: EXPLICIT, frustration: FRUSTRATION } as const;

/** The standing after one action of a node. */
export function after(standing: Standing, action: Action, node: string): Standing {
  switch (action.type) {
    case 'enqueue':
      return {
        ...standing,
        place: node,
        floor: 'queue',
        asked: standing.asked === 'bot' ? 'nobody' : standing.asked,
        // The place is set anew, and its deadlines with it.
        spent: 0,
      };
    case 'leaveQueue':
      return standing.place === null ? standing : { ...standing, place: null, floor: 'bot', spent: 0 };
    case 'connect':
      return { ...standing, place: null, floor: 'agent', spent: 0, served: false };
    case 'disconnect':
      return standing.floor === 'agent' ? { ...standing, floor: 'bot' } : standing;
    case 'returnToBot':
      return { ...standing, floor: 'bot' };
    case 'createTicket':
    case 'promiseStands':
      return { ...standing, served: true };
    case 'arm':
      return { ...standing, armed: standing.armed | armable[action.what] };
    case 'disarm':
      return { ...standing, armed: standing.armed & ~armable[action.what] };
    case 'askBot':
      return { ...standing, asked: 'bot' };
    case 'offerSlots':
      return { ...standing, asked: 'slots' };
    case 'bookSlot':
      return { ...standing, asked: 'booking' };
    case 'page':
      return { ...standing, asked: 'page' };
    case 'openDesk':
      return { ...standing, asked: 'desk' };
    case 'leaveDesk':
      return standing.asked === 'desk' ? { ...standing, asked: 'nobody' } : standing;
    case 'request':
      return { ...standing, asked: 'request' };
    default:
      return standing;
  }
}

/** The standing once the token has come to rest in a state. */
export function resting(standing: Standing, state: string): Standing {
  if (state === ENDED) return { ...standing, place: null, floor: 'nobody', asked: 'nobody', spent: 0 };
  return state === BEGIN ? atStart : standing;
}

const answers: Readonly<Record<string, Asked>> = {
  'bot.answered': 'bot',
  'bot.failed': 'bot',
  'slots.offered': 'slots',
  'slot.booked': 'booking',
  'slot.refused': 'booking',
  'page.acknowledged': 'page',
  'page.failed': 'page',
  'request.answered': 'request',
  'request.failed': 'request',
};

/** Whose answer this event is; undefined when it answers nobody. */
export function askedOf(event: string): Asked | undefined {
  return answers[event];
}

/** Can this event come now? */
export function canCome(event: string, standing: Standing): boolean {
  const from = askedOf(event);
  if (from !== undefined) return standing.asked === from && (from !== 'bot' || standing.floor === 'bot');
  if (event.startsWith('desk.')) return standing.asked === 'desk';
  if (event === 'agent.accepted') return standing.place !== null;
  if (event.startsWith('agent.')) return standing.floor === 'agent';
  if (event.startsWith('queue.')) return standing.place !== null;
  return true;
}

/** Answers that are a promise of somebody. */
const promises = new Set(['slot.booked', 'page.acknowledged']);
/** Somebody at a help desk has the conversation from here on. */
const HEARD = 'desk.answered';

/** The standing once an answer has come. */
export function answered(event: string, standing: Standing): Standing {
  if (event === HEARD) return { ...standing, served: true };
  if (askedOf(event) === undefined) return standing;
  return { ...standing, asked: 'nobody', served: standing.served || promises.has(event) };
}
