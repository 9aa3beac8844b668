// A flow from a sentence, with a language model played on loopback, and without one.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { serverKit } from '../testing/server-kit.ts';

async function played(answer: string) {
  const asked: string[] = [];
  const model = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      asked.push(body);
      response.end(JSON.stringify({ choices: [{ message: { content: answer } }] }));
    });
  });
  await new Promise<void>((ready) => model.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void model.close());
  const { port } = model.address() as AddressInfo;
  return { asked, model: { url: `http://127.0.0.1:${port}/v1`, name: 'local', key: null, allowHealth: false } };
}

async function describing(options: Parameters<typeof serverKit>[0]) {
  const kit = await serverKit(options);
  onTestFinished(() => kit.end());
  return (sentence: string) => kit.call('POST', '/api/describe-flow', { sentence });
}

test('a sentence becomes answers that the workspace has; what it has not is left out and said', async () => {
  const { asked, model } = await played(
    'Here: {"name":"Refunds","trade":"e-commerce","hours":"moon","team":"billing","topics":["refund","dragons"],"voice":"formal","channels":["email","fax"],"leftOut":["send flowers"]}',
  );
  const describe = await describing({ model });
  const answer = await describe('A shop by mail; refunds go to billing. My card is 4111 1111 1111 1111.');
  expect(answer).toMatchObject({
    status: 200,
    body: {
      name: 'Refunds',
      trade: 'e-commerce',
      hours: null,
      team: 'billing',
      topics: ['refund'],
      voice: 'formal',
      channels: ['email'],
      leftOut: ['send flowers'],
    },
  });
  expect(asked[0]).not.toContain('4111 1111');
});

test('an answer that is no JSON, and a server without a model, are told in words', async () => {
  const { model } = await played('I would rather not.');
  expect(await (await describing({ model }))('A shop.')).toMatchObject({ status: 502, body: { code: 'model-failed' } });
  expect(await (await describing({}))('A shop.')).toMatchObject({
    status: 409,
    body: { code: 'no-model', message: expect.stringContaining('BATON_MODEL_URL') },
  });
});
