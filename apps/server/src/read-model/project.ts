// One journal entry at a time into the tables that lists are read from, in the transaction that counts it.
import type { ConversationEntry, StoredEntry } from '@baton/handoff';
import { conversationEntry } from '../journal/conversation-entry.ts';
import type { Sql, Steps, Value } from '../store/sql.ts';
import { heldAfter, lossOf } from './loss-of.ts';
import { plainWord } from './queries.ts';

type Column = { readonly [name: string]: Value };

const PREVIEW_CHARACTERS = 200;

/** What entries write, in order of commit, each exactly once. */
export function* project(kind: Sql['kind'], entries: readonly StoredEntry[]): Steps<void> {
  for (const stored of entries) {
    const entry = conversationEntry(stored);
    if (!entry) continue;
    const conversation = stored.ref.key;
    if (entry.type === 'started') yield* begin(conversation, stored.seq, entry);
    const [row] = MAY_LOSE.has(entry.type)
      ? yield ['SELECT held_by FROM rm_conversation WHERE id = ?', conversation]
      : [];
    const heldBy = row?.['held_by'];
    const loss = lossOf(entry, typeof heldBy === 'string' ? heldBy : null);
    if (loss)
      yield [
        'INSERT INTO rm_loss (agent, conversation, seq, at, why) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
        loss.agent,
        conversation,
        stored.seq,
        entry.at,
        loss.why,
      ];
    const held = heldAfter(entry);
    yield* update('rm_conversation', conversation, {
      seq: stored.seq,
      last_at: entry.at,
      ...columnsOf(entry),
      ...(held === undefined ? {} : { held_by: held }),
    });
    if (entry.type === 'customer' || entry.type === 'said') yield* message(kind, conversation, stored.seq, entry);
    yield* promiseOf(conversation, entry);
    yield* besideOf(conversation, entry);
  }
}

/** Only these ask who held the conversation before. */
const MAY_LOSE: ReadonlySet<string> = new Set<ConversationEntry['type']>(['closed', 'queued', 'connected']);

function* begin(id: string, seq: number, entry: Extract<ConversationEntry, { type: 'started' }>): Steps<void> {
  const { number, flow, channel, language, at } = entry;
  yield [
    `INSERT INTO rm_conversation (id, seq, number, flow, flow_version, channel, language, started_at, last_at, floor)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'bot') ON CONFLICT DO NOTHING`,
    id,
    seq,
    number,
    flow.id,
    flow.version,
    channel,
    language,
    at,
    at,
  ];
}

function* message(
  kind: Sql['kind'],
  id: string,
  seq: number,
  entry: Extract<ConversationEntry, { type: 'customer' | 'said' }>,
): Steps<void> {
  const said = entry.type === 'customer' ? entry.text : entry.message.text;
  const speaker = entry.type === 'customer' ? 'customer' : entry.speaker;
  yield [
    'INSERT INTO rm_message (conversation, seq, at, speaker) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    id,
    seq,
    entry.at,
    speaker,
  ];
  yield kind === 'sqlite'
    ? ['INSERT INTO rm_text (text, conversation, seq) VALUES (?, ?, ?)', said, id, seq]
    : [
        `INSERT INTO rm_text (words, conversation, seq) VALUES (to_tsvector('simple', ?), ?, ?) ON CONFLICT DO NOTHING`,
        plainWord(said).replaceAll('\0', ' ').toWellFormed(),
        id,
        seq,
      ];
}

/** Column names come from this file alone, never from an entry. */
function* update(table: string, id: string, columns: Column): Steps<void> {
  const names = Object.keys(columns);
  if (names.length === 0) return;
  const text = `UPDATE ${table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`;
  yield [text, ...Object.values(columns), id];
}

