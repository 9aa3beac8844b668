// One batch of journal entries into the tables of the figures. Runs inside the projector's transaction, so each entry counts once.
import type { ConversationEntry, StoredEntry } from '@baton/handoff';
import { emptyFold, foldEntry, noChanges, type TalkChanges, type TalkFact, type TalkFold } from '@baton/insights';
import { conversationEntry } from '../../journal/conversation-entry.ts';
import type { Steps } from '../../store/sql.ts';
import {
  caseColumns,
  caseRow,
  insertAnswer,
  insertExposure,
  insertPromise,
  insertQuestion,
  insertRun,
  keepRow,
  talkColumns,
  talkRow,
  type Cells,
} from './fact-rows.ts';
import { standAnew } from './case-standing.ts';

const KEPT_FOLDS = 5_000;
/** No day younger than that is summed: see `day-rollup.ts`. */
const YOUNGEST_ROLLED_MS = 30 * 24 * 3_600_000;

interface Open {
  readonly fold: TalkFold;
  /** Of the line folded last: a batch that was undone and comes again does not follow on it. */
  seq: number;
  /** As it was written last: what returns are looked up by. */
  matter: Matter;
  /** The rows as they were written last; a case's by its number. */
  talk: Cells | null;
  readonly cases: Map<number, Cells>;
  changes: TalkChanges;
}

/** The lines of a conversation before one of them, in order. */
export type EntriesBefore = (conversation: string, seq: number) => Steps<{ seq: number; entry: ConversationEntry }[]>;

// oxlint-disable-next-line require-yield -- asks nobody
function* noneBefore(): Steps<{ seq: number; entry: ConversationEntry }[]> {
  return [];
}

/** Takes entries in order of commit, each exactly once. */
export type FactWriter = (entries: readonly StoredEntry[]) => Steps<void>;

/** @param entriesBefore the journal of a conversation before a line of it: a fold that is not at hand is made anew */
export function factWriter(entriesBefore: EntriesBefore = noneBefore): FactWriter {
  /** In order of use, the oldest first. */
  const open = new Map<string, Open>();

  function* opened(id: string, seq: number): Steps<Open> {
    const known = open.get(id);
    open.delete(id);
    if (known && known.seq === seq - 1) {
      open.set(id, known);
      return known;
    }
    const fold = emptyFold(id);
    // What it told before stands in the tables already.
    const told = noChanges();
    if (seq > 1) for (const line of yield* entriesBefore(id, seq)) foldEntry(fold, line.seq, line.entry, told);
    const { talk } = told;
    const one: Open = {
      fold,
      seq: seq - 1,
      matter: talk ? matterOf(talk) : NO_MATTER,
      talk: talk ? talkRow(talk) : null,
      cases: new Map(talk ? fold.cases.map((fact) => [fact.n, caseRow(talk, fact)]) : []),
      changes: noChanges(),
    };
    open.set(id, one);
    const oldest = open.keys().next().value;
    if (open.size > KEPT_FOLDS && oldest !== undefined) open.delete(oldest);
    return one;
  }

  return function* (entries) {
    const touched = new Map<string, Open>();
    for (const stored of entries) {
      if (stored.ref.kind !== 'conversation') continue;
      const id = stored.ref.key;
      const one = touched.get(id) ?? (yield* opened(id, stored.seq));
      const entry = conversationEntry(stored);
      if (entry) foldEntry(one.fold, stored.seq, entry, one.changes);
      one.seq = stored.seq;
      touched.set(id, one);
    }
    const youngestRolled = Number(entries.at(-1)?.entry.at ?? 0) - YOUNGEST_ROLLED_MS;
    for (const one of touched.values()) {
      yield* write(one, youngestRolled);
      one.changes = noChanges();
    }
  };
}

function* write(one: Open, youngestRolled: number): Steps<void> {
  const { fold, changes, matter } = one;
  const { talk } = fold;
  if (changes.talk) {
    const row = talkRow(changes.talk);
    yield* keepRow('ins_talk', talkColumns, row, one.talk, [talk.id]);
    one.talk = row;
  }
  let isWritten = changes.talk !== null;
  // What a case shares with its conversation is written with it.
  const cases = changes.talk ? fold.cases : fold.cases.filter(({ n }) => changes.cases.has(n));
  for (const fact of cases) {
    const row = caseRow(talk, fact);
    const before = one.cases.get(fact.n) ?? null;
    if (before === null || row.some((cell, i) => cell !== before[i])) isWritten = true;
    yield* keepRow('ins_case', caseColumns, row, before, [talk.id, fact.n]);
    one.cases.set(fact.n, row);
  }
  for (const answer of changes.answers) yield insertAnswer(talk, answer);
  for (const question of changes.questions) yield insertQuestion(talk, question);
  for (const exposure of changes.exposures) yield insertExposure(talk, exposure);
  for (const promise of fold.promises) if (changes.promises.has(promise.id)) yield insertPromise(talk, promise);
  for (const visits of changes.runs) yield insertRun(talk, visits);
  if (changes.talk) one.matter = matterOf(changes.talk);
  const isOther = !sameMatter(one.matter, matter);
  if (changes.turns || (isOther && (one.matter.customer !== null || fold.cases.length > 0))) {
    const standing = { talk: talk.id, at: talk.at, cases: fold.cases.map(({ at }) => at) };
    yield* standAnew(standing, one.matter);
    if (isOther && matter.customer !== null) yield* standAnew(standing, matter);
  }
  const due = fold.promises.filter(({ id }) => changes.promises.has(id)).map(({ dueAt }) => dueAt);
  if (isWritten || due.length > 0)
    yield* unroll([talk.at, ...fold.cases.map((fact) => fact.at), ...due], youngestRolled);
}

/** A day that was summed already and changes after all is summed again when it is asked for. */
function* unroll(times: readonly number[], youngestRolled: number): Steps<void> {
  for (const at of new Set(times)) {
    if (at >= youngestRolled) continue;
    const [row] = yield ['SELECT day FROM ins_rolled WHERE day <= ? AND until > ?', at, at];
    const day = row?.['day'];
    if (typeof day !== 'number') continue;
    yield ['DELETE FROM ins_day WHERE day = ?', day];
    yield ['DELETE FROM ins_rolled WHERE day = ?', day];
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
