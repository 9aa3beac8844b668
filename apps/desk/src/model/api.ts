// The server's address book for a desk. Answers are trusted: the server that served this page also checked what it sends.
import type { AgentToChoose, ConversationRead } from './types.ts';

/** A refusal of the server, in its own words. `status` 0: it was not reached. */
export class Refusal extends Error {
  readonly code: string;
  readonly status: number;
  /** The conversation's own word for what is not possible now, such as `offer-gone`. */
  readonly reason: string | null;

  constructor(status: number, code: string, message: string, reason: string | null = null) {
    super(message);
    this.status = status;
    this.code = code;
    this.reason = reason;
  }
}

export interface DeskApi {
  agents: () => Promise<{ brand: string; agents: AgentToChoose[] }>;
  signOn: (agent: string) => Promise<{ session: string }>;
  time: () => Promise<{ now: number; factor: number }>;
  read: (session: string, conversation: string, after: number) => Promise<ConversationRead>;
  /** Posts to `/api/desk/<path>`. */
  act: (session: string, path: string, body?: object) => Promise<void>;
}

export function deskApi(notReached: string): DeskApi {
  async function call<T>(path: string, session: string | null, body?: object): Promise<T> {
    const response = await fetch(path, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...(session ? { authorization: `Bearer ${session}` } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }).catch(() => {
      throw new Refusal(0, 'not-reached', notReached);
    });
    const answer: unknown = await response.json().catch(() => ({}));
    if (!response.ok) throw refusalOf(response.status, answer, notReached);
    return trusted<T>(answer);
  }
  return {
    agents: () => call('/api/desk/agents', null),
    signOn: (agent) => call('/api/desk/sign-on', null, { agent }),
    time: () => call('/api/time', null),
    read: (session, conversation, after) =>
      call(`/api/desk/conversations/${encodeURIComponent(conversation)}?after=${after}`, session),
    act: (session, path, body = {}) => call(`/api/desk/${path}`, session, body),
  };
}

function refusalOf(status: number, answer: unknown, notReached: string): Refusal {
  const fields = new Map(Object.entries(typeof answer === 'object' && answer !== null ? answer : {}));
  const text = (name: string): string | null => {
    const value: unknown = fields.get(name);
    return typeof value === 'string' ? value : null;
  };
  return new Refusal(status, text('code') ?? 'unknown', text('message') ?? notReached, text('reason'));
}

/** The one cast of this app: what our own server answers has the form that its schemas state. */
export function trusted<T>(answer: unknown): T {
  return answer as T;
}
