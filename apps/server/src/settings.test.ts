// Connections, privacy, knowledge and what was never delivered, as an administrator meets them: one server for all.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { isSigned } from './effects/webhook-signature.ts';
import { agent, customer, serverKit, type ServerKit, until } from './testing/server-kit.ts';

let kit: ServerKit;
beforeAll(async () => {
  kit = await serverKit();
});
afterAll(() => kit.end());

/** What lies in the data folder, in all files of the database. */
function onDisk(): string {
  const folder = join(kit.folder, 'data');
  return readdirSync(folder)
    .filter((name) => name.startsWith('baton.db'))
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('');
}

async function anotherSystem() {
  const calls: { method: string; url: string; headers: IncomingHttpHeaders; body: string }[] = [];
  const system = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      calls.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
      response.writeHead(request.url === '/locked' ? 401 : 200).end('{}');
    });
  });
  await new Promise<void>((resolve) => system.listen(0, '127.0.0.1', resolve));
  const bound = system.address();
  return {
    calls,
    url: `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`,
    end: () => system.close(),
  };
}

it('a connection is kept sealed, told without its secrets, tested, and read again after a restart', async () => {
  const system = await anotherSystem();
  try {
    const secret = 'whsec_bmV2ZXIgaW4gdGhlIGNsZWFy';
    const put = (body: object) => kit.call('PUT', '/api/connections/pager', body);
    expect((await put({ secret })).body).toMatchObject({ code: 'invalid-field', at: '/body/url' });
    const url = `${system.url}/hooks/quiet-path`;
    expect((await put({ url, secret, headers: { 'x-team': 'night-owls' } })).status).toBe(200);
    const list = await kit.call('GET', '/api/connections');
    expect(list.body).toMatchObject({
      connections: [{ name: 'pager', from: 'settings', leadsTo: system.url, hasSecret: true, headers: ['x-team'] }],
    });
    for (const clear of [secret, 'quiet-path', 'night-owls']) {
      expect(JSON.stringify(list.body)).not.toContain(clear);
      expect(onDisk()).not.toContain(clear);
    }
    await kit.restart();
    expect((await kit.call('POST', '/api/connections/pager/test')).body).toMatchObject({ ok: true });
    const [call] = system.calls;
    expect(call).toMatchObject({ method: 'POST', url: '/hooks/quiet-path', headers: { 'x-team': 'night-owls' } });
    const name = (key: string) => [call?.headers[key]].flat()[0];
    const headers = {
      'webhook-id': name('webhook-id'),
      'webhook-timestamp': name('webhook-timestamp'),
      'webhook-signature': name('webhook-signature'),
    };
    expect(isSigned(secret, headers, call?.body ?? '', Date.now())).toBe(true);

    // A3: whoever is on call hears of a test, and that it is one.
    expect((await kit.call('POST', '/api/on-call/test')).body).toMatchObject({ ok: true });
    expect(JSON.parse(system.calls[1]?.body ?? '')).toMatchObject({ summary: expect.stringContaining('test') });

    expect((await put({ url: `${system.url}/locked`, secret: null })).status).toBe(200);
    expect((await kit.call('POST', '/api/connections/pager/test')).body).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('401'),
    });
    const { lines } = JSON.parse(JSON.stringify((await kit.call('GET', '/api/audit?search=connection')).body));
    expect(lines).toContainEqual(expect.objectContaining({ what: 'connection.changed', about: 'pager' }));
    expect(JSON.stringify(lines)).not.toContain('locked');
    expect((await kit.call('DELETE', '/api/connections/pager')).status).toBe(200);
    expect((await kit.call('POST', '/api/connections/pager/test')).status).toBe(404);
  } finally {
    system.end();
  }
});

const personal = z.object({
  conversations: z.array(z.object({ entries: z.array(z.unknown()) })),
  directory: z.unknown(),
});

it('S5: all that is kept of a person is handed over, and erased wherever it lay, also while they wait', async () => {
  const customerId = 'quillon-4471';
  const given = { customerId, signature: kit.server.sign(customerId) };
  const ada = await customer(kit, given);
  await ada.says('my zanzibarquokka parcel is lost');
  // Who is known goes on where they were: a second conversation begins when the first is over.
  await kit.call('POST', `/api/conversations/${ada.id}/leave`, {}, { authorization: `Bearer ${ada.token}` });
  const waiting = await customer(kit, given);
  await waiting.says('a real person please, it is about the zanzibarquokka');
  const other = await customer(kit, { customerId: 'someone-else' });
  await other.says('opening hours?');
  const person = { person: 'Quillon-4471' };
  expect((await kit.call('POST', '/api/privacy/find', person)).body).toEqual({ conversations: 2, inDirectory: false });
  const handed = personal.parse((await kit.call('POST', '/api/privacy/export', person)).body);
  expect(handed.conversations).toHaveLength(2);
  expect(JSON.stringify(handed)).toContain('zanzibarquokka');

  const erased = await kit.call('POST', '/api/privacy/erase', person);
  expect(erased.body).toMatchObject({ conversations: 2, left: 0, inDirectory: false });
  expect((await kit.call('POST', '/api/privacy/find', person)).body).toMatchObject({ conversations: 0 });
  expect((await kit.call('POST', '/api/privacy/erase', person)).status).toBe(404);
  expect(onDisk()).not.toContain('zanzibarquokka');
  expect(onDisk()).not.toContain(customerId);
  expect((await ada.says('hello?')).status).toBe(404);
  // Nobody is offered what is gone, and the others go on.
  const sofia = await agent(kit, 'sofia');
  const desk = await until(() => sofia.sees());
  expect(desk.queues.flatMap((queue) => queue.waiting)).toEqual([]);
  sofia.leaves();
  expect((await other.talk()).length).toBeGreaterThan(1);
  const { lines } = JSON.parse(JSON.stringify((await kit.call('GET', '/api/audit?search=person.erased')).body));
  expect(lines).toMatchObject([{ what: 'person.erased', details: { conversations: 2 } }]);
  expect(JSON.stringify(lines)).not.toContain('quillon');
});

it('an edited article changes the page that it links to, and a removed one takes it away', async () => {
  const page = async () => (await fetch(`${kit.address()}/help/kettles`)).text();
  const { articles } = z
    .object({ articles: z.array(z.looseObject({ id: z.string() })) })
    .parse((await kit.call('GET', '/api/knowledge')).body);
  const kettle = { id: 'kettles', title: 'Kettles', questions: [], answer: 'They whistle.', url: '/help/kettles' };
  const keep = (list: object[]) => kit.call('PUT', '/api/knowledge', { articles: list });
  expect((await keep([...articles, kettle])).status).toBe(200);
  expect(await page()).toContain('They whistle.');
  expect((await keep([...articles, { ...kettle, answer: 'They sing.' }])).status).toBe(200);
  expect(await page()).toContain('They sing.');
  await keep(articles);
  expect((await fetch(`${kit.address()}/help/kettles`)).status).toBe(404);
});

it('what customers asked and the bot did not know is there to be answered', async () => {
  const grace = await customer(kit);
  await grace.says('do your lanterns survive a monsoon on the moon');
  // What comes next shows that the answer was none.
  await grace.says('a real person please');
  const found = await until(async () => {
    const { body } = await kit.call('GET', '/api/knowledge/unanswered');
    const { questions } = z.object({ questions: z.array(z.object({ text: z.string(), times: z.int() })) }).parse(body);
    return questions.find(({ text }) => text.includes('monsoon'));
  });
  expect(found).toMatchObject({ times: 1 });
});
