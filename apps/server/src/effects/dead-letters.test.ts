import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { migrateApp } from '../store/schema.ts';
import { recordTable } from '../store/records.ts';
import { sqliteSql } from '../store/sqlite-sql.ts';
import { deadLetters, type DeadLetters, NeverDelivered } from './dead-letters.ts';

const HOUR = 3_600_000;
const delivery = {
  key: 'conversation/c/3/0',
  ref: { kind: 'conversation' as const, key: 'c' },
  effect: { type: 'sendMail', lane: 'mail', to: 'ada@lark.example' },
};

/** A post office that says what it is told to, on one database that survives `reopened`. */
async function scene() {
  const database = new DatabaseSync(':memory:');
  migrateApp(database);
  const sql = sqliteSql(database);
  const said: { error: Error | null; now: number; tries: number } = { error: null, now: 0, tries: 0 };
  const open = (): Promise<DeadLetters> =>
    deadLetters({
      deliver: async () => {
        said.tries += 1;
        if (said.error) throw said.error;
      },
      failing: recordTable(sql, 'failing'),
      dead: recordTable(sql, 'dead-letter'),
      now: () => said.now,
      report: () => {},
    });
  return { said, letters: await open(), reopened: open };
}

it('what fails for a day is put aside with its reason, across a restart, and is sent again by hand', async () => {
  const { said, letters, reopened } = await scene();
  said.error = new Error('the mail server is away');
  await expect(letters.deliver(delivery)).rejects.toThrow('away');
  said.now = 23 * HOUR;
  const later = await reopened();
  await expect(later.deliver(delivery)).rejects.toThrow('away');
  expect(await later.list()).toEqual([]);
  said.now = 24 * HOUR;
  await later.deliver(delivery);
  expect(await later.list()).toEqual([
    {
      key: delivery.key,
      conversation: 'c',
      what: 'An email',
      to: 'ada@lark.example',
      since: 0,
      at: 24 * HOUR,
      why: 'the mail server is away',
    },
  ]);
  said.error = new Error('still away');
  expect(await later.again(delivery.key)).toEqual({ why: 'still away' });
  expect(await later.list()).toMatchObject([{ why: 'still away', since: 0 }]);
  said.error = null;
  expect(await later.again(delivery.key)).toBe('sent');
  expect([await later.list(), await later.again(delivery.key)]).toEqual([[], 'unknown']);
  expect(said.tries).toBe(5);
});

it('what will never be taken is put aside at once; what went through after all is forgotten', async () => {
  const { said, letters } = await scene();
  said.error = new NeverDelivered('no such box');
  await letters.deliver(delivery);
  expect(await letters.list()).toMatchObject([{ why: 'no such box' }]);
  expect([await letters.drop(delivery.key), await letters.drop(delivery.key)]).toEqual([true, false]);

  said.error = new Error('busy');
  await expect(letters.deliver(delivery)).rejects.toThrow('busy');
  said.error = null;
  await letters.deliver(delivery);
  // A day counts from the first of failures in a row.
  said.now = 30 * HOUR;
  said.error = new Error('busy');
  await expect(letters.deliver(delivery)).rejects.toThrow('busy');
  expect(await letters.list()).toEqual([]);
});
