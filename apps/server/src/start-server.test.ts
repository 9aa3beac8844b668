import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { agent, call, customer, openWorkspace, serverKit, until } from './testing/server-kit.ts';

const main = join(import.meta.dirname, 'main.ts');

function run(env: Record<string, string>): {
  output: () => string;
  ended: Promise<number | null>;
  kill: (signal: NodeJS.Signals) => void;
} {
  const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
  const child = spawn(process.execPath, [main], { env: { PATH, NODE_COMPILE_CACHE, ...env } });
  let text = '';
  child.stdout.on('data', (data: Buffer) => (text += data.toString()));
  child.stderr.on('data', (data: Buffer) => (text += data.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { output: () => text, ended, kill: (signal) => void child.kill(signal) };
}

it('a port in use is one plain sentence with both ways out', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const bound = other.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  const folder = mkdtempSync(join(tmpdir(), 'baton-port-'));
  const started = run({ PORT: String(port), BATON_DATA: folder });
  expect(await started.ended).toBe(1);
  expect(started.output()).toContain(`Port ${port} on 127.0.0.1 is taken`);
  expect(started.output()).toContain(`PORT=${port + 1} npm start`);
  expect(started.output()).toContain('stop the other program');
  expect(started.output()).not.toContain('    at ');
  other.close();
  rmSync(folder, { recursive: true });
});

it.each([
  ['a data file that is none', 'baton.db', 'BATON_DATA', 'baton.db cannot be used'],
  ['a lock file that is none', 'baton.lock', 'BATON_DATA', 'baton.lock cannot be used'],
  ['a workspace that is no JSON', 'workspace.json', 'BATON_DATA', 'workspace.json cannot be used'],
  ['connections that are no JSON', 'connections.json', 'BATON_DATA', 'connections.json is not valid JSON'],
  ['articles that are no JSON', 'demo.knowledge.json', 'BATON_FLOWS', 'demo.knowledge.json, are not valid JSON'],
])('%s stops the start with one plain sentence', async (_what, name, folderSetting, sentence) => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-broken-'));
  const workspaceFile = join(folder, 'good.workspace.json');
  writeFileSync(workspaceFile, JSON.stringify(openWorkspace()));
  writeFileSync(join(folder, name), `{ broken ${'x'.repeat(4096)}`);
  const env = {
    PORT: '0',
    BATON_DATA: join(folder, 'data'),
    BATON_WORKSPACE: workspaceFile,
    [folderSetting]: folder,
  };
  const started = run(env);
  expect(await started.ended).toBe(1);
  expect(started.output()).toContain(sentence);
  expect(started.output()).not.toContain('    at ');
  rmSync(folder, { recursive: true });
});

it('a data folder that is a file, and flows that are nowhere, are plain sentences too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-file-'));
  writeFileSync(join(folder, 'file'), '');
  const onFile = run({ PORT: '0', BATON_DATA: join(folder, 'file') });
  expect(await onFile.ended).toBe(1);
  expect(onFile.output()).toMatch(/file cannot be used: EEXIST/);
  expect(onFile.output()).not.toContain('    at ');
  const nowhere = run({ PORT: '0', BATON_DATA: join(folder, 'data'), BATON_FLOWS: join(folder, 'nowhere') });
  expect(await nowhere.ended).toBe(1);
  expect(nowhere.output()).toMatch(/demo\.workspace\.json cannot be used: ENOENT/);
  expect(nowhere.output()).not.toContain('    at ');
  rmSync(folder, { recursive: true });
});

it.each([
  ['a damaged page in the data file', spoilPageOf('app_desk_session'), 'cannot be used: it is damaged'],
  ['a data file of a newer Baton', newerTables, 'was written by a newer Baton'],
])('%s is one plain sentence', async (_what, spoil, sentence) => {
  const kit = await serverKit();
  await kit.server.stop();
  const data = join(kit.folder, 'data');
  spoil(join(data, 'baton.db'));
  const started = run({ PORT: '0', BATON_DATA: data });
  expect(await started.ended).toBe(1);
  expect(started.output()).toContain(sentence);
  expect(started.output()).not.toContain('    at ');
  rmSync(kit.folder, { recursive: true });
});

it('an address other than this machine is refused before anything is opened', async () => {
  const started = run({ BATON_HOST: '0.0.0.0', PORT: '0' });
  expect(await started.ended).toBe(1);
  expect(started.output()).toContain('sign-in');
});

it('a killed server goes on where it was: nothing lost, nothing doubled, the speeded clock does not jump back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-kill-'));
  const env = { PORT: '0', BATON_DATA: folder, BATON_CLOCK: '60' };
  const addressOf = (output: string): string | undefined => /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
  const first = run(env);
  const before = await until(() => addressOf(first.output()));
  const timeOf = async (address: string): Promise<number> =>
    Number(JSON.parse(JSON.stringify((await call(address, 'GET', '/api/time')).body)).now);
  const made = await call(before, 'POST', '/api/flows', { name: 'Kept' });
  expect(made.status).toBe(201);
  const clock = await timeOf(before);
  first.kill('SIGKILL');
  await first.ended;
  const second = run(env);
  const after = await until(() => addressOf(second.output()));
  expect((await call(after, 'GET', '/api/flows')).body).toMatchObject({
    flows: expect.arrayContaining([expect.objectContaining({ name: 'Kept' })]),
  });
  expect(await timeOf(after)).toBeGreaterThan(clock);
  second.kill('SIGTERM');
  expect(await second.ended).toBe(0);
  rmSync(folder, { recursive: true });
});

