// One journal entry at a time into the tables that lists are read from. Runs inside the host's transaction, so each entry counts once.
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { ConversationEntry, StoredEntry } from '@baton/handoff';
import { conversationEntry } from '../journal/conversation-entry.ts';
import { heldAfter, type Loss, lossOf } from './loss-of.ts';

type Column = { readonly [name: string]: SQLInputValue };

const PREVIEW_CHARACTERS = 200;

/** @returns a function that takes entries in order of commit, each exactly once */
export function projector(database: DatabaseSync): (entries: readonly StoredEntry[]) => void {
  const tables = writers(database);
  return (entries) => {
    for (const stored of entries) {
      const entry = conversationEntry(stored);
      if (!entry) continue;
      const conversation = stored.ref.key;
      if (entry.type === 'started') tables.begin(conversation, stored.seq, entry);
      const loss = lossOf(entry, tables.heldBy(conversation));
      if (loss) tables.loss(conversation, stored.seq, entry.at, loss);
      const held = heldAfter(entry);
      tables.set(conversation, {
        seq: stored.seq,
        last_at: entry.at,
        ...columnsOf(entry),
        ...(held === undefined ? {} : { held_by: held }),
      });
      if (entry.type === 'customer' || entry.type === 'said') tables.message(conversation, stored.seq, entry);
      promiseOf(tables, conversation, entry);
    }
  };
}

/** What an entry changes in the line of its conversation. */
function columnsOf(entry: ConversationEntry): Column {
  switch (entry.type) {
    case 'profile':
      return entry.profile.name === undefined ? {} : { customer_name: entry.profile.name };
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
    default:
      return {};
  }
}

function promiseOf(tables: Writers, conversation: string, entry: ConversationEntry): void {
  switch (entry.type) {
    case 'promised':
      tables.promise(conversation, entry);
      if (entry.number !== undefined) tables.setPromise(entry.promiseId, { ticket: entry.number });
      break;
    case 'ticket':
      tables.setPromise(entry.promiseId, {
        team: entry.team,
        contact: entry.contact,
        ticket: entry.number,
        urgent: entry.urgent || entry.front ? 1 : 0,
      });
      break;
    case 'callbackBooked':
      tables.setPromise(entry.promiseId, { team: entry.team, contact: entry.contact });
      break;
    case 'promiseClaimed':
      tables.setPromise(entry.promiseId, { claimed_by: entry.by });
      break;
    case 'promiseWithdrawn':
      tables.dropPromise(entry.promiseId);
      break;
    case 'promiseKept':
      tables.setPromise(entry.promiseId, { kept_at: entry.at, kept_by: entry.by });
      break;
    default:
  }
}

interface Writers {
  begin(id: string, seq: number, entry: Extract<ConversationEntry, { type: 'started' }>): void;
  set(id: string, columns: Column): void;
  message(id: string, seq: number, entry: Extract<ConversationEntry, { type: 'customer' | 'said' }>): void;
  heldBy(id: string): string | null;
  loss(id: string, seq: number, at: number, loss: Loss): void;
  promise(id: string, entry: Extract<ConversationEntry, { type: 'promised' }>): void;
  setPromise(id: string, columns: Column): void;
  dropPromise(id: string): void;
}

function writers(database: DatabaseSync): Writers {
  const begin = database.prepare(
    `INSERT OR IGNORE INTO rm_conversation (id, seq, number, flow, flow_version, channel, language, started_at, last_at, floor)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'bot')`,
  );
  const message = database.prepare(
    'INSERT OR IGNORE INTO rm_message (conversation, seq, at, speaker) VALUES (?, ?, ?, ?)',
  );
  const text = database.prepare('INSERT INTO rm_text (text, conversation, seq) VALUES (?, ?, ?)');
  const held = database.prepare('SELECT held_by FROM rm_conversation WHERE id = ?');
  const loss = database.prepare(
    'INSERT OR IGNORE INTO rm_loss (agent, conversation, seq, at, why) VALUES (?, ?, ?, ?, ?)',
  );
  // The entries that describe a promise may stand before or after the one that makes it.
  const promise = database.prepare(
    `INSERT INTO rm_promise (id, conversation, kind, due_at, text, promised_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET conversation = excluded.conversation, kind = excluded.kind, due_at = excluded.due_at,
       text = excluded.text, promised_at = excluded.promised_at`,
  );
  const noPromise = database.prepare('DELETE FROM rm_promise WHERE id = ?');
  const anyPromise = database.prepare(
    "INSERT OR IGNORE INTO rm_promise (id, conversation, kind, due_at, text, promised_at) VALUES (?, '', 'ticket', 0, '', 0)",
  );
  const updates = new Map<string, StatementSync>();

  /** Column names come from this file alone, never from an entry. */
  function update(table: string, id: string, columns: Column): void {
    const names = Object.keys(columns);
    if (names.length === 0) return;
    const key = `${table} ${names.join(' ')}`;
    const statement =
      updates.get(key) ??
      database.prepare(`UPDATE ${table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`);
    updates.set(key, statement);
    statement.run(...Object.values(columns), id);
  }

  return {
    begin(id, seq, { number, flow, channel, language, at }) {
      begin.run(id, seq, number, flow.id, flow.version, channel, language, at, at);
    },
    set: (id, columns) => update('rm_conversation', id, columns),
    message(id, seq, entry) {
      const said = entry.type === 'customer' ? entry.text : entry.message.text;
      message.run(id, seq, entry.at, entry.type === 'customer' ? 'customer' : entry.speaker);
      text.run(said, id, seq);
    },
    heldBy(id) {
      const agent = held.get(id)?.['held_by'];
      return typeof agent === 'string' ? agent : null;
    },
    loss(id, seq, at, { agent, why }) {
      loss.run(agent, id, seq, at, why);
    },
    promise(id, entry) {
      promise.run(entry.promiseId, id, entry.kind, entry.dueAt, entry.text, entry.at);
    },
    dropPromise: (id) => void noPromise.run(id),
    setPromise(id, columns) {
      anyPromise.run(id);
      update('rm_promise', id, columns);
    },
  };
}

function preview(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, PREVIEW_CHARACTERS);
}
