// Facts as the rows they are kept in. A row that is there already is changed where it changed, so that no more of its indexes is written
// than must be.
import type {
  AnswerFact,
  CaseFact,
  ExposureFact,
  PromiseFact,
  QuestionFact,
  TalkFact,
  VisitFact,
} from '@baton/insights';
import type { Statement, Steps, Value } from '../../store/sql.ts';
import { standingAlone } from './case-standing.ts';

export type Cells = readonly Value[];

interface Columns {
  readonly keys: readonly string[];
  readonly names: readonly string[];
  readonly insert: string;
}

function columns(table: string, keys: readonly string[], names: readonly string[]): Columns {
  const all = [...keys, ...names];
  return {
    keys,
    names,
    insert: `INSERT INTO ${table} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')})
      ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
  };
}

export const talkColumns = columns(
  'ins_talk',
  ['id'],
  'at flow version channel language category customer unit_kind unit messages button cases bot_outcome mood arm test ended_at'.split(
    ' ',
  ),
);

export function talkRow(t: TalkFact): Cells {
  return [
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
  ];
}

/** How a case of a known customer stands to their others is set right after, by `standAnew`. */
export const caseColumns = columns(
  'ins_case',
  ['talk', 'n'],
  'seq at test flow version channel language category customer arm node team tier agent trigger topic way alternative reason reason_at_queue left_at left_phase left_by accepted_at first_word context_used closed_at disposition active effort score back_at repeat resolved'.split(
    ' ',
  ),
);

export function caseRow(t: TalkFact, c: CaseFact, cases: readonly CaseFact[]): Cells {
  const { repeat, resolved } = t.customer === null ? standingAlone(c, cases) : { repeat: 0, resolved: null };
  return [
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
    repeat,
    resolved,
  ];
}

const updates = new Map<string, string>();

/** Writes a row as it is now; nothing when it is as it was written `before`. */
export function* keepRow(
  table: string,
  { keys, names, insert }: Columns,
  row: Cells,
  before: Cells | null,
  key: Cells,
): Steps<void> {
  if (before === null) {
    yield [insert, ...key, ...row];
    return;
  }
  const changed: number[] = [];
  row.forEach((cell, i) => {
    if (cell !== before[i]) changed.push(i);
  });
  if (changed.length === 0) return;
  const of = `${table} ${changed.join()}`;
  let text = updates.get(of);
  if (text === undefined) {
    text = `UPDATE ${table} SET ${changed.map((i) => `${names[i] ?? ''} = ?`).join(', ')} WHERE ${keys.map((name) => `${name} = ?`).join(' AND ')}`;
    updates.set(of, text);
  }
  yield [text, ...changed.map((i) => row[i] ?? null), ...key];
}

export function insertAnswer(t: TalkFact, a: AnswerFact): Statement {
  return [
    `INSERT INTO ins_answer (talk, ask_id, seq, at, test, flow, version, node, confidence, article, fate, next)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (talk, ask_id) DO UPDATE SET seq = excluded.seq, at = excluded.at,
     node = excluded.node, confidence = excluded.confidence, article = excluded.article, fate = excluded.fate, next = excluded.next`,
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
  ];
}

export function insertQuestion(t: TalkFact, q: QuestionFact): Statement {
  return [
    `INSERT INTO ins_question (talk, ask_id, seq, at, test, flow, language, text, article, confidence)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (talk, ask_id) DO UPDATE SET seq = excluded.seq, at = excluded.at,
     language = excluded.language, text = excluded.text, article = excluded.article, confidence = excluded.confidence`,
    t.id,
    q.askId,
    q.seq,
    q.at,
    bit(t.test),
    t.flow,
    q.language,
    q.text,
    q.article,
    q.confidence,
  ];
}

export function insertExposure(t: TalkFact, e: ExposureFact): Statement {
  return [
    'INSERT INTO ins_exposure (experiment, talk, unit, arm, at, test) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    e.experiment,
    t.id,
    t.unit,
    e.arm,
    e.at,
    bit(t.test),
  ];
}

export function insertPromise(t: TalkFact, p: PromiseFact): Statement {
  return [
    `INSERT INTO ins_promise (id, talk, kind, at, due_at, kept_at, withdrawn) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (talk, id) DO UPDATE SET kind = excluded.kind, at = excluded.at, due_at = excluded.due_at, kept_at = excluded.kept_at,
     withdrawn = excluded.withdrawn`,
    p.id,
    t.id,
    p.kind,
    p.at,
    p.dueAt,
    p.keptAt,
    bit(p.withdrawn),
  ];
}

export function insertRun(t: TalkFact, visits: readonly VisitFact[]): Statement {
  return [
    'INSERT INTO ins_run (flow, version, at, arm, test, visits) VALUES (?, ?, ?, ?, ?, ?)',
    t.flow,
    t.version,
    t.at,
    t.arm,
    bit(t.test),
    JSON.stringify(visits),
  ];
}

function bit(value: boolean): 0 | 1 {
  return value ? 1 : 0;
}
