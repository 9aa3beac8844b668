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

const fieldValue = z.union([z.string().max(4_000), z.number(), z.boolean(), z.array(z.string().max(500)).max(50)]);

/** An account at a help desk as the settings show it: no secret, only which of them are set. */
export const helpDeskAccount = z.object({
  id: z.string(),
  /** `zendesk`, `freshdesk`, …; empty where it was sealed with a key that this server does not have. */
  kind: z.string(),
  /** `file`: stands in the server’s `desks.json` and is changed there. */
  from: z.enum(['file', 'settings']),
  /** In words why it does not work; null: it does. */
  off: z.string().nullable(),
  settings: z.record(z.string(), fieldValue.nullable().readonly()),
  secrets: z.array(z.string()),
  /** The desk’s own id of a group, by the team of the workspace. */
  teams: z.record(z.string(), z.string()),
  internal: z.boolean(),
  /** Milliseconds since the epoch; 0 for one of the file. */
  changedAt: z.int(),
});
/** An account at a help desk as the settings show it. */
export type HelpDeskAccount = z.infer<typeof helpDeskAccount>;

/** Reads the accounts at help desks, and what each kind of desk asks for. */
export const helpDeskAccounts = z.object({
  accounts: z.array(helpDeskAccount),
  kinds: z.array(
    z.object({
      kind: z.string(),
      label: z.string(),
      fields: z.array(
        z.object({
          name: z.string(),
          title: z.string(),
          hint: z.string().nullable(),
          isSecret: z.boolean(),
          isNeeded: z.boolean(),
          is: z.enum(['text', 'number', 'yes-no', 'list']),
          default: fieldValue.nullable().readonly(),
        }),
      ),
    }),
  ),
  /** Where a desk posts what happens there; its name follows. */
  webhook: z.string(),
});
/** The accounts at help desks, and what each kind of desk asks for. */
export type HelpDeskAccounts = z.infer<typeof helpDeskAccounts>;

/** Body that changes an account at a help desk. What is not said stays; null takes a value away. */
export const helpDeskChange = z.strictObject({
  kind: z.string().max(40).optional(),
  settings: z.record(z.string().max(80), fieldValue.nullable()).optional(),
  teams: z.record(z.string().max(64), z.string().trim().min(1).max(120)).optional(),
  internal: z.boolean().optional(),
});
/** What to change of an account at a help desk. */
export type HelpDeskChange = z.infer<typeof helpDeskChange>;

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
