// The port: what every channel answers. A channel is a folder with one of these; shared code names none of them.
import type { Channel as Carries } from '@baton/flow';
import type { SaidMessage } from '@baton/handoff';
import type * as z from 'zod';
import type { ReceiptStatus } from './parts/receipt-order.ts';
import type { Speaker } from './parts/reply-window.ts';
import type { Press } from './render/choice-key.ts';
import type { RenderContext } from './render/render-for.ts';
import type { ShownMessage } from './render/shown-message.ts';

/** A request as a platform sent it, before anything was parsed. */
export interface IncomingRequest {
  readonly method: string;
  /** The public address that the platform called, with its query: what it signed, never what the socket says. */
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

/** What the platform is answered, at once. */
export interface HttpAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** A file that a customer sent; it is fetched later, with the account's secret. */
export interface IncomingFile {
  readonly id: string;
  readonly type: string;
  readonly name?: string;
}

/** Something that happened on a channel. `id` is the platform's own: the same event twice carries the same. */
export type ChannelEvent =
  | {
      readonly type: 'message';
      readonly id: string;
      /** Milliseconds since the epoch, as the platform says. */
      readonly at: number;
      /** Whom to answer: a number, a chat, a thread. */
      readonly from: string;
      readonly name?: string;
      /** ISO 639-1, where the platform tells. */
      readonly language?: string;
      /** Empty where a file or a press says all. */
      readonly text: string;
      readonly press?: Press;
      readonly files?: readonly IncomingFile[];
      /** What a link into the channel carried (C4). */
      readonly token?: string;
    }
  | { readonly type: 'edited'; readonly id: string; readonly at: number; readonly from: string; readonly text: string }
  | {
      readonly type: 'receipt';
      /** The id that the platform gave our message; `upTo`: everything before that time instead. */
      readonly of: string | null;
      readonly upTo?: number;
      readonly from: string;
      readonly status: ReceiptStatus;
      readonly at: number;
      readonly failure?: Failure;
    }
  /** The customer forbids messages. */
  | { readonly type: 'opt-out'; readonly id: string; readonly at: number; readonly from: string }
  | {
      /** The customer allows messages again. */
      readonly type: 'opt-in';
      readonly id: string;
      readonly at: number;
      readonly from: string;
      /** The words themselves, for whoever had forbidden nothing: then they are a message. */
      readonly text?: string;
    };

/** Why a message did not go out. */
export interface Failure {
  readonly why:
    | 'window-closed'
    | 'opted-out'
    | 'unreachable'
    /** The platform asks to wait. */
    | 'try-later'
    /** It will never be taken as it is. */
    | 'refused'
    /** The answer was lost: it may have gone out, so it is not sent again. */
    | 'unknown';
  /** In words, for whoever runs the account. */
  readonly reason: string;
  readonly afterSeconds?: number;
}

/** A request to a platform. */
export interface PlatformRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A platform's answer. */
export interface PlatformAnswer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

/** What became of a message: the platform's id for it, or why it did not go out. */
export type Sent =
  | { readonly ok: true; readonly id: string | null }
  | { readonly ok: false; readonly failure: Failure };

/** What a message is sent with. */
export interface SendContext {
  readonly to: string;
  readonly speaker: Speaker;
  /** The bot may no longer speak, a person still can. */
  readonly afterWindow: boolean;
  /** The same for each attempt. */
  readonly key: string;
  /** Where the platform is to report what became of it; null: nowhere. */
  readonly receiptUrl: string | null;
}

/** A channel. `S` are an account's settings, secrets included, as the operator gives them. */
export interface ChannelDefinition<S> {
  readonly name: string;
  readonly carries: Carries;
  readonly settings: z.ZodType<S>;
  /** Signatures are made over the public address: without one the channel is off. */
  readonly needsPublicUrl: boolean;
  /** What an address here is; a number can be called back. */
  readonly addressIs: 'phone' | 'account';
  /** What the platform vouches for: a number that it checked may be looked up (X10). */
  readonly proves: 'phone' | null;
  /** The message as the customer sees it. */
  render(message: SaidMessage, context: RenderContext): ShownMessage[];
  /** Whether the platform sent this, by the raw bytes and within its time. Never true without a secret. */
  verify(request: IncomingRequest, settings: S, nowSeconds: number): boolean;
  /** A request that is answered with something else than a plain "taken", such as the platform's own test of the address. */
  handshake(request: IncomingRequest, settings: S): HttpAnswer | null;
  /** The answer to everything else. */
  readonly taken: HttpAnswer;
  /** Instead of `taken`, where the answer itself can tell the platform something, such as that a press was heard. */
  answer?(request: IncomingRequest): HttpAnswer | null;
  /** What a verified request tells, in the order in which it happened. Never throws: what cannot be read gives nothing. */
  read(request: IncomingRequest, settings: S): ChannelEvent[];
  /** The requests that show the message, in order. */
  send(shown: ShownMessage, context: SendContext, settings: S): PlatformRequest;
  sent(answer: PlatformAnswer): Sent;
  /** Takes the platform's own "typing" sign; null where there is none. */
  typing(to: string, lastMessageId: string | null, settings: S): PlatformRequest | null;
  /** An approved template for a closed window (C6); null where the account or the channel has none. */
  template(message: SaidMessage, context: SendContext, settings: S): PlatformRequest | null;
  /** A link by which a customer goes on here (C4), with a token that comes back; null where there is none. */
  link(token: string, words: string, settings: S): string | null;
  /** A harmless request that proves the account works, and what its answer says. */
  check(settings: S): { request: PlatformRequest; tell(answer: PlatformAnswer): string | null } | null;
}

/** Keeps a channel's settings type while it is written. */
export function defineChannel<S>(channel: ChannelDefinition<S>): ChannelDefinition<S> {
  return channel;
}
