import { ChatRefusal } from '@baton/chat/contract';
import type { ChatEvent, ChatTransport } from '@baton/chat/contract';
import type { SavedConversation, SavedConversations } from './saved.ts';
import { readEvents } from './sse.ts';
import { transportStrings } from './strings.ts';

export interface HttpTransportOptions {
  /** Where the server answers: "https://chat.example.com". */
  origin: string;
  flow: string;
  language: string;
  /** The customer's own, for promised times (A1). */
  zone?: string;
  customerId?: string;
  signature?: string;
  saved: SavedConversations;
  /** Said before anything else: why this is a new conversation. */
  opening?: string;
  /** The server no longer knows the conversation. It is forgotten here; the page starts anew and says so. */
  onGone: () => void;
}

/** Milliseconds before the next try to connect, from the first failure on; the last one repeats. */
const backOff = [500, 1000, 2000, 4000, 8000, 15_000];

/** A conversation over HTTP and server-sent events. Resumes after a lost connection and after a reload (A5). */
export function createHttpTransport(options: HttpTransportOptions): ChatTransport {
  const { origin, flow, language, zone, customerId, signature, saved, opening, onGone } = options;
  const strings = transportStrings(language);
  let conversation: SavedConversation | null = saved.read(flow);
  let created: Promise<SavedConversation> | null = null;

  function start(): Promise<SavedConversation> {
    if (conversation) return Promise.resolve(conversation);
    const beginning = { flow, channel: 'web', language, zone, customerId, signature };
    created ??= post(`${origin}/api/conversations`, beginning, null)
      .then((answer) => {
        conversation = conversationOf(answer);
        saved.write(flow, conversation);
        return conversation;
      })
      .finally(() => (created = null));
    return created;
  }

  function gone(): void {
    saved.write(flow, null);
    onGone();
  }

  const pathOf = (id: string, what: string): string => `${origin}/api/conversations/${encodeURIComponent(id)}/${what}`;

  async function stream(after: number, signal: AbortSignal, onOpen: () => void, onEvent: (event: ChatEvent) => void) {
    const { id, token } = await start();
    // The token goes in a header: addresses are written into the logs of whatever lies between.
    const response = await fetch(pathOf(id, `stream?after=${after}`), {
      headers: { accept: 'text/event-stream', authorization: `Bearer ${token}` },
      cache: 'no-store',
      signal,
    });
    if (!response.ok || !response.body) throw await problemOf(response);
    onOpen();
    await readEvents(response.body, ({ data }) => onEvent(eventOf(data)));
  }

  return {
    open: (onEvent, onState, after) => {
      const stopped = new AbortController();
      let seen = after;
      let failures = 0;
      onState('connecting');
      if (opening && after === 0) onEvent(fromThePage(opening));

      async function keepOpen(): Promise<void> {
        while (!stopped.signal.aborted) {
          try {
            await stream(
              seen,
              stopped.signal,
              () => {
                failures = 0;
                onState('open');
              },
              (event) => {
                seen = event.type === 'reset' ? 0 : Math.max(seen, event.seq);
                onEvent(event);
              },
            );
          } catch (error) {
            if (stopped.signal.aborted) return;
            if (error instanceof Problem && error.isGone && conversation) return gone();
            if (error instanceof Problem && error.isFinal) {
              onEvent(fromThePage(error.said ?? strings.notFound));
              return onState('closed');
            }
          }
          if (stopped.signal.aborted) return;
          onState('reconnecting');
          await pause(backOff[Math.min(failures, backOff.length - 1)] ?? 0, stopped.signal);
          failures += 1;
        }
      }
      void keepOpen();
      return () => stopped.abort();
    },

    send: async (message) => {
      const { id, token } = await start();
      try {
        await post(pathOf(id, 'messages'), message, token);
      } catch (error) {
        if (error instanceof Problem && error.isGone) gone();
        else if (error instanceof Problem && error.isFinal) throw new ChatRefusal(error.said ?? strings.refused);
        throw error;
      }
    },

    typing: () => {
      // Dots that do not arrive are no trouble for anybody.
      if (conversation) post(pathOf(conversation.id, 'typing'), {}, conversation.token).catch(() => undefined);
    },

    leave: async () => {
      const { id, token } = await start();
      await post(pathOf(id, 'leave'), {}, token);
    },
  };
}

/** An answer of the server that is not a success; `said` is its sentence. */
class Problem extends Error {
  readonly status: number;
  readonly said: string | null;

  constructor(status: number, said: string | null) {
    super(said ?? `The server answered ${status}.`);
    this.status = status;
    this.said = said;
  }

  get isGone(): boolean {
    return this.status === 401 || this.status === 404;
  }

  /** Asking again would get the same answer. Too many requests (429) and a timeout (408) pass by themselves. */
  get isFinal(): boolean {
    return this.status >= 400 && this.status < 500 && this.status !== 408 && this.status !== 429;
  }
}

async function post(url: string, body: object, token: string | null): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
    keepalive: true,
  });
  if (!response.ok) throw await problemOf(response);
  return response.json().catch(() => null);
}

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const said = typeof body === 'object' && body !== null && 'message' in body ? body.message : null;
  return new Problem(response.status, typeof said === 'string' ? said : null);
}

function conversationOf(answer: unknown): SavedConversation {
  if (typeof answer === 'object' && answer !== null && 'id' in answer && 'token' in answer) {
    const { id, token } = answer;
    if (typeof id === 'string' && typeof token === 'string') return { id, token };
  }
  throw new Problem(502, null);
}

// The server and this page share the contract's types; a cast is all that JSON leaves.
function eventOf(data: string): ChatEvent {
  return JSON.parse(data) as ChatEvent;
}

function fromThePage(text: string): ChatEvent {
  return { seq: 0, at: Date.now(), type: 'message', id: `page-${Date.now()}`, from: 'notice', message: { text } };
}

/** Waits; ends early when stopped or when the device is online again. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      globalThis.removeEventListener?.('online', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
    globalThis.addEventListener?.('online', end);
  });
}
