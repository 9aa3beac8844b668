// The channels' memory in a database that several servers share.
import * as z from 'zod';
import { allRows, oneRow, type Sql } from '../store/sql.ts';
import { keptRow, partRow, partState, talkRow, threadShape } from './channel-rows.ts';
import type { ChannelStore } from './channel-store.ts';

export function postgresChannels(sql: Sql): ChannelStore {
  const write = async (...statement: Parameters<Sql['all']>) => void (await sql.all(...statement));
  return {
    keep: (one) =>
      write(
        'INSERT INTO app_channel_inbox (key, account, at, url, headers, body) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING',
        one.key,
        one.account,
        one.at,
        one.url,
        JSON.stringify(one.headers),
        one.body,
      ),
    kept: () =>
      allRows(sql, keptRow, 'SELECT key, account, at, url, headers, body FROM app_channel_inbox ORDER BY position'),
    done: (key) => write('DELETE FROM app_channel_inbox WHERE key = ?', key),
    async talk(account, address) {
      const query = 'SELECT conversation, opted_out FROM app_channel_talk WHERE account = ? AND address = ?';
      return (await oneRow(sql, talkRow, query, account, address)) ?? null;
    },
    async openTalk(account, address, conversation) {
      // Known only for having opted out: then the row is there without a conversation.
      const query = `INSERT INTO app_channel_talk (account, address, conversation, opted_out) VALUES (?, ?, ?, 0)
        ON CONFLICT (account, address) DO UPDATE SET conversation = coalesce(nullif(app_channel_talk.conversation, ''), excluded.conversation)
        RETURNING conversation`;
      const [row] = await sql.all(query, account, address, conversation);
      return String(row?.['conversation']);
    },
    moveTalk: (account, address, conversation) =>
      write(
        `INSERT INTO app_channel_talk (account, address, conversation, opted_out) VALUES (?, ?, ?, 0)
         ON CONFLICT (account, address) DO UPDATE SET conversation = excluded.conversation`,
        account,
        address,
        conversation,
      ),
    optOut: (account, address, isOut) =>
      write(
        `INSERT INTO app_channel_talk (account, address, conversation, opted_out) VALUES (?, ?, '', ?)
         ON CONFLICT (account, address) DO UPDATE SET opted_out = excluded.opted_out`,
        account,
        address,
        isOut ? 1 : 0,
      ),
    begin: (one) =>
      sql.transaction(function* () {
        const [before] = yield ['SELECT state FROM app_channel_part WHERE key = ? FOR UPDATE', one.key];
        yield [
          `INSERT INTO app_channel_part (key, account, conversation, message_id, recipient, at, state) VALUES (?, ?, ?, ?, ?, ?, 'sending')
           ON CONFLICT (key) DO UPDATE SET state = 'sending' WHERE app_channel_part.state = 'waiting'`,
          one.key,
          one.account,
          one.conversation,
          one.messageId,
          one.to,
          one.at,
        ];
        return before === undefined ? null : partState.parse(before['state']);
      }),
    mark: (key, to, providerId) =>
      write(
        'UPDATE app_channel_part SET state = ?, provider_id = coalesce(?, provider_id) WHERE key = ?',
        to,
        providerId,
        key,
      ),
    byProviderId: async (account, id) =>
      (await oneRow(
        sql,
        partRow,
        'SELECT * FROM app_channel_part WHERE account = ? AND provider_id = ?',
        account,
        id,
      )) ?? null,
    async isSending(account, to, since) {
      const query =
        "SELECT 1 FROM app_channel_part WHERE account = ? AND recipient = ? AND at >= ? AND state = 'sending' LIMIT 1";
      return (await sql.all(query, account, to, since)).length > 0;
    },
    before: (account, to, at) =>
      allRows(
        sql,
        partRow,
        "SELECT * FROM app_channel_part WHERE account = ? AND recipient = ? AND at <= ? AND state IN ('sent', 'delivered') ORDER BY at LIMIT 200",
        account,
        to,
        at,
      ),
    async thread(conversation) {
      const [row] = await sql.all('SELECT thread FROM app_channel_thread WHERE conversation = ?', conversation);
      return row ? threadShape.parse(JSON.parse(String(row['thread']))) : null;
    },
    keepThread: (conversation, one) =>
      write(
        'INSERT INTO app_channel_thread (conversation, thread) VALUES (?, ?) ON CONFLICT (conversation) DO UPDATE SET thread = excluded.thread',
        conversation,
        JSON.stringify(one),
      ),
    keepWay: (hash, conversation, endsAt) =>
      write(
        `INSERT INTO app_channel_way (token_hash, conversation, ends_at) VALUES (?, ?, ?)
         ON CONFLICT (token_hash) DO UPDATE SET conversation = excluded.conversation, ends_at = excluded.ends_at`,
        hash,
        conversation,
        endsAt,
      ),
    async takeWay(hash, now) {
      const query = 'DELETE FROM app_channel_way WHERE token_hash = ? RETURNING conversation, ends_at';
      const [row] = await sql.all(query, hash);
      return row && Number(row['ends_at']) > now ? String(row['conversation']) : null;
    },
    async place(account) {
      const shape = z.object({ uid_validity: z.string(), uid: z.number() });
      const query = 'SELECT uid_validity, uid FROM app_channel_mailbox WHERE account = ?';
      const found = await oneRow(sql, shape, query, account);
      return found ? { uidValidity: found.uid_validity, uid: found.uid } : null;
    },
    keepPlace: (account, { uidValidity, uid }) =>
      write(
        `INSERT INTO app_channel_mailbox (account, uid_validity, uid) VALUES (?, ?, ?)
         ON CONFLICT (account) DO UPDATE SET uid_validity = excluded.uid_validity, uid = excluded.uid`,
        account,
        uidValidity,
        uid,
      ),
  };
}
