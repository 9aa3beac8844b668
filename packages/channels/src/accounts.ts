// An account of a channel with its settings bound in: whoever uses it need not know what they are made of.
import { channels as carried, type Channel as Carries } from '@baton/flow';
import type { SaidMessage } from '@baton/handoff';
import type {
  ChannelDefinition,
  ChannelEvent,
  HttpAnswer,
  IncomingRequest,
  PlatformAnswer,
  PlatformRequest,
  SendContext,
  Sent,
} from './channel.ts';
import type * as z from 'zod';
import { emailSettings } from './email/email.settings.ts';
import { messenger } from './messenger/messenger.channel.ts';
import type { RenderContext } from './render/render-for.ts';
import type { ShownMessage } from './render/shown-message.ts';
import { slack } from './slack/slack.channel.ts';
import { sms } from './sms/sms.channel.ts';
import { telegram } from './telegram/telegram.channel.ts';
import { whatsapp } from './whatsapp/whatsapp.channel.ts';

/** A channel with the settings of one account. */
export interface ChannelAccount {
  readonly channel: string;
  readonly carries: Carries;
  readonly needsPublicUrl: boolean;
  readonly taken: HttpAnswer;
  readonly addressIs: 'phone' | 'account';
  readonly proves: 'phone' | null;
  render(message: SaidMessage, context: RenderContext): ShownMessage[];
  verify(request: IncomingRequest, nowSeconds: number): boolean;
  handshake(request: IncomingRequest): HttpAnswer | null;
  /** What a request that was taken is answered. */
  answer(request: IncomingRequest): HttpAnswer;
  read(request: IncomingRequest): ChannelEvent[];
  send(shown: ShownMessage, context: SendContext): PlatformRequest;
  sent(answer: PlatformAnswer): Sent;
  typing(to: string, lastMessageId: string | null): PlatformRequest | null;
  template(message: SaidMessage, context: SendContext): PlatformRequest | null;
  link(token: string, words: string): string | null;
  check(): { request: PlatformRequest; tell(answer: PlatformAnswer): string | null } | null;
}

/** An account, or in words why its settings cannot be used. */
export type AccountRead = { account: ChannelAccount } | { problem: string };

/** A channel that reads an account's settings by itself; whoever uses it need not know what they are made of. */
export type BoundChannel = (settings: unknown) => AccountRead;

/** Makes a channel ready to read accounts. */
export function bindChannel<S>(channel: ChannelDefinition<S>): BoundChannel {
  return (given) => {
    const read = channel.settings.safeParse(given);
    if (!read.success) {
      const [first] = read.error.issues;
      return { problem: `${first?.path.join('.') ?? ''}: ${first?.message ?? ''}` };
    }
    const settings = read.data;
    return {
      account: {
        channel: channel.name,
        carries: channel.carries,
        needsPublicUrl: channel.needsPublicUrl,
        taken: channel.taken,
        addressIs: channel.addressIs,
        proves: channel.proves,
        render: (message, context) => channel.render(message, context),
        verify: (request, nowSeconds) => channel.verify(request, settings, nowSeconds),
        handshake: (request) => channel.handshake(request, settings),
        answer: (request) => channel.answer?.(request) ?? channel.taken,
        read: (request) => channel.read(request, settings),
        send: (shown, context) => channel.send(shown, context, settings),
        sent: (answer) => channel.sent(answer),
        typing: (to, last) => channel.typing(to, last, settings),
        template: (message, context) => channel.template(message, context, settings),
        link: (token, words) => channel.link(token, words, settings),
        check: () => channel.check(settings),
      },
    };
  };
}

const SHIPPED: Readonly<Record<string, BoundChannel>> = {
  whatsapp: bindChannel(whatsapp),
  sms: bindChannel(sms),
  slack: bindChannel(slack),
  messenger: bindChannel(messenger),
  telegram: bindChannel(telegram),
};

/** A channel that accounts can be set up for: its form of settings beside its name. */
export interface ChannelKind {
  readonly name: string;
  readonly label: string;
  readonly settings: z.ZodType;
}

/** Every channel that ships, beside the web chat, which needs no account. */
export const channelKinds: readonly ChannelKind[] = [
  { name: 'email', label: carried.email.label, settings: emailSettings },
  ...[whatsapp, sms, slack, messenger, telegram].map(({ name, carries: { label }, settings }) => ({
    name,
    label,
    settings,
  })),
];

/**
 * Reads an account of a channel by the channel's name.
 *
 * @param more channels from outside the house, by name
 */
export function channelAccount(
  name: string,
  settings: unknown,
  more: Readonly<Record<string, BoundChannel>> = {},
): AccountRead {
  const known = Object.hasOwn(more, name) ? more : SHIPPED;
  const read = Object.hasOwn(known, name) ? known[name] : undefined;
  return read ? read(settings) : { problem: `There is no channel "${name}".` };
}
