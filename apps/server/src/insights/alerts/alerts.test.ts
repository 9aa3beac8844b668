// I14: what fires is told once, together, not in quiet hours and not while it is muted.
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { parseWorkspace } from '@baton/handoff';
import { expect, it } from 'vitest';
import type { AlertSettings } from '@baton/wire';
import { outboxTable } from '../../effects/outbox-table.ts';
import { prepareReadModel } from '../../read-model/schema.ts';
import { migrateApp } from '../../store/schema.ts';
import { sqliteSql } from '../../store/sqlite-sql.ts';
import { insightStore } from '../insight-store.ts';
import { factReads } from '../reads/reads-on.ts';
import { lookAtAlerts, muteAlert, openAlerts } from './alert-watch.ts';
import { isQuiet, sendAlerts, USUAL_SETTINGS } from './send-alerts.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A Tuesday, 14:00 in Berlin. */
const NOON = Date.parse('2026-11-24T13:00:00Z');
const parsed = parseWorkspace(
  readFileSync(new URL('../../../../../flows/demo.workspace.json', import.meta.url), 'utf8'),
);
if (!('workspace' in parsed)) throw new Error('The demo workspace does not parse.');
const [amara] = parsed.workspace.agents.filter((agent) => agent.lead);
if (!amara) throw new Error('The demo has no lead.');
const workspace = { ...parsed.workspace, agents: [{ ...amara, email: 'lea@example.com' }] };

function house(settings: Partial<AlertSettings> = {}) {
  const database = new DatabaseSync(':memory:');
  migrateApp(database);
  prepareReadModel(database);
  const sql = sqliteSql(database);
  const store = insightStore(sql);
  const mails: { key: string; to: string; subject: string; text: string }[] = [];
  let now = NOON;
  const refusals: { reason: string; forEver: boolean }[] = [];
  const parts = {
    house: { now: () => now, workspace: () => workspace, changes: { announce: () => undefined } },
    store,
    reads: factReads(sql),
    outbox: outboxTable(sql),
    mailer: {
      send: async (mail: { key: string; to: string; subject: string; text: string }) => {
        const refusal = refusals.shift();
        if (refusal) return { ok: false as const, ...refusal };
        mails.push(mail);
        return { ok: true as const, detail: 'sent' };
      },
      close: () => undefined,
    },
    connections: new Map(),
    origin: () => 'https://baton.example',
  };
  const cases = database.prepare(
    `INSERT INTO ins_case (talk, n, seq, at, test, flow, version, channel, language, arm, node, team, trigger, way, alternative, left_at, repeat)
     VALUES (?, 1, 2, ?, 0, 'f', 1, 'web', 'en', '', 'n', 'billing', 'explicit', 'queue', 0, ?, 0)`,
  );
  const questions = database.prepare(
    `INSERT INTO ins_question (talk, ask_id, seq, at, test, flow, language, text) VALUES (?, 'q', 1, ?, 0, 'f', 'en', 'How can I return my sale lamp')`,
  );
  return {
    parts,
    mails,
    refusals,
    ready: store.put('setting', 'alerts', { ...USUAL_SETTINGS, ...settings }),
    /** So many of a hundred who joined the line today left it. */
    leave(count: number) {
      for (let i = 0; i < 100; i += 1) cases.run(`t${i}`, NOON - HOUR, i < count ? NOON - HOUR + MINUTE : null);
    },
    ask(i: number, at: number) {
      questions.run(`t${i}`, at);
    },
    async after(ms: number) {
      now += ms;
      await lookAtAlerts(parts);
    },
  };
}

it('I14: abandonment far beyond its limit is told to the leads after a quarter of an hour, once, and says where it sits', async () => {
  const room = house();
  await room.ready;
  room.leave(40);
  await room.after(0);
  expect(room.mails).toEqual([]);
  await room.after(16 * MINUTE);
  await room.after(MINUTE);
  expect(room.mails).toHaveLength(1);
  expect(room.mails[0]).toMatchObject({ to: 'lea@example.com', subject: 'Abandonment needs a look' });
  expect(room.mails[0]?.text).toMatch(/40 % \(40 of 100; limit 20 %\).*40 of 40 sit with billing.*figures\/I2/s);
  expect(await openAlerts(room.parts.store, NOON)).toMatchObject([{ id: 'abandonment', is: 'firing', figure: 'I2' }]);
});

