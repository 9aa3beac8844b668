// A1, A9: after hours a ticket with a stated time, its mail through a real SMTP server, and the answer from the Promised list.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outboxTable } from '../effects/outbox-table.ts';
import { changes } from '../house.ts';
import { readModel } from '../read-model/queries.ts';
import { prepareReadModel } from '../read-model/schema.ts';
import { migrateApp } from '../store/schema.ts';
import { sqliteSql } from '../store/sqlite-sql.ts';
import { mailServer, type TestMailServer } from '../testing/mail-server.ts';
import {
  agent,
  closedWorkspace,
  customer,
  openWorkspace,
  serverKit,
  type ServerKit,
  type TestCustomer,
  until,
} from '../testing/server-kit.ts';
import { DatabaseSync } from 'node:sqlite';
import { parseWorkspace } from '@baton/handoff';
import { deskGate } from './desk-gate.ts';
import { deskSessions } from './desk-sessions.ts';
import { alertLeads, alertLost } from './promise-watch.ts';

let kit: ServerKit;
let mails: TestMailServer;
beforeAll(async () => {
  mails = await mailServer();
  kit = await serverKit({
    workspace: closedWorkspace(),
    smtpUrl: mails.url,
    mailFrom: 'Lark & Lantern <care@lark.example>',
  });
});
afterAll(async () => {
  await kit.end();
  await mails.stop();
});

async function ticketFor(customerId: string): Promise<TestCustomer> {
  const marcus = await customer(kit, { customerId, signature: kit.server.sign(customerId) });
  await marcus.says('let me talk to a human please');
  return marcus;
}

it('A1: the ticket’s confirmation is received by the mail server', async () => {
  const marcus = await ticketFor('c-1002');
  const mail = await until(() => mails.received.find(({ to }) => to.includes('marcus.bell@mail.example')));
  expect(mail.from).toBe('care@lark.example');
  expect((await marcus.talk()).at(-1)).toMatch(/^(bot|queue|notice): /);
  expect(JSON.stringify((await kit.call('GET', '/api/outbox')).body)).toContain('"state":"sent"');
});

it('A9: claimed, answered into the chat and by mail, and done', async () => {
  const marcus = await ticketFor('c-1003');
  const callum = await agent(kit, 'callum');
  const promise = await until(() => callum.sees()?.promises.find(({ conversation }) => conversation === marcus.id));
  expect(promise.dueAt).toBeGreaterThan(Date.now());

  expect((await callum.does('promises/claim', { promiseId: promise.id })).status).toBe(200);
  await until(() =>
    callum.sees()?.promises.find(({ id, claimedBy }) => id === promise.id && claimedBy?.id === 'callum'),
  );
  const lucia = await agent(kit, 'lucia');
  expect(await lucia.does('promises/claim', { promiseId: promise.id })).toMatchObject({
    status: 409,
    body: { reason: 'promise-claimed' },
  });

  await callum.does('promises/answer', {
    promiseId: promise.id,
    clientId: 'a1',
    text: 'Your teapot arrives on Friday.',
  });
  await callum.does('promises/answer', {
    promiseId: promise.id,
    clientId: 'a1',
    text: 'Your teapot arrives on Friday.',
  });
  await until(async () => (await marcus.talk()).includes('agent: Your teapot arrives on Friday.'));
  expect((await marcus.talk()).filter((line) => line.includes('teapot'))).toHaveLength(1);
  await until(() => mails.received.find(({ raw }) => raw.includes('Your teapot arrives on Friday.')));

  await callum.does('promises/done', { promiseId: promise.id });
  await until(() => callum.sees()?.promises.every(({ id }) => id !== promise.id));
  await callum.does('sign-off');
  await lucia.does('sign-off');
});

it('A9: who was refused a colleague’s promise does not keep the colleague from finishing it', async () => {
  const marcus = await ticketFor('c-1005');
  const callum = await agent(kit, 'callum');
  const lucia = await agent(kit, 'lucia');
  const promise = await until(() => callum.sees()?.promises.find(({ conversation }) => conversation === marcus.id));
  await callum.does('promises/claim', { promiseId: promise.id });
  expect(await lucia.does('promises/done', { promiseId: promise.id })).toMatchObject({
    status: 409,
    body: { reason: 'promise-claimed' },
  });
  expect((await callum.does('promises/done', { promiseId: promise.id })).status).toBe(200);
  await callum.does('sign-off');
  await lucia.does('sign-off');
});

it('A9: a lead takes over what a colleague claimed and cannot keep', async () => {
  const marcus = await ticketFor('c-1001');
  const callum = await agent(kit, 'callum');
  const promise = await until(() => callum.sees()?.promises.find(({ conversation }) => conversation === marcus.id));
  await callum.does('promises/claim', { promiseId: promise.id });
  await callum.does('sign-off');
  const amara = await agent(kit, 'amara');
  expect((await amara.does('promises/claim', { promiseId: promise.id })).status).toBe(200);
  expect((await amara.does('promises/done', { promiseId: promise.id })).status).toBe(200);
  await amara.does('sign-off');
});

