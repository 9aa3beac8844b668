// One batch of journal entries into the tables of the figures. Runs inside the projector's transaction, so each entry counts once.
import type { DatabaseSync } from 'node:sqlite';
import type { ConversationEntry, StoredEntry } from '@baton/handoff';
import {
  emptyFold,
  foldEntry,
  noChanges,
  type AnswerFact,
  type CaseFact,
  type ExposureFact,
  type PromiseFact,
  type QuestionFact,
  type TalkChanges,
  type TalkFact,
  type TalkFold,
  type VisitFact,
} from '@baton/insights';
import { conversationEntry } from '../../journal/conversation-entry.ts';

const KEPT_FOLDS = 5_000;
/** No day younger than that is summed: see `day-rollup.ts`. */
const YOUNGEST_ROLLED_MS = 30 * 24 * 3_600_000;

interface Open {
  readonly fold: TalkFold;
  /** As it was written last: what returns are looked up by. */
  matter: Matter;
  /** What cases share with their conversation, as it was written last. */
  shared: string;
  changes: TalkChanges;
}

/** The lines of a conversation before one of them, in order. */
export type EntriesBefore = (conversation: string, seq: number) => Iterable<{ seq: number; entry: ConversationEntry }>;

const NONE_BEFORE: EntriesBefore = () => [];

/** Takes entries in order of commit, each exactly once. */
export type FactWriter = (entries: readonly StoredEntry[]) => void;

/** @param entriesBefore the journal of a conversation before a line of it: a fold that is not at hand is made anew */
export function factWriter(database: DatabaseSync, entriesBefore: EntriesBefore = NONE_BEFORE): FactWriter {
  const tables = factStatements(database);
  /** In order of use, the oldest first. */
  const open = new Map<string, Open>();

  function opened(id: string, seq: number): Open {
    const known = open.get(id);
    if (known) {
      open.delete(id);
      open.set(id, known);
      return known;
    }
    const fold = emptyFold(id);
    // What it told before stands in the tables already.
    const told = noChanges();
    if (seq > 1) for (const line of entriesBefore(id, seq)) foldEntry(fold, line.seq, line.entry, told);
    const one: Open = {
      fold,
      matter: told.talk ? matterOf(told.talk) : NO_MATTER,
      shared: told.talk ? sharedOf(told.talk) : '',
      changes: noChanges(),
    };
    open.set(id, one);
    const oldest = open.keys().next().value;
    if (open.size > KEPT_FOLDS && oldest !== undefined) open.delete(oldest);
    return one;
  }

  return (entries) => {
    const touched = new Map<string, Open>();
    try {
      for (const stored of entries) {
        const entry = conversationEntry(stored);
        if (!entry) continue;
        const id = stored.ref.key;
        const one = touched.get(id) ?? opened(id, stored.seq);
        foldEntry(one.fold, stored.seq, entry, one.changes);
        touched.set(id, one);
      }
      tables.beginBatch(Number(entries.at(-1)?.entry.at ?? 0));
      for (const one of touched.values()) {
        write(one);
        one.changes = noChanges();
      }
    } catch (thrown) {
      // The transaction is undone, and the batch comes again: what was folded must be forgotten with it.
      open.clear();
      throw thrown;
    }
  };

  function write(one: Open): void {
    const { fold, changes, matter } = one;
    const { talk } = fold;
    if (changes.talk) tables.talk(changes.talk);
    const shared = changes.talk ? sharedOf(changes.talk) : one.shared;
    // What a case shares with its conversation is written with it.
    const written = shared === one.shared ? fold.cases.filter(({ n }) => changes.cases.has(n)) : fold.cases;
    one.shared = shared;
    for (const fact of written) tables.case(talk, fact);
    for (const answer of changes.answers) tables.answer(talk, answer);
    for (const question of changes.questions) tables.question(talk, question);
    for (const exposure of changes.exposures) tables.exposure(talk, exposure);
    for (const promise of fold.promises) if (changes.promises.has(promise.id)) tables.promise(talk, promise);
    for (const visits of changes.runs) tables.run(talk, visits);
    if (changes.talk) one.matter = matterOf(changes.talk);
    const isOther = !sameMatter(one.matter, matter);
    if (changes.turns || (isOther && (one.matter.customer !== null || fold.cases.length > 0))) {
      tables.history(talk.id, one.matter);
      if (isOther && matter.customer !== null) tables.history(talk.id, matter);
    }
    const due = fold.promises.filter(({ id }) => changes.promises.has(id)).map(({ dueAt }) => dueAt);
    if (written.length > 0 || changes.talk || due.length > 0)
      tables.unroll([talk.at, ...fold.cases.map((fact) => fact.at), ...due]);
  }
}

