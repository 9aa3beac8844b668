import { createServer, type Server } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { type Bot, BotError } from '@baton/bot';
import { type Json, type OutboxEffect, parseWorkspace } from '@baton/handoff';
import type { Input } from '@baton/handoff';
import { afterEach, expect, it } from 'vitest';
import { migrateApp } from '../store/schema.ts';
import { sqliteSql } from '../store/sqlite-sql.ts';
import { openWorkspace } from '../testing/server-kit.ts';
import type { Connection } from './connections.ts';
import { NeverDelivered } from './dead-letters.ts';
import { deliverer } from './deliver.ts';
import type { Mailer } from './mail.ts';
import { outboxTable } from './outbox-table.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function webServer(
  answer: (path: string, body: string) => { status: number; body?: string; afterMs?: number },
): Promise<{ url: string; calls: { path: string; body: string; headers: Record<string, unknown> }[] }> {
  const calls: { path: string; body: string; headers: Record<string, unknown> }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      calls.push({ path: request.url ?? '', body, headers: { ...request.headers } });
      const said = answer(request.url ?? '', body);
      setTimeout(() => response.writeHead(said.status).end(said.body ?? ''), said.afterMs ?? 0);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  return { url: `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/in`, calls };
}

interface Scene {
  deliver: (effect: OutboxEffect) => Promise<void>;
  sent: Input[];
  outbox: ReturnType<typeof outboxTable>;
}

function scene(
  more: { connections?: Record<string, Partial<Connection> & { url: string }>; mailer?: Mailer; bot?: Bot } = {},
): Scene {
  const parsed = parseWorkspace(openWorkspace());
  if ('issues' in parsed) throw new Error('The demo workspace does not parse.');
  const database = new DatabaseSync(':memory:');
  migrateApp(database);
  const outbox = outboxTable(sqliteSql(database));
  const sent: Input[] = [];
  const deliver = deliverer({
    send: (_ref, input) => {
      sent.push(input);
      return Promise.resolve<Json>(null);
    },
    now: () => 1_000,
    sendMessage: () => Promise.resolve(null),
    replyAddress: () => Promise.resolve(null),
    cancelLinkOf: () => null,
    workspace: () => parsed.workspace,
    bot: more.bot ?? { ask: () => Promise.resolve({ text: 'Yes.', confidence: 90, sources: [] }) },
    mailer: more.mailer ?? null,
    connections: new Map(Object.entries(more.connections ?? {}).map(([name, one]) => [name, { headers: {}, ...one }])),
    outbox,
    acknowledgeUrl: () => 'http://127.0.0.1:4400/api/pages/acknowledge',
    acknowledgeToken: () => 'signed',
    handOver: { open: async () => ({ type: 'desk.opened', deskId: 'd', ticket: '1' }), tell: async () => null },
    customerOf: () => Promise.resolve(null),
  });
  return {
    sent,
    outbox,
    deliver: (effect) => deliver({ key: 'conversation/c/3/0', ref: { kind: 'conversation', key: 'c' }, effect }),
  };
}

const ask = { type: 'askBot', lane: 'bot', askId: 'q1', texts: ['Hello?'], language: 'en', history: [] };
const paging = {
  type: 'page',
  lane: 'page',
  pageId: 'c/pages/1',
  level: 'first',
  to: 'henrik',
  connection: 'pager',
  number: 'LH-1',
  summary: 'Smoke',
  customer: { name: 'Mara', phone: '+49 30 5550100' },
  ackBy: 9_000,
};
const mailing = {
  type: 'sendMail',
  lane: 'mail',
  to: 'mara@mail.example',
  subject: 'Ticket',
  text: 'By 10:00.',
  about: 'ticket',
};
const wanted = {
  type: 'request',
  lane: 'request/orders',
  requestId: 'r1',
  connection: 'orders',
  path: 'status',
  body: { order: 'A-1' },
  timeoutSeconds: 60,
};

