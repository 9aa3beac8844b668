// A service of one's own with the plugin in it, over real HTTP.
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { knowledgeBot, readArticles } from '@baton/bot';
import Fastify from 'fastify';
import { afterEach, expect, test } from 'vitest';
import { batonPlugin } from './fastify.ts';
import { memoryStore, runFlow } from './index.ts';

const read = (file: string) => readFileSync(join(import.meta.dirname, '../../../flows', file), 'utf8');
const secret = 'a secret of at least 32 characters';

const ended: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).toReversed()) await end();
});

async function service() {
  const run = await runFlow({
    flow: read('standard-handoff.flow.json'),
    workspace: read('demo.workspace.json'),
    bot: knowledgeBot({ articles: readArticles(JSON.parse(read('demo.knowledge.json'))).articles ?? [] }),
    store: memoryStore(),
  });
  const http = Fastify();
  await http.register(batonPlugin, { run, secret, prefix: '/support' });
  await http.listen({ port: 0, host: '127.0.0.1' });
  const bound: AddressInfo | string | null = http.server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  ended.push(async () => {
    await http.close();
    await run.stop();
  });
  const post = async (path: string, body: object, token = '') => {
    const response = await fetch(`http://127.0.0.1:${port}/support/api/conversations${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    const answer: { id: string; token: string } = JSON.parse(await response.text());
    return { status: response.status, body: answer };
  };
  /** What the stream says until something fits; then it is left. */
  async function hear(
    id: string,
    token: string,
    fits: (text: string) => boolean,
    headers: Record<string, string> = {},
  ) {
    const leave = new AbortController();
    const response = await fetch(`http://127.0.0.1:${port}/support/api/conversations/${id}/stream`, {
      headers: { authorization: `Bearer ${token}`, ...headers },
      signal: leave.signal,
    });
    let heard = '';
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      heard += part;
      if (fits(heard)) break;
    }
    leave.abort();
    return heard;
  }
  return { post, hear, close: () => http.close() };
}

test('a conversation over HTTP: begun, spoken in, heard, resumed', async () => {
  const { post, hear } = await service();
  const { status, body } = await post('', { language: 'en' });
  expect(status).toBe(201);
  const sent = await post(`/${body.id}/messages`, { clientId: 'm1', text: 'Where is my parcel?' }, body.token);
  expect(sent.status).toBe(200);
  const heard = await hear(body.id, body.token, (text) => text.includes('tracking number'));
  expect(heard).toContain('"clientId":"m1"');
  const last = [...heard.matchAll(/^id: (\d+)$/gm)].at(-1)?.[1] ?? '';
  await post(`/${body.id}/messages`, { clientId: 'm2', text: 'And how do I return it?' }, body.token);
  const after = await hear(body.id, body.token, (text) => text.includes('"clientId":"m2"'), { 'last-event-id': last });
  expect(after).not.toContain('"clientId":"m1"');
});

test('a token opens its own conversation and no other', async () => {
  const { post } = await service();
  const one = (await post('', {})).body;
  const two = (await post('', {})).body;
  const said = { clientId: 'm1', text: 'Hello' };
  expect((await post(`/${one.id}/messages`, said, two.token)).status).toBe(401);
  expect((await post(`/${one.id}/messages`, said)).status).toBe(401);
  expect((await post(`/${one.id}/messages`, said, one.token)).status).toBe(200);
});

test('the same message sent twice counts once, and one without words is refused', async () => {
  const { post, hear } = await service();
  const { id, token } = (await post('', {})).body;
  for (let times = 0; times < 2; times += 1) await post(`/${id}/messages`, { clientId: 'm1', text: 'Hello' }, token);
  expect((await post(`/${id}/messages`, { clientId: 'm2' }, token)).status).toBe(400);
  expect((await post(`/${id}/leave`, {}, token)).status).toBe(200);
  const heard = await hear(id, token, (text) => text.includes('"ended":true'));
  expect(heard.match(/"clientId":"m1"/g)).toHaveLength(1);
});

test('closing the service ends its streams', async () => {
  const { post, hear, close } = await service();
  const { id, token } = (await post('', {})).body;
  const listening = hear(id, token, () => false);
  await post(`/${id}/messages`, { clientId: 'm1', text: 'Hello' }, token);
  await close();
  expect(await listening).toContain(': open');
});

test('a short secret is misuse', async () => {
  const http = Fastify();
  const run = await runFlow({
    flow: read('standard-handoff.flow.json'),
    workspace: read('demo.workspace.json'),
    bot: { ask: () => Promise.reject(new Error('nobody asks')) },
    store: memoryStore(),
  });
  ended.push(() => run.stop());
  await expect(async () => await http.register(batonPlugin, { run, secret: 'short' })).rejects.toThrow(/32 characters/);
});
