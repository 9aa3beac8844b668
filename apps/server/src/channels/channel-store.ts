// What channels have to remember: requests not worked through yet, who talks in which conversation, what became of each message.
import type { ReceiptStatus } from '@baton/channels';

/** A request as it came, until it is worked through. */
export interface KeptRequest {
  /** The same request twice has the same. */
  readonly key: string;
  readonly account: string;
  readonly at: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface Talk {
  /** Null: known only for having opted out. */
  readonly conversation: string | null;
  readonly isOptedOut: boolean;
}

/** How far a message got. `sending`: it is not known whether it went out. */
export type PartState = 'sending' | 'waiting' | 'unknown' | 'refused' | ReceiptStatus;

export interface Part {
  readonly key: string;
  readonly account: string;
  readonly conversation: string;
  readonly messageId: string;
  readonly to: string;
  readonly at: number;
}

export interface SentPart extends Part {
  readonly state: PartState;
}

/** The thread of mails of a conversation. */
export interface Thread {
  readonly subject: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
}

export interface ChannelStore {
  /** Resolves when it is durable; a second time changes nothing. */
  keep(request: KeptRequest): Promise<void>;
  /** Oldest first. */
  kept(): Promise<KeptRequest[]>;
  done(key: string): Promise<void>;

  talk(account: string, address: string): Promise<Talk | null>;
  /** The conversation of an address: the given one, or the one that was there before. */
  openTalk(account: string, address: string, conversation: string): Promise<string>;
  /** From now on the address talks in this conversation. */
  moveTalk(account: string, address: string, conversation: string): Promise<void>;
  optOut(account: string, address: string, isOut: boolean): Promise<void>;

  /** Begins to send a part: keeps it as `sending` and tells how it stood before; null: it is new. */
  begin(part: Part): Promise<PartState | null>;
  /** @param providerId the channel's own id for it */
  mark(key: string, state: PartState, providerId: string | null): Promise<void>;
  byProviderId(account: string, providerId: string): Promise<SentPart | null>;
  /** Whether a part to an address, begun since then, is still without the channel's own id for it. */
  isSending(account: string, to: string, since: number): Promise<boolean>;
  /** Sent to an address up to a time, and not read yet; the oldest first. */
  before(account: string, to: string, at: number): Promise<SentPart[]>;

  thread(conversation: string): Promise<Thread | null>;
  keepThread(conversation: string, thread: Thread): Promise<void>;

  /** Keeps a way back into a conversation, by the hash of its token. */
  keepWay(tokenHash: string, conversation: string, endsAt: number): Promise<void>;
  /** Takes it once; null when there is none, or no longer. */
  takeWay(tokenHash: string, now: number): Promise<string | null>;

  place(account: string): Promise<{ uidValidity: string; uid: number } | null>;
  keepPlace(account: string, place: { uidValidity: string; uid: number }): Promise<void>;
}
