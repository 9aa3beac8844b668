// Each effect with and without its adapter.
import type { ConversationBody } from '@baton/conversation';
import { parseWorkspace } from '@baton/handoff';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Adapters } from './adapters.ts';
import { carryOut } from './carry-out.ts';

const document = JSON.parse(readFileSync(join(import.meta.dirname, '../../../flows/demo.workspace.json'), 'utf8'));

function scene(adapters: Adapters) {
  const answers: ConversationBody[] = [];
  const problems: string[] = [];
  const read = parseWorkspace(document);
  if ('issues' in read) throw new Error('The demo workspace is broken.');
  const deliver = carryOut({
    bot: { ask: () => Promise.resolve({ text: 'Yes', confidence: 90, sources: [] }) },
    adapters,
    workspace: () => read.workspace,
    problem: (sentence) => void problems.push(sentence),
    answer: async (_, body) => void answers.push(body),
  });
  return {
    answers,
    problems,
    carry: (effect: { type: string; lane: string; [field: string]: string | number | object }) =>
      deliver({
        key: 'conversation/s1/3/0',
        ref: { kind: 'conversation', key: 's1' },
        effect: JSON.parse(JSON.stringify(effect)),
      }),
  };
}

const mail = {
  type: 'sendMail',
  lane: 'mail',
  to: 'ada@example.com',
  subject: 'Your ticket',
  text: 'Soon.',
  about: 'ticket',
};
const page = {
  type: 'page',
  lane: 'page',
  pageId: 'p1',
  level: 'first',
  to: 'callum',
  connection: 'pager',
  number: 'LH-1',
  summary: 'Help',
  customer: {},
  ackBy: 60_000,
};
const request = {
  type: 'request',
  lane: 'r',
  requestId: 'r1',
  connection: 'crm',
  path: '/orders',
  body: { id: '7' },
  timeoutSeconds: 5,
};
const lead = {
  type: 'notifyLead',
  lane: 'lead',
  team: 'care',
  lead: 'callum',
  why: 'Waits for 10 minutes',
  number: 'LH-1',
};

test('a mail goes out under the key of its effect', async () => {
  const sent: unknown[] = [];
  const { carry, answers } = scene({ sendMail: async (one) => void sent.push(one) });
  await carry(mail);
  expect(sent).toEqual([{ key: 'conversation/s1/3/0', to: 'ada@example.com', subject: 'Your ticket', text: 'Soon.' }]);
  expect(answers).toEqual([]);
});

test('a mail that is refused is tried again, so it rejects', async () => {
  const { carry } = scene({ sendMail: () => Promise.reject(new Error('later')) });
  await expect(carry(mail)).rejects.toThrow('later');
});

test('without adapters, mails and alerts are told to whoever operates the run', async () => {
  const { carry, problems } = scene({});
  await carry(mail);
  await carry(lead);
  expect(problems).toEqual([
    'A mail to ada@example.com (“Your ticket”) was not sent: runFlow was given no adapter sendMail.',
    'LH-1, for the lead of care: Waits for 10 minutes',
  ]);
});

test.each([
  ['no adapter', {}],
  ['one that fails', { page: () => Promise.reject(new Error('no route')) }],
])('a page with %s has reached nobody', async (_, adapters) => {
  const { carry, answers } = scene(adapters);
  await carry(page);
  expect(answers).toMatchObject([{ type: 'page.failed', pageId: 'p1' }]);
});

test('a page that went out waits for its acknowledgement', async () => {
  const { carry, answers } = scene({ page: () => Promise.resolve() });
  await carry(page);
  expect(answers).toEqual([]);
});

test('what another system says comes back, and what it refuses too', async () => {
  const good = scene({ request: ({ body }) => Promise.resolve({ state: 'sent', of: body['id'] }) });
  await good.carry(request);
  expect(good.answers).toEqual([{ type: 'request.answered', requestId: 'r1', body: { state: 'sent', of: '7' } }]);
  const bad = scene({ request: () => Promise.reject(new Error('503')) });
  await bad.carry(request);
  expect(bad.answers).toEqual([{ type: 'request.failed', requestId: 'r1', reason: '503', timedOut: false }]);
});

test('X10: what a look-up finds is not verified by being found', async () => {
  const [known] = document.customers;
  const own = scene({});
  await own.carry({ type: 'lookUpProfile', lane: 'l', customerId: known.id });
  expect(own.answers).toMatchObject([{ type: 'profile.found', profile: { name: known.name }, verified: false }]);
  const none = scene({ lookUpProfile: () => Promise.resolve(null) });
  await none.carry({ type: 'lookUpProfile', lane: 'l', customerId: 'nobody' });
  expect(none.answers).toMatchObject([{ type: 'profile.failed' }]);
});
