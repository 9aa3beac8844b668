// A connected language model, played by a server of the chat-completions form on loopback.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { CustomerLine } from '@baton/handoff';
import { modelWants } from './model-wants.ts';
import { outgoingText } from './outgoing-text.ts';

async function model(answer: (body: string) => unknown): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      asked.push(body);
      const content = JSON.stringify(answer(body));
      response.end(JSON.stringify({ choices: [{ message: { content } }] }));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/v1`, asked };
}

const line = (text: string, messageId = 'm1'): CustomerLine => ({
  messageId,
  at: 0,
  text,
  isQuestion: true,
  explicit: false,
  isReply: false,
  askId: null,
  isSettled: false,
});

const wants = (url: string, announce: () => void) =>
  modelWants({ url, key: null, model: 'local', outgoing: outgoingText(false), announce, report: () => {} });

test('X2: the rules answer at once, and the model’s sentence is there at the next look', async () => {
  const quote = 'the lamp I ordered for my mother never came';
  const { url } = await model(() => ({
    claims: [{ text: 'says the lamp ordered for my mother never came', turn: 0, quote }],
  }));
  let heard = () => {};
  const better = new Promise<void>((done) => (heard = done));
  const wantOf = wants(url, heard);
  const lines = [line(`Hello there, ${quote}, and I am rather sad about that`)];
  const first = wantOf(lines, 'en');
  expect(first).not.toBeNull();
  await better;
  expect(wantOf(lines, 'en')).toEqual({
    text: 'says the lamp ordered for my mother never came',
    messageId: 'm1',
    quote,
  });
});

test('a claim that the customer never made is not taken over', async () => {
  const asked = await model(() => ({ claims: [{ text: 'wants a refund of 500 euros', turn: 0, quote: 'the lamp' }] }));
  const wantOf = wants(asked.url, () => expect.unreachable());
  const lines = [line('the lamp does not turn on')];
  const before = wantOf(lines, 'en');
  await expect.poll(() => asked.asked.length).toBe(1);
  expect(wantOf(lines, 'en')).toEqual(before);
});

test('S1, S7: secrets are masked on the way out, and what is said about health stays in the house', () => {
  const outgoing = outgoingText(false);
  expect(outgoing('my card 4111 1111 1111 1111 was charged twice')).not.toContain('4111 1111');
  expect(outgoing('I have bad side effects from the tablets, is that dangerous?')).toBeNull();
  expect(outgoingText(true)('I have bad side effects from the tablets, is that dangerous?')).toContain('side effects');
  expect(outgoing('where is my parcel?')).toBe('where is my parcel?');
});
