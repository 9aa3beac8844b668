// E1: who has an arm keeps it, a stopped test deals nobody new into it, and hours take turns in a switchback.
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { prepareReadModel } from '../../read-model/schema.ts';
import { sqliteSql } from '../../store/sqlite-sql.ts';
import { insightStore } from '../insight-store.ts';
import { armOfBlock, experimentsOn } from './experiments.ts';
import { keepsArms, splitsIn } from './splits.ts';

const HOUR = 3_600_000;
const arms = [
  { id: 'a', label: 'As it is', weight: 50 },
  { id: 'b', label: 'New', weight: 50 },
];
const plan = {
  experiment: 'wording',
  flow: 'f',
  node: 's',
  arms,
  primary: 'abandonment' as const,
  planned: 2000,
  startedAt: 0,
  endsAt: 1000 * HOUR,
  method: 'split' as const,
  blockHours: 2,
  sharesAgents: true,
};
const unit = (id: string) => ({ kind: 'customer' as const, id });

function house() {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE app_insight (kind TEXT, id TEXT, value TEXT, PRIMARY KEY (kind, id))');
  prepareReadModel(database);
  const expose = database.prepare(
    'INSERT INTO ins_exposure (experiment, talk, unit, arm, at, test) VALUES (?, ?, ?, ?, ?, 0)',
  );
  const talk = database.prepare(
    `INSERT INTO ins_talk (id, at, flow, version, channel, language, unit_kind, unit, messages, button, cases, bot_outcome, arm, test)
     VALUES (?, ?, 'f', 1, 'web', 'en', 'customer', ?, 1, 0, 1, 'none', '', 0)`,
  );
  const one = database.prepare(
    `INSERT INTO ins_case (talk, n, seq, at, test, flow, version, channel, language, arm, node, trigger, way, alternative, left_at, repeat)
     VALUES (?, 1, 2, ?, 0, 'f', 1, 'web', 'en', '', 'n', 'explicit', 'queue', 0, ?, 0)`,
  );
  const seen = (id: string, arm: string, at: number, left: boolean): void => {
    expose.run('wording', `t-${id}-${at}`, id, arm, at);
    talk.run(`t-${id}-${at}`, at, id);
    one.run(`t-${id}-${at}`, at, left ? at + 60_000 : null);
  };
  const sql = sqliteSql(database);
  return { experiments: experimentsOn(sql, insightStore(sql)), seen };
}

it('E1: a customer keeps the arm of the first exposure, whatever weights are published later', async () => {
  const { experiments, seen } = house();
  seen('ada', 'b', 10, false);
  seen('ada', 'b', 20, false);
  expect(await experiments.settled(unit('ada'), 100)).toEqual({ wording: 'b' });
  expect(await experiments.settled(unit('new'), 100)).toEqual({});
});

it('E2: a harmful arm stops by itself; new customers get the first arm, those inside keep theirs; its name is used up', async () => {
  const { experiments, seen } = house();
  expect(await experiments.start(plan)).toBe(true);
  expect(await experiments.start(plan)).toBe(false);
  for (let i = 0; i < 400; i += 1) {
    seen(`a${i}`, 'a', 1000 + i, i < 40);
    seen(`b${i}`, 'b', 1000 + i, i < 130);
  }
  const [stopped] = await experiments.look(HOUR);
  expect(stopped?.sentence).toMatch(/“New” was stopped: abandonment is worse/);
  expect(await experiments.settled(unit('new'), HOUR)).toEqual({ wording: 'a' });
  expect(await experiments.settled(unit('b7'), HOUR)).toEqual({ wording: 'b' });
  const kept = await experiments.find('wording');
  expect(kept && (await experiments.show(kept, 'F', HOUR))).toMatchObject({
    state: 'stopped',
    warning: expect.stringMatching(/same agents/),
  });
});

it('E2: whoever was seen in two arms is left out, and counted as that', async () => {
  const { experiments, seen } = house();
  await experiments.start(plan);
  seen('ada', 'a', 10, false);
  seen('ada', 'b', 20, false);
  seen('ben', 'a', 10, false);
  const kept = await experiments.find('wording');
  expect(kept && (await experiments.show(kept, 'F', HOUR))).toMatchObject({ customers: 1, crossed: 1 });
});

it('E1: in a switchback everybody of a block of hours has the same arm, and both take turns', async () => {
  const { experiments, seen } = house();
  await experiments.start({ ...plan, method: 'switchback' });
  seen('ada', 'b', 10, false);
  const at = 5 * HOUR;
  expect(await experiments.settled(unit('ada'), at)).toEqual(await experiments.settled(unit('new'), at));
  const blocks = Array.from({ length: 200 }, (_, i) => armOfBlock(plan, i * 2 * HOUR));
  expect(blocks.filter((arm) => arm === 'a').length).toBeGreaterThan(70);
  expect(blocks.filter((arm) => arm === 'b').length).toBeGreaterThan(70);
});

it('E1: knows a split by its settings, and changed weights from a step that is gone', () => {
  const text = (weight: number): string =>
    JSON.stringify({
      nodes: [{ id: 's', config: { experiment: 'wording', variants: [{ ...arms[0], weight }, arms[1]] } }],
    });
  expect(splitsIn(text(50))).toMatchObject([{ node: 's', experiment: 'wording' }]);
  expect(keepsArms(text(50), plan)).toBe(true);
  expect(keepsArms(text(90), plan)).toBe(false);
  expect(keepsArms('{"nodes":[]}', plan)).toBe(true);
});