it('an answer comes back under an id made from the effect, so that a second delivery answers nothing new', async () => {
  const { deliver, sent } = scene();
  await deliver(ask);
  await deliver(ask);
  expect(new Set(sent.map(({ id }) => id))).toEqual(new Set(['conversation/c/3/0/answer']));
  expect(sent[0]?.body).toEqual({ type: 'bot.answered', askId: 'q1', text: 'Yes.', confidence: 90, sources: [] });
});

it('a bot that fails is an event, not a silence', async () => {
  const { deliver, sent } = scene({
    bot: { ask: () => Promise.reject(new BotError('unreachable', 'The line is dead.')) },
  });
  await deliver(ask);
  expect(sent[0]?.body).toMatchObject({
    type: 'bot.failed',
    askId: 'q1',
    reason: expect.stringContaining('unreachable'),
  });
});

it('A3: a page goes to the webhook with a way to acknowledge it, signed', async () => {
  const web = await webServer(() => ({ status: 200 }));
  const { deliver, sent, outbox } = scene({ connections: { pager: { url: web.url, secret: 'shared' } } });
  await deliver(paging);
  expect(JSON.parse(web.calls[0]?.body ?? '')).toMatchObject({
    pageId: 'c/pages/1',
    to: 'henrik',
    name: 'Henrik Solberg',
    customer: { name: 'Mara', phone: '+49 30 5550100' },
    acknowledge: { token: 'signed', link: expect.stringContaining('?page=c%2Fpages%2F1&token=signed') },
  });
  expect(web.calls[0]?.headers).toMatchObject({
    'idempotency-key': 'c/pages/1',
    'baton-signature': expect.stringMatching(/^v1=[0-9a-f]{64}$/),
  });
  expect(await outbox.newest(1)).toMatchObject([{ kind: 'page', state: 'sent' }]);
  expect(sent).toEqual([]);
});

it('A3: a pager that fails for a moment is tried again; one that refuses is an event', async () => {
  let fails = 1;
  const web = await webServer(() => ({ status: fails-- > 0 ? 503 : 200 }));
  const passing = scene({ connections: { pager: { url: web.url } } });
  await passing.deliver(paging);
  expect(web.calls).toHaveLength(2);
  expect(passing.sent).toEqual([]);

  const refusing = await webServer(() => ({ status: 410 }));
  const refused = scene({ connections: { pager: { url: refusing.url } } });
  await refused.deliver(paging);
  expect(refusing.calls).toHaveLength(1);
  expect(refused.sent[0]?.body).toMatchObject({ type: 'page.failed', pageId: 'c/pages/1' });
});

it('A3: PagerDuty is told under the same key who has it and that it is over; a plain webhook is not', async () => {
  const web = await webServer(() => ({ status: 202 }));
  const told = {
    type: 'pageFollowUp',
    lane: 'page-news',
    connection: 'pager',
    pages: ['c/pages/1'],
    what: 'acknowledged',
  } as const;
  const pagerduty = scene({ connections: { pager: { url: web.url, form: 'pagerduty', routingKey: 'rk' } } });
  await pagerduty.deliver(told);
  await pagerduty.deliver({ ...told, what: 'resolved' });
  expect(web.calls.map(({ body }): unknown => JSON.parse(body))).toEqual([
    { routing_key: 'rk', event_action: 'acknowledge', dedup_key: 'c/pages/1' },
    { routing_key: 'rk', event_action: 'resolve', dedup_key: 'c/pages/1' },
  ]);
  await scene({ connections: { pager: { url: web.url } } }).deliver(told);
  expect(web.calls).toHaveLength(2);
});

it('without a pager the page waits at the desk of whoever is on call', async () => {
  const { deliver, outbox } = scene();
  await deliver(paging);
  expect(await outbox.alertsFor('henrik', 0)).toMatchObject([
    { kind: 'page', state: 'kept', text: 'Smoke\nCustomer: Mara\nReach them: +49 30 5550100', detail: 'c/pages/1' },
  ]);
});