it('I14: what fires in quiet hours is told together when they are over, and what is muted is not told', async () => {
  const room = house({ quiet: { from: '12:00', to: '15:00' } });
  await room.ready;
  const told = (id: string) => ({ id, title: id, text: 'x', since: NOON, path: '/insights' });
  await sendAlerts(room.parts, [told('one')]);
  await sendAlerts(room.parts, [told('two')]);
  expect(room.mails).toEqual([]);
  await room.after(HOUR + MINUTE);
  expect(room.mails).toMatchObject([{ subject: '2 figures need a look' }]);
  // No second message within the hour.
  await sendAlerts(room.parts, [told('three')]);
  expect(room.mails).toHaveLength(1);

  const muted = house();
  await muted.ready;
  muted.leave(40);
  await muted.after(0);
  expect(await muteAlert(muted.parts.store, 'abandonment', NOON + 5 * HOUR)).toBe(true);
  await muted.after(16 * MINUTE);
  expect(muted.mails).toEqual([]);
  expect(await openAlerts(muted.parts.store, NOON)).toMatchObject([{ id: 'abandonment', mutedUntil: NOON + 5 * HOUR }]);
});

it('I14: a mail that did not get through is sent again, later each time and once; a refusal for ever is not', async () => {
  const room = house();
  await room.ready;
  room.leave(40);
  const isBusy = { reason: 'busy', forEver: false };
  room.refusals.push(isBusy, isBusy);
  await room.after(0);
  await room.after(16 * MINUTE);
  const [item] = await room.parts.outbox.newest(5);
  expect([room.mails.length, item?.state, item?.detail]).toEqual([0, 'failed', 'busy']);
  await room.after(MINUTE);
  // The second pause is two minutes.
  await room.after(MINUTE);
  expect(room.mails).toEqual([]);
  await room.after(MINUTE);
  for (let i = 0; i < 3; i += 1) await room.after(HOUR);
  expect(room.mails.filter(({ subject }) => subject === 'Abandonment needs a look')).toHaveLength(1);
  expect(room.mails[0]?.key).toBe(item?.key);
  expect((await room.parts.outbox.item(item?.key ?? ''))?.state).toBe('sent');

  const refused = house();
  await refused.ready;
  refused.leave(40);
  refused.refusals.push({ reason: 'no such mailbox', forEver: true });
  await refused.after(0);
  await refused.after(16 * MINUTE);
  await refused.after(5 * MINUTE);
  expect(refused.mails).toEqual([]);
  expect(await refused.parts.outbox.newest(5)).toMatchObject([{ state: 'refused', detail: 'no such mailbox' }]);
});

it('I14: while one server looks, another leaves it alone; one that died is followed after five minutes', async () => {
  const { parts } = house();
  const { store } = parts;
  const done: string[] = [];
  await store.alone('alerts', NOON, 5 * MINUTE, async () => {
    done.push('first');
    await store.alone('alerts', NOON + MINUTE, 5 * MINUTE, async () => void done.push('beside'));
    await store.alone('alerts', NOON + 5 * MINUTE, 5 * MINUTE, async () => void done.push('heir'));
  });
  await store.alone('alerts', NOON + 6 * MINUTE, 5 * MINUTE, async () => void done.push('next'));
  expect(done).toEqual(['first', 'heir', 'next']);
});

it('I14: quiet hours may go over midnight', () => {
  const quiet = { from: '20:00', to: '07:00' };
  const at = (time: string) => isQuiet(quiet, Date.parse(`2026-11-24T${time}:00+01:00`), 'Europe/Berlin');
  expect(['19:59', '20:00', '23:30', '03:00', '06:59', '07:00'].map(at)).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
  ]);
});

it('G4, I11: a topic that has a name alarms when surely more of its questions come than usual', async () => {
  const room = house();
  await room.ready;
  await room.parts.store.put('topic', 'Sale returns', {
    name: 'Sale returns',
    examples: ['How do I return a sale lamp?'],
  });
  for (let i = 0; i < 40; i += 1) room.ask(i, i < 36 ? NOON - 2 * 24 * HOUR + i : NOON - 20 * 24 * HOUR + i);
  await room.after(0);
  expect(await openAlerts(room.parts.store, NOON)).toMatchObject([{ id: 'topic/Sale returns', is: 'firing' }]);
});
