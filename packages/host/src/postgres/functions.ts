// What has to happen in one transaction happens in one call. Written anew wherever it differs from what the database has.

/** The steps of a group: each entity's whole, or nothing of it where somebody else was there first. */
const COMMIT = `
CREATE OR REPLACE FUNCTION host_commit(
  p_process int, p_now bigint,
  e_ref text[], e_old bigint[], e_rev bigint[], e_seq bigint[], e_state text[], e_wake bigint[], e_alarm bigint[],
  e_failures int[], e_waits boolean[], e_touched bigint[], e_shard smallint[],
  j_e int[], j_seq bigint[], j_entry text[],
  i_e int[], i_id text[], i_hash text[], i_reply text[], i_failed boolean[], i_at bigint[], i_known boolean[],
  o_e int[], o_rev bigint[], o_idx int[], o_lane text[], o_effect text[],
  s_e int[], s_rev bigint[], s_idx int[], s_to text[], s_at bigint[], s_body text[],
  t_e int[], t_from text[], t_rev bigint[], t_idx int[], t_attempts int[], t_due bigint[],
  d_ref text[], d_rev bigint[], d_idx int[], d_attempts int[],
  w_e int[], w_rows text[], p_writer text, p_shared boolean
) RETURNS TABLE (lost int[], handed int[], handed_to int[]) LANGUAGE plpgsql AS $$
DECLARE
  ok boolean[];
  old_armed bigint[];
  armed bigint[];
BEGIN
  -- Always in the same order: two groups that share entities wait for each other and never in a ring.
  WITH l AS MATERIALIZED (
    SELECT t.ref, t.ver, t.armed_at FROM host_entity t WHERE t.ref = ANY (e_ref) ORDER BY t.ref FOR UPDATE
  )
  SELECT array_agg(coalesce(l.ver, 0) = x.old ORDER BY x.n), array_agg(l.armed_at ORDER BY x.n),
    array_agg(CASE
      WHEN x.alarm IS NULL THEN CASE WHEN l.armed_at > p_now THEN l.armed_at END
      WHEN l.armed_at <= x.alarm AND l.armed_at > p_now THEN l.armed_at
      ELSE x.alarm END ORDER BY x.n)
  INTO ok, old_armed, armed
  FROM unnest(e_ref, e_old, e_alarm) WITH ORDINALITY AS x (ref, old, alarm, n) LEFT JOIN l ON l.ref = x.ref;

  IF cardinality(i_e) > 0 THEN
    -- An id that was taken before, by whichever process: its entity is read again.
    SELECT coalesce(array_agg(o.good AND k.e IS NULL ORDER BY o.n), ok) INTO ok
    FROM unnest(ok) WITH ORDINALITY AS o (good, n)
    LEFT JOIN (
      SELECT DISTINCT i.e FROM unnest(i_e, i_id, i_known) AS i (e, id, known)
      JOIN host_inbox h ON h.ref = e_ref[i.e] AND h.id = i.id WHERE NOT i.known
    ) k ON k.e = o.n;
  END IF;

  IF 0 = ANY (e_old) THEN
    WITH made AS (
      INSERT INTO host_entity (ref, ver, rev, seq, state, wake_at, alarm_at, armed_at, wake_failures, waits, touched_at)
      SELECT x.ref, 1, x.rev, x.seq, x.state, x.wake, x.alarm, armed[x.n], x.failures, x.waits, x.touched
      FROM unnest(e_ref, e_old, e_rev, e_seq, e_state, e_wake, e_alarm, e_failures, e_waits, e_touched) WITH ORDINALITY
        AS x (ref, old, rev, seq, state, wake, alarm, failures, waits, touched, n)
      WHERE x.old = 0 AND ok[x.n] ORDER BY x.ref
      ON CONFLICT DO NOTHING RETURNING ref
    )
    SELECT array_agg(o.good AND (e_old[o.n] > 0 OR m.ref IS NOT NULL) ORDER BY o.n) INTO ok
    FROM unnest(ok) WITH ORDINALITY AS o (good, n) LEFT JOIN made m ON m.ref = e_ref[o.n];
  END IF;

  UPDATE host_entity t SET ver = t.ver + 1, rev = x.rev, seq = x.seq, state = x.state, wake_at = x.wake, alarm_at = x.alarm,
    armed_at = armed[x.n], wake_failures = x.failures, waits = x.waits, touched_at = x.touched
  FROM unnest(e_ref, e_old, e_rev, e_seq, e_state, e_wake, e_alarm, e_failures, e_waits, e_touched) WITH ORDINALITY
    AS x (ref, old, rev, seq, state, wake, alarm, failures, waits, touched, n)
  WHERE t.ref = x.ref AND x.old > 0 AND ok[x.n];

  IF cardinality(j_e) > 0 THEN
    INSERT INTO host_journal (ref, seq, n, entry)
    SELECT e_ref[j.e], j.seq, j.n, j.entry FROM unnest(j_e, j_seq, j_entry) WITH ORDINALITY AS j (e, seq, entry, n) WHERE ok[j.e];
  END IF;

  IF cardinality(i_e) > 0 THEN
    INSERT INTO host_inbox (ref, id, hash, reply, failed, at)
    SELECT e_ref[i.e], i.id, i.hash, i.reply, i.failed, i.at
    FROM unnest(i_e, i_id, i_hash, i_reply, i_failed, i_at) AS i (e, id, hash, reply, failed, at) WHERE ok[i.e]
    ON CONFLICT (ref, id) DO UPDATE SET reply = excluded.reply, failed = excluded.failed, at = excluded.at;
  END IF;

  IF old_armed IS DISTINCT FROM armed THEN
    INSERT INTO host_alarm (ref, shard, at)
    SELECT x.ref, x.shard, armed[x.n] FROM unnest(e_ref, e_shard) WITH ORDINALITY AS x (ref, shard, n)
    WHERE ok[x.n] AND armed[x.n] IS NOT NULL AND armed[x.n] IS DISTINCT FROM old_armed[x.n]
    ON CONFLICT (ref) DO UPDATE SET at = excluded.at;
    DELETE FROM host_alarm h USING unnest(e_ref) WITH ORDINALITY AS x (ref, n)
    WHERE h.ref = x.ref AND ok[x.n] AND armed[x.n] IS NULL AND old_armed[x.n] IS NOT NULL;
  END IF;

  IF cardinality(o_e) > 0 AND NOT p_shared THEN
    INSERT INTO host_outbox (ref, rev, idx, lane, effect, process)
    SELECT e_ref[o.e], o.rev, o.idx, o.lane, o.effect, p_process
    FROM unnest(o_e, o_rev, o_idx, o_lane, o_effect) AS o (e, rev, idx, lane, effect) WHERE ok[o.e];
  ELSIF cardinality(o_e) > 0 THEN
    -- A lane keeps its order: whoever still carries out earlier effects of it gets the later ones too.
    WITH placed AS (
      SELECT o.*, coalesce(
        (SELECT b.process FROM host_outbox b WHERE b.ref = e_ref[o.e] AND b.lane = o.lane AND b.process <> p_process LIMIT 1),
        p_process) AS process
      FROM unnest(o_e, o_rev, o_idx, o_lane, o_effect) WITH ORDINALITY AS o (e, rev, idx, lane, effect, n) WHERE ok[o.e]
    ), put AS (
      INSERT INTO host_outbox (ref, rev, idx, lane, effect, process, handed)
      SELECT e_ref[p.e], p.rev, p.idx, p.lane, p.effect, p.process, p.process <> p_process FROM placed p
    )
    SELECT array_agg(p.n), array_agg(p.process) INTO handed, handed_to FROM placed p WHERE p.process <> p_process;
  END IF;

  IF cardinality(s_e) > 0 THEN
    INSERT INTO host_send (to_ref, from_ref, rev, idx, at, body, process)
    SELECT s.to_ref, e_ref[s.e], s.rev, s.idx, s.at, s.body, p_process
    FROM unnest(s_e, s_rev, s_idx, s_to, s_at, s_body) AS s (e, rev, idx, to_ref, at, body) WHERE ok[s.e];
  END IF;

  IF cardinality(t_e) > 0 THEN
    DELETE FROM host_send h USING unnest(t_e, t_from, t_rev, t_idx, t_attempts) AS t (e, from_ref, rev, idx, attempts)
    WHERE ok[t.e] AND t.attempts = 0 AND h.to_ref = e_ref[t.e] AND h.from_ref = t.from_ref AND h.rev = t.rev AND h.idx = t.idx;
    UPDATE host_send h SET attempts = t.attempts, due_at = t.due, process = p_process, handed = false
    FROM unnest(t_e, t_from, t_rev, t_idx, t_attempts, t_due) AS t (e, from_ref, rev, idx, attempts, due)
    WHERE ok[t.e] AND t.attempts > 0 AND h.to_ref = e_ref[t.e] AND h.from_ref = t.from_ref AND h.rev = t.rev AND h.idx = t.idx;
  END IF;

  IF cardinality(d_ref) > 0 THEN PERFORM host_settle(d_ref, d_rev, d_idx, d_attempts); END IF;

  IF p_writer IS NOT NULL AND cardinality(w_e) > 0 THEN
    EXECUTE format('SELECT %I($1, $2)', p_writer) USING
      (SELECT array_agg(e_ref[w.e] ORDER BY w.n) FROM unnest(w_e) WITH ORDINALITY AS w (e, n) WHERE ok[w.e]),
      (SELECT array_agg(w.rows ORDER BY w.n) FROM unnest(w_e, w_rows) WITH ORDINALITY AS w (e, rows, n) WHERE ok[w.e]);
  END IF;

  SELECT array_agg(o.n) INTO lost FROM unnest(ok) WITH ORDINALITY AS o (good, n) WHERE NOT o.good;
  RETURN NEXT;
END $$;
`;