it('SIGKILL in mid-conversation: what was acknowledged is there once, what was not can be sent again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-sigkill-'));
  const workspaceFile = join(folder, 'workspace.json');
  writeFileSync(workspaceFile, JSON.stringify(openWorkspace()));
  const env = (port: string) => ({ PORT: port, BATON_DATA: join(folder, 'data'), BATON_WORKSPACE: workspaceFile });
  const addressOf = (output: string): string | undefined => /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
  let process = run(env('0'));
  const address = await until(() => addressOf(process.output()));
  const kit = {
    address: () => address,
    call: (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
      call(address, method, path, body, headers),
  };
  const callum = await agent(kit, 'callum');
  const mara = await customer(kit, { flow: 'standard-handoff' });
  await mara.says('let me talk to a human please');
  const offer = await until(() => callum.sees()?.offers.find(({ conversation }) => conversation.id === mara.id));
  await callum.does(`conversations/${mara.id}/accept`, { offerId: offer.offerId });

  // Both keep talking while the server dies under them; whoever gets no answer says the same again under the same id.
  const insist = async (say: () => Promise<{ status: number }>): Promise<void> => {
    for (;;) {
      const answer = await say().catch(() => null);
      if (answer !== null && answer.status < 500) return expect(answer.status).toBe(200);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const lines = Array.from({ length: 30 }, (_, index) => index);
  const talking = Promise.all([
    (async () => {
      for (const line of lines) await insist(() => mara.says(`customer line ${line}.`, `c${line}`));
    })(),
    (async () => {
      for (const line of lines) {
        await insist(() =>
          callum.does(`conversations/${mara.id}/messages`, { clientId: `a${line}`, text: `agent line ${line}.` }),
        );
      }
    })(),
  ]);
  await until(async () => (await mara.talk()).some((line) => line.includes('line 5.')));
  process.kill('SIGKILL');
  await process.ended;
  process = run(env(new URL(address).port));
  await talking;

  const talk = await mara.talk();
  const count = (text: string) => talk.filter((line) => line === text).length;
  expect(lines.map((line) => count(`customer: customer line ${line}.`))).toEqual(lines.map(() => 1));
  expect(lines.map((line) => count(`agent: agent line ${line}.`))).toEqual(lines.map(() => 1));
  callum.comesBack();
  await until(() => callum.sees()?.conversations.some(({ id }) => id === mara.id));
  callum.leaves();
  process.kill('SIGTERM');
  expect(await process.ended).toBe(0);
  rmSync(folder, { recursive: true });
});

it('stopping ends open streams instead of waiting for them', async () => {
  const kit = await serverKit();
  const mara = await customer(kit);
  const callum = await agent(kit, 'callum');
  const stream = mara.stream();
  await until(() => stream.heard.length > 0 && callum.sees());
  // A stream never ends by itself: if stopping waited for one, nothing below would be reached.
  await kit.end();
  await Promise.all([stream.ended, callum.ended]);
  await expect(fetch(kit.address())).rejects.toThrow('fetch failed');
});

it('the read model is made anew from the journal when it is missing', async () => {
  const kit = await serverKit();
  const mara = await customer(kit);
  await mara.says('Where is my parcel?');
  await kit.server.host.idle();
  const { DatabaseSync } = await import('node:sqlite');
  await kit.server.stop();
  const database = new DatabaseSync(join(kit.folder, 'data', 'baton.db'));
  database.exec('DROP TABLE rm_conversation; DELETE FROM rm_version');
  database.close();
  await kit.restart();
  const amara = await agent(kit, 'amara');
  const found = await until(async () => {
    const answer = await kit.call('GET', '/api/desk/search?q=parcel', undefined, {
      authorization: `Bearer ${amara.session}`,
    });
    return JSON.stringify(answer.body).includes(mara.id) ? answer : null;
  });
  expect(found.status).toBe(200);
  await kit.end();
});

/** Overwrites the first page of a table, as a failing disk might. */
function spoilPageOf(table: string): (file: string) => void {
  return (file) => {
    const database = new DatabaseSync(file);
    const pageSize = Number(database.prepare('PRAGMA page_size').get()?.['page_size']);
    const page = Number(database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').get(table)?.['rootpage']);
    database.close();
    const opened = openSync(file, 'r+');
    writeSync(opened, Buffer.alloc(pageSize, 'x'), 0, pageSize, (page - 1) * pageSize);
    closeSync(opened);
  };
}

function newerTables(file: string): void {
  const database = new DatabaseSync(file);
  database.exec('UPDATE app_schema SET version = 999');
  database.close();
}
