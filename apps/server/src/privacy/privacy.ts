// One person's data: all of it handed over, or all of it gone, with a record that says that it happened and not whom it was about.
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Host } from '@baton/host';
import type { Workspace } from '@baton/handoff';
import { NOTE_ALERT, type PersonData } from '@baton/wire';
import { readJournal } from '../journal/read-journal.ts';
import { newId } from '../store/secrets.ts';
import type { Sql } from '../store/sql.ts';
import { forCustomer } from './for-customer.ts';
import { closedBefore, conversationsOf, forget, isSettled } from './conversation-rows.ts';

export interface Privacy {
  /** How many conversations there are of a person, and whether the directory knows them. */
  find(person: string): Promise<{ conversations: number; inDirectory: boolean }>;
  export(person: string): Promise<PersonData>;
  /** Ends what still goes on, and takes everything away. Conversations that could not be ended in time are counted as left. */
  erase(person: string): Promise<{ conversations: number; left: number }>;
  /** Takes away closed conversations and copies older than these days; null keeps them. Returns how many conversations went. */
  keepFor(days: { conversationDays: number | null; copyDays: number | null }): Promise<number>;
}

export interface PrivacyParts {
  readonly sql: Sql;
  readonly host: Host;
  readonly now: () => number;
  readonly workspace: () => Workspace;
  readonly hasFigures: boolean;
}

const DAY_MS = 86_400_000;
/** At one go, so that nobody waits for it. */
const MOST_AT_ONCE = 200;
const SETTLES_WITHIN_MS = 5_000;
const LOOK_MS = 50;
/** Written anew in well under a second. */
const SMALL_FILE_BYTES = 64 * 1024 * 1024;

export function privacy({ sql, host, now, workspace, hasFigures }: PrivacyParts): Privacy {
  const directoryOf = (person: string) => {
    const wanted = person.trim().toLowerCase();
    return workspace().customers.find(({ id, email, phone }) =>
      [id, email, phone].some((one) => one?.toLowerCase() === wanted),
    );
  };

  async function settle(conversation: string): Promise<boolean> {
    if (await isSettled(sql, conversation)) return true;
    const ref = { kind: 'conversation', key: conversation } as const;
    await host.send(ref, { id: `leave:${newId()}`, at: now(), body: { type: 'customer.left' } });
    const end = performance.now() + SETTLES_WITHIN_MS;
    while (performance.now() < end) {
      if (await isSettled(sql, conversation)) return true;
      await pause(LOOK_MS);
    }
    return false;
  }

  async function take(conversation: string): Promise<void> {
    await sql.transaction(() => forget(sql, conversation, hasFigures));
  }

  /** What was deleted is overwritten in the file as well, and not only marked as free. */
  async function overwriting(work: () => Promise<void>): Promise<void> {
    if (sql.kind === 'sqlite') {
      await sql.all('PRAGMA secure_delete = ON');
      // The index of words keeps those of deleted texts for a while, unless it is told not to.
      await sql.all("INSERT INTO rm_text (rm_text, rank) VALUES ('secure-delete', 1)");
    }
    await work();
    if (sql.kind !== 'sqlite') return;
    // What an update gave back earlier lies in free pages: a small file is written anew, a large one fills them with what comes next.
    const [size] = await sql.all('SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()');
    if (Number(size?.['bytes']) <= SMALL_FILE_BYTES) await sql.all('VACUUM');
    await sql.all('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  return {
    async find(person) {
      const found = await conversationsOf(sql, person);
      return { conversations: found.length, inDirectory: directoryOf(person) !== undefined };
    },
    async export(person) {
      const found = await conversationsOf(sql, person);
      const conversations = [];
      const sent: unknown[] = [];
      for (const { conversation } of found) {
        conversations.push({ id: conversation, entries: forCustomer(await readJournal(host, conversation)) });
        sent.push(
          ...(await sql.all(
            'SELECT kind, at, recipient, subject, text, state FROM app_outbox WHERE conversation = ? AND key NOT LIKE ?',
            conversation,
            `${NOTE_ALERT}%`,
          )),
        );
      }
      const madeAt = new Date(now()).toISOString();
      return { person, madeAt, directory: directoryOf(person) ?? null, conversations, sent };
    },
    async erase(person) {
      const found = await conversationsOf(sql, person);
      let left = 0;
      await overwriting(async () => {
        for (const { conversation } of found) {
          if (await settle(conversation)) await take(conversation);
          else left += 1;
        }
      });
      return { conversations: found.length - left, left };
    },
    async keepFor({ conversationDays, copyDays }) {
      const old =
        conversationDays === null ? [] : await closedBefore(sql, now() - conversationDays * DAY_MS, MOST_AT_ONCE);
      let taken = 0;
      if (copyDays !== null) await sql.all('DELETE FROM app_outbox WHERE at < ?', now() - copyDays * DAY_MS);
      if (old.length === 0) return taken;
      await overwriting(async () => {
        for (const conversation of old) {
          if (!(await isSettled(sql, conversation))) continue;
          await take(conversation);
          taken += 1;
        }
      });
      return taken;
    },
  };
}

/** Whom a record was about, for whoever asks with the same id or address; nobody reads it out of the record. */
export function fingerprintOf(person: string): string {
  return createHash('sha256').update(person.trim().toLowerCase()).digest('hex').slice(0, 12);
}
