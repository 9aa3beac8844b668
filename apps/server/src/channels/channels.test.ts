// Customers on channels, from the platform's webhook to the answer that it is posted; the platform is one of ours on loopback.
import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serverKit, until, type ServerKit } from '../testing/server-kit.ts';

type Reply = { status: number; body: unknown } | 'hang up';

const TOKEN = `42:${'t'.repeat(35)}`;
const calls: { path: string; body: Record<string, unknown> }[] = [];
const usual = (path: string): Reply =>
  path.includes('/bot')
    ? { status: 200, body: { ok: true, result: { message_id: 900 + calls.length } } }
    : { status: 200, body: { messages: [{ id: `wamid.${calls.length}` }] } };
let answer = usual;
/** How long the platform thinks before it answers. */
let wait = () => Promise.resolve();
let server: Server;
let kit: ServerKit;

beforeAll(async () => {
  server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', async () => {
      calls.push({ path: request.url ?? '', body: JSON.parse(text || '{}') });
      await wait();
      const said = answer(request.url ?? '');
      if (said === 'hang up') return void request.socket.destroy();
      return void response
        .writeHead(said.status, { 'content-type': 'application/json' })
        .end(JSON.stringify(said.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const apiUrl = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`;
  const flow = 'road';
  kit = await serverKit({
    secret: (name) => ({ TELEGRAM_TOKEN: TOKEN })[name],
    channels: {
      helper: {
        channel: 'telegram',
        flow,
        settings: { token: '$TELEGRAM_TOKEN', secret: 'whisper', username: 'helper_bot', apiUrl },
      },
      number: {
        channel: 'whatsapp',
        flow,
        settings: { phoneNumberId: '5', token: 't', appSecret: 's', verifyToken: 'hello', apiUrl },
      },
      closing: {
        channel: 'whatsapp',
        flow,
        otherwise: 'number',
        settings: { phoneNumberId: '7', token: 't', appSecret: 's', verifyToken: 'hello', apiUrl },
      },
      off: { channel: 'slack', flow, settings: { botToken: '$NOT_SET', signingSecret: 's' } },
      unsigned: {
        channel: 'sms',
        flow,
        settings: { accountSid: `AC${'1'.repeat(32)}`, authToken: 'a', from: '+4930111111' },
      },
    },
  });
});
afterAll(async () => {
  await kit.end();
  server.closeAllConnections();
  server.close();
});

let updates = 1000;
const from = { is_bot: false, first_name: 'Ada' };
const telegram = (text: string, chat: number, id = (updates += 1)) => ({
  update_id: id,
  message: { message_id: id, from, chat: { id: chat, type: 'private' }, date: 1_790_000_000, text },
});
const post = (update: object, secret = 'whisper') =>
  kit.call('POST', '/hooks/helper', update, { 'x-telegram-bot-api-secret-token': secret });
const whatsapp = (text: string, id: string, number: string, [account, phone] = ['number', '5']) => {
  const value = {
    metadata: { phone_number_id: phone },
    contacts: [{ wa_id: number, profile: { name: 'Ada' } }],
    messages: [{ from: number, id, timestamp: '1790000000', type: 'text', text: { body: text } }],
  };
  return signed(account, { entry: [{ changes: [{ field: 'messages', value }] }] });
};
const signed = (account: string, payload: object) => {
  const body = JSON.stringify(payload);
  const signature = `sha256=${createHmac('sha256', 's').update(body).digest('hex')}`;
  return kit.call('POST', `/hooks/${account}`, body, { 'x-hub-signature-256': signature });
};
const textsTo = (chat: number) =>
  calls.flatMap(({ body }) => (body['chat_id'] === chat && typeof body['text'] === 'string' ? [body['text']] : []));

/** The journal of whoever writes from an address. */
async function journalOf(account: string, address: string) {
  const database = new DatabaseSync(join(kit.folder, 'data/baton.db'), { readOnly: true });
  const row = database
    .prepare('SELECT conversation FROM app_channel_talk WHERE account = ? AND address = ?')
    .get(account, address);
  database.close();
  const key = String(row?.['conversation'] ?? '');
  return (await kit.server.host.entries({ kind: 'conversation', key }, 0, 500)).map(({ entry }) => entry);
}

it('C1, C3: who writes on Telegram gets the flow, and the same update ten times is one message', async () => {
  const hello = telegram('Where is my parcel?', 7);
  const taken = await Promise.all(Array.from({ length: 10 }, () => post(hello)));
  expect(taken.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
  await until(() => textsTo(7).length >= 2);
  await post(hello);
  const entries = await journalOf('helper', '7');
  expect(entries.filter(({ type }) => type === 'customer')).toHaveLength(1);
  expect(entries.find(({ type }) => type === 'started')).toMatchObject({ channel: 'telegram' });
  expect(entries.find(({ type }) => type === 'profile')).toMatchObject({ profile: { name: 'Ada' }, verified: false });
  const said = entries.filter(({ type }) => type === 'said');
  await until(() => textsTo(7).length >= said.length);
  expect(textsTo(7)).toHaveLength(said.length);
});

it('C5: asks for a person in words, and takes a place in line', async () => {
  await post(telegram('I want to talk to a person', 8));
  await until(async () => (await journalOf('helper', '8')).some(({ type }) => type === 'queued'));
});

it('a foreign request is refused without a word, and what cannot work is off and says why', async () => {
  expect(await post(telegram('Hi', 9), 'guess')).toMatchObject({ status: 403, body: '' });
  for (const id of ['nobody', 'off', 'unsigned']) expect((await kit.call('POST', `/hooks/${id}`, {})).status).toBe(403);
  const { body } = await kit.call('GET', '/api/channels');
  expect(body).toMatchObject({
    accounts: [
      { id: 'helper', off: null },
      { id: 'number', off: null },
      { id: 'closing', off: null },
      { id: 'off', off: 'Off: NOT_SET is not set in the environment.' },
      { id: 'unsigned', off: 'Off: its signatures are made over the public address. Set BATON_ORIGIN.' },
    ],
  });
  expect((await kit.call('POST', '/api/channels/helper/check')).body).toEqual({ works: true, words: 'It works.' });
  answer = () => ({ status: 401, body: { ok: false, description: 'Unauthorized' } });
  expect((await kit.call('POST', '/api/channels/helper/check')).body).toEqual({ works: false, words: 'Unauthorized' });
  answer = usual;
  const asked = await kit.call('GET', '/hooks/number?hub.mode=subscribe&hub.verify_token=hello&hub.challenge=42');
  expect(asked.body).toBe('42');
});

it('L2, T2: a button of an earlier question answers nothing, the one for a person always works', async () => {
  const press = (data: string, label: string) => ({
    update_id: (updates += 1),
    callback_query: {
      id: 'q',
      from,
      data,
      message: {
        message_id: 1,
        chat: { id: 8, type: 'private' },
        date: 1_790_000_000,
        reply_markup: { inline_keyboard: [[{ text: label, callback_data: data }]] },
      },
    },
  });
  await post(press('99:yes', 'Yes'));
  const [old] = await until(async () => {
    const found = (await journalOf('helper', '8')).filter(
      (one) => one.type === 'customer' && JSON.stringify(one['text']).includes('Yes'),
    );
    return found.length > 0 ? found : null;
  });
  expect(old).not.toHaveProperty('choice');
});

it('nothing of a burst is lost or doubled, and each customer’s order is kept, over a restart', async () => {
  const chats = Array.from({ length: 6 }, (_, index) => 100 + index);
  const words = ['one', 'two', 'three'];
  const all = chats.flatMap((chat) => words.map((word) => telegram(`Say ${word}`, chat)));
  // Different customers at once, each one's own messages as a platform sends them: one after the other.
  await Promise.all(
    chats.map(async (chat) => {
      for (const update of all.filter(({ message }) => message.chat.id === chat))
        await Promise.all([post(update), post(update)]);
    }),
  );
  await kit.restart();
  await Promise.all(all.map((update) => post(update)));
  for (const chat of chats) {
    const said = await until(async () => {
      const found = (await journalOf('helper', String(chat))).filter(({ type }) => type === 'customer');
      return found.length >= words.length ? found.map((one) => one['text']) : null;
    });
    expect(said).toEqual(words.map((word) => `Say ${word}`));
  }
});

it('C1: a receipt that comes before the answer which names its message counts all the same', async () => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  wait = () => held;
  const before = calls.length;
  await whatsapp('Where is my parcel?', 'early-1', '49177001');
  await until(() => calls.length > before);
  const value = {
    metadata: { phone_number_id: '5' },
    statuses: [
      {
        id: 'wamid.early',
        status: 'failed',
        timestamp: '1790000001',
        recipient_id: '49177001',
        errors: [{ code: 131026 }],
      },
    ],
  };
  answer = () => ({ status: 200, body: { messages: [{ id: 'wamid.early' }] } });
  await signed('number', { entry: [{ changes: [{ field: 'messages', value }] }] });
  release();
  await until(async () => (await journalOf('number', '49177001')).some(({ type }) => type === 'notDelivered'));
  answer = usual;
  wait = () => Promise.resolve();
});

it('C6: what a channel does not take is told at the desk, and a message whose answer was lost is not sent again', async () => {
  await whatsapp('Hello', 'w1', '49171');
  await until(() => calls.some(({ body }) => body['to'] === '49171'));
  answer = () => 'hang up';
  await whatsapp('Where is my order 4711?', 'w2', '49171');
  const lost = await until(async () =>
    (await journalOf('number', '49171')).find(({ type }) => type === 'notDelivered'),
  );
  expect(lost).toMatchObject({ channel: 'whatsapp', why: 'unknown' });
  answer = () => ({ status: 400, body: { error: { code: 131047, message: 'Re-engagement message' } } });
  await whatsapp('Anybody there?', 'w3', '49171');
  await until(async () => (await journalOf('number', '49171')).some((one) => one['why'] === 'window-closed'));
  answer = usual;
  const sent = calls.map(({ body }) => JSON.stringify(body)).filter((body) => body.includes('49171'));
  expect(new Set(sent).size).toBe(sent.length);
});

it('C6: what one account is not let send any more another one sends, and there the customer goes on with it', async () => {
  answer = (path) =>
    path.includes('/7/')
      ? { status: 400, body: { error: { code: 131047, message: 'Re-engagement message' } } }
      : usual(path);
  await whatsapp('Hello', 'x1', '49172', ['closing', '7']);
  const told = await until(async () =>
    (await journalOf('closing', '49172')).find(({ type }) => type === 'notDelivered'),
  );
  expect(told).toMatchObject({ why: 'window-closed', instead: 'whatsapp' });
  await until(() => calls.some(({ path, body }) => path.includes('/5/') && body['to'] === '49172'));
  await whatsapp('Is it on its way?', 'x2', '49172');
  await until(async () => (await journalOf('closing', '49172')).some((one) => one['text'] === 'Is it on its way?'));
  answer = usual;
});

it('C4: a customer goes on from the web on Telegram by a link that is good once', async () => {
  const begun = await kit.call('POST', '/api/conversations', { flow: 'road', language: 'en' });
  const { id, token } = JSON.parse(JSON.stringify(begun.body));
  const authorization = `Bearer ${token}`;
  expect((await kit.call('POST', `/api/conversations/${id}/continue`)).status).toBe(401);
  const { body } = await kit.call('POST', `/api/conversations/${id}/continue`, undefined, { authorization });
  const link = /https:\/\/t\.me\/helper_bot\?start=([\w-]+)/.exec(JSON.stringify(body))?.[1] ?? '';
  await post(telegram(`/start ${link}`, 55));
  await post(telegram('It is about my lamp', 55));
  const entriesOf = async () =>
    (await kit.server.host.entries({ kind: 'conversation', key: id }, 0, 500)).map(({ entry }) => entry);
  await until(async () => (await entriesOf()).some((one) => one['text'] === 'It is about my lamp'));
  expect((await entriesOf()).find(({ type }) => type === 'customer')).toMatchObject({ channel: 'telegram' });
  await until(() => textsTo(55).length >= 1);
  // Somebody else with the same link begins a talk of their own.
  await post(telegram(`/start ${link}`, 66));
  await until(() => textsTo(66).length >= 1);
  expect((await entriesOf()).filter((one) => one['text'] === 'Please continue my conversation')).toHaveLength(1);
});
