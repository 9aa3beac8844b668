import { ChatRefusal } from '@baton/chat/contract';
import type { ChatEvent, ChatFile, ChatSend, ChatTransport } from '@baton/chat/contract';
import type { NewConversation, NewVisitor } from '@baton/wire';
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
  about?: NewVisitor['about'];
  signature?: string;
  /** Left out of every figure. */
  test?: boolean;
  saved: SavedConversations;
  /** Said before anything else: why this is a new conversation. */
  opening?: string;
  /** The customer asked for a new conversation: none of theirs is taken up again. */
  anew?: boolean;
  /** The server no longer knows the conversation. It is forgotten here; the page starts anew and says so. */
  onGone: () => void;
  /** Another tab has left this conversation behind: the page goes where that one went. */
  onElsewhere?: () => void;
  /** Calls back when the page closes, and returns how to stop; default: nobody is told. */
  onPageClosing?: (tell: () => void) => () => void;
}

/** As the server has it: what it refuses anyway need not be sent. */
const MOST_FILE_BYTES = 10 * 1024 * 1024;
/** A help for choosing; the server looks at what is inside. */
const FILE_ENDINGS = 'image/*,video/mp4,.pdf,.docx,.xlsx,.odt,.ods,.csv,.txt,.log';

/**
 * A conversation over HTTP and server-sent events. It begins with the first message, once for all tabs of a browser; before that the
 * page shows what it would begin with. Resumes after a lost connection and after a reload (A5).
 */
