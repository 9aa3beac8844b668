// The channels' memory in the server's own database. Writes of one moment share a commit: a burst of webhooks waits for one disk, not for many.
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { allRows, oneRow } from '../store/rows.ts';
import { inTransaction } from '../store/schema.ts';
import { keptRow, partRow, talkRow, threadShape } from './channel-rows.ts';
import type { ChannelStore } from './channel-store.ts';

export function sqliteChannels(database: DatabaseSync): ChannelStore {
  const prepared = (sql: string) => database.prepare(sql);
  const keep = prepared(
    'INSERT OR IGNORE INTO app_channel_inbox (key, account, at, url, headers, body) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const kept = prepared('SELECT * FROM app_channel_inbox ORDER BY position');
  const done = prepared('DELETE FROM app_channel_inbox WHERE key = ?');
  const talk = prepared('SELECT conversation, opted_out FROM app_channel_talk WHERE account = ? AND address = ?');
  const open = prepared(
    'INSERT OR IGNORE INTO app_channel_talk (account, address, conversation, opted_out) VALUES (?, ?, ?, 0)',
  );
  const move = prepared(
    `INSERT INTO app_channel_talk (account, address, conversation, opted_out) VALUES (?, ?, ?, 0)
     ON CONFLICT (account, address) DO UPDATE SET conversation = excluded.conversation`,
  );
  const out = prepared(
    `INSERT INTO app_channel_talk (account, address, conversation, opted_out) VALUES (?, ?, '', ?)
     ON CONFLICT (account, address) DO UPDATE SET opted_out = excluded.opted_out`,
  );
  const part = prepared('SELECT * FROM app_channel_part WHERE key = ?');
  const addPart = prepared(
    `INSERT INTO app_channel_part (key, account, conversation, message_id, recipient, at, state, provider_id) VALUES (?, ?, ?, ?, ?, ?, 'sending', NULL)
     ON CONFLICT (key) DO UPDATE SET state = 'sending' WHERE state = 'waiting'`,
  );
  const markPart = prepared(
    'UPDATE app_channel_part SET state = ?, provider_id = coalesce(?, provider_id) WHERE key = ?',
  );
  const byProvider = prepared('SELECT * FROM app_channel_part WHERE account = ? AND provider_id = ?');
  const sending = prepared(
    "SELECT 1 FROM app_channel_part WHERE account = ? AND recipient = ? AND at >= ? AND state = 'sending' LIMIT 1",
  );
  const upTo = prepared(
    "SELECT * FROM app_channel_part WHERE account = ? AND recipient = ? AND at <= ? AND state IN ('sent', 'delivered') ORDER BY at LIMIT 200",
  );
  const thread = prepared('SELECT thread FROM app_channel_thread WHERE conversation = ?');
  const keepThread = prepared('INSERT OR REPLACE INTO app_channel_thread (conversation, thread) VALUES (?, ?)');
  const way = prepared('SELECT conversation FROM app_channel_way WHERE token_hash = ? AND ends_at > ?');
  const addWay = prepared(
    'INSERT OR REPLACE INTO app_channel_way (token_hash, conversation, ends_at) VALUES (?, ?, ?)',
  );
  const dropWay = prepared('DELETE FROM app_channel_way WHERE token_hash = ?');
  const place = prepared('SELECT uid_validity, uid FROM app_channel_mailbox WHERE account = ?');
  const keepPlace = prepared(
    'INSERT OR REPLACE INTO app_channel_mailbox (account, uid_validity, uid) VALUES (?, ?, ?)',
  );
  const write = sharedCommits(database);

  return {
    keep: (one) =>
      write(() => void keep.run(one.key, one.account, one.at, one.url, JSON.stringify(one.headers), one.body)),
    kept: async () => allRows(kept, keptRow),
    done: (key) => write(() => void done.run(key)),
    talk: async (account, address) => oneRow(talk, talkRow, account, address) ?? null,
    openTalk: (account, address, conversation) =>
      write(() => {
        open.run(account, address, conversation);
        const before = oneRow(talk, talkRow, account, address)?.conversation ?? null;
        if (before !== null) return before;
        // Known only for having opted out.
        move.run(account, address, conversation);
        return conversation;
      }),
    moveTalk: (account, address, conversation) => write(() => void move.run(account, address, conversation)),
    optOut: (account, address, isOut) => write(() => void out.run(account, address, isOut ? 1 : 0)),
    begin: (one) =>
      write(() => {
        const before = oneRow(part, partRow, one.key)?.state ?? null;
        addPart.run(one.key, one.account, one.conversation, one.messageId, one.to, one.at);
        return before;
      }),
    mark: (key, to, providerId) => write(() => void markPart.run(to, providerId, key)),
    byProviderId: async (account, id) => oneRow(byProvider, partRow, account, id) ?? null,
    isSending: async (account, to, since) => sending.get(account, to, since) !== undefined,
    before: async (account, to, at) => allRows(upTo, partRow, account, to, at),
    thread: async (conversation) => {
      const found = oneRow(thread, z.object({ thread: z.string() }), conversation);
      return found ? threadShape.parse(JSON.parse(found.thread)) : null;
    },
    keepThread: (conversation, one) => write(() => void keepThread.run(conversation, JSON.stringify(one))),
    keepWay: (hash, conversation, endsAt) => write(() => void addWay.run(hash, conversation, endsAt)),
    takeWay: (hash, now) =>
      write(() => {
        const found = oneRow(way, z.object({ conversation: z.string() }), hash, now);
        dropWay.run(hash);
        return found?.conversation ?? null;
      }),
    place: async (account) => {
      const found = oneRow(place, z.object({ uid_validity: z.string(), uid: z.number() }), account);
      return found ? { uidValidity: found.uid_validity, uid: found.uid } : null;
    },
    keepPlace: (account, { uidValidity, uid }) => write(() => void keepPlace.run(account, uidValidity, uid)),
  };
}

/** Runs what was asked for since the last turn of the loop in one transaction; each resolves when it is durable. */
function sharedCommits(database: DatabaseSync): <T>(change: () => T) => Promise<T> {
  interface Waiting {
    readonly run: () => void;
    readonly settle: () => void;
    readonly fail: (error: unknown) => void;
  }
  let waiting: Waiting[] = [];
  const flush = (): void => {
    const now = waiting;
    waiting = [];
    try {
      inTransaction(database, () => {
        for (const { run } of now) run();
      });
    } catch (error) {
      for (const { fail } of now) fail(error);
      return;
    }
    for (const { settle } of now) settle();
  };
  return (change) =>
    new Promise((resolve, reject) => {
      let result: { value: ReturnType<typeof change> } | null = null;
      waiting.push({
        run: () => {
          result = { value: change() };
        },
        settle: () => {
          if (result) resolve(result.value);
        },
        fail: reject,
      });
      if (waiting.length === 1) setImmediate(flush);
    });
}
