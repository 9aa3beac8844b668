// Which help desks the operator wrote beside the data; those of the settings are in `desk-store.ts`. Secrets are named, not written down: "$NAME" stands for the environment's value.
import { existsSync, readFileSync } from 'node:fs';
import { deskAccount, DeskError, type Call, type Desk } from '@baton/connectors';
import * as z from 'zod';
import { withSecrets } from '../channels/accounts-file.ts';
import { OutgoingError, post } from '../effects/outgoing.ts';
import { StartError } from '../start-error.ts';
import { deskStrings as strings } from './strings.ts';

const account = z.strictObject({
  desk: z.string(),
  /** The desk's own id of the group, by the team of the workspace. */
  teams: z.record(z.string(), z.string()).default({}),
  /** The desk stands in the operator's own network. */
  internal: z.boolean().default(false),
  settings: z.record(z.string(), z.unknown()),
});

export interface DeskAccount {
  /** The connection's name in the workspace. */
  readonly id: string;
  readonly kind: string;
  readonly desk: Desk;
  readonly teams: Readonly<Record<string, string>>;
  readonly call: Call;
}

export interface DesksRead {
  readonly desks: ReadonlyMap<string, DeskAccount>;
  readonly off: readonly { readonly id: string; readonly kind: string; readonly why: string }[];
}

const ID = /^[A-Za-z0-9][\w-]{0,63}$/;
const LIMIT_MS = 15_000;

/**
 * Reads `desks.json`: `{ "<connection>": { "desk": "zendesk", "teams": { "billing": "4711" }, "settings": { … } } }`. A missing file means
 * none; a desk whose secret is not there is off, the others work.
 * @throws StartError when the file is not of that form
 */
export function readDesks(file: string, secret: (name: string) => string | undefined): DesksRead {
  if (!existsSync(file)) return { desks: new Map(), off: [] };
  const read = z.record(z.string().regex(ID), account).safeParse(parsed(file));
  if (!read.success) {
    const [first] = read.error.issues;
    throw new StartError(strings.badFile(file, `${first?.path.join('.') ?? ''}: ${first?.message ?? ''}`));
  }
  const desks = new Map<string, DeskAccount>();
  const off: DesksRead['off'][number][] = [];
  for (const [id, { desk: kind, teams, internal, settings: given }] of Object.entries(read.data)) {
    const missing: string[] = [];
    const settings = withSecrets(given, secret, missing);
    const found = missing.length > 0 ? { problem: strings.noSecret(missing) } : deskAccount(kind, settings);
    if ('problem' in found) off.push({ id, kind, why: found.problem });
    else desks.set(id, { id, kind, desk: found.desk, teams, call: callOf(internal) });
  }
  return { desks, off };
}

/** Requests to a desk: limited in time, and only into the operator's own network where that was said. */
export function callOf(isInternal: boolean): Call {
  return async ({ url, method, headers, body }) => {
    try {
      return await post({ url, method, headers, body, timeoutMs: LIMIT_MS, isInternal });
    } catch (error) {
      if (error instanceof OutgoingError && error.code === 'forbidden-address')
        throw new DeskError('refused', error.message);
      throw error;
    }
  };
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new StartError(strings.badFile(file, 'It is not valid JSON.'), { cause: error });
  }
}
