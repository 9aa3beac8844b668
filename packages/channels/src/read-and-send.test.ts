// Each channel from a customer's press to the request that answers it.
import { expect, it } from 'vitest';
import type { IncomingRequest, SendContext } from './channel.ts';
import { channelAccount } from './accounts.ts';
import { readMail } from './email/read-mail.ts';
import { mailOut } from './email/mail-out.ts';
import { isStandardWebhook } from './parts/standard-webhook.ts';
import { isWindowOpen, windowEndsAt } from './parts/reply-window.ts';
import { plainOptOutWord } from './parts/opt-out-words.ts';
import { createHmac } from 'node:crypto';
import { channels } from '@baton/flow';

const account = (channel: string, settings: object) => {
  const read = channelAccount(channel, settings);
  if ('problem' in read) throw new Error(read.problem);
  return read.account;
};
const post = (
  body: unknown,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): IncomingRequest => ({
  method: 'POST',
  url: 'https://help.example/h',
  headers,
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
});
const context: SendContext = {
  to: '',
  speaker: 'bot',
  afterWindow: false,
  key: 'k',
  receiptUrl: 'https://help.example/r',
};
const question = {
  text: 'Shall I?',
  choices: [
    { id: 'yes', label: 'Yes' },
    { id: 'no', label: 'No' },
  ],
};
const asked = { question: 4, language: 'en' };
const answer = (status: number, body: unknown, headers: Record<string, string> = {}) => ({
  status,
  headers,
  text: JSON.stringify(body),
});

it('WhatsApp: a pressed button comes back with its question, and a lost or late answer is told apart', () => {
  const whatsapp = account('whatsapp', {
    phoneNumberId: '5',
    token: 't',
    appSecret: 's',
    verifyToken: 'v',
    template: { name: 'still_here', language: 'en', withText: true },
  });
  const [shown = { text: '' }] = whatsapp.render(question, asked);
  const request = whatsapp.send(shown, { ...context, to: '49' });
  expect(request.headers['authorization']).toBe('Bearer t');
  const { interactive } = JSON.parse(request.body);
  const { id } = interactive.action.buttons[0].reply;
  const value = {
    metadata: { phone_number_id: '5' },
    contacts: [{ wa_id: '49', profile: { name: 'Ada' } }],
    messages: [
      { from: '49', id: 'w', timestamp: '3', type: 'interactive', interactive: { button_reply: { id, title: 'Yes' } } },
    ],
  };
  expect(whatsapp.read(post({ entry: [{ changes: [{ field: 'messages', value }] }] }))).toEqual([
    {
      type: 'message',
      id: 'w',
      at: 3000,
      from: '49',
      name: 'Ada',
      text: 'Yes',
      press: { question: 4, choice: { id: 'yes' } },
    },
  ]);
  expect(whatsapp.sent(answer(200, { messages: [{ id: 'wamid' }] }))).toEqual({ ok: true, id: 'wamid' });
  expect(whatsapp.sent(answer(400, { error: { code: 131047, message: 'late' } }))).toMatchObject({
    failure: { why: 'window-closed' },
  });
  expect(whatsapp.sent(answer(429, { error: { code: 4, message: 'slow' } }, { 'retry-after': '7' }))).toMatchObject({
    failure: { why: 'try-later', afterSeconds: 7 },
  });
  expect(whatsapp.sent(answer(502, 'bad gateway'))).toMatchObject({ failure: { why: 'unknown' } });
  expect(JSON.parse(whatsapp.template({ text: 'Two\nlines' }, { ...context, to: '49' })?.body ?? '')).toMatchObject({
    template: { components: [{ parameters: [{ text: 'Two lines' }] }] },
  });
  expect(plainOptOutWord('Cancel')).toBeNull();
});

it('Telegram: a press names its label, an edit is told, a block forbids', () => {
  const telegram = account('telegram', { token: `1:${'x'.repeat(35)}`, secret: 'w' });
  const [shown = { text: '' }] = telegram.render(question, asked);
  const { reply_markup: markup } = JSON.parse(telegram.send(shown, { ...context, to: '9' }).body);
  const chat = { id: 9, type: 'private' };
  const from = { is_bot: false, first_name: 'Ada', last_name: 'Example', language_code: 'en-GB' };
  const under = { message_id: 2, chat, date: 5, reply_markup: markup };
  const data = markup.inline_keyboard[1][0].callback_data;
  expect(telegram.read(post({ update_id: 31, callback_query: { id: 'q', from, data, message: under } }))).toEqual([
    {
      type: 'message',
      id: '31',
      at: 5000,
      from: '9',
      name: 'Ada Example',
      language: 'en',
      text: 'No',
      press: { question: 4, choice: { id: 'no' } },
    },
  ]);
  expect(
    telegram.read(post({ update_id: 32, message: { message_id: 1, from, chat, date: 6, text: '/start tok_1' } })),
  ).toMatchObject([{ text: '', token: 'tok_1' }]);
  expect(
    telegram.read(
      post({ update_id: 33, edited_message: { message_id: 1, from, chat, date: 6, edit_date: 7, text: 'order 13' } }),
    ),
  ).toMatchObject([{ type: 'edited', at: 7000 }]);
  expect(
    telegram.read(post({ update_id: 34, my_chat_member: { chat, date: 8, new_chat_member: { status: 'kicked' } } })),
  ).toMatchObject([{ type: 'opt-out' }]);
  expect(
    telegram.read(
      post({ update_id: 35, message: { message_id: 1, from, chat: { id: -5, type: 'group' }, date: 6, text: 'hi' } }),
    ),
  ).toEqual([]);
  expect(
    telegram.sent(answer(403, { ok: false, description: 'Forbidden: bot was blocked by the user' })),
  ).toMatchObject({ failure: { why: 'opted-out' } });
  expect(telegram.sent(answer(429, { ok: false, description: 'slow', parameters: { retry_after: 3 } }))).toMatchObject({
    failure: { afterSeconds: 3 },
  });
});

