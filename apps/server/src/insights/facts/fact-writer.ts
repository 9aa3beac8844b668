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
/** No day is summed that was over less than this before: see `day-rollup.ts`. */
const YOUNGEST_ROLLED_MS = 24 * 3_600_000;
const HALF_A_DAY_MS = 12 * 3_600_000;

interface Open {
  readonly fold: TalkFold;
  /** Of the line folded last: a batch that was undone and comes again does not follow on it. */
  seq: number;
  /** As it was written last: what returns are looked up by. */
  matter: Matter;
  language: string;
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
      language: talk?.language ?? '',
      talk: talk ? talkRow(talk) : null,
      cases: new Map(talk ? fold.cases.map((fact) => [fact.n, caseRow(talk, fact, fold.cases)]) : []),
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
    const newest = Number(entries.at(-1)?.entry.at ?? 0);
    const old = new Set<number>();
    for (const one of touched.values()) {
      for (const at of yield* write(one, newest)) if (at < newest - YOUNGEST_ROLLED_MS) old.add(at);
      one.changes = noChanges();
    }
    yield* unroll(old);
  };
}

/** Writes what changed up to now; returns to which times it belongs (ms). */
function* write(one: Open, now: number): Steps<number[]> {
  const { fold, changes, matter } = one;
  const { talk } = fold;
  const times: number[] = [];
  if (changes.talk) {
    const row = talkRow(changes.talk);
    // Answers are counted by the language of their conversation, on whichever day they were given.
    if (one.talk !== null && one.language !== talk.language)
      for (let at = talk.at; at < now; at += HALF_A_DAY_MS) times.push(at);
    one.language = talk.language;
    yield* keepRow('ins_talk', talkColumns, row, one.talk, [talk.id]);
    one.talk = row;
    // Whatever is counted of a conversation is counted by what the conversation is.
    times.push(talk.at, ...fold.cases.map(({ at }) => at), ...fold.promises.map(({ dueAt }) => dueAt));
  }
  if (changes.talk) one.matter = matterOf(changes.talk);
  // What a case shares with its conversation is written with it; how cases stand to each other too.
  const cases = changes.talk || changes.turns ? fold.cases : fold.cases.filter(({ n }) => changes.cases.has(n));
  for (const fact of cases) {
    const row = caseRow(talk, fact, fold.cases);
    const before = one.cases.get(fact.n) ?? null;
    if (before === null || row.some((cell, i) => cell !== before[i])) times.push(fact.at);
    yield* keepRow('ins_case', caseColumns, row, before, [talk.id, fact.n]);
    one.cases.set(fact.n, row);
  }
  for (const answer of changes.answers) {
    yield insertAnswer(talk, answer);
    times.push(answer.at);
  }
  for (const question of changes.questions) yield insertQuestion(talk, question);
  for (const exposure of changes.exposures) yield insertExposure(talk, exposure);
  for (const promise of fold.promises) {
    if (!changes.promises.has(promise.id)) continue;
    yield insertPromise(talk, promise);
    times.push(promise.dueAt);
  }
  for (const visits of changes.runs) yield insertRun(talk, visits);
  const isOther = !sameMatter(one.matter, matter);
  if (!changes.turns && !isOther) return times;
  const standing = { talk: talk.id, at: talk.at, cases: fold.cases.map(({ at }) => at) };
  for (const { customer, category } of isOther ? [one.matter, matter] : [one.matter])
    if (customer !== null) times.push(...(yield* standAnew(standing, { customer, category })));
  return times;
}

/** A day that was summed already and changes after all is counted until it is summed again. */
function* unroll(times: ReadonlySet<number>): Steps<void> {
  for (const at of times) yield ['DELETE FROM ins_rolled WHERE day <= ? AND until > ?', at, at];
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
