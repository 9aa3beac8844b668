// The tables that every figure is read from. Rebuilt from the journal at will, so they may change with any version.

import { BINS, figureIds, type FigureId } from '@baton/insights';
import type { Sql } from '../../store/sql.ts';

/** The sums of a figure in `ins_day`. */
export function dayColumnsOf(id: FigureId): { n: string; h: string; v: string; o: string } {
  const name = id.replaceAll('-', '_').toLowerCase();
  return { n: `n_${name}`, h: `h_${name}`, v: `v_${name}`, o: `o_${name}` };
}

/** The counts of the time to an agent by its length, in `ins_day`. */
export const binColumns: readonly string[] = Array.from({ length: BINS }, (_, bin) => `bin${bin}`);

function dayColumns(): string[] {
  return [...figureIds.flatMap((id) => Object.values(dayColumnsOf(id))), ...binColumns];
}

/** Names of all of them, for emptying. */
export const FACT_TABLES = [
  'ins_talk',
  'ins_case',
  'ins_answer',
  'ins_visit',
  'ins_run',
  'ins_exposure',
  'ins_question',
  'ins_promise',
  'ins_day',
  'ins_day_list',
  'ins_rolled',
] as const;

/** Times in milliseconds since the epoch, waits in seconds. The same tables in either database. */
export function factSchema(kind: Sql['kind']): string {
  const isFile = kind === 'sqlite';
  const whole = isFile ? 'INTEGER' : 'bigint';
  const real = isFile ? 'REAL' : 'double precision';
  const counted = isFile ? 'INTEGER PRIMARY KEY' : 'bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY';
  const strict = isFile ? ' STRICT' : '';
  const byKey = isFile ? ' STRICT, WITHOUT ROWID' : '';
  return `
  CREATE TABLE ins_talk (
    id TEXT PRIMARY KEY,
    at ${whole} NOT NULL,
    flow TEXT NOT NULL,
    version ${whole} NOT NULL,
    channel TEXT NOT NULL,
    language TEXT NOT NULL,
    category TEXT,
    customer TEXT,
    unit_kind TEXT NOT NULL,
    unit TEXT NOT NULL,
    messages ${whole} NOT NULL,
    button ${whole} NOT NULL,
    cases ${whole} NOT NULL,
    bot_outcome TEXT NOT NULL,
    mood TEXT,
    arm TEXT NOT NULL,
    test ${whole} NOT NULL,
    ended_at ${whole}
  )${byKey};
  -- Days that are over are read from their sums: an index that held all that is counted would be written again with every message.
  CREATE INDEX ins_talk_at ON ins_talk (test, at);
  CREATE INDEX ins_talk_matter ON ins_talk (customer, category, at) WHERE customer IS NOT NULL AND messages > 0;

  CREATE TABLE ins_case (
    talk TEXT NOT NULL,
    n ${whole} NOT NULL,
    seq ${whole} NOT NULL,
    at ${whole} NOT NULL,
    test ${whole} NOT NULL,
    flow TEXT NOT NULL,
    version ${whole} NOT NULL,
    channel TEXT NOT NULL,
    language TEXT NOT NULL,
    category TEXT,
    customer TEXT,
    arm TEXT NOT NULL,
    node TEXT NOT NULL,
    team TEXT,
    tier TEXT,
    agent TEXT,
    trigger TEXT NOT NULL,
    topic TEXT,
    way TEXT NOT NULL,
    alternative ${whole} NOT NULL,
    reason TEXT,
    reason_at_queue TEXT,
    left_at ${whole},
    left_phase TEXT,
    left_by TEXT,
    accepted_at ${whole},
    first_word ${real},
    context_used ${whole},
    closed_at ${whole},
    disposition TEXT,
    active ${real},
    effort ${whole},
    score ${real},
    back_at ${whole},
    repeat ${whole} NOT NULL,
    -- I6, before its seven days are over: as it stands so far.
    resolved ${whole},
    PRIMARY KEY (talk, n)
  )${byKey};
  CREATE INDEX ins_case_at ON ins_case (test, at);
  CREATE INDEX ins_case_matter ON ins_case (customer, category, at) WHERE customer IS NOT NULL;
  CREATE INDEX ins_case_left ON ins_case (test, at) WHERE left_at IS NOT NULL AND alternative = 0 AND way = 'queue';

  CREATE TABLE ins_answer (
    talk TEXT NOT NULL,
    ask_id TEXT NOT NULL,
    seq ${whole} NOT NULL,
    at ${whole} NOT NULL,
    test ${whole} NOT NULL,
    flow TEXT NOT NULL,
    version ${whole} NOT NULL,
    node TEXT NOT NULL,
    confidence ${real},
    article TEXT,
    fate TEXT NOT NULL,
    next TEXT NOT NULL,
    PRIMARY KEY (talk, ask_id)
  )${byKey};
  CREATE INDEX ins_answer_at ON ins_answer (test, at);

  CREATE TABLE ins_visit (
    -- The hour of the conversation's start: ms / 3,600,000.
    hour ${whole} NOT NULL,
    flow TEXT NOT NULL,
    version ${whole} NOT NULL,
    arm TEXT NOT NULL,
    test ${whole} NOT NULL,
    node TEXT NOT NULL,
    came TEXT NOT NULL,
    visits ${whole} NOT NULL,
    gone ${whole} NOT NULL,
    waits ${whole} NOT NULL,
    -- How often it stood here how long: 24 counts, comma separated.
    bins TEXT NOT NULL,
    PRIMARY KEY (flow, version, hour, node, came, arm, test)
  )${byKey};

  -- Visits of runs that ended lately: summed into ins_visit now and then.
  CREATE TABLE ins_run (
    position ${counted},
    flow TEXT NOT NULL,
    version ${whole} NOT NULL,
    at ${whole} NOT NULL,
    arm TEXT NOT NULL,
    test ${whole} NOT NULL,
    visits TEXT NOT NULL
  )${strict};

  CREATE TABLE ins_exposure (
    experiment TEXT NOT NULL,
    talk TEXT NOT NULL,
    unit TEXT NOT NULL,
    arm TEXT NOT NULL,
    at ${whole} NOT NULL,
    test ${whole} NOT NULL,
    PRIMARY KEY (experiment, unit, at, talk)
  )${byKey};
  CREATE INDEX ins_exposure_unit ON ins_exposure (unit, experiment);

  CREATE TABLE ins_question (
    talk TEXT NOT NULL,
    ask_id TEXT NOT NULL,
    seq ${whole} NOT NULL,
    at ${whole} NOT NULL,
    test ${whole} NOT NULL,
    flow TEXT NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    article TEXT,
    confidence ${real},
    PRIMARY KEY (talk, ask_id)
  )${byKey};
  CREATE INDEX ins_question_at ON ins_question (test, at);

  CREATE TABLE ins_promise (
    id TEXT NOT NULL,
    talk TEXT NOT NULL,
    kind TEXT NOT NULL,
    at ${whole} NOT NULL,
    due_at ${whole} NOT NULL,
    kept_at ${whole},
    withdrawn ${whole} NOT NULL,
    PRIMARY KEY (talk, id)
  )${byKey};
  CREATE INDEX ins_promise_due ON ins_promise (due_at);

  -- Days of the workspace's zone, summed: of each figure what was counted (n), the hits (h), the sum of values (v), what was left out (o)
  -- as if everything were decided; of the time to an agent also how often it was how long. By which names stands in by_names; names that
  -- are not among them are empty.
  CREATE TABLE ins_day (
    day ${whole} NOT NULL,
    kind TEXT NOT NULL,
    by_names TEXT NOT NULL,
    flow TEXT NOT NULL DEFAULT '',
    version ${whole} NOT NULL DEFAULT 0,
    channel TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    team TEXT,
    tier TEXT,
    reason TEXT,
    ${dayColumns().join(` ${real} NOT NULL DEFAULT 0,\n    `)} ${real} NOT NULL DEFAULT 0
  );
  CREATE INDEX ins_day_of ON ins_day (kind, by_names, day, flow, version, channel, language, team, tier, reason);
  CREATE INDEX ins_day_day ON ins_day (day);
  -- What sums cannot tell, as JSON: see day-lists.ts.
  CREATE TABLE ins_day_list (
    list TEXT NOT NULL,
    by_names TEXT NOT NULL,
    of TEXT NOT NULL,
    day ${whole} NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (list, by_names, of, day)
  )${byKey};
  CREATE INDEX ins_day_list_day ON ins_day_list (day);
  -- Which days are summed, to when they reach, and when the last of their cases was closed.
  CREATE TABLE ins_rolled (day ${whole} PRIMARY KEY, until ${whole} NOT NULL, closed ${whole})${byKey};
`;
}
