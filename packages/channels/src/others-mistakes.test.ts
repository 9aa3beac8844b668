// Sixteen ways in which others' adapters were wrong, as facts about ours. What a platform sends stands here in words of our own.
import { createHmac } from 'node:crypto';
import { channels, smsParts } from '@baton/flow';
import { describe, expect, it } from 'vitest';
import type { ChannelEvent, IncomingRequest, SendContext } from './channel.ts';
import { mailKind } from './email/mail-kind.ts';
import { mailThread, messageIds } from './email/mail-thread.ts';
import { ownWords } from './email/own-words.ts';
import { messenger } from './messenger/messenger.channel.ts';
import { smsOptOutWord } from './parts/opt-out-words.ts';
import { furtherOf, type ReceiptStatus } from './parts/receipt-order.ts';
import { choiceKey, readChoiceKey } from './render/choice-key.ts';
import { slack } from './slack/slack.channel.ts';
import { sms } from './sms/sms.channel.ts';
import { telegram } from './telegram/telegram.channel.ts';
import { whatsapp } from './whatsapp/whatsapp.channel.ts';

const NOW = 1_790_000_000;
const meta = { token: 'tok', appSecret: 'app-secret', verifyToken: 'hello', apiUrl: 'https://meta.example' };
const number = { ...meta, phoneNumberId: '555' };
const page = { ...meta, pageId: 'page-1', humanAgent: true };
const bot = { token: `1:${'b'.repeat(30)}`, secret: 'whisper', apiUrl: 'https://telegram.example' };
const line = {
  accountSid: `AC${'0'.repeat(32)}`,
  authToken: 'auth',
  from: '+4930123456',
  apiUrl: 'https://twilio.example',
};
const space = { botToken: 'xoxb', signingSecret: 'sign', apiUrl: 'https://slack.example' };
const sending: SendContext = { to: '49301', speaker: 'bot', afterWindow: false, key: 'k', receiptUrl: null };

const post = (
  body: string,
  headers: Record<string, string> = {},
  url = 'https://help.example/hooks/a',
): IncomingRequest => ({
  method: 'POST',
  url,
  headers,
  body: Buffer.from(body),
});
const signed = (body: string) =>
  post(body, { 'x-hub-signature-256': `sha256=${createHmac('sha256', 'app-secret').update(body).digest('hex')}` });
const twilio = (form: Record<string, string>, url: string, signedUrl = url) => {
  const sorted = Object.keys(form).toSorted();
  const over = signedUrl + sorted.map((name) => name + form[name]).join('');
  const signature = createHmac('sha1', 'auth').update(over).digest('base64');
  return post(new URLSearchParams(form).toString(), { 'x-twilio-signature': signature }, url);
};
const inbox = (...messages: object[]) =>
  JSON.stringify({
    entry: [{ changes: [{ field: 'messages', value: { metadata: { phone_number_id: '555' }, messages } }] }],
  });
const textsOf = (events: readonly ChannelEvent[]) =>
  events.flatMap((one) => (one.type === 'message' ? [one.text] : []));