it('a request brings back what the other system said, or why it did not', async () => {
  const web = await webServer((path) =>
    path === '/in/status' ? { status: 200, body: '{"state":"sent"}' } : { status: 404 },
  );
  const answered = scene({ connections: { orders: { url: web.url } } });
  await answered.deliver(wanted);
  expect(answered.sent[0]?.body).toEqual({ type: 'request.answered', requestId: 'r1', body: { state: 'sent' } });

  const slow = await webServer(() => ({ status: 200, body: '{}', afterMs: 3_000 }));
  const late = scene({ connections: { orders: { url: slow.url } } });
  await late.deliver({ ...wanted, timeoutSeconds: 1 });
  expect(late.sent[0]?.body).toMatchObject({ type: 'request.failed', timedOut: true });

  const unknown = scene();
  await unknown.deliver(wanted);
  expect(unknown.sent[0]?.body).toMatchObject({
    type: 'request.failed',
    timedOut: false,
    reason: expect.stringContaining('Settings, Connections'),
  });
});

it('a path from a flow never leads away from its connection', async () => {
  const web = await webServer(() => ({ status: 200, body: '{}' }));
  const { deliver, sent } = scene({ connections: { orders: { url: web.url } } });
  for (const path of ['https://evil.example/', '../../admin', '/../admin']) await deliver({ ...wanted, path });
  expect(web.calls).toEqual([]);
  expect(sent.map(({ body }) => body.type)).toEqual(['request.failed', 'request.failed', 'request.failed']);
  // What looks like another host is only a path below the connection's own address.
  await deliver({ ...wanted, path: '//evil.example/x' });
  expect(web.calls.map(({ path }) => path)).toEqual(['/in/evil.example/x']);
});

it('X10: what a look-up finds is not verified by being found', async () => {
  const { deliver, sent } = scene();
  await deliver({ type: 'lookUpProfile', lane: 'profile', customerId: 'c-1001' });
  expect(sent[0]?.body).toMatchObject({ type: 'profile.found', source: 'lookup', verified: false });
});

it('X10: a customer system that takes longer than two seconds is a failed look-up', async () => {
  const web = await webServer(() => ({ status: 200, body: '{}', afterMs: 4_000 }));
  const { deliver, sent } = scene({ connections: { customers: { url: web.url } } });
  await deliver({ type: 'lookUpProfile', lane: 'profile', customerId: 'c-1001' });
  expect(sent[0]?.body).toMatchObject({ type: 'profile.failed' });
});

it('without a mail server a mail is kept for the outbox page', async () => {
  const { deliver, outbox } = scene();
  await deliver(mailing);
  expect(await outbox.newest(1)).toMatchObject([
    { kind: 'mail', recipient: 'mara@mail.example', subject: 'Ticket', state: 'kept' },
  ]);
});

it('a mail that may go later is tried again by the host; one refused for ever is not; one sent is not sent twice', async () => {
  const results: Awaited<ReturnType<Mailer['send']>>[] = [
    { ok: false, reason: 'busy', forEver: false },
    { ok: true, detail: '250 ok' },
  ];
  let sends = 0;
  const mailer: Mailer = {
    send: () => Promise.resolve(results[sends++] ?? { ok: false, reason: 'too often', forEver: true }),
    close: () => {},
  };
  const { deliver, outbox } = scene({ mailer });
  await expect(deliver(mailing)).rejects.toThrow('busy');
  expect(await outbox.newest(1)).toMatchObject([{ state: 'failed', detail: 'busy' }]);
  await deliver(mailing);
  await deliver(mailing);
  expect(sends).toBe(2);
  expect(await outbox.newest(1)).toMatchObject([{ state: 'sent' }]);

  const never = scene({
    mailer: { send: () => Promise.resolve({ ok: false, reason: 'no such box', forEver: true }), close: () => {} },
  });
  await expect(never.deliver(mailing)).rejects.toThrow(NeverDelivered);
  expect(await never.outbox.newest(1)).toMatchObject([{ state: 'refused', detail: 'no such box' }]);
});