/** Effects done (0 attempts) or refused so many times. */
const SETTLE = `
CREATE OR REPLACE FUNCTION host_settle(d_ref text[], d_rev bigint[], d_idx int[], d_attempts int[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM host_outbox h USING unnest(d_ref, d_rev, d_idx, d_attempts) AS d (ref, rev, idx, attempts)
  WHERE d.attempts = 0 AND h.ref = d.ref AND h.rev = d.rev AND h.idx = d.idx;
  UPDATE host_outbox h SET attempts = d.attempts FROM unnest(d_ref, d_rev, d_idx, d_attempts) AS d (ref, rev, idx, attempts)
  WHERE d.attempts > 0 AND h.ref = d.ref AND h.rev = d.rev AND h.idx = d.idx;
END $$;
`;

/** What lies in \`host_alarm\` may be earlier than what the entity asks for now: it is put right when it comes up. */
const REARM = `
CREATE OR REPLACE FUNCTION host_rearm(p_refs text[]) RETURNS void LANGUAGE sql AS $$
  WITH l AS MATERIALIZED (
    SELECT ref, alarm_at FROM host_entity WHERE ref = ANY (p_refs) ORDER BY ref FOR UPDATE
  ), gone AS (
    DELETE FROM host_alarm h USING l WHERE h.ref = l.ref AND l.alarm_at IS NULL
  ), moved AS (
    UPDATE host_alarm h SET at = l.alarm_at FROM l WHERE h.ref = l.ref AND l.alarm_at IS NOT NULL AND h.at <> l.alarm_at
  )
  UPDATE host_entity t SET armed_at = l.alarm_at FROM l WHERE t.ref = l.ref AND t.armed_at IS DISTINCT FROM l.alarm_at
$$;
`;

