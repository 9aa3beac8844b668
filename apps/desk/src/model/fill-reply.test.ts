import { expect, it } from 'vitest';
import { fillReply } from './fill-reply.ts';

const TEXT = 'Hello {{customer.name|there}},\n\n{{ticket}} is with {{agent.team}} now.\nBest, {{agent.name}}';
const talk = {
  customerName: 'Mara Lind',
  number: 'LL-10001',
  ticket: 'LL-10001-2',
  team: { id: 'billing', name: 'Billing' },
};

it('fills a kept reply with the customer, the matter and the agent', () => {
  expect(fillReply(TEXT, { talk, agentName: 'Callum Reid' })).toBe(
    'Hello Mara,\n\nLL-10001-2 is with Billing now.\nBest, Callum',
  );
});

it('takes the fallback where nothing is known, and closes up where there is none', () => {
  const unknown = { ...talk, customerName: null, ticket: null };
  expect(fillReply(TEXT, { talk: unknown, agentName: 'Callum Reid' })).toContain('Hello there,\n\nLL-10001 is');
  expect(fillReply('Thank you, {{customer.name}}!', { talk: unknown, agentName: '' })).toBe('Thank you,!');
  expect(fillReply('Hello {{customer.name}}, welcome.', { talk: null, agentName: '' })).toBe('Hello, welcome.');
});
