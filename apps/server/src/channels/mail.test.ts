// Mails in by the webhook, out through a real SMTP server: one thread, no robots answered.
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mailServer, type TestMailServer } from '../testing/mail-server.ts';
import { serverKit, until, type ServerKit } from '../testing/server-kit.ts';

let smtp: TestMailServer;
let kit: ServerKit;
beforeAll(async () => {
  smtp = await mailServer();
  kit = await serverKit({
    channels: {
      desk: {
        channel: 'email',
        flow: 'road',
        settings: { from: 'Desk <desk@help.example>', smtp: smtp.url, webhookSecret: 'sealed' },
      },
    },
  });
});
afterAll(async () => {
  await kit.end();
  await smtp.stop();
});

const raw = (id: string, more: string, text: string, to = 'desk@help.example') =>
  `From: Ada Example <ada@x.example>\r\nTo: ${to}\r\nSubject: My lamp\r\nMessage-ID: <${id}@x.example>\r\nDate: Tue, 1 Dec 2026 10:00:00 +0000\r\n${more}Content-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`;
const post = (body: string, secret = 'sealed') => {
  const seconds = Math.floor(Date.now() / 1000);
  const mac = createHmac('sha256', secret).update(`id.${seconds}.${body}`).digest('base64');
  return fetch(`${kit.address()}/hooks/desk`, {
    method: 'POST',
    headers: {
      'content-type': 'message/rfc822',
      'webhook-id': 'id',
      'webhook-timestamp': String(seconds),
      'webhook-signature': `v1,${mac}`,
    },
    body,
  });
};
const header = (mail: string, name: string) =>
  new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(mail)?.[1]?.replaceAll(/\s+/g, ' ') ?? '';

it('C3: a mail begins a talk, its answer stands in the thread, and what answers that goes on', async () => {
  expect((await post(raw('m1', '', 'Where is my parcel?'), 'guessed')).status).toBe(403);
  expect((await post(raw('m1', '', 'Where is my parcel?'))).status).toBe(204);
  const first = await until(() => smtp.received[0]);
  expect(header(first.raw, 'Subject')).toBe('Re: My lamp');
  expect(header(first.raw, 'In-Reply-To')).toBe('<m1@x.example>');
  expect(header(first.raw, 'Auto-Submitted')).toBe('auto-replied');
  const replyTo = header(first.raw, 'Reply-To');
  expect(replyTo).toMatch(/^desk\+[0-9a-f]{32}@help\.example$/);
  // The same mail again, by another way, is the same message.
  await post(raw('m1', '', 'Where is my parcel?'));
  const before = smtp.received.length;
  // Their program writes no In-Reply-To: the address alone tells.
  await post(
    raw('m2', '', 'I want to talk to a person\r\n\r\nOn Tue, Desk <desk@help.example> wrote:\r\n> Hello', replyTo),
  );
  const next = await until(() =>
    smtp.received.slice(before).find((mail) => header(mail.raw, 'In-Reply-To') === '<m2@x.example>'),
  );
  expect(next.to).toEqual(['ada@x.example']);
  const found = await kit.call('GET', '/api/outbox');
  expect(found.status).toBe(200);
});

it('L7: a robot gets no answer', async () => {
  const before = smtp.received.length;
  expect((await post(raw('auto', 'Auto-Submitted: auto-replied\r\n', 'I am on holiday until Monday'))).status).toBe(
    204,
  );
  expect((await post(raw('list', 'List-Id: <news.x.example>\r\n', 'Our news'))).status).toBe(204);
  expect((await post(raw('person', '', 'A new question about a lamp'))).status).toBe(204);
  await until(() => smtp.received.length > before);
  const answered = smtp.received.slice(before).map((mail) => header(mail.raw, 'In-Reply-To'));
  expect(answered).not.toContain('<auto@x.example>');
  expect(answered).not.toContain('<list@x.example>');
});

it('C6: a bounce is told in the conversation that it belongs to, once, and a delay is not', async () => {
  const before = smtp.received.length;
  await post(raw('lost', '', 'Where is my second parcel?', 'desk@help.example'));
  const ours = await until(() =>
    smtp.received.slice(before).find((mail) => header(mail.raw, 'In-Reply-To') === '<lost@x.example>'),
  );
  const id = header(ours.raw, 'Message-ID');
  const report = (action: string) =>
    `From: MAILER-DAEMON@mx.example\r\nTo: desk@help.example\r\nSubject: Undelivered\r\nMessage-ID: <${action}@mx.example>\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nAction: ${action}\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 No such user\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: ${id}\r\n\r\n--b--\r\n`;
  const told = async () => {
    const database = new DatabaseSync(join(kit.folder, 'data/baton.db'), { readOnly: true });
    const row = database.prepare('SELECT conversation FROM app_channel_part WHERE provider_id = ?').get(id);
    database.close();
    const key = String(row?.['conversation'] ?? '');
    const stored = await kit.server.host.entries({ kind: 'conversation', key }, 0, 500);
    return stored.flatMap(({ entry }) => (entry.type === 'notDelivered' ? [entry] : []));
  };
  expect((await post(report('delayed'))).status).toBe(204);
  expect(await told()).toEqual([]);
  await post(report('failed'));
  await post(report('failed'));
  expect(await told()).toMatchObject([{ why: 'unreachable', reason: '550 5.1.1 No such user' }]);
});