interface Matter {
  customer: string | null;
  category: string | null;
  messages: boolean;
}

const NO_MATTER: Matter = { customer: null, category: null, messages: false };

function matterOf({ customer, category, messages }: TalkFact): Matter {
  return { customer, category, messages: messages > 0 };
}

function sameMatter(a: Matter, b: Matter): boolean {
  return a.customer === b.customer && a.category === b.category && a.messages === b.messages;
}

function sharedOf({ language, category, customer, arm }: TalkFact): string {
  return JSON.stringify([language, category, customer, arm]);
}

const WEEK_MS = 7 * 24 * 3_600_000;

/** I7 and, for what is closed, I6 as it stands: set anew for the cases of a customer and matter, or of one conversation. */
const HISTORY = `
  UPDATE ins_case AS c SET
    repeat = EXISTS (SELECT 1 FROM ins_case p WHERE p.talk = c.talk AND p.at >= c.at - ${WEEK_MS} AND p.at < c.at)
      OR (c.customer IS NOT NULL AND EXISTS (SELECT 1 FROM ins_case p
        WHERE p.customer = c.customer AND p.category IS c.category AND p.at >= c.at - ${WEEK_MS} AND p.at < c.at)),
    resolved = CASE WHEN c.first_word IS NULL OR c.closed_at IS NULL THEN NULL ELSE
      c.disposition IS 'solved'
      AND (c.back_at IS NULL OR c.back_at > c.closed_at + ${WEEK_MS})
      AND NOT EXISTS (SELECT 1 FROM ins_case p WHERE p.talk = c.talk AND p.at > c.closed_at AND p.at <= c.closed_at + ${WEEK_MS})
      AND NOT (c.customer IS NOT NULL AND EXISTS (SELECT 1 FROM ins_talk t
        WHERE t.customer = c.customer AND t.messages > 0 AND t.category IS c.category AND t.id <> c.talk
          AND t.at > c.closed_at AND t.at <= c.closed_at + ${WEEK_MS})) END`;

