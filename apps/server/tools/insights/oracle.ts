// The figures a second time, by SQL over the raw journal: written for itself, and sharing nothing with the tables but the definitions.
import { DatabaseSync } from 'node:sqlite';
import type { FigureId, InsightFilter } from '@baton/insights';
import type { MadeTalk } from '../../src/insights/demo/months.ts';

export interface OracleTally {
  count: number;
  hits: number | null;
  value: number | null;
  leftOut: number;
}

const WEEK = 7 * 24 * 3_600_000;

/** A database that holds nothing but the journal, and what is derived from it by queries. */
export function oracleOf(talks: readonly MadeTalk[]): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  db.exec('CREATE TABLE journal (talk TEXT, seq INTEGER, at INTEGER, entry TEXT)');
  db.exec('BEGIN');
  const insert = db.prepare('INSERT INTO journal VALUES (?, ?, ?, ?)');
  for (const { id, entries } of talks)
    entries.forEach((entry, i) => insert.run(id, i + 1, entry.at, JSON.stringify(entry)));
  db.exec('COMMIT');
  db.exec(`
    CREATE TABLE e AS SELECT talk, seq, at, entry ->> 'type' AS type, entry,
      sum((entry ->> 'type') IN ('closed', 'returned', 'ended')) OVER (PARTITION BY talk ORDER BY seq ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS part
      FROM journal;
    UPDATE e SET part = 0 WHERE part IS NULL;
    CREATE INDEX e_talk ON e (talk, part, seq);
    CREATE INDEX e_type ON e (type, talk, seq);

    CREATE TABLE talk AS SELECT s.talk AS id, s.at, s.entry ->> '$.flow.id' AS flow, s.entry ->> '$.flow.version' AS version,
      s.entry ->> 'channel' AS channel, coalesce(s.entry ->> 'test', 0) AS test,
      coalesce((SELECT m.entry ->> '$.signals.language' FROM e m WHERE m.talk = s.talk AND m.type = 'customer' ORDER BY m.seq DESC LIMIT 1), s.entry ->> 'language') AS language,
      (SELECT count(*) FROM e m WHERE m.talk = s.talk AND m.type = 'customer') AS messages,
      coalesce((SELECT m.entry ->> '$.signals.category' FROM e m WHERE m.talk = s.talk AND m.type = 'customer' AND m.entry ->> '$.signals.category' <> 'other' ORDER BY m.seq DESC LIMIT 1),
        (SELECT 'other' FROM e m WHERE m.talk = s.talk AND m.type = 'customer' LIMIT 1)) AS category,
      (SELECT p.entry ->> '$.profile.customerId' FROM e p WHERE p.talk = s.talk AND p.type = 'profile' AND p.entry ->> 'verified' = 1 ORDER BY p.seq DESC LIMIT 1) AS customer,
      coalesce((SELECT substr(g.entry ->> 'tag', 12) FROM e g WHERE g.talk = s.talk AND g.type = 'tagged' ORDER BY g.seq LIMIT 1), '') AS arm
      FROM e s WHERE s.type = 'started';
    CREATE UNIQUE INDEX talk_id ON talk (id);
    CREATE INDEX talk_customer ON talk (customer, category, at);

    CREATE TABLE begun AS SELECT talk, part, min(seq) AS seq FROM e WHERE type IN ('queued', 'ticket', 'callbackBooked', 'paged')
      OR (type = 'triggered' AND entry ->> 'trigger' IN ('explicit', 'policy'))
      OR (type = 'tried' AND entry ->> 'what' = 'offer-person' AND entry ->> 'outcome' = 'accepted') GROUP BY talk, part;
    CREATE TABLE span AS SELECT b.talk, b.part, b.seq, row_number() OVER (PARTITION BY b.talk ORDER BY b.seq) AS n,
      coalesce(lead(b.seq) OVER (PARTITION BY b.talk ORDER BY b.seq), 1e9) AS next,
      coalesce((SELECT min(x.seq) FROM e x WHERE x.talk = b.talk AND x.part = b.part AND x.type IN ('closed', 'returned', 'ended')), 1e9) AS close
      FROM begun b;
    CREATE INDEX span_talk ON span (talk, n);

    CREATE TABLE ca AS WITH
      word AS (SELECT s.talk, s.n, min(x.seq) AS seq FROM span s JOIN e x ON x.talk = s.talk AND x.part = s.part AND x.seq >= s.seq AND x.type = 'firstWord' GROUP BY 1, 2),
      back AS (SELECT s.talk, s.n, max(x.seq) AS seq FROM span s JOIN e x ON x.talk = s.talk AND x.part = s.part AND x.seq > s.seq
        AND (x.type = 'customer' OR (x.type = 'customerPage' AND x.entry ->> 'open' = 1)) GROUP BY 1, 2),
      gone AS (SELECT s.talk, s.n, min(x.seq) AS seq FROM span s JOIN e x ON x.talk = s.talk AND x.part = s.part AND x.seq > s.seq
        LEFT JOIN word w ON w.talk = s.talk AND w.n = s.n LEFT JOIN back k ON k.talk = s.talk AND k.n = s.n
        WHERE x.seq > coalesce(k.seq, 0) AND x.seq < coalesce(w.seq, 1e9) AND (x.type = 'customerLeft'
          OR (x.type = 'leftQueue' AND x.entry ->> 'why' = 'customer-left') OR (x.type = 'customerPage' AND x.entry ->> 'open' = 0)
          OR (x.type = 'closed' AND x.entry ->> 'disposition' = 'customer-left' AND x.entry ->> 'by' <> 'agent')) GROUP BY 1, 2),
      way AS (SELECT s.talk, s.n, min(x.seq) AS seq FROM span s JOIN e x ON x.talk = s.talk AND x.part = s.part AND x.seq >= s.seq
        AND x.type IN ('queued', 'ticket', 'callbackBooked', 'paged') GROUP BY 1, 2)
      SELECT s.talk, s.n, s.seq, s.part, s.next, s.close, b.at,
        coalesce((SELECT x.entry ->> 'trigger' FROM e x WHERE x.talk = s.talk AND x.part = s.part AND x.type = 'triggered' AND x.seq <= s.seq ORDER BY x.seq DESC LIMIT 1), 'flow') AS trigger,
        coalesce((SELECT x.entry ->> 'topic' FROM e x WHERE x.talk = s.talk AND x.part = s.part AND x.type = 'triggered' AND x.seq <= s.seq ORDER BY x.seq DESC LIMIT 1),
          (SELECT x.entry ->> 'topic' FROM e x WHERE x.talk = s.talk AND x.part = s.part AND x.type = 'triggered' AND x.seq > s.seq AND x.entry ->> 'topic' IS NOT NULL ORDER BY x.seq LIMIT 1)) AS topic,
        coalesce(b.entry ->> 'node', (SELECT x.entry ->> 'node' FROM e x WHERE x.talk = s.talk AND x.part = s.part AND x.type = 'triggered' AND x.seq <= s.seq ORDER BY x.seq DESC LIMIT 1), '') AS node,
        CASE (SELECT type FROM e WHERE talk = s.talk AND seq = y.seq) WHEN 'queued' THEN 'queue' WHEN 'ticket' THEN 'ticket' WHEN 'callbackBooked' THEN 'callback' WHEN 'paged' THEN 'on-call'
          ELSE CASE WHEN s.close < 1e9 AND EXISTS (SELECT 1 FROM e x WHERE x.talk = s.talk AND x.part = s.part AND x.seq >= s.seq AND x.type = 'tried' AND x.entry ->> 'outcome' = 'done'
            AND x.entry ->> 'what' NOT IN ('offer-person', 'ticket', 'callback', 'on-call', 'wait')) THEN 'self-service' ELSE 'none' END END AS way,
        (EXISTS (SELECT 1 FROM e x WHERE x.talk = s.talk AND x.part = s.part AND x.seq > y.seq AND x.seq < coalesce(w.seq, 1e9)
            AND x.type IN ('ticket', 'callbackBooked', 'paged') AND x.type <> (SELECT type FROM e WHERE talk = s.talk AND seq = y.seq))
          OR EXISTS (SELECT 1 FROM e x WHERE x.talk = s.talk AND x.part = s.part AND x.seq >= s.seq AND x.seq < coalesce(w.seq, 1e9) AND x.type = 'leftQueue' AND x.entry ->> 'why' = 'alternative')) AS alternative,
        coalesce((SELECT x.entry ->> 'team' FROM e x WHERE x.talk = s.talk AND x.part = s.part AND x.seq >= s.seq AND x.type = 'queued' ORDER BY x.seq DESC LIMIT 1),
          (SELECT x.entry ->> 'team' FROM e x WHERE x.talk = s.talk AND x.part = s.part AND x.seq >= s.seq AND x.type IN ('ticket', 'callbackBooked', 'paged') ORDER BY x.seq LIMIT 1)) AS team,
        (SELECT x.entry ->> 'tier' FROM e x WHERE x.talk = s.talk AND x.part = s.part AND x.seq >= s.seq AND x.type = 'queued' ORDER BY x.seq DESC LIMIT 1) AS tier,
        (SELECT x.entry ->> '$.agent.id' FROM e x WHERE x.talk = s.talk AND x.part = s.part AND x.seq >= s.seq AND x.type = 'connected' ORDER BY x.seq LIMIT 1) AS agent,
        (SELECT x.at FROM e x WHERE x.talk = s.talk AND x.part = s.part AND x.seq >= s.seq AND x.type = 'connected' ORDER BY x.seq LIMIT 1) AS accepted,
        coalesce((SELECT x.entry ->> 'reason' FROM e x WHERE x.talk = s.talk AND x.seq = s.close AND x.type = 'closed'),
          (SELECT x.entry ->> 'reason' FROM e x WHERE x.talk = s.talk AND x.part = s.part AND x.seq >= s.seq AND x.type = 'queued' ORDER BY x.seq LIMIT 1)) AS reason,
        (SELECT x.entry ->> 'disposition' FROM e x WHERE x.talk = s.talk AND x.seq = s.close AND x.type = 'closed') AS disposition,
        (SELECT x.entry ->> 'effort' FROM e x WHERE x.talk = s.talk AND x.seq = s.close AND x.type = 'closed') AS effort,
        (SELECT x.at FROM e x WHERE x.talk = s.talk AND x.seq = s.close) AS closed,
        (SELECT (x.at - b.at) / 1000.0 FROM e x WHERE x.talk = s.talk AND x.seq = w.seq) AS word,
        g.seq IS NOT NULL AS gone,
        CASE WHEN w.seq IS NULL THEN NULL WHEN coalesce((SELECT m.entry ->> '$.signals.language' FROM e m WHERE m.talk = s.talk AND m.type = 'customer' AND m.seq < w.seq ORDER BY m.seq DESC LIMIT 1),
            (SELECT m.entry ->> 'language' FROM e m WHERE m.talk = s.talk AND m.type = 'started')) NOT LIKE 'en%' THEN NULL
          ELSE ((SELECT x.entry ->> 'openingKept' FROM e x WHERE x.talk = s.talk AND x.seq = w.seq)
            OR EXISTS (SELECT 1 FROM e x WHERE x.talk = s.talk AND x.part = s.part AND x.seq >= s.seq AND x.type = 'cardUsed' AND x.entry ->> 'part' IN ('middle', 'quoted')))
          AND NOT EXISTS (SELECT 1 FROM e x WHERE x.talk = s.talk AND x.part = s.part AND x.seq >= s.seq AND x.type = 'said' AND x.entry ->> 'speaker' = 'agent' AND x.entry ->> '$.message.text' = 'What is your email address?'
            AND EXISTS (SELECT 1 FROM e p WHERE p.talk = s.talk AND p.type = 'profile' AND p.seq < x.seq AND p.entry ->> '$.profile.email' IS NOT NULL)) END AS used,
        (SELECT sum(x.entry ->> 'seconds') FROM e x WHERE x.talk = s.talk AND x.seq >= s.seq AND x.seq < s.next AND x.type = 'agentFocus') AS active,
        (SELECT (x.entry ->> 'score') * 5.0 / (x.entry ->> 'of') FROM e x WHERE x.talk = s.talk AND x.seq >= s.seq AND x.seq < s.next AND x.type = 'rated' ORDER BY x.seq DESC LIMIT 1) AS score,
        (SELECT min(m.at) FROM e r JOIN e m ON m.talk = r.talk AND m.type = 'customer' AND m.seq = (SELECT min(q.seq) FROM e q WHERE q.talk = r.talk AND q.type = 'customer' AND q.seq > r.seq)
          WHERE r.talk = s.talk AND r.type = 'customerReturned' AND r.seq > s.close AND r.seq < s.next AND m.seq < s.next
            AND m.entry ->> '$.signals.category' IN ('other', coalesce((SELECT k.entry ->> '$.signals.category' FROM e k WHERE k.talk = s.talk AND k.type = 'customer' AND k.seq < s.close AND k.entry ->> '$.signals.category' <> 'other' ORDER BY k.seq DESC LIMIT 1), 'other'))) AS back
        FROM span s JOIN e b ON b.talk = s.talk AND b.seq = s.seq LEFT JOIN word w ON w.talk = s.talk AND w.n = s.n LEFT JOIN gone g ON g.talk = s.talk AND g.n = s.n LEFT JOIN way y ON y.talk = s.talk AND y.n = s.n;
    CREATE INDEX ca_talk ON ca (talk, at);
    CREATE TABLE matter AS SELECT ca.talk, ca.n, ca.at, talk.customer, talk.category FROM ca JOIN talk ON talk.id = ca.talk WHERE talk.customer IS NOT NULL;
    CREATE INDEX matter_customer ON matter (customer, category, at);

    CREATE TABLE cases AS SELECT ca.*, talk.flow, talk.version, talk.channel, talk.language, talk.category, talk.customer, talk.arm, talk.test,
      (EXISTS (SELECT 1 FROM ca p WHERE p.talk = ca.talk AND p.at BETWEEN ca.at - ${WEEK} AND ca.at - 1)
        OR EXISTS (SELECT 1 FROM matter p WHERE p.customer = talk.customer AND p.category IS talk.category AND p.at BETWEEN ca.at - ${WEEK} AND ca.at - 1)) AS again,
      (ca.disposition = 'solved' AND NOT coalesce(ca.back <= ca.closed + ${WEEK}, 0)
        AND NOT EXISTS (SELECT 1 FROM ca p WHERE p.talk = ca.talk AND p.at BETWEEN ca.closed + 1 AND ca.closed + ${WEEK})
        AND NOT EXISTS (SELECT 1 FROM talk o WHERE o.customer = talk.customer AND o.category IS talk.category AND o.messages > 0 AND o.id <> talk.id AND o.at BETWEEN ca.closed + 1 AND ca.closed + ${WEEK})) AS solved
      FROM ca JOIN talk ON talk.id = ca.talk;
    CREATE INDEX cases_at ON cases (at);
    CREATE INDEX cases_talk ON cases (talk);

    CREATE TABLE promises AS SELECT p.talk, p.entry ->> 'promiseId' AS id, p.entry ->> 'dueAt' AS due,
      (SELECT min(k.at) FROM e k WHERE k.talk = p.talk AND k.type = 'promiseKept' AND k.entry ->> 'promiseId' = p.entry ->> 'promiseId') AS kept,
      EXISTS (SELECT 1 FROM e k WHERE k.talk = p.talk AND k.type = 'promiseWithdrawn' AND k.entry ->> 'promiseId' = p.entry ->> 'promiseId') AS back
      FROM e p WHERE p.type = 'promised';
  `);
  return db;
}

