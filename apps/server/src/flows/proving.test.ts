import { DatabaseSync } from 'node:sqlite';
import { parseWorkspace } from '@baton/handoff';
import { nodeKinds } from '@baton/nodes';
import { afterAll, expect, it } from 'vitest';
import * as z from 'zod';
import { auditLog } from '../audit/audit-log.ts';
import { migrateApp } from '../store/schema.ts';
import { sqliteSql } from '../store/sqlite-sql.ts';
import { packOldRows } from './pack-old-rows.ts';
import { roadDocument } from '../testing/road-flow.ts';
import { openWorkspace, serverKit } from '../testing/server-kit.ts';
import { flowChecker, type FlowChecker } from './flow-checker.ts';
import { flowRows } from './flow-rows.ts';

const threads = flowChecker(nodeKinds);
afterAll(() => threads.close());

/** The same threads, with what was asked of them. */
function counted(): FlowChecker & { proved: string[] } {
  const proved: string[] = [];
  return {
    ...threads,
    proved,
    check(source, workspace, published) {
      proved.push(nameIn(source));
      return threads.check(source, workspace, published);
    },
  };
}

const named = z.object({ name: z.string() });
const nameIn = (source: string): string => named.parse(JSON.parse(source)).name;
const made = z.object({ id: z.string(), etag: z.string() });

it('a save proves nothing, a publish once, and after a restart what shipped and was published is remembered', async () => {
  const checker = counted();
  const kit = await serverKit({ checker });
  try {
    const { id, etag } = made.parse((await kit.call('POST', '/api/flows', { from: 'road', name: 'Mine' })).body);
    const document = { ...roadDocument(), id, name: 'Mine, saved' };
    const saved = await kit.call('PUT', `/api/flows/${id}/draft`, document, { 'if-match': etag });
    expect(saved).toMatchObject({ status: 200, body: { issues: [] } });
    expect(checker.proved.filter((name) => name.startsWith('Mine'))).toEqual([]);
    expect(await kit.call('POST', `/api/flows/${id}/publish`, {})).toMatchObject({ status: 201 });
    expect(await kit.call('POST', `/api/flows/${id}/publish`, {})).toMatchObject({ status: 201, body: { version: 2 } });
    expect(checker.proved.filter((name) => name.startsWith('Mine'))).toEqual(['Mine, saved']);
    await kit.call('POST', '/api/conversations', { flow: 'road', language: 'en' });

    const before = checker.proved.length;
    await kit.restart();
    expect(await kit.call('POST', '/api/conversations', { flow: 'road', language: 'en' })).toMatchObject({
      status: 201,
    });
    expect(await kit.call('POST', `/api/flows/${id}/publish`, {})).toMatchObject({ status: 201, body: { version: 3 } });
    expect(checker.proved.slice(before)).toEqual([]);
  } finally {
    await kit.end();
  }
});

it('what had errors is proved again: another flow may have been published since', async () => {
  const checker = counted();
  const kit = await serverKit({ checker });
  try {
    const blank = made.parse((await kit.call('POST', '/api/flows', { name: 'Blank' })).body);
    for (const _ of [1, 2]) {
      const refused = await kit.call('POST', `/api/flows/${blank.id}/publish`, {});
      expect(refused).toMatchObject({ status: 422, body: { code: 'flow-has-errors' } });
    }
    expect(checker.proved.filter((name) => name === 'Blank')).toHaveLength(2);
  } finally {
    await kit.end();
  }
});

it('a large document is read in the thread, to the same text, hash and head as a small one', async () => {
  const text = JSON.stringify({ ...roadDocument(), description: 'Für später 😀' });
  const as = { id: 'copy', name: 'Copy' };
  const small = await threads.read(text, as);
  expect(small.document).toMatchObject({ id: 'copy', head: { name: 'Copy', description: 'Für später 😀' } });
  const large = await threads.read(`${text}${' '.repeat(200_000)}`, as);
  expect(large).toEqual(small);
});

it('a thread that ends while it proves refuses what it was asked, and another takes up the next', async () => {
  const checker = flowChecker(nodeKinds);
  const parsed = parseWorkspace(JSON.stringify(openWorkspace()));
  if (!('workspace' in parsed)) throw new Error('The workspace does not parse.');
  const ask = () => checker.check(JSON.stringify(roadDocument()), parsed.workspace, async () => undefined);
  const lost = expect(ask()).rejects.toThrow('has ended');
  await checker.close();
  await lost;
  expect((await ask()).machine).not.toBeNull();
  await checker.close();
});

it('flows of an earlier version keep their text, hash and tag when they are packed', async () => {
  const database = new DatabaseSync(':memory:');
  migrateApp(database);
  const text = `${JSON.stringify(roadDocument(), null, 2)}\n`;
  const add = database.prepare('INSERT INTO app_flow (id, draft, etag, created_at, updated_at) VALUES (?, ?, ?, 1, 2)');
  add.run('road', text, '"tag"');
  add.run('gone', '{"name":"Gone","description":"","nodes":[{}],"settings":{"part":true}}', '"old"');
  database.prepare("INSERT INTO app_flow_version VALUES ('road', 1, 'hash', ?, 3, 'First', NULL, NULL, '')").run(text);
  packOldRows(database, nodeKinds);
  const sql = sqliteSql(database);
  const rows = flowRows(sql, auditLog(sql));
  expect(await rows.draftText('road')).toBe(text);
  expect(await rows.versionText('road', 1)).toBe(text);
  expect(await rows.draft('road')).toMatchObject({ etag: '"tag"', head: { name: roadDocument().name, part: false } });
  expect(await rows.newest('road')).toMatchObject({ hash: 'hash', note: 'First' });
  expect((await rows.draft('gone'))?.head).toMatchObject({ name: 'Gone', steps: 1, part: true });
});
