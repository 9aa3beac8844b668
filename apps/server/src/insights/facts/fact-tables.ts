// The tables that every figure is read from. Rebuilt from the journal at will, so they may change with any version.

import { BINS, figureIds, type FigureId } from '@baton/insights';

/** The sums of a figure in `ins_day`. */
export function dayColumnsOf(id: FigureId): { n: string; h: string; v: string; o: string } {
  const name = id.replaceAll('-', '_');
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
  'ins_rolled',
] as const;

/** Times in milliseconds since the epoch, waits in seconds. */
export const FACT_SCHEMA = `
  CREATE TABLE ins_talk (
    id TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    flow TEXT NOT NULL,
    version INTEGER NOT NULL,
    channel TEXT NOT NULL,
    language TEXT NOT NULL,
    category TEXT,
    customer TEXT,
    unit_kind TEXT NOT NULL,
    unit TEXT NOT NULL,
    messages INTEGER NOT NULL,
    button INTEGER NOT NULL,
    cases INTEGER NOT NULL,
    bot_outcome TEXT NOT NULL,
    mood TEXT,
    arm TEXT NOT NULL,
    test INTEGER NOT NULL,
    ended_at INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX ins_talk_at ON ins_talk (test, at, messages, cases, flow, version, channel, language, category, arm, bot_outcome, button);
  CREATE INDEX ins_talk_matter ON ins_talk (customer, category, at) WHERE customer IS NOT NULL AND messages > 0;

  CREATE TABLE ins_case (
    talk TEXT NOT NULL,
    n INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    test INTEGER NOT NULL,
    flow TEXT NOT NULL,
    version INTEGER NOT NULL,
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
    alternative INTEGER NOT NULL,
    reason TEXT,
    reason_at_queue TEXT,
    left_at INTEGER,
    left_phase TEXT,
    left_by TEXT,
    accepted_at INTEGER,
    first_word REAL,
    context_used INTEGER,
    closed_at INTEGER,
    disposition TEXT,
    active REAL,
    effort INTEGER,
    score REAL,
    back_at INTEGER,
    repeat INTEGER NOT NULL,
    -- I6, before its seven days are over: as it stands so far.
    resolved INTEGER,
    PRIMARY KEY (talk, n)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX ins_case_at ON ins_case (test, at, way, left_at, alternative, first_word, context_used, score, closed_at, resolved, repeat,
    accepted_at, effort, active, reason, team, tier, flow, version, channel, language, topic, trigger, customer);
  CREATE INDEX ins_case_matter ON ins_case (customer, category, at) WHERE customer IS NOT NULL;
  CREATE INDEX ins_case_left ON ins_case (test, at) WHERE left_at IS NOT NULL AND alternative = 0 AND way = 'queue';

  CREATE TABLE ins_answer (
    talk TEXT NOT NULL,
    ask_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    test INTEGER NOT NULL,
    flow TEXT NOT NULL,
    version INTEGER NOT NULL,
    node TEXT NOT NULL,
    confidence REAL,
    article TEXT,
    fate TEXT NOT NULL,
    next TEXT NOT NULL,
    PRIMARY KEY (talk, ask_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX ins_answer_at ON ins_answer (test, at, flow, confidence, fate, next);

  CREATE TABLE ins_visit (
    -- The hour of the conversation's start: ms / 3,600,000.
    hour INTEGER NOT NULL,
    flow TEXT NOT NULL,
    version INTEGER NOT NULL,
    arm TEXT NOT NULL,
    test INTEGER NOT NULL,
    node TEXT NOT NULL,
    came TEXT NOT NULL,
    visits INTEGER NOT NULL,
    left INTEGER NOT NULL,
    waits INTEGER NOT NULL,
    -- How often it stood here how long: 24 counts, comma separated.
    bins TEXT NOT NULL,
    PRIMARY KEY (flow, version, hour, node, came, arm, test)
  ) STRICT, WITHOUT ROWID;

  -- Visits of runs that ended lately: summed into ins_visit now and then.
  CREATE TABLE ins_run (
    position INTEGER PRIMARY KEY,
    flow TEXT NOT NULL,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    arm TEXT NOT NULL,
    test INTEGER NOT NULL,
    visits TEXT NOT NULL
  ) STRICT;

  CREATE TABLE ins_exposure (
    experiment TEXT NOT NULL,
    talk TEXT NOT NULL,
    unit TEXT NOT NULL,
    arm TEXT NOT NULL,
    at INTEGER NOT NULL,
    test INTEGER NOT NULL,
    PRIMARY KEY (experiment, unit, at, talk)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX ins_exposure_unit ON ins_exposure (unit, experiment);

  CREATE TABLE ins_question (
    talk TEXT NOT NULL,
    ask_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    test INTEGER NOT NULL,
    flow TEXT NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    article TEXT,
    confidence REAL,
    PRIMARY KEY (talk, ask_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX ins_question_at ON ins_question (test, at);

  CREATE TABLE ins_promise (
    id TEXT NOT NULL,
    talk TEXT NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    kept_at INTEGER,
    withdrawn INTEGER NOT NULL,
    PRIMARY KEY (talk, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX ins_promise_due ON ins_promise (due_at);

  -- Days of the workspace's zone of which nothing changes any more, summed: what a year is read from. Of each figure what was counted
  -- (n), the hits (h), the sum of values (v), what was left out (o); of the time to an agent also how often it was how long.
  CREATE TABLE ins_day (
    day INTEGER NOT NULL,
    kind TEXT NOT NULL,
    flow TEXT NOT NULL,
    version INTEGER NOT NULL,
    channel TEXT NOT NULL,
    language TEXT NOT NULL,
    team TEXT,
    tier TEXT,
    reason TEXT,
    ${dayColumns().join(' NUMERIC,\n    ')} NUMERIC
  );
  CREATE INDEX ins_day_day ON ins_day (day);
  CREATE TABLE ins_rolled (day INTEGER PRIMARY KEY, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;
