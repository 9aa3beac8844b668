import { ChatRefusal } from '@baton/chat/contract';
import type { ChatEvent, ChatTransport } from '@baton/chat/contract';
import type { NewConversation } from '@baton/wire';
import { isFinal, openStream, StreamRefused } from '@baton/wire/stream';
import type { SavedConversation, SavedConversations } from './saved.ts';
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
  /** Calls back when the page closes, and returns how to stop; default: nobody is told. */
  onPageClosing?: (tell: () => void) => () => void;
}

/** A conversation over HTTP and server-sent events. Resumes after a lost connection and after a reload (A5). */
export function createHttpTransport(options: HttpTransportOptions): ChatTransport {
  const { origin, flow, language, zone, customerId, signature, saved, opening, onGone, onPageClosing } = options;
  const strings = transportStrings(language);
  let conversation: SavedConversation | null = saved.read(flow);
  let created: Promise<SavedConversation> | null = null;

  function start(): Promise<SavedConversation> {
    if (conversation) return Promise.resolve(conversation);
    const beginning: NewConversation = {
      flow,
      channel: 'web',
      language,
      zone,
      customerId,
      signature,
      device: saved.device(),
    };
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

  return {
    open: (onEvent, onState, after) => {
      onState('connecting');
      const stopTelling = onPageClosing?.(() => tellClosing(conversation, pathOf));
      if (opening && after === 0) onEvent(fromThePage(opening));
      const stop = openStream(
        {
          source: async () => {
            const { id, token } = await start().catch(refusedStart);
            return { url: pathOf(id, `stream?after=${after}`), token };
          },
        },
        {
          onOpen: () => onState('open'),
          onLost: () => onState('reconnecting'),
          onEvent: ({ data }) => onEvent(eventOf(data)),
          onRefused(status, body) {
            const problem = new Problem(status, saidIn(body));
            if (problem.isGone && conversation) return gone();
            onEvent(fromThePage(problem.said ?? strings.notFound));
            onState('closed');
          },
        },
      );
      return () => {
        stopTelling?.();
        stop();
      };
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

  get isFinal(): boolean {
    return isFinal(this.status);
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
  return new Problem(response.status, saidIn(await response.json().catch(() => null)));
}

function saidIn(body: unknown): string | null {
  const said = typeof body === 'object' && body !== null && 'message' in body ? body.message : null;
  return typeof said === 'string' ? said : null;
}

/** I2: a page that closes says so. It may be put aside and brought back; then the stream that opens again says that. */
function tellClosing(open: SavedConversation | null, pathOf: (id: string, what: string) => string): void {
  if (!open) return;
  // Plain text is sent without a question first, for which a closing page has no time.
  fetch(pathOf(open.id, 'closed'), {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify({ token: open.token }),
    credentials: 'omit',
    keepalive: true,
  }).catch(() => undefined);
}

/** A conversation that cannot be begun has no stream. */
function refusedStart(error: unknown): never {
  throw error instanceof Problem ? new StreamRefused(error.status, { message: error.said }) : error;
}

function conversationOf(answer: unknown): SavedConversation {
  if (typeof answer === 'object' && answer !== null && 'id' in answer && 'token' in answer) {
    const { id, token } = answer;
    if (typeof id === 'string' && typeof token === 'string') return { id, token };
  }
  throw new Problem(502, null);
}

/** The page that embeds the chat takes no schema library along: the server has checked what it sends. */
function eventOf(data: string): ChatEvent {
  return JSON.parse(data);
}

function fromThePage(text: string): ChatEvent {
  return { seq: 0, at: Date.now(), type: 'message', id: `page-${Date.now()}`, from: 'notice', message: { text } };
}
