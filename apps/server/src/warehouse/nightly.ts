// Each night the files of the last seven days, written anew: what ended after its day is in them the next time.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localSpans } from '@baton/insights';
import type { Audit } from '../audit/audit-log.ts';
import { post } from '../effects/outgoing.ts';
import { webhookSignature } from '../effects/webhook-signature.ts';
import type { Records } from '../store/records.ts';
import type { Sql } from '../store/sql.ts';
import { dayFiles, type DayFile } from './day-files.ts';

export interface NightlyParts {
  /** A folder, or an https address under which each file is put. */
  readonly to: string;
  /** Signs what is put to an address (Standard Webhooks). */
  readonly secret: string | null;
  /** What customers' ids are hidden with. */
  readonly hideWith: string;
  readonly sql: Sql;
  /** Which nights are done, for all servers of the house. */
  readonly done: Records;
  readonly zone: () => string;
  readonly now: () => number;
  readonly audit: Audit;
  readonly report: (sentence: string) => void;
}

export interface Nightly {
  /** Writes what is due; how many files. */
  look(): Promise<number>;
  stop(): void;
}

const LOOK_MS = 15 * 60_000;
const DAY_MS = 86_400_000;
const DAYS = 7;
/** After midnight: by then what was said before it is counted. */
const AFTER_MS = 2 * 3_600_000;
const PUT_MS = 60_000;
const KEPT_MS = 30 * DAY_MS;

export function nightly(parts: NightlyParts): Nightly {
  const { to, sql, done, zone, now, audit, report, hideWith } = parts;
  const put = /^https?:/.test(to) ? toAddress(parts) : toFolder(to);

  async function look(): Promise<number> {
    const at = now() - AFTER_MS;
    const days = localSpans(at - DAYS * DAY_MS, at, zone(), 'day')
      .filter((span) => span.to <= at)
      .slice(-DAYS);
    const night = days.at(-1)?.name;
    if (night === undefined) return 0;
    // Of servers that look at the same time one writes.
    if (!(await done.add({ id: night, at: now(), value: '' }))) return 0;
    try {
      let files = 0;
      for (const { name, from, to: end } of days)
        for (const file of await dayFiles(sql, { day: name, from, to: end }, hideWith)) {
          await put(file);
          files += 1;
        }
      await audit.note(now(), 'figures.exported', night, { files });
      await done.dropBefore(now() - KEPT_MS);
      return files;
    } catch (error) {
      // Tried again with the next look.
      await done.drop(night);
      throw error;
    }
  }

  const timer = setInterval(() => {
    look().catch((error: unknown) =>
      report(`The nightly export was not written, and is tried again: ${String(error)}`),
    );
  }, LOOK_MS);
  timer.unref();
  return { look, stop: () => clearInterval(timer) };
}

/** Whole or not at all: who reads the folder never meets half a file. */
function toFolder(folder: string) {
  return async ({ name, text }: DayFile): Promise<void> => {
    await mkdir(folder, { recursive: true });
    const half = join(folder, `.${name}.half`);
    await writeFile(half, text, { mode: 0o640 });
    await rename(half, join(folder, name));
  };
}

function toAddress({ to, secret }: NightlyParts) {
  return async ({ name, text }: DayFile): Promise<void> => {
    const seconds = Math.floor(Date.now() / 1000);
    const { status } = await post({
      url: `${to.replace(/\/$/, '')}/${encodeURIComponent(name)}`,
      method: 'PUT',
      headers: {
        'content-type': 'application/x-ndjson',
        ...(secret === null
          ? {}
          : {
              'webhook-id': name,
              'webhook-timestamp': String(seconds),
              'webhook-signature': webhookSignature(secret, name, seconds, text),
            }),
      },
      body: text,
      timeoutMs: PUT_MS,
      isInternal: true,
    });
    if (status < 200 || status > 299) throw new Error(`${name} was answered with ${status}.`);
  };
}