const OF_TALK = ['flow', 'version', 'channel', 'language', 'category', 'arm'] as const;
const OF_CASE = ['team', 'tier', 'reason', 'trigger', 'topic', 'node', 'agent', 'way'] as const;

/** Every figure of a question, each by a query of its own. */
export function oracleTallies(db: DatabaseSync, filter: InsightFilter, now: number): Map<FigureId, OracleTally> {
  const text = (value: unknown): string =>
    typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`;
  const conditions = (names: readonly (keyof InsightFilter)[], alias: string): string =>
    names
      .flatMap((name) => (filter[name] === undefined ? [] : [` AND ${alias}.${name} = ${text(filter[name])}`]))
      .join('');
  const isOfCases = OF_CASE.some((name) => filter[name] !== undefined);
  const hasCase = `EXISTS (SELECT 1 FROM cases h WHERE h.talk = k.id${conditions(OF_CASE, 'h')})`;
  const test = filter.test === true ? 1 : 0;
  const one = (query: string): Record<string, number | null> => {
    const row = db.prepare(query).get() ?? {};
    return Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, value === null ? null : Number(value)]),
    );
  };
  const talks = `talk k WHERE k.at >= ${filter.from} AND k.at < ${filter.to} AND k.test = ${test}${conditions(OF_TALK, 'k')}`;
  const cases = `cases k WHERE k.at >= ${filter.from} AND k.at < ${filter.to} AND k.test = ${test}${conditions(OF_TALK, 'k')}${conditions(OF_CASE, 'k')}`;
  const promises = `promises p JOIN talk k ON k.id = p.talk WHERE p.due >= ${filter.from} AND p.due < ${filter.to} AND k.test = ${test}${conditions(OF_TALK, 'k')}${isOfCases ? ` AND ${hasCase}` : ''}`;
  const tallies = new Map<FigureId, OracleTally>();
  const share = (id: FigureId, from: string, of: string, hit: string, out: string): void => {
    const { n, h, o } = one(
      `SELECT count(*) FILTER (WHERE ${of}) n, count(*) FILTER (WHERE (${of}) AND (${hit})) h, count(*) FILTER (WHERE ${out}) o FROM ${from}`,
    );
    tallies.set(id, { count: n ?? 0, hits: h ?? 0, value: n ? (100 * (h ?? 0)) / n : null, leftOut: o ?? 0 });
  };
  const mean = (id: FigureId, of: string, value: string, out: string): void => {
    const { n, v, o } = one(
      `SELECT count(*) FILTER (WHERE ${of}) n, avg(${value}) FILTER (WHERE ${of}) v, count(*) FILTER (WHERE ${out}) o FROM ${cases}`,
    );
    tallies.set(id, { count: n ?? 0, hits: null, value: v ?? null, leftOut: o ?? 0 });
  };
  share(
    'I1',
    talks,
    'k.messages > 0',
    isOfCases ? hasCase : 'EXISTS (SELECT 1 FROM cases h WHERE h.talk = k.id)',
    'k.messages = 0',
  );
  share('I2', cases, "k.way = 'queue'", 'k.gone AND NOT k.alternative', "k.way <> 'queue'");
  share('I3', cases, 'k.word IS NOT NULL AND k.used IS NOT NULL', 'k.used', 'k.word IS NOT NULL AND k.used IS NULL');
  mean('I4', 'k.score IS NOT NULL', 'k.score', 'k.score IS NULL');
  const { n = 0 } = one(`SELECT count(k.word) n FROM ${cases}`);
  const middle = Math.max(0, Math.ceil((n ?? 0) / 2) - 1);
  const { v } = one(`SELECT k.word v FROM ${cases} AND k.word IS NOT NULL ORDER BY k.word LIMIT 1 OFFSET ${middle}`);
  const { o } = one(`SELECT count(*) o FROM ${cases} AND k.word IS NULL`);
  tallies.set('I5', { count: n ?? 0, hits: null, value: v ?? null, leftOut: o ?? 0 });
  const ripe = `k.word IS NOT NULL AND k.closed + ${WEEK} <= ${now}`;
  const unripe = `k.word IS NOT NULL AND k.closed + ${WEEK} > ${now}`;
  share('I6', cases, ripe, 'k.solved', unripe);
  share('I7', cases, '1', 'k.again', '0');
  share('I8', promises, `NOT p.back AND p.due <= ${now}`, 'p.kept <= p.due', `p.back OR p.due > ${now}`);
  const done = 'k.word IS NOT NULL AND k.closed IS NOT NULL';
  const handle = '(k.closed - coalesce(k.accepted, k.closed)) / 1000.0';
  mean('I9-handle-time', done, handle, 'k.word IS NOT NULL AND k.closed IS NULL');
  mean('I9-handle-time-with-context', `${done} AND k.used = 1`, handle, `${done} AND k.used IS NOT 1`);
  mean('I9-handle-time-without-context', `${done} AND k.used = 0`, handle, `${done} AND k.used IS NOT 0`);
  mean('I9-active-time', 'k.active IS NOT NULL', 'k.active', 'k.active IS NULL');
  share('I9-first-contact', cases, ripe, 'k.solved AND NOT k.again', unripe);
  mean('I9-effort', `${done} AND k.effort IS NOT NULL`, 'k.effort', `${done} AND k.effort IS NULL`);
  return tallies;
}
