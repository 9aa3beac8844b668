// Accounts of channels, and ways from one channel to another.
import * as z from 'zod';

/** Reads the accounts of channels. */
export const channelAccounts = z.object({
  accounts: z.array(
    z.object({ id: z.string(), channel: z.string(), flow: z.string().nullable(), off: z.string().nullable() }),
  ),
});
/** The accounts that the house has; `off` says in words why one does not work. */
export type ChannelAccounts = z.infer<typeof channelAccounts>;

/** Reads the help desks elsewhere. */
export const helpDesks = z.object({
  desks: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      off: z.string().nullable(),
      losses: z.array(z.string()),
      webhook: z.string().nullable(),
    }),
  ),
});
/**
 * The help desks that the house is connected to: what agents there will not see (`losses`), where they post what happens (`webhook`), and in
 * words why one does not work (`off`).
 */
export type HelpDesks = z.infer<typeof helpDesks>;

/** Reads what a connection check found. */
export const channelCheck = z.object({ works: z.boolean(), words: z.string() });
/** What a connection check found. */
export type ChannelCheck = z.infer<typeof channelCheck>;

/** Reads the links to other channels. */
export const waysOn = z.object({
  ways: z.array(z.object({ channel: z.string(), label: z.string(), link: z.string() })),
  /** Milliseconds since the epoch. */
  endsAt: z.number(),
});
/** Links by which a customer goes on elsewhere (C4). */
export type WaysOn = z.infer<typeof waysOn>;