function factStatements(database: DatabaseSync) {
  const upsert = (
    table: string,
    keys: readonly string[],
    columns: readonly string[],
    onlyNew: readonly string[] = [],
  ): string => {
    const all = [...keys, ...columns, ...onlyNew];
    return `INSERT INTO ${table} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')})
      ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}`;
  };
  const talkColumns =
    'at flow version channel language category customer unit_kind unit messages button cases bot_outcome mood arm test ended_at';
  const caseColumns =
    'seq at test flow version channel language category customer arm node team tier agent trigger topic way alternative reason reason_at_queue left_at left_phase left_by accepted_at first_word context_used closed_at disposition active effort score back_at';
  const talk = database.prepare(upsert('ins_talk', ['id'], talkColumns.split(' ')));
  const one = database.prepare(upsert('ins_case', ['talk', 'n'], caseColumns.split(' '), ['repeat', 'resolved']));
  const answer = database.prepare(
    'INSERT OR REPLACE INTO ins_answer (talk, ask_id, seq, at, test, flow, version, node, confidence, article, fate, next) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const question = database.prepare(
    'INSERT OR REPLACE INTO ins_question (talk, ask_id, seq, at, test, flow, language, text, article, confidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const exposure = database.prepare(
    'INSERT OR IGNORE INTO ins_exposure (experiment, talk, unit, arm, at, test) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const promise = database.prepare(
    'INSERT OR REPLACE INTO ins_promise (id, talk, kind, at, due_at, kept_at, withdrawn) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const run = database.prepare('INSERT INTO ins_run (flow, version, at, arm, test, visits) VALUES (?, ?, ?, ?, ?, ?)');
  const ofTalk = database.prepare(`${HISTORY} WHERE c.talk = ?`);
  const ofMatter = database.prepare(`${HISTORY} WHERE c.customer = ? AND c.category IS ?`);
  const rolledDay = database.prepare('SELECT day FROM ins_rolled WHERE day <= ? AND until > ?');
  const dropDay = database.prepare('DELETE FROM ins_day WHERE day = ?');
  let youngestRolled = 0;
  const dropRolled = database.prepare('DELETE FROM ins_rolled WHERE day = ?');

  return {
    talk(t: TalkFact): void {
      talk.run(
        t.id,
        t.at,
        t.flow,
        t.version,
        t.channel,
        t.language,
        t.category,
        t.customer,
        t.unitKind,
        t.unit,
        t.messages,
        t.button,
        t.cases,
        t.botOutcome,
        t.mood,
        t.arm,
        bit(t.test),
        t.endedAt,
      );
    },
    /** How a case stands to others of its customer is set right after, by `history`. */
    case(t: TalkFact, c: CaseFact): void {
      one.run(
        t.id,
        c.n,
        c.seq,
        c.at,
        bit(t.test),
        t.flow,
        t.version,
        t.channel,
        t.language,
        t.category,
        t.customer,
        t.arm,
        c.node,
        c.team,
        c.tier,
        c.agent,
        c.trigger,
        c.topic,
        c.way,
        bit(c.alternative),
        c.reasonAtClose ?? c.reasonAtQueue,
        c.reasonAtQueue,
        c.leftAt,
        c.leftPhase,
        c.leftBy,
        c.acceptedAt,
        c.firstWordSeconds,
        c.contextUsed === null ? null : bit(c.contextUsed),
        c.closedAt,
        c.disposition,
        c.activeSeconds,
        c.effort,
        c.score,
        c.backAt,
        0,
        null,
      );
    },
    answer(t: TalkFact, a: AnswerFact): void {
      answer.run(
        t.id,
        a.askId,
        a.seq,
        a.at,
        bit(t.test),
        t.flow,
        t.version,
        a.node,
        a.confidence,
        a.article,
        a.fate,
        a.next,
      );
    },
    question(t: TalkFact, q: QuestionFact): void {
      question.run(t.id, q.askId, q.seq, q.at, bit(t.test), t.flow, q.language, q.text, q.article, q.confidence);
    },
    exposure(t: TalkFact, e: ExposureFact): void {
      exposure.run(e.experiment, t.id, t.unit, e.arm, e.at, bit(t.test));
    },
    promise(t: TalkFact, p: PromiseFact): void {
      promise.run(p.id, t.id, p.kind, p.at, p.dueAt, p.keptAt, bit(p.withdrawn));
    },
    run(t: TalkFact, visits: readonly VisitFact[]): void {
      run.run(t.flow, t.version, t.at, t.arm, bit(t.test), JSON.stringify(visits));
    },
    beginBatch(now: number): void {
      youngestRolled = now - YOUNGEST_ROLLED_MS;
    },
    /** The cases of a known customer are found by them, those of this conversation among them. */
    history(id: string, { customer, category }: Matter): void {
      if (customer === null) ofTalk.run(id);
      else ofMatter.run(customer, category);
    },
    /** A day that was summed already and changes after all is summed again when it is asked for. */
    unroll(times: readonly number[]): void {
      for (const at of new Set(times)) {
        const day = at < youngestRolled ? rolledDay.get(at, at)?.['day'] : undefined;
        if (typeof day !== 'number') continue;
        dropDay.run(day);
        dropRolled.run(day);
      }
    },
  };
}

function bit(value: boolean): 0 | 1 {
  return value ? 1 : 0;
}
