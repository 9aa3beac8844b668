// The channels of a house, put together: what comes in, what goes out, and ways from one to the other.
import type { Body } from '@baton/handoff';
import type { Delivery } from '@baton/host';
import type { FastifyInstance } from 'fastify';
import type { House } from '../house.ts';
import { accountRoutes } from './account-routes.ts';
import type { AccountsRead } from './accounts-file.ts';
import { hearer, type HearParts } from './hear.ts';
import { hookRoutes } from './hook-routes.ts';
import { inbox } from './inbox.ts';
import { mailboxes } from './mailboxes.ts';
import type { MayRead, SendMessage } from './parts.ts';
import { messageSender } from './send-message.ts';
import { channelStrings as strings } from './strings.ts';

export interface ChannelsParts extends Omit<HearParts, 'house'> {
  readonly read: AccountsRead;
  readonly now: () => number;
  readonly brand: () => string;
  /** As platforms call this server; null: it has no public address. */
  readonly publicUrl: string | null;
  readonly report: (sentence: string) => void;
}

export interface Channels {
  /** Carries out what a conversation says to a customer elsewhere. */
  readonly sendMessage: (delivery: Delivery, effect: SendMessage) => Promise<Body | null>;
  readonly replyAddress: (key: string, conversation: string, to: string, messageId: string) => Promise<string | null>;
  /** Opens the addresses that platforms call; before the server listens. */
  register(http: FastifyInstance, house: House, address: () => string, mayRead: MayRead): Promise<void>;
  /** Takes up what waits; once the server listens. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function openChannels(parts: ChannelsParts): Channels {
  const { store, read, now, brand, publicUrl, report } = parts;
  const account = (id: string) => read.accounts.get(id);
  for (const { id, channel, why } of read.off) report(strings.off(id, channel, why));
  let hear: ReturnType<typeof hearer> | null = null;
  const heard = () => {
    if (!hear) throw new TypeError('Channels are registered before anything is heard on them.');
    return hear;
  };
  const post = mailboxes({ accounts: read.accounts, store, hear: heard, brand, now, report });
  const waiting = inbox({ store, account, hear: (of, event) => heard().event(of, event), report });
  return {
    sendMessage: messageSender({
      account,
      store,
      mailboxes: post,
      now,
      receiptUrl: (id) => (publicUrl === null ? null : `${publicUrl}/hooks/${id}`),
    }),
    replyAddress: (...given) => post.replyAddress(...given),
    async register(http, house, address, mayRead) {
      hear = hearer({ ...parts, house });
      await http.register(hookRoutes, {
        account,
        store,
        take: (kept) => waiting.take(kept),
        takeMail: (of, raw) => ('mail' in of ? post.take(of, raw) : Promise.resolve()),
        origin: () => publicUrl ?? address(),
        now,
        clock: Date.now,
      });
      await http.register(accountRoutes, { read, mayRead, wayBack: (...given) => heard().wayBack(...given), now });
    },
    async start() {
      await waiting.start();
      await post.start();
    },
    async stop() {
      await post.stop();
      await waiting.idle();
    },
  };
}
