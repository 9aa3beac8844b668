// What a transport and the element say to each other. The transport knows the network, the element the customer.

export interface ChatChoice {
  id: string;
  label: string;
}

/** A message as it was said. Text only: nothing in it is ever read as markup. */
export interface ChatMessage {
  text: string;
  choices?: ChatChoice[];
  link?: { label: string; url: string };
  card?: { title: string; lines: string[] };
}

/** `queue` is the waiting line speaking, `notice` a fact about the conversation ("Tom has joined"). */
export type ChatSpeaker = 'customer' | 'bot' | 'queue' | 'agent' | 'notice';

export type ChatFloor = 'bot' | 'queue' | 'agent' | 'nobody';

/**
 * Events come in order of `seq`; one that was seen is dropped. `seq` 0 is for what the page itself has to say and is not
 * part of the conversation. `at` is in milliseconds since 1970.
 */
export type ChatEvent = { seq: number; at: number } & (
  | {
      type: 'message';
      id: string;
      from: ChatSpeaker;
      name?: string;
      team?: string;
      message: ChatMessage;
      /** Of a customer's own message: the id it was sent with. */
      clientId?: string;
    }
  | { type: 'typing'; from: 'bot' | 'agent'; on: boolean }
  /** The page has seen more than the server has, as after a restored backup: everything comes again from the beginning. */
  | { type: 'reset' }
  | {
      type: 'state';
      floor: ChatFloor;
      agent?: { name: string; team: string };
      /** Place in the line, 1 is next. Shown only when it is a number (M9). */
      position?: number | null;
      /** Shown only when it is a number (M9). */
      waitSeconds?: number | null;
      ended?: boolean;
      ticket?: string;
    }
);

export type ChatConnection = 'connecting' | 'open' | 'reconnecting' | 'closed';

export interface ChatSend {
  /** Made once per message and kept over every retry, so that two deliveries are one message. */
  clientId: string;
  text?: string;
  choice?: ChatChoice;
  /** T2: the button "Talk to a person". */
  escapeHatch?: true;
}

export interface ChatTransport {
  /**
   * Starts or resumes after the event `after` (0: from the beginning); calls back with every event in order.
   * Returns a function that stops it.
   */
  open(onEvent: (event: ChatEvent) => void, onState: (state: ChatConnection) => void, after: number): () => void;
  /** Rejects when not delivered; the message is sent again with the same `clientId`. See `isFinal`. */
  send(message: ChatSend): Promise<void>;
  leave?(): Promise<void>;
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