it('Slack: a direct message, a thread, a pressed button; other bots are nobody', () => {
  const slack = account('slack', { botToken: 'b', signingSecret: 's' });
  const event = (more: object) =>
    slack.read(
      post({
        type: 'event_callback',
        event_id: 'E1',
        team_id: 'T',
        event: { type: 'message', channel: 'D', channel_type: 'im', user: 'U', ts: '10.5', text: 'hi', ...more },
      }),
    );
  expect(event({})).toMatchObject([{ id: 'D:10.5', from: 'T/D', at: 10_500 }]);
  expect(event({ thread_ts: '9.1' })).toMatchObject([{ from: 'T/D/9.1' }]);
  expect(event({ bot_id: 'B' })).toEqual([]);
  expect(event({ channel_type: 'channel' })).toEqual([]);
  const [shown = { text: '' }] = slack.render(question, asked);
  const body = JSON.parse(slack.send(shown, { ...context, to: 'T/D/9.1' }).body);
  expect(body).toMatchObject({ channel: 'D', thread_ts: '9.1' });
  const { value, text } = body.blocks[1].elements[0];
  const payload = {
    type: 'block_actions',
    team: { id: 'T' },
    user: { id: 'U' },
    channel: { id: 'D' },
    message: { ts: '11' },
    actions: [{ action_ts: '12.5', value, text }],
  };
  const form = post(new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), {
    'content-type': 'application/x-www-form-urlencoded',
  });
  expect(slack.read(form)).toEqual([
    {
      type: 'message',
      id: '12.5:U',
      at: 12_500,
      from: 'T/D',
      text: 'Yes',
      press: { question: 4, choice: { id: 'yes' } },
    },
  ]);
  expect(slack.handshake(post({ type: 'url_verification', challenge: 'abc' }))?.body).toBe('abc');
  expect(slack.sent(answer(200, { ok: false, error: 'channel_not_found' }))).toMatchObject({
    failure: { why: 'unreachable' },
  });
});