describe('C1 to C6: what others got wrong', () => {
  it('1. verified a body that was parsed and written again', () => {
    const body = '{"a":"\\u00fc","b":"x\\/y"}';
    expect(whatsapp.verify(signed(body), number, NOW)).toBe(true);
    const again = post(JSON.stringify(JSON.parse(body)), signed(body).headers as Record<string, string>);
    expect(whatsapp.verify(again, number, NOW)).toBe(false);
  });

  it('2. took the older, weaker signature beside the new one', () => {
    const body = '{"a":1}';
    const old = createHmac('sha1', 'app-secret').update(body).digest('hex');
    expect(messenger.verify(post(body, { 'x-hub-signature': `sha1=${old}` }), page, NOW)).toBe(false);
  });

  it('3. rebuilt the signed address from the socket, and broke behind a proxy or a port', () => {
    const form = { From: '+491701', Body: 'hi' };
    const url = 'https://help.example/hooks/a?x=1';
    expect(sms.verify(twilio(form, url), line, NOW)).toBe(true);
    expect(sms.verify(twilio(form, url, 'https://help.example:443/hooks/a?x=1'), line, NOW)).toBe(true);
    expect(sms.verify(twilio(form, url, 'http://help.example/hooks/a?x=1'), line, NOW)).toBe(false);
  });

  it('4. broke on a parameter that nobody knew yet', () => {
    expect(
      sms.verify(twilio({ From: '+491701', Body: 'hi', Zodiac: 'ram' }, 'https://help.example/h'), line, NOW),
    ).toBe(true);
  });

  it('5. refused old requests but took those from the future', () => {
    const at = (seconds: number) => {
      const body = '{"type":"event_callback"}';
      const mac = createHmac('sha256', 'sign').update(`v0:${seconds}:${body}`).digest('hex');
      return post(body, { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${mac}` });
    };
    expect([-301, -299, 299, 301].map((off) => slack.verify(at(NOW + off), space, NOW))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('6. answered "stop", which the law takes for itself, or took "cancel" for the matter', () => {
    const read = (text: string) =>
      sms.read(
        post(
          new URLSearchParams({
            AccountSid: line.accountSid,
            MessageSid: 'SM1',
            From: '+491701',
            Body: text,
          }).toString(),
        ),
        line,
      );
    for (const word of ['STOP', 'cancel', 'End.', ' quit ', 'Opt-out', 'REVOKE', 'stopall', 'Unsubscribe'])
      expect(read(word), word).toEqual([{ type: 'opt-out', id: 'SM1', at: 0, from: '+491701' }]);
    expect(textsOf(read('cancel my order'))).toEqual(['cancel my order']);
    expect(textsOf(read('yes'))).toEqual(['yes']);
    expect(smsOptOutWord('yes', true)).toBe('start');
    expect(sms.taken.body).toBe('<Response></Response>');
  });

  it('7. heard their own echo as a customer', () => {
    const say = (message: object) =>
      messenger.read(
        post(
          JSON.stringify({ entry: [{ id: 'page-1', messaging: [{ sender: { id: 'p' }, timestamp: 5, message }] }] }),
        ),
        page,
      );
    expect(say({ mid: 'm1', text: 'ours', is_echo: true })).toEqual([]);
    expect(textsOf(say({ mid: 'm2', text: 'theirs' }))).toEqual(['theirs']);
  });

  it('8. kept the order of arrival where the platform does not', () => {
    const one = (id: string, timestamp: string, body: string) => ({
      from: '49',
      id,
      timestamp,
      type: 'text',
      text: { body },
    });
    const events = whatsapp.read(post(inbox(one('b', '12', 'then this'), one('a', '11', 'first this'))), number);
    expect(textsOf(events)).toEqual(['first this', 'then this']);
  });

  it('9. let a late receipt take back a newer one, and missed a window that closed afterwards', () => {
    const came: ReceiptStatus[] = ['read', 'delivered', 'sent', 'failed'];
    expect(came.reduce<ReceiptStatus | null>(furtherOf, null)).toBe('read');
    const statuses = [
      { id: 'w', status: 'failed', timestamp: '9', recipient_id: '49', errors: [{ code: 131047, title: 'late' }] },
    ];
    const body = JSON.stringify({ entry: [{ changes: [{ field: 'messages', value: { statuses } }] }] });
    expect(whatsapp.read(post(body), number)).toMatchObject([
      { type: 'receipt', status: 'failed', failure: { why: 'window-closed' } },
    ]);
  });

  it('10. answered the number that was dialled, not the one that wrote', () => {
    const [event] = whatsapp.read(
      post(inbox({ from: '5511987654321', id: 'x', timestamp: '1', type: 'text', text: { body: 'oi' } })),
      number,
    );
    expect(event).toMatchObject({ from: '5511987654321' });
    const [shown = { text: '' }] = whatsapp.render({ text: 'Olá' }, { question: 1, language: 'pt' });
    expect(JSON.parse(whatsapp.send(shown, { ...sending, to: '5511987654321' }, number).body)).toMatchObject({
      to: '5511987654321',
    });
  });

  it('11. sent more on a button than it carries, or took an old button for an answer to the new question', () => {
    const long = choiceKey(12, 3, 'x'.repeat(64));
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(64);
    expect(readChoiceKey(long)).toEqual({ question: 12, choice: { index: 3 } });
    expect(readChoiceKey(choiceKey(12, 3, 'größe'))).toEqual({ question: 12, choice: { index: 3 } });
    expect(readChoiceKey(choiceKey(12, 3, 'slot:1790'))).toEqual({ question: 12, choice: { id: 'slot:1790' } });
    expect(readChoiceKey('anything else')).toBeNull();
  });

  it('12. let customers’ words ring a whole Slack channel, and escaped what came in twice', () => {
    const loud = 'Hi <!channel> & <@U1> see https://shop.example';
    const [shown = { text: '' }] = slack.render({ text: loud }, { question: 1, language: 'en' });
    const body = slack.send(shown, { ...sending, to: 'T/C' }, space).body;
    expect(body).not.toMatch(/<!channel>|<@U1>/);
    expect(slack.send({ text: 'Hi <!here>' }, { ...sending, to: 'T/C' }, space).body).toMatch(
      /"plain_text","text":"Hi <!here>"/,
    );
    const event = {
      type: 'message',
      channel_type: 'im',
      channel: 'D',
      user: 'U',
      ts: '5.1',
      text: '1 &lt; 2 &amp;amp; <https://a.example|a.example>',
    };
    const [read] = slack.read(
      post(JSON.stringify({ type: 'event_callback', event_id: 'E', team_id: 'T', event }), {
        'content-type': 'application/json',
      }),
      space,
    );
    expect(read).toMatchObject({ text: '1 < 2 &amp; a.example (https://a.example)' });
  });

  it('13. lost messages whose stars and lines a platform read as marks', () => {
    const sent = JSON.parse(telegram.send({ text: 'order_12 *now* [x](y)' }, { ...sending, to: '7' }, bot).body);
    expect(sent).toMatchObject({ chat_id: 7, text: 'order_12 *now* [x](y)' });
    expect(sent).not.toHaveProperty('parse_mode');
  });

  it('14. paid for three parts because of one dash', () => {
    const text = `We’ll ring you – today… ${'a'.repeat(120)}`;
    const [shown = { text: '' }] = sms.render({ text }, { question: 1, language: 'en' });
    expect([smsParts(text).parts, smsParts(shown.text).parts]).toEqual([3, 1]);
    expect(channels.sms.buttons).toBe(0);
  });

  it('15. split a mail thread because only In-Reply-To was looked at, and answered robots', () => {
    const thread = mailThread(
      'desk@help.example',
      ['Desk+Ab3@help.example', 'x@y.example'],
      ['<gone@a>'],
      messageIds('<one@us><two@us>'),
    );
    expect(thread).toEqual({ tokens: ['Ab3'], answers: ['<gone@a>', '<two@us>', '<one@us>'] });
    const kind = (headers: Record<string, string[]>, from = 'ada@x.example') =>
      mailKind(new Map(Object.entries(headers)), from, ['desk@help.example'], (id) => id === '<ours@us>');
    expect(kind({ 'auto-submitted': ['no', 'auto-replied'] })).toBe('automatic');
    expect(kind({ 'x-auto-response-suppress': ['None'] })).toBe('person');
    expect(kind({ 'x-auto-response-suppress': ['OOF'] })).toBe('automatic');
    expect(kind({ 'return-path': ['<>'] })).toBe('bounce');
    expect(kind({ 'list-id': ['<l.example>'] })).toBe('automatic');
    expect(kind({}, 'Desk@help.example')).toBe('own');
    expect(kind({ 'message-id': ['<ours@us>'] })).toBe('own');
  });

  it('16. threw the customer’s own lines away with the quotation', () => {
    const same = (text: string) => expect(ownWords(text)).toEqual({ own: text, folded: '' });
    same('>1000 EUR is missing');
    same('On 3 May I wrote:\nnobody answered.');
    same('From: Berlin\nTo: Hamburg\nDate: 3 May');
    same('> do you ship there?\nYes please.\n> and when?\nTomorrow.');
    expect(
      ownWords('Thanks!\n\nOn Tue, 3 May 2027 at 10:00, Desk <desk@help.example>\nwrote:\n> Hello\n> there'),
    ).toEqual({
      own: 'Thanks!',
      folded: 'On Tue, 3 May 2027 at 10:00, Desk <desk@help.example>\nwrote:\n> Hello\n> there',
    });
    expect(ownWords('Ja gerne\n\nAm 03.05.2027 um 10:00 schrieb Desk:\n\n> Hallo\n-- \nAda').own).toBe('Ja gerne');
    expect(ownWords('Merci\n\nFrom: Desk\nSent: today\nTo: Ada\nSubject: Order\n\nHello').own).toBe('Merci');
    expect(ownWords('It still drips.\n-- \nAda Example\n+44 20 1234').own).toBe('It still drips.');
  });
});
