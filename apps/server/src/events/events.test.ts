import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import type { StoredEntry } from '@baton/handoff';
import { expect, it } from 'vitest';
import { isSigned } from '../effects/webhook-signature.ts';
import { prepareReadModel } from '../read-model/schema.ts';
import { migrateApp } from '../store/schema.ts';
import { sqliteSql, sqliteSteps } from '../store/sqlite-sql.ts';
import { eventRows, eventSteps } from './event-rows.ts';
import { eventSender } from './send-events.ts';

const NOW = 1_764_000_000_000;
const SECRET = 'a secret of the receiver';
const entry = (seq: number, type: string, more: Record<string, unknown> = {}): StoredEntry => ({
  ref: { kind: 'conversation', key: 'c1' },
  seq,
  entry: JSON.parse(JSON.stringify({ type, at: NOW + seq, ...more })),
});

it('others are told in order, signed and once, what happened, and nothing that anybody wrote', async () => {
  const calls: { type: string; id: string; text: string; signed: boolean }[] = [];
  let refusals = 2;
  const receiver = createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      const header = (name: string) => String(request.headers[name]);
      const id = header('webhook-id');
      const signed = isSigned(
        SECRET,
        {
          'webhook-id': id,
          'webhook-timestamp': header('webhook-timestamp'),
          'webhook-signature': header('webhook-signature'),
        },
        text,
        Date.now(),
      );
      if (refusals > 0) {
        refusals -= 1;
        response.writeHead(503).end();
        return;
      }
      calls.push({ type: JSON.parse(text).type, id, text, signed });
      response.end('ok, and no JSON');
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const bound = receiver.address();
  const url = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/in`;

  const database = new DatabaseSync(':memory:');
  migrateApp(database);
  prepareReadModel(database);
  const entries = [
    entry(1, 'started', { number: 'LH-10001', channel: 'web' }),
    entry(2, 'customer', { text: 'my card number is a secret' }),
    entry(3, 'connected', { team: 'orders', agent: { id: 'callum', name: 'Callum' }, waitedSeconds: 12 }),
    entry(4, 'closed', { by: 'agent', disposition: 'solved', reason: 'complexity', summary: 'a secret too' }),
  ];
  const write = sqliteSteps(database);
  write(eventSteps(entries, NOW));
  // The lists are made anew: nothing is told a second time, and old news not at all.
  write(eventSteps(entries, NOW + 1000));
  write(eventSteps([entry(5, 'started')], NOW + 3 * 86_400_000));
  database
    .prepare(
      "INSERT INTO rm_promise (id, conversation, kind, due_at, text, promised_at) VALUES ('p1', 'c1', 'answer', ?, '', 0)",
    )
    .run(NOW + 50);

  let now = NOW + 100;
  const reports: string[] = [];
  const sender = eventSender({
    rows: eventRows(sqliteSql(database)),
    connection: () => ({ url, secret: SECRET, headers: {} }),
    now: () => now,
    report: (sentence) => void reports.push(sentence),
  });
  for (let second = 0; second < 8; second += 1) {
    await sender.look();
    now += 1000;
  }
  await sender.stop();
  receiver.close();
  expect(calls.map(({ type }) => type)).toEqual([
    'conversation.started',
    'conversation.handed_off',
    'conversation.closed',
    'promise.broken',
  ]);
  expect(calls.map(({ id }) => id)).toEqual(['c1/1', 'c1/3', 'c1/4', 'p1/broken']);
  expect(calls.every(({ signed }) => signed)).toBe(true);
  expect(calls.map(({ text }) => text).join()).not.toContain('secret');
  expect(JSON.parse(calls[1]?.text ?? '')).toMatchObject({
    conversation: 'c1',
    data: { agent: 'callum', waitedSeconds: 12 },
  });
  expect(reports).toHaveLength(1);
});