it('Messenger: quick replies come back, a person may still answer after a day, watermarks are receipts', () => {
  const messenger = account('messenger', {
    pageId: 'P',
    token: 't',
    appSecret: 's',
    verifyToken: 'v',
    humanAgent: true,
  });
  const [shown = { text: '' }] = messenger.render(question, asked);
  const late = JSON.parse(messenger.send(shown, { ...context, to: '7', speaker: 'person', afterWindow: true }).body);
  expect(late).toMatchObject({ messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' });
  const { payload } = late.message.quick_replies[1];
  const read = (more: object) =>
    messenger.read(post({ entry: [{ id: 'P', messaging: [{ sender: { id: '7' }, timestamp: 4, ...more }] }] }));
  expect(read({ message: { mid: 'm', text: 'No', quick_reply: { payload } } })).toMatchObject([
    { press: { choice: { id: 'no' } } },
  ]);
  expect(read({ read: { watermark: 3 } })).toEqual([
    { type: 'receipt', of: null, upTo: 3, from: '7', status: 'read', at: 4 },
  ]);
  expect(messenger.sent(answer(400, { error: { code: 10, error_subcode: 2018278, message: 'late' } }))).toMatchObject({
    failure: { why: 'window-closed' },
  });
});

it('SMS: pictures come as files, receipts by their own webhook, a forbidden number is told', () => {
  const sms = account('sms', { accountSid: `AC${'1'.repeat(32)}`, authToken: 'a', from: '+4930111111' });
  const read = (form: Record<string, string>) =>
    sms.read(post(new URLSearchParams({ AccountSid: `AC${'1'.repeat(32)}`, MessageSid: 'SM', ...form }).toString()));
  expect(
    read({ From: '+491', Body: '', NumMedia: '1', MediaUrl0: 'https://m/1', MediaContentType0: 'image/png' }),
  ).toMatchObject([{ files: [{ id: 'https://m/1', type: 'image/png' }] }]);
  expect(read({ To: '+491', MessageStatus: 'undelivered', ErrorCode: '30005' })).toMatchObject([
    { type: 'receipt', of: 'SM', status: 'failed', failure: { why: 'unreachable' } },
  ]);
  expect(read({ From: '+491', Body: 'no thanks', OptOutType: 'STOP' })).toMatchObject([{ type: 'opt-out' }]);
  const form = new URLSearchParams(sms.send({ text: 'Hello & more' }, { ...context, to: '+491' }).body);
  expect(Object.fromEntries(form)).toEqual({
    To: '+491',
    From: '+4930111111',
    Body: 'Hello & more',
    StatusCallback: 'https://help.example/r',
  });
  expect(sms.sent(answer(400, { code: 21610, message: 'unsubscribed' }))).toMatchObject({
    failure: { why: 'opted-out' },
  });
});

it('settings that cannot be used say which field, and an unknown channel says so', () => {
  expect(channelAccount('telegram', { token: 'no', secret: 'w' })).toMatchObject({
    problem: expect.stringMatching(/^token: /),
  });
  expect(channelAccount('pigeon', {})).toEqual({ problem: 'There is no channel "pigeon".' });
});

it('C6: WhatsApp closes after 24 hours, Messenger only for the bot', () => {
  const hour = 3_600_000;
  expect(windowEndsAt(channels.whatsapp, 0, 'person')).toBe(24 * hour);
  expect(isWindowOpen(channels.whatsapp, 0, 'bot', 24 * hour)).toBe(false);
  expect(isWindowOpen(channels.messenger, 0, 'person', 25 * hour)).toBe(true);
  expect(isWindowOpen(channels.messenger, 0, 'bot', 25 * hour)).toBe(false);
  expect(isWindowOpen(channels.whatsapp, null, 'bot', 5)).toBe(false);
  expect(isWindowOpen(channels.sms, null, 'bot', 5)).toBe(true);
});

it('a mail is read into own words, thread and sender, and proves nothing without the receiving server’s word', async () => {
  const raw = (extra: string) =>
    Buffer.from(
      `${extra}From: Ada Example <Ada@x.example>\r\nTo: Desk <desk+t0k@help.example>\r\nSubject: =?utf-8?q?Lamp_br=C3=B6ken?=\r\nMessage-ID: <m1@x.example>\r\nReferences: <a@us> <b@us>\r\nDate: Tue, 1 Dec 2026 10:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nStill broken.\r\n\r\nOn Mon, Desk wrote:\r\n> Is it solved?\r\n`,
    );
  const reading = { address: 'desk@help.example', authServer: 'mx.help.example', now: 5, isOurs: () => false };
  const mail = await readMail(
    raw('Authentication-Results: mx.help.example; dmarc=pass header.from=x.example\r\n'),
    reading,
  );
  expect(mail).toMatchObject({
    id: '<m1@x.example>',
    from: { address: 'ada@x.example', name: 'Ada Example' },
    subject: 'Lamp bröken',
    text: 'Still broken.',
    folded: 'On Mon, Desk wrote:\n> Is it solved?',
    kind: 'person',
    thread: { tokens: ['t0k'], answers: ['<b@us>', '<a@us>'] },
    isProven: true,
  });
  const forged = await readMail(raw('Authentication-Results: evil.example; dmarc=pass\r\n'), reading);
  expect(forged.isProven).toBe(false);
});

it('a mail out is the same however often it is made, in its thread, as text and as harmless HTML', () => {
  const context = {
    key: 'c/said/3',
    to: 'ada@x.example',
    from: 'Desk <desk@help.example>',
    subject: 'Re: Lamp\r\nBcc: all@x',
    token: 't0k',
    inReplyTo: '<m1@x.example>',
    references: ['<a@us>'],
    isAutomatic: true,
  };
  const mail = mailOut([{ text: 'Hello <b>Ada</b>,\nsee https://shop.example/a.\n\nBye' }], context);
  expect(mail.messageId).toBe(mailOut([{ text: 'x' }], context).messageId);
  expect(mail).toMatchObject({
    subject: 'Re: Lamp Bcc: all@x',
    replyTo: 'desk+t0k@help.example',
    inReplyTo: '<m1@x.example>',
    references: ['<a@us>', '<m1@x.example>'],
    headers: { 'Auto-Submitted': 'auto-replied' },
  });
  expect(mail.html).toContain(
    '<p>Hello &lt;b&gt;Ada&lt;/b&gt;,<br>see <a href="https://shop.example/a">https://shop.example/a</a>.</p>',
  );
});

it('a signed webhook of ours is known by its signature and its time', () => {
  const body = 'From: a@x';
  const mac = createHmac('sha256', 'key').update(`id.1000.${body}`).digest('base64');
  const request = post(body, {
    'webhook-id': 'id',
    'webhook-timestamp': '1000',
    'webhook-signature': `v1,old v1,${mac}`,
  });
  expect(isStandardWebhook(request, 'key', 1100)).toBe(true);
  expect(isStandardWebhook(request, 'key', 1400)).toBe(false);
  expect(isStandardWebhook(request, '', 1100)).toBe(false);
});
