// What platforms may post beside the usual: everything a customer says is heard or marked, nothing that nobody said is.
import { expect, it } from 'vitest';
import { channelAccount } from './accounts.ts';
import { plainOptOutWord, smsOptOutWord } from './parts/opt-out-words.ts';

const meta = { token: 't', appSecret: 's', verifyToken: 'v' };
const post = (body: unknown) => ({
  method: 'POST',
  url: 'https://desk.example/h',
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
});
const account = (channel: string, settings: object) => {
  const read = channelAccount(channel, settings);
  if ('problem' in read) throw new Error(read.problem);
  return read.account;
};
const whatsapp = account('whatsapp', { phoneNumberId: '5', ...meta });
const telegram = account('telegram', { token: `1:${'x'.repeat(35)}`, secret: 'w' });
const messenger = account('messenger', { pageId: '9', ...meta });
const sms = account('sms', { accountSid: `AC${'1'.repeat(32)}`, authToken: 'a', from: '+4930111111' });

const onWhatsApp = (...messages: object[]) =>
  whatsapp.read(
    post({
      entry: messages.map((one, index) => ({
        changes: [
          {
            field: 'messages',
            value: {
              metadata: { phone_number_id: '5' },
              messages: [{ from: '49', id: `w${index}`, timestamp: '3', ...one }],
            },
          },
        ],
      })),
    }),
  );
const chat = { id: 9, type: 'private' };
const onTelegram = (message: object) =>
  telegram.read(
    post({ update_id: 1, message: { message_id: 1, from: { first_name: 'Ada' }, chat, date: 6, ...message } }),
  );
const onMessenger = (...all: object[]) =>
  messenger.read(
    post({ entry: [{ id: '9', messaging: all.map((one) => ({ sender: { id: 'p' }, timestamp: 5, ...one })) }] }),
  );
const onSms = (fields: object) =>
  sms.read(
    post(
      new URLSearchParams({
        AccountSid: `AC${'1'.repeat(32)}`,
        MessageSid: 'SM1',
        From: '+491701',
        ...fields,
      }).toString(),
    ),
  );

it('WhatsApp: a filled-in form, a card, a place with its address are words', () => {
  const form = {
    type: 'nfm_reply',
    nfm_reply: { name: 'flow', body: 'Sent', response_json: '{"day":"Monday","flow_token":"x","n":2}' },
  };
  expect(onWhatsApp({ type: 'interactive', interactive: form })).toMatchObject([{ text: 'Sent\nday: Monday\nn: 2' }]);
  const contacts = [{ name: { formatted_name: 'Ada' }, phones: [{ phone: '+49 170 1' }, { wa_id: '49' }] }];
  expect(onWhatsApp({ type: 'contacts', contacts })).toMatchObject([{ text: 'Ada +49 170 1' }]);
  const location = { latitude: 1.5, longitude: -2, name: 'Shop', address: 'High Street 1' };
  expect(onWhatsApp({ type: 'location', location })).toMatchObject([{ text: 'Shop, High Street 1, 1.5, -2' }]);
});

it('WhatsApp: what nobody here has seen yet is marked, what nobody said is not', () => {
  const marked = [{ type: 'message', text: '', files: [{ type: 'unsupported' }] }];
  expect(onWhatsApp({ type: 'order', order: { catalog_id: '1' } })).toMatchObject(marked);
  expect(onWhatsApp({ type: 'hologram' })).toMatchObject(marked);
  expect(onWhatsApp({ type: 'location', location: { latitude: 'north' } })).toMatchObject(marked);
  for (const type of ['reaction', 'system', 'request_welcome']) expect(onWhatsApp({ type, [type]: {} })).toEqual([]);
});

it('WhatsApp: several of one request, one of them broken, are all heard', () => {
  expect(
    onWhatsApp(
      { type: 'text', text: { body: 'one' } },
      { type: 'text', text: 7 },
      { type: 'text', text: { body: 'two' } },
    ),
  ).toMatchObject([{ text: 'one' }, { files: [{ type: 'unsupported' }] }, { text: 'two' }]);
});