/** Gives an entity that rests an alarm, unless it has been stepped meanwhile. */
const ALARM = `
CREATE OR REPLACE FUNCTION host_set_alarm(p_ref text, p_ver bigint, p_at bigint, p_waits boolean, p_shard int) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE host_entity SET ver = ver + 1, wake_at = coalesce(p_at, wake_at), alarm_at = p_at, armed_at = p_at, wake_failures = 0, waits = p_waits
  WHERE ref = p_ref AND ver = p_ver;
  IF NOT FOUND THEN RETURN false; END IF;
  IF p_at IS NOT NULL THEN
    INSERT INTO host_alarm (ref, shard, at) VALUES (p_ref, p_shard, p_at) ON CONFLICT (ref) DO UPDATE SET at = excluded.at;
  END IF;
  RETURN true;
END $$;
`;

/**
 * A process says that it lives, and looks after the others: whoever lost their lock is gone, whoever says nothing for three seconds loses
 * the session that holds it, and no other: a process that was only slow goes on and comes back under another number. What belonged to
 * nobody alive is taken over. No row: this process itself was given up.
 */
const TICK = `
CREATE OR REPLACE FUNCTION host_tick(p_me int, p_class int, p_thorough boolean)
RETURNS TABLE (living int, shards smallint[], adopted boolean) LANGUAGE plpgsql AS $$
DECLARE
  other record;
  gone boolean := p_thorough;
BEGIN
  UPDATE host_process SET beat_at = clock_timestamp() WHERE id = p_me AND beat_at < clock_timestamp() - interval '0.9 seconds';
  IF NOT EXISTS (SELECT 1 FROM host_process WHERE id = p_me) THEN RETURN; END IF;
  FOR other IN SELECT id, lock_pid, beat_at FROM host_process WHERE id <> p_me LOOP
    IF other.beat_at < clock_timestamp() - interval '3 seconds' THEN
      PERFORM pg_terminate_backend(other.lock_pid);
    END IF;
    IF pg_try_advisory_xact_lock(p_class, other.id) THEN
      DELETE FROM host_process WHERE id = other.id;
      gone := true;
    END IF;
  END LOOP;
  adopted := false;
  IF gone OR EXISTS (SELECT 1 FROM host_process p WHERE NOT EXISTS (SELECT 1 FROM host_shard s WHERE s.process = p.id)) THEN
    PERFORM pg_advisory_xact_lock(p_class, 0);
    UPDATE host_shard s SET process = w.process
    FROM (SELECT g.shard, l.ids[1 + g.shard % cardinality(l.ids)] AS process
      FROM generate_series(0, 255) AS g (shard), (SELECT array_agg(id ORDER BY id) AS ids FROM host_process) AS l) AS w
    WHERE s.shard = w.shard AND s.process IS DISTINCT FROM w.process;
    UPDATE host_outbox SET process = p_me, handed = true
    WHERE process IS NULL OR NOT EXISTS (SELECT 1 FROM host_process p WHERE p.id = process);
    adopted := FOUND;
    UPDATE host_send SET process = p_me, handed = true
    WHERE process IS NULL OR NOT EXISTS (SELECT 1 FROM host_process p WHERE p.id = process);
    adopted := adopted OR FOUND;
  END IF;
  SELECT count(*) INTO living FROM host_process;
  SELECT array_agg(s.shard) INTO shards FROM host_shard s WHERE s.process = p_me;
  RETURN NEXT;
END $$;
`;

/** A process that stops leaves what is left to the others at once. */
const LEAVE = `
CREATE OR REPLACE FUNCTION host_leave(p_me int) RETURNS void LANGUAGE sql AS $$
  DELETE FROM host_process WHERE id = p_me;
  UPDATE host_shard SET process = NULL WHERE process = p_me;
  UPDATE host_outbox SET process = NULL WHERE process = p_me;
  UPDATE host_send SET process = NULL WHERE process = p_me;
$$;
`;

/** All of them, in one text. */
export const FUNCTIONS = [SETTLE, COMMIT, REARM, ALARM, TICK, LEAVE].join('');
