import type { ChatChoice, ChatFile, ChatFiles, ChatSend, ChatTransport } from '../contract.ts';
import {
  addOutgoing,
  dropOutgoing,
  markSeen,
  newTalk,
  receive,
  setConnection,
  setOutgoing,
  stillToSend,
  takeUp,
} from './talk.ts';
import type { Talk } from './talk.ts';

/** What a session takes from the outside: time, ids and waiting, so that tests can hold them. */
export interface SessionTools {
  now: () => number;
  newId: () => string;
  /** Runs after so many milliseconds; returns a function that calls it off. */
  later: (ms: number, run: () => void) => () => void;
}

export interface Session {
  read: () => Talk;
  subscribe: (onChange: () => void) => () => void;
  start: () => void;
  stop: () => void;
  /** `shown` is what stands in the conversation until the stream brings the message back. */
  say: (message: Omit<ChatSend, 'clientId'>, shown: string, files?: ChatFile[]) => void;
  /** Null where no files can be sent. */
  files: ChatFiles | null;
  newId: () => string;
  choose: (choice: ChatChoice) => void;
  /** The customer writes: the agent sees dots. */
  typing: () => void;
  tryAgain: () => void;
  discard: (clientId: string) => void;
  /** Whether the customer sees the end of the conversation. */
  watch: (watched: boolean) => void;
  /** The customer agrees to what is asked for before the first message. */
  agree: () => void;
  canLeave: boolean;
  leave: () => Promise<void>;
}

/** Milliseconds before a message that was not delivered is sent again by itself; then the customer decides. */
const retryAfter = [1000, 3000];

/** An agent is told of typing this often at most (ms). */
const typingEvery = 2000;

/** What comes within this many milliseconds of a first start is the conversation so far, not news. */
const historyMs = 1000;

/**
 * One conversation over one transport. Messages go out one at a time and in order: what the customer wrote second never
 * arrives first. When one cannot be delivered, those behind it wait for the same "try again".
 */
export function createSession(transport: ChatTransport, tools: SessionTools): Session {
  let talk = newTalk;
  let watched = false;
  let history = false;
  let closeStream: (() => void) | null = null;
  let callOff: (() => void) | null = null;
  let endHistory: (() => void) | null = null;
  let sending = false;
  let tries = 0;
  let typedAt = -Infinity;
  let isTakenUp = false;
  const listeners = new Set<() => void>();

  function set(next: Talk): void {
    if (next === talk) return;
    const isOtherQueue = next.outgoing !== talk.outgoing;
    talk = next;
    if (isOtherQueue) transport.queue?.write(stillToSend(talk));
    for (const listener of listeners) listener();
  }

  function start(): void {
    if (closeStream) return;
    if (!isTakenUp) {
      isTakenUp = true;
      const waiting = transport.queue?.read() ?? [];
      if (waiting.length > 0) {
        set(takeUp(talk, waiting));
        void sendNext();
      }
    }
    if (talk.lastSeq === 0) {
      history = true;
      endHistory = tools.later(historyMs, () => (history = false));
    }
    closeStream = transport.open(
      (event) => set(receive(talk, event, watched || history)),
      (connection) => {
        const back = connection === 'open' && talk.connection === 'reconnecting';
        set(setConnection(talk, connection));
        if (back) tryAgain();
      },
      talk.lastSeq,
    );
  }

  function stop(): void {
    closeStream?.();
    closeStream = null;
    endHistory?.();
    history = false;
    callOff?.();
    callOff = null;
  }

  async function sendNext(): Promise<void> {
    const next = talk.outgoing.find((out) => out.state === 'sending');
    if (sending || !next) return;
    sending = true;
    const { clientId } = next.send;
    try {
      await transport.send(next.send);
      tries = 0;
      set(setOutgoing(talk, clientId, 'sent'));
    } catch (error) {
      notDelivered(clientId, error);
    } finally {
      sending = false;
    }
    if (!callOff) void sendNext();
  }

  function notDelivered(clientId: string, error: unknown): void {
    if (isFinal(error)) {
      tries = 0;
      set(setOutgoing(talk, clientId, 'failed', error.message));
      return;
    }
    const wait = retryAfter[tries];
    if (wait === undefined) {
      tries = 0;
      const held = talk.outgoing.filter((out) => out.state === 'sending');
      set(held.reduce((all, out) => setOutgoing(all, out.send.clientId, 'failed'), talk));
      return;
    }
    tries += 1;
    callOff = tools.later(wait, () => {
      callOff = null;
      void sendNext();
    });
  }

  function tryAgain(): void {
    const failed = talk.outgoing.filter((out) => out.state === 'failed' && out.refusal === null);
    set(failed.reduce((all, out) => setOutgoing(all, out.send.clientId, 'sending'), talk));
    callOff?.();
    callOff = null;
    void sendNext();
  }

  function say(message: Omit<ChatSend, 'clientId'>, shown: string, files?: ChatFile[]): void {
    // The message ended the dots: the next letter is news again.
    typedAt = -Infinity;
    // A device's clock may be behind the house's: nothing is said before what was said.
    const at = Math.max(tools.now(), talk.lines.at(-1)?.at ?? 0);
    set(addOutgoing(talk, { ...message, clientId: tools.newId() }, shown, at, files));
    if (!callOff) void sendNext();
  }

  return {
    read: () => talk,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    start,
    stop,
    say,
    files: transport.files ?? null,
    newId: tools.newId,
    choose: (choice) => say({ choice }, choice.label),
    typing: () => {
      if (talk.floor !== 'agent' || tools.now() - typedAt < typingEvery) return;
      typedAt = tools.now();
      transport.typing?.();
    },
    tryAgain,
    discard: (clientId) => set(dropOutgoing(talk, clientId)),
    watch: (next) => {
      watched = next;
      if (next) set(markSeen(talk));
    },
    agree: () => {
      transport.agree?.();
      set({ ...talk, agreed: true });
    },
    canLeave: typeof transport.leave === 'function',
    leave: async () => transport.leave?.(),
  };
}

function isFinal(error: unknown): error is Error & { final: true } {
  return error instanceof Error && 'final' in error && error.final === true;
}
