// A channel from outside the house, as the guide "How do I add a channel" tells: a post office that takes letters of 200 letters, signed.
import { createHmac } from 'node:crypto';
import { channels, type Channel } from '@baton/flow';
import { expect, it } from 'vitest';
import * as z from 'zod';
import {
  bindChannel,
  channelAccount,
  defineChannel,
  failedBy,
  isSame,
  jsonOf,
  mac,
  postJson,
  readAs,
  TAKEN,
  type IncomingRequest,
} from './server.ts';
import { renderFor } from './index.ts';

const carries: Channel = {
  ...channels.sms,
  label: 'Letter box',
  counts: 'code-points',
  textCharacters: 200,
  source: 'Its own handbook',
  textWithChoices: 200,
};
const settings = z.strictObject({ key: z.string().min(1) });
const letter = z.object({
  letter: z.object({ id: z.string(), at: z.number(), sender: z.string(), words: z.string() }),
});

const letterBox = defineChannel<z.infer<typeof settings>>({
  name: 'letter-box',
  carries,
  settings,
  needsPublicUrl: false,
  addressIs: 'account',
  proves: null,
  render: (message, context) => renderFor(carries, message, context),
  verify: ({ headers, body }, { key }) =>
    isSame(mac({ hash: 'sha256', secret: key, over: [body], as: 'hex' }), headers['x-seal']),
  handshake: () => null,
  taken: TAKEN,
  read({ body }) {
    const found = readAs(letter, jsonOf(body))?.letter;
    return found ? [{ type: 'message', id: found.id, at: found.at, from: found.sender, text: found.words }] : [];
  },
  send: ({ text }, { to, key: letterKey }, { key }) =>
    postJson('https://post.example/letters', { to, words: text, number: letterKey }, { token: key }),
  sent: (answer) => (answer.status === 201 ? { ok: true, id: null } : failedBy(answer, 'The post office is closed.')),
  typing: () => null,
  template: () => null,
  link: () => null,
  check: () => null,
});

const more = { 'letter-box': bindChannel(letterBox) };
const account = () => {
  const read = channelAccount('letter-box', { key: 'wax' }, more);
  if ('problem' in read) throw new Error(read.problem);
  return read.account;
};
const post = (body: string, seal: string): IncomingRequest => ({
  method: 'POST',
  url: 'https://help.example/hooks/front-desk',
  headers: { 'x-seal': seal },
  body: Buffer.from(body),
});

it('a channel from outside verifies, hears and answers like those of the house', () => {
  const body = JSON.stringify({ letter: { id: 'l1', at: 5, sender: 'Mill Lane 3', words: 'My lamp is broken' } });
  const seal = createHmac('sha256', 'wax').update(body).digest('hex');
  expect(account().verify(post(body, seal), 0)).toBe(true);
  expect(account().verify(post(`${body} `, seal), 0)).toBe(false);
  expect(account().read(post(body, seal))).toEqual([
    { type: 'message', id: 'l1', at: 5, from: 'Mill Lane 3', text: 'My lamp is broken' },
  ]);
  const shown = account().render(
    { text: 'word '.repeat(60), choices: [{ id: 'a', label: 'Mend it' }] },
    { question: 1, language: 'en' },
  );
  expect(shown.length).toBe(2);
  expect(shown.at(-1)?.text).toContain('1. Mend it');
  const context = { to: 'Mill Lane 3', speaker: 'bot', afterWindow: false, key: 'k', receiptUrl: null } as const;
  expect(JSON.parse(account().send({ text: 'Hello' }, context).body)).toEqual({
    to: 'Mill Lane 3',
    words: 'Hello',
    number: 'k',
  });
  expect(account().sent({ status: 500, headers: {}, text: '' })).toMatchObject({ failure: { why: 'unknown' } });
});

it('says which of its settings is wrong', () => {
  expect(channelAccount('letter-box', {}, more)).toMatchObject({ problem: expect.stringMatching(/^key: /) });
});