export function createHttpTransport(options: HttpTransportOptions): ChatTransport {
  const { origin, flow, language, zone, customerId, about, signature, saved, opening, anew, test, onGone } = options;
  const strings = transportStrings(language);
  const begun = once<SavedConversation>();
  let conversation: SavedConversation | null = null;
  /** The words of a greeting stand there; once the conversation is begun they come again as part of it. */
  let isGreeted = false;
  let isAgreed = false;
  take(saved.read(flow));

  function take(found: SavedConversation | null): void {
    if (found === null) return;
    conversation = found;
    begun.settle(found);
  }

  function visitor(claim: string | null): NewVisitor {
    const device = saved.device();
    return {
      flow,
      channel: 'web',
      language,
      zone,
      customerId,
      about,
      signature,
      device,
      ...(anew && { anew }),
      ...(test === true && { test }),
      ...(claim !== null && { claim }),
    };
  }

  /** Resolves with whether the conversation was made for this message, and with it. A file comes before the message it goes with. */
  function begin(first?: ChatSend): Promise<boolean> {
    return oneTabAtATime(`baton-chat:${flow}`, async () => {
      const before = saved.read(flow);
      if (before) {
        take(before);
        return false;
      }
      saved.keepDevice();
      const beginning: NewConversation = {
        ...visitor(saved.claim(flow)),
        ...(first && { first }),
        ...(isAgreed && { agreed: true }),
      };
      const made = conversationOf(await post(`${origin}/api/conversations`, beginning, null));
      saved.write(flow, made);
      take(made);
      return true;
    });
  }

  /** What stands there before the first word; where the customer has a conversation, that. */
  async function look(onEvent: (event: ChatEvent) => void): Promise<void> {
    const answer = await post(`${origin}/api/conversations/greeting`, visitor(saved.claimed(flow)), null);
    if (conversation) return;
    const { open, events } = greetingOf(answer);
    if (open !== null) {
      saved.write(flow, open);
      take(open);
      return;
    }
    isGreeted = true;
    for (const event of events) onEvent(event);
  }

  function gone(): void {
    saved.write(flow, null);
    onGone();
  }

  const pathOf = (id: string, what: string): string => `${origin}/api/conversations/${encodeURIComponent(id)}/${what}`;

  return {
    // Of a signed customer the server may know one that began elsewhere.
    hasBegun: () =>
      conversation !== null || saved.claimed(flow) !== null || saved.queued(flow).length > 0 || signature !== undefined,

    open: (onEvent, onState, after) => {
      onState('connecting');
      const stopTelling = options.onPageClosing?.(() => tellClosing(conversation, pathOf));
      const stopWatching = saved.watch(flow, () => {
        const now = saved.read(flow);
        if (conversation === null) take(now);
        else if (now?.id !== conversation.id) options.onElsewhere?.();
      });
      if (opening && after === 0) onEvent(fromThePage(opening));
      let seen = after;
      const stop = openStream(
        {
          source: async () => {
            if (!conversation) {
              await look(onEvent).catch(refusedStart);
              onState('open');
            }
            const { id, token } = await begun.promise;
            if (isGreeted) {
              isGreeted = false;
              seen = 0;
              onEvent({ seq: 0, at: 0, type: 'reset' });
              if (opening) onEvent(fromThePage(opening));
            }
            return { url: pathOf(id, `stream?after=${seen}`), token };
          },
        },
        {
          onOpen: () => onState('open'),
          onLost: () => onState('reconnecting'),
          onEvent: ({ data }) => {
            const event = eventOf(data);
            seen = Math.max(seen, event.seq);
            onEvent(event);
          },
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
        stopWatching();
        stop();
      };
    },

    send: async (message) => {
      try {
        if (!conversation && (await begin(message))) return;
        const { id, token } = await begun.promise;
        await post(pathOf(id, 'messages'), message, token);
      } catch (error) {
        if (error instanceof Problem && error.isGone && conversation) gone();
        else if (error instanceof Problem && error.isFinal) throw new ChatRefusal(error.said ?? strings.refused);
        throw error;
      }
    },

    agree: () => (isAgreed = true),

    files: {
      mostBytes: MOST_FILE_BYTES,
      accept: FILE_ENDINGS,
      keep: async (file, clientId) => {
        if (!conversation) await begin();
        const { id, token } = await begun.promise;
        const query = new URLSearchParams({ name: file.name, clientId });
        try {
          return fileOf(await post(pathOf(id, `files?${query.toString()}`), file, token));
        } catch (error) {
          if (error instanceof Problem && error.isFinal) throw new ChatRefusal(error.said ?? strings.refused);
          throw error;
        }
      },
      fetch: async (file) => {
        const { id, token } = await begun.promise;
        const response = await fetch(pathOf(id, `files/${encodeURIComponent(file.id)}`), {
          headers: { authorization: `Bearer ${token}` },
        });
        if (!response.ok) throw await problemOf(response);
        return response.blob();
      },
    },

    queue: {
      read: () => saved.queued(flow),
      write: (waiting) => saved.queue(flow, waiting),
    },

    typing: () => {
      // Dots that do not arrive are no trouble for anybody.
      if (conversation) post(pathOf(conversation.id, 'typing'), {}, conversation.token).catch(() => undefined);
    },

    leave: async () => {
      if (conversation) await post(pathOf(conversation.id, 'leave'), {}, conversation.token);
    },
  };
}

/** Two tabs of one browser that write at once make one conversation (A5). A page without TLS has no locks: there the claim alone sees to it. */
async function oneTabAtATime<T>(name: string, make: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? await navigator.locks.request(name, make) : await make();
}

/** A promise with its end in hand. */
function once<T>(): { promise: Promise<T>; settle: (value: T) => void } {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => (settle = resolve));
  return { promise, settle };
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

/** A file goes as it is, anything else as JSON. */
async function post(url: string, body: object, token: string | null): Promise<unknown> {
  const isFile = body instanceof Blob;
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': isFile ? 'application/octet-stream' : 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    body: isFile ? body : JSON.stringify(body),
    // What outlives its page may be 64 kB at the most.
    keepalive: !isFile,
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

function fileOf(answer: unknown): ChatFile {
  if (
    typeof answer === 'object' &&
    answer !== null &&
    'id' in answer &&
    'name' in answer &&
    'type' in answer &&
    'size' in answer
  ) {
    const { id, name, type, size } = answer;
    if (typeof id === 'string' && typeof name === 'string' && typeof type === 'string' && typeof size === 'number')
      return { id, name, type, size };
  }
  throw new Problem(502, null);
}

function greetingOf(answer: unknown): { open: SavedConversation | null; events: ChatEvent[] } {
  if (typeof answer !== 'object' || answer === null) throw new Problem(502, null);
  if ('open' in answer) return { open: conversationOf(answer.open), events: [] };
  if ('events' in answer && Array.isArray(answer.events)) return { open: null, events: answer.events };
  throw new Problem(502, null);
}

/** The page that embeds the chat takes no schema library along: the server has checked what it sends. */
function eventOf(data: string): ChatEvent {
  return JSON.parse(data);
}

function fromThePage(text: string): ChatEvent {
  return { seq: 0, at: Date.now(), type: 'message', id: `page-${Date.now()}`, from: 'notice', message: { text } };
}