/** What an entry changes in the line of its conversation. */
function columnsOf(entry: ConversationEntry): Column {
  switch (entry.type) {
    case 'profile':
      return {
        ...(entry.profile.name === undefined ? {} : { customer_name: entry.profile.name }),
        // Typing somebody's number opens nobody's past (X10).
        ...(entry.verified && entry.profile.customerId !== undefined ? { customer: entry.profile.customerId } : {}),
      };
    case 'customer':
      return {
        sentiment: entry.signals.state,
        last_speaker: 'customer',
        last_text: preview(entry.text),
        last_customer_at: entry.at,
        ended: 0,
        ...(entry.channel === undefined ? {} : { channel: entry.channel }),
      };
    case 'said':
      return { last_speaker: entry.speaker, last_text: preview(entry.message.text) };
    case 'triggered':
      return { trigger_at: entry.at, trigger_kind: entry.trigger, first_word_at: null };
    case 'floor':
      return {
        floor: entry.holder,
        agent: entry.agent?.id ?? null,
        agent_name: entry.agent?.name ?? null,
        ...(entry.holder === 'agent' || entry.holder === 'queue' ? { ended: 0 } : {}),
        ...(entry.holder === 'nobody' ? { ended: 1 } : {}),
      };
    case 'queued':
      return {
        team: entry.team,
        tier: entry.tier,
        queued_since: entry.since,
        sla_from: entry.since,
        reason: entry.reason,
      };
    case 'raised':
      return { tier: entry.tier };
    case 'leftQueue':
      return { queued_since: null };
    case 'offered':
      return {
        offer_id: entry.offerId,
        offer_agent: entry.agent.id,
        offer_team: entry.team,
        offer_at: entry.at,
        offer_lapses_at: entry.lapsesAt,
      };
    case 'offerEnded':
      return { offer_id: null, offer_agent: null, offer_team: null, offer_at: null, offer_lapses_at: null };
    case 'connected':
      return { accepted_at: entry.at, first_word_at: null, closed_at: null, team: entry.team, connected_before: 1 };
    case 'firstWord':
      return { first_word_at: entry.at };
    case 'ticket':
      return { ticket: entry.number };
    case 'closed':
      return {
        closed_at: entry.at,
        closed_by: entry.by,
        disposition: entry.disposition,
        handoff_reason: entry.reason,
      };
    // A customer who leaves an agent is still the agent's to close; the floor says when it is over.
    case 'ended':
      return { ended: 1 };
    case 'customerReturned':
      return { ended: 0, closed_at: null };
    case 'flowMoved':
      return { flow_version: entry.flow.version };
    case 'abuse':
      return { abuse: entry.act === 'unblocked' ? null : entry.act };
    default:
      return {};
  }
}

function* promiseOf(conversation: string, entry: ConversationEntry): Steps<void> {
  switch (entry.type) {
    case 'promised':
      // The entries that describe a promise may stand before or after the one that makes it.
      yield [
        `INSERT INTO rm_promise (id, conversation, kind, due_at, text, promised_at) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET conversation = excluded.conversation, kind = excluded.kind, due_at = excluded.due_at,
           text = excluded.text, promised_at = excluded.promised_at`,
        entry.promiseId,
        conversation,
        entry.kind,
        entry.dueAt,
        entry.text,
        entry.at,
      ];
      if (entry.number !== undefined) yield* setPromise(entry.promiseId, { ticket: entry.number });
      break;
    case 'ticket':
      yield* setPromise(entry.promiseId, {
        team: entry.team,
        contact: entry.contact,
        ticket: entry.number,
        urgent: entry.urgent || entry.front ? 1 : 0,
      });
      break;
    case 'callbackBooked':
      yield* setPromise(entry.promiseId, { team: entry.team, contact: entry.contact });
      break;
    case 'promiseClaimed':
      yield* setPromise(entry.promiseId, { claimed_by: entry.by });
      break;
    case 'promiseWithdrawn':
      yield ['DELETE FROM rm_promise WHERE id = ?', entry.promiseId];
      break;
    case 'promiseKept':
      yield* setPromise(entry.promiseId, { kept_at: entry.at, kept_by: entry.by });
      break;
    default:
  }
}

/** Arms of experiments are tags of their own kind, and nobody's to see. */
const ARM = 'experiment/';

function* besideOf(conversation: string, entry: ConversationEntry): Steps<void> {
  switch (entry.type) {
    case 'tagged':
      if (!entry.tag.startsWith(ARM))
        yield ['INSERT INTO rm_tag (tag, conversation) VALUES (?, ?) ON CONFLICT DO NOTHING', entry.tag, conversation];
      break;
    case 'untagged':
      yield ['DELETE FROM rm_tag WHERE tag = ? AND conversation = ?', entry.tag, conversation];
      break;
    case 'consulted':
      yield [
        `INSERT INTO rm_guest (conversation, agent, asked_by) VALUES (?, ?, ?)
         ON CONFLICT (conversation, agent) DO UPDATE SET asked_by = excluded.asked_by`,
        conversation,
        entry.colleague,
        entry.by,
      ];
      break;
    case 'abuse':
      if (entry.act === 'unblocked')
        // The same customer may have been blocked in another conversation too.
        yield [
          'DELETE FROM rm_block WHERE conversation = ? OR name IN (SELECT name FROM rm_block WHERE conversation = ?)',
          conversation,
          conversation,
        ];
      for (const name of entry.names ?? [])
        yield [
          `INSERT INTO rm_block (name, conversation, until) VALUES (?, ?, ?)
           ON CONFLICT (name, conversation) DO UPDATE SET until = excluded.until`,
          name,
          conversation,
          entry.until ?? null,
        ];
      break;
    default:
  }
}

function* setPromise(id: string, columns: Column): Steps<void> {
  yield [
    "INSERT INTO rm_promise (id, conversation, kind, due_at, text, promised_at) VALUES (?, '', 'ticket', 0, '', 0) ON CONFLICT DO NOTHING",
    id,
  ];
  yield* update('rm_promise', id, columns);
}

function preview(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, PREVIEW_CHARACTERS);
}
