// What a transport and the element say to each other. The transport knows the network, the element the customer.

import type { ChatEvent, ChatMessage, ChatSpeaker } from '@baton/wire';

export type { ChatEvent, ChatMessage, ChatSpeaker };

/** A file that was sent or is kept to be sent; `size` in bytes. */
export type ChatFile = NonNullable<ChatMessage['files']>[number];

/** What of files a transport can do. */
export interface ChatFiles {
  /** The largest that is taken, in bytes. */
  readonly mostBytes: number;
  /** For the browser's own dialog: `.png,.pdf`. */
  readonly accept: string;
  /** Keeps a file for a message; rejects with a ChatRefusal, whose message the customer reads. The same `clientId` is the same file. */
  keep(file: File, clientId: string): Promise<ChatFile>;
  fetch(file: ChatFile): Promise<Blob>;
}

/** A button under a message: what is sent back, and what it says. */
export interface ChatChoice {
  id: string;
  label: string;
}

/** Who has the word in the conversation. */
export type ChatFloor = Extract<ChatEvent, { type: 'state' }>['floor'];

/** How the transport stands with its server, as the header of the chat tells it. */
export type ChatConnection = 'connecting' | 'open' | 'reconnecting' | 'closed';

/** What the customer sends: words, a pressed button, or the wish for a person. */
export interface ChatSend {
  /** Made once per message and kept over every retry, so that two deliveries are one message. */
  clientId: string;
  text?: string;
  choice?: ChatChoice;
  /** T2: the button "Talk to a person". */
  escapeHatch?: true;
  /** Ids of files that were kept before. */
  files?: string[];
}

/** A message that has not come back from the server yet, as it is kept over page changes. */
export interface QueuedSend {
  send: ChatSend;
  /** Those of `send.files`. */
  files?: ChatFile[];
  /** What is shown meanwhile. */
  text: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** Where messages wait that could not be delivered, so that a change of pages loses none. */
export interface ChatQueue {
  read(): readonly QueuedSend[];
  write(waiting: readonly QueuedSend[]): void;
}

/** What customers read before their first message (S6); null: nothing. */
export interface ChatTerms {
  /** Stands above the conversation until it has begun. */
  notice: string | null;
  /** Must be agreed to before anything can be written. */
  consent: string | null;
}

/** Carries a conversation between `<baton-chat>` and whatever runs it. The element retries; the transport only delivers. */
export interface ChatTransport {
  /**
   * Starts or resumes after the event `after` (0: from the beginning); calls back with every event in order.
   * Returns a function that stops it.
   */
  open(onEvent: (event: ChatEvent) => void, onState: (state: ChatConnection) => void, after: number): () => void;
  /** Rejects when not delivered; the message is sent again with the same `clientId`. See `isFinal`. */
  send(message: ChatSend): Promise<void>;
  leave?(): Promise<void>;
  /** False while there is nothing to show but a greeting: a closed launcher then asks for nothing before it is opened. */
  hasBegun?(): boolean;
  /** Without it no files can be sent. */
  files?: ChatFiles;
  /** The customer has agreed to what they were asked for; told before the first message. */
  agree?(): void;
  /** Where undelivered messages wait over page changes; without it they wait as long as the page. */
  queue?: ChatQueue;
  /** The customer writes to an agent; called every two seconds at most. What becomes of it is no news. */
  typing?(): void;
}

/** Throw it from `send` when trying again cannot help: the message was refused, not lost. */
export class ChatRefusal extends Error {
  readonly final = true;

  constructor(message: string) {
    super(message);
    this.name = 'ChatRefusal';
  }
}

/** The longest message a customer can send, in characters. */
export const MAX_MESSAGE_LENGTH = 2000;