it('Telegram: stickers, venues, cards, round films and polls are told; what the chat itself says is not', () => {
  expect(onTelegram({ sticker: { file_id: 's', emoji: '👍' } })).toMatchObject([{ text: '👍' }]);
  expect(
    onTelegram({
      venue: { title: 'Shop', address: 'High Street', location: {} },
      location: { latitude: 1, longitude: 2 },
    }),
  ).toMatchObject([{ text: 'Shop, High Street, 1, 2' }]);
  expect(onTelegram({ contact: { phone_number: '+491', first_name: 'Bo' } })).toMatchObject([{ text: 'Bo +491' }]);
  expect(onTelegram({ video_note: { file_id: 'v' } })).toMatchObject([{ files: [{ id: 'v', type: 'video/mp4' }] }]);
  expect(onTelegram({ animation: { file_id: 'a' }, document: { file_id: 'a' } })).toMatchObject([
    { files: [{ id: 'a' }] },
  ]);
  expect(onTelegram({ poll: { question: '?' } })).toMatchObject([{ files: [{ type: 'unsupported' }] }]);
  expect(onTelegram({ pinned_message: { message_id: 3 } })).toEqual([]);
  expect(onTelegram({ text: '/start@helper_bot tok_1' })).toMatchObject([{ text: '', token: 'tok_1' }]);
});

it('Telegram: a press is answered, so that its button stops turning', () => {
  const press = post({ update_id: 2, callback_query: { id: 'q7', data: '1:yes' } });
  expect(JSON.parse(telegram.answer(press).body)).toEqual({ method: 'answerCallbackQuery', callback_query_id: 'q7' });
  expect(telegram.answer(post({ update_id: 3 })).body).toBe('');
});

it('Messenger: places, shared pages, edits and what cannot be shown', () => {
  const sent = (...attachments: object[]) => onMessenger({ message: { mid: 'm', attachments } });
  expect(sent({ type: 'location', payload: { coordinates: { lat: 1, long: 2 } } })).toMatchObject([{ text: '1, 2' }]);
  expect(sent({ type: 'fallback', title: 'A shop', payload: null })).toMatchObject([{ text: 'A shop' }]);
  expect(sent({ type: 'image', payload: { url: 'https://x/1' } })).toMatchObject([
    { text: '', files: [{ type: 'image' }] },
  ]);
  expect(onMessenger({ message: { mid: 'm' } })).toMatchObject([{ files: [{ type: 'unsupported' }] }]);
  expect(onMessenger({ message_edit: { mid: 'm', text: 'order 13', num_edit: 2 } })).toMatchObject([
    { type: 'edited', id: 'm:2', text: 'order 13' },
  ]);
  expect(onMessenger({ reaction: { mid: 'm', emoji: '👍' } })).toEqual([]);
});

it('SMS: opt-out words whatever their case, width, signs, politeness and language; a sentence is none', () => {
  const out = [
    'STOP!!',
    '"Stop"',
    'ＳＴＯＰ',
    'stop please',
    'Please stop.',
    'STOP 🛑',
    'Stop all',
    'Arrêt',
    'BAJA',
    'Sair',
    'don’t text me',
  ];
  for (const word of out)
    expect(onSms({ Body: word }), word).toEqual([{ type: 'opt-out', id: 'SM1', at: 0, from: '+491701' }]);
  for (const text of [
    'Where is the bus stop?',
    'stop it from leaking',
    'the end of the cable',
    'cancel my order',
    'tops',
  ])
    expect(onSms({ Body: text }), text).toMatchObject([{ type: 'message', text }]);
  expect(onSms({ Body: 'Hi', OptOutType: 'HELP' })).toEqual([]);
  expect(onSms({ Body: 'HELP' })).toMatchObject([{ type: 'message', text: 'HELP' }]);
  expect(onSms({ Body: '  ' })).toEqual([]);
});

it('C5: "start" allows again, and keeps its words for whoever had forbidden nothing', () => {
  expect(onSms({ Body: 'Start' })).toEqual([{ type: 'opt-in', id: 'SM1', at: 0, from: '+491701', text: 'Start' }]);
  expect(onWhatsApp({ type: 'text', text: { body: 'START' } })).toMatchObject([{ type: 'opt-in', text: 'START' }]);
  expect(onWhatsApp({ type: 'text', text: { body: 'Stop!' } })).toMatchObject([{ type: 'opt-out' }]);
  for (const word of ['cancel', 'end', 'alto', 'yes']) expect(plainOptOutWord(word), word).toBeNull();
  expect(smsOptOutWord('Yes!', true)).toBe('start');
});

it('garbage that is rightly signed is nothing, on every channel', () => {
  for (const one of [whatsapp, telegram, messenger, sms, account('slack', { botToken: 'b', signingSecret: 's' })])
    for (const body of [
      '',
      'null',
      '[]',
      '{',
      '{"entry":7}',
      '{"entry":[null]}',
      '{"update_id":"x"}',
      'payload=%7B',
      'a=b&a=c',
    ])
      expect(one.read(post(body)), `${one.channel}: ${body}`).toEqual([]);
});
