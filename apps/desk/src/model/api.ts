// The server's address book for a desk. An answer of another form than its shape is a fault, and throws.
import * as wire from '@baton/wire';
import type * as z from 'zod';

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
  agents: () => Promise<{ brand: string; agents: wire.AgentToChoose[]; signedIn: boolean }>;
  signOn: (agent: string) => Promise<{ session: string }>;
  time: () => Promise<wire.ServerTime>;
  demo: () => Promise<wire.DemoState>;
  setDemo: (hours: wire.DemoHours) => Promise<wire.DemoState>;
  read: (session: string, conversation: string, after: number) => Promise<wire.ConversationRead>;
  replies: (session: string) => Promise<readonly wire.CannedReply[]>;
  /** What else this customer has written about, as far as the agent may see it. */
  earlier: (session: string, conversation: string) => Promise<readonly wire.DeskConversation[]>;
  /** What words were said in, of those with the tag where one is given; the newest without words. */
  find: (session: string, words: string, tag: string) => Promise<readonly wire.DeskConversation[]>;
  /** The tags in use, the most used first. */
  tags: (session: string) => Promise<readonly string[]>;
  /** Everybody else, to ask beside a talk. */
  colleagues: (session: string) => Promise<readonly wire.Colleague[]>;
  /** Posts to `/api/desk/<path>`. */
  act: (session: string, path: string, body?: object) => Promise<void>;
}

export function deskApi(notReached: () => string): DeskApi {
  async function call<S extends z.ZodType>(
    shape: S,
    path: string,
    session: string | null,
    body?: object,
    method = body ? 'POST' : 'GET',
  ): Promise<z.infer<S>> {
    const response = await fetch(path, {
      method,
      headers: {
        ...(session ? { authorization: `Bearer ${session}` } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }).catch(() => {
      throw new Refusal(0, 'not-reached', notReached());
    });
    const answer: unknown = await response.json().catch(() => ({}));
    if (!response.ok) throw refusalOf(response.status, answer, notReached());
    return shape.parse(answer);
  }
  return {
    agents: () => call(wire.agentList, '/api/desk/agents', null),
    signOn: (agent) => call(wire.begunSession, '/api/desk/sign-on', null, { agent }),
    time: () => call(wire.serverTime, '/api/time', null),
    demo: () => call(wire.demoState, '/api/demo', null),
    setDemo: (hours) => call(wire.demoState, '/api/demo', null, { hours }, 'PUT'),
    read: (session, conversation, after) =>
      call(
        wire.conversationRead,
        `/api/desk/conversations/${encodeURIComponent(conversation)}?after=${after}`,
        session,
      ),
    replies: async (session) => (await call(wire.cannedReplies, '/api/desk/replies', session)).replies,
    earlier: async (session, conversation) =>
      (
        await call(
          wire.foundConversations,
          `/api/desk/conversations/${encodeURIComponent(conversation)}/earlier`,
          session,
        )
      ).conversations,
    find: async (session, words, tag) =>
      (await call(wire.foundConversations, `/api/desk/search?${new URLSearchParams({ q: words, tag })}`, session))
        .conversations,
    tags: async (session) => (await call(wire.tagList, '/api/desk/tags', session)).tags,
    colleagues: async (session) => (await call(wire.colleagueList, '/api/desk/colleagues', session)).colleagues,
    act: async (session, path, body = {}) => {
      await call(wire.done, `/api/desk/${path}`, session, body);
    },
  };
}

function refusalOf(status: number, answer: unknown, notReached: string): Refusal {
  const { code = 'unknown', message = notReached, reason = null } = wire.refusalIn(answer);
  return new Refusal(status, code, message, reason);
}
