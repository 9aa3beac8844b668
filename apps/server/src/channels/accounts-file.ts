// Which accounts of which channels the house has. Secrets are named, not written down: "$NAME" stands for the environment's value.
import { existsSync, readFileSync } from 'node:fs';
import {
  channelAccount,
  emailSettings,
  type BoundChannel,
  type ChannelAccount,
  type EmailSettings,
} from '@baton/channels/server';
import * as z from 'zod';
import { StartError } from '../start-error.ts';
import { channelStrings as strings } from './strings.ts';

const account = z.strictObject({
  channel: z.string(),
  /** The flow that a conversation here begins. */
  flow: z.string(),
  language: z.string().default('en'),
  /** Where its customers are, for times; the workspace's first hours otherwise. */
  zone: z.string().optional(),
  /** The platform stands in the operator's own network. */
  internal: z.boolean().default(false),
  /** Another account here, of SMS or WhatsApp: takes what this one does not, for the same telephone number (C6). */
  otherwise: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
    .optional(),
  settings: z.record(z.string(), z.unknown()),
});

export interface House {
  readonly flow: string;
  readonly language: string;
  readonly zone: string | null;
  readonly isInternal: boolean;
  /** The account that takes what this one does not (C6). */
  readonly otherwise: string | null;
}

export type Account = House & { readonly id: string; readonly channel: string } & (
    | { readonly http: ChannelAccount }
    | { readonly mail: EmailSettings }
  );

/** An account that is off, and in words why. */
export interface Off {
  readonly id: string;
  readonly channel: string;
  readonly why: string;
}

export interface AccountsRead {
  readonly accounts: ReadonlyMap<string, Account>;
  readonly off: readonly Off[];
}

const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;

/**
 * Reads `channels.json`. A missing file means none; an account whose secret is not there is off, the others work.
 * @throws StartError when the file is not of that form
 */
export function readAccounts(
  file: string,
  {
    secret,
    hasPublicUrl,
    more = {},
  }: {
    secret: (name: string) => string | undefined;
    hasPublicUrl: boolean;
    /** Channels from outside the house, by name. */
    more?: Readonly<Record<string, BoundChannel>>;
  },
): AccountsRead {
  if (!existsSync(file)) return { accounts: new Map(), off: [] };
  const read = z.record(z.string().regex(ID), account).safeParse(parsed(file));
  if (!read.success) {
    const [first] = read.error.issues;
    throw new StartError(strings.badFile(file, `${first?.path.join('.') ?? ''}: ${first?.message ?? ''}`));
  }
  const accounts = new Map<string, Account>();
  const off: Off[] = [];
  for (const [id, given] of Object.entries(read.data)) {
    const { channel } = given;
    const missing: string[] = [];
    const settings = withSecrets(given.settings, secret, missing);
    const why = (reason: string) => off.push({ id, channel, why: reason });
    if (missing.length > 0) {
      why(strings.noSecret(missing));
      continue;
    }
    const house = {
      id,
      channel,
      flow: given.flow,
      language: given.language,
      zone: given.zone ?? null,
      isInternal: given.internal,
      otherwise: given.otherwise ?? null,
    };
    if (channel === 'email') {
      const mail = emailSettings.safeParse(settings);
      if (mail.success) accounts.set(id, { ...house, mail: mail.data });
      else why(`${mail.error.issues[0]?.path.join('.') ?? ''}: ${mail.error.issues[0]?.message ?? ''}`);
      continue;
    }
    const http = channelAccount(channel, settings, more);
    if ('problem' in http) why(http.problem);
    else if (http.account.needsPublicUrl && !hasPublicUrl) why(strings.noPublicUrl);
    else accounts.set(id, { ...house, http: http.account });
  }
  for (const { id, otherwise } of accounts.values()) {
    if (otherwise === null || (isOnPhone(accounts.get(id)) && isOnPhone(read.data[otherwise]))) continue;
    throw new StartError(strings.badFile(file, strings.badOtherwise(id, otherwise)));
  }
  return { accounts, off };
}

/** Channels whose addresses are telephone numbers: only between these is it the same person. */
function isOnPhone(account: { channel: string } | undefined): boolean {
  return account?.channel === 'sms' || account?.channel === 'whatsapp';
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new StartError(strings.badFile(file, 'It is not valid JSON.'), { cause: error });
  }
}

/** The settings with each "$NAME" replaced by the environment's value; names without one are added to `missing`. */
export function withSecrets(value: unknown, secret: (name: string) => string | undefined, missing: string[]): unknown {
  if (typeof value === 'string') {
    const name = /^\$([A-Z][A-Z0-9_]*)$/.exec(value)?.[1];
    if (name === undefined) return value;
    const found = secret(name);
    if (found === undefined) missing.push(name);
    return found;
  }
  if (Array.isArray(value)) return value.map((one) => withSecrets(one, secret, missing));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withSecrets(one, secret, missing)]));
}