it('A9: the card of a promise can be read by whoever is to keep it, though the conversation never came to a team', async () => {
  const parsed = parseWorkspace(openWorkspace());
  if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
  const agentNamed = (id: string) => {
    const found = parsed.workspace.agents.find((one) => one.id === id);
    if (!found) throw new Error(`The demo has no ${id}.`);
    return found;
  };
  const database = new DatabaseSync(':memory:');
  migrateApp(database);
  prepareReadModel(database);
  database.exec(
    `INSERT INTO rm_conversation (id, seq, number, flow, flow_version, channel, language, started_at, last_at, floor)
     VALUES ('c', 1, 'LL-1', 'f', 1, 'web', 'en', 0, 0, 'nobody');
     INSERT INTO rm_promise (id, conversation, kind, due_at, text, team, promised_at)
     VALUES ('p', 'c', 'ticket', 9, 'by 10:00', 'support', 0)`,
  );
  const { host } = kit.server;
  const house = { host, now: Date.now, clockFactor: 1, workspace: () => parsed.workspace, changes: changes() };
  const sql = sqliteSql(database);
  const gate = deskGate({ house, readModel: readModel(sql), sessions: deskSessions(sql) });
  expect((await gate.seen(agentNamed('callum'), 'c')).number).toBe('LL-1');
  await expect(gate.seen(agentNamed('priya'), 'c')).rejects.toThrow('There is no such conversation at this desk.');
});

it('A9: the lead hears of a promise once, before it breaks', async () => {
  const parsed = parseWorkspace(openWorkspace());
  if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
  const database = new DatabaseSync(':memory:');
  migrateApp(database);
  prepareReadModel(database);
  const dueAt = Date.UTC(2026, 10, 24, 9, 0);
  database
    .prepare(
      "INSERT INTO rm_promise (id, conversation, kind, due_at, text, team, promised_at) VALUES ('p', 'c', 'ticket', ?, 'by 10:00', 'support', 0)",
    )
    .run(dueAt);
  const outbox = outboxTable(sqliteSql(database));
  const model = readModel(sqliteSql(database));
  const lookAt = async (now: number): Promise<number> => {
    await alertLeads({ now: () => now, workspace: () => parsed.workspace, changes: changes() }, model, outbox);
    return (await outbox.alertsFor('amara', 0)).length;
  };
  expect(await lookAt(dueAt - 31 * 60_000)).toBe(0);
  expect(await lookAt(dueAt - 30 * 60_000)).toBe(1);
  expect(await lookAt(dueAt - 1)).toBe(1);
});

describe('F27: what was promised is looked at again when the workspace changes', () => {
  const monday = Date.UTC(2026, 10, 23, 10, 0);
  const tuesday = Date.UTC(2026, 10, 24, 9, 0);

  /** An answer and a call for Tuesday morning, looked at on Monday; returns who is told, and how often. */
  async function told(workspace: Record<string, unknown>, team = 'support') {
    const parsed = parseWorkspace(workspace);
    if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
    const database = new DatabaseSync(':memory:');
    migrateApp(database);
    prepareReadModel(database);
    const insert = database.prepare(
      "INSERT INTO rm_promise (id, conversation, kind, due_at, text, team, promised_at) VALUES (?, 'c', ?, ?, 'Tuesday', ?, 0)",
    );
    insert.run('call', 'callback', tuesday, team);
    insert.run('page', 'on-call', tuesday, team);
    const outbox = outboxTable(sqliteSql(database));
    const house = { now: () => monday, workspace: () => parsed.workspace, changes: changes() };
    for (let look = 0; look < 2; look += 1) await alertLost(house, readModel(sqliteSql(database)), outbox);
    return (await outbox.newest(10)).map(({ key, recipient, text }) => ({ key, recipient, text }));
  }

  it('nobody is told as long as it can be kept', async () => {
    expect(await told(openWorkspace())).toEqual([]);
  });

  it('the lead is told once of a call on a day that became a holiday', async () => {
    const holidays = [{ date: '2026-11-24', name: 'Staff day', open: [] }];
    expect(await told({ ...openWorkspace(), holidays })).toEqual([
      { key: 'promise-lost/call', recipient: 'amara', text: expect.stringContaining('closed then') },
    ]);
  });

  it('a team that is gone, and with it its lead, still has somebody who is told', async () => {
    expect(await told(openWorkspace(), 'no-such-team')).toEqual([
      { key: 'promise-lost/call', recipient: expect.stringMatching(/./), text: expect.stringContaining('gone') },
    ]);
  });
});
