// R32, W7 to W9: when a conversation goes to the next agent, the customer hears why, and only what is true.
import { expect, test } from 'vitest';
import type { Rehearsal } from './rehearse.ts';
import { shippedTalk, templatesOf, textsOf } from './testing/shipped-talk.ts';

async function withCallum(agents: readonly string[] = ['callum']): Promise<Rehearsal> {
  const talk = await shippedTalk('standard-handoff', agents);
  await talk.customer.asksForPerson();
  const { offer } = await talk.state();
  await talk.agent(offer?.agent.id ?? '').accepts();
  return talk;
}

const holderOf = async (talk: Rehearsal) => (await talk.state()).agent;

test('R32: passing on is told by name, with the team, and the announcement does not come again', async () => {
  const talk = await withCallum(['callum', 'amara']);
  await talk.agent('callum').says('Hello, this is Callum.');
  const before = (await talk.said()).length;
  await talk.agent('callum').passes('leads', 'Wants a decision.');
  expect(await templatesOf(talk, before)).toEqual(['agent-passed', 'agent-next']);
  const [passed = '', next = ''] = (await textsOf(talk)).slice(before);
  expect(passed).toMatch(/Callum Reid is passing you on to a colleague in Team Leads/);
  expect(passed).toMatch(/everything the two of you wrote/);
  expect(next).toMatch(/next in line.*in 30 seconds/s);
  await talk.agent('amara').accepts();
  expect((await textsOf(talk)).at(-1)).toMatch(/^Amara Okafor from Team Leads has joined/);
});

test('R32: passed on to a team where nobody is, it comes back to who passed it on', async () => {
  const talk = await withCallum();
  await talk.agent('callum').says('Hello, this is Callum.');
  const before = (await talk.said()).length;
  await talk.agent('callum').passes('billing');
  expect(await templatesOf(talk, before)).toEqual(['agent-passed', 'agent-next']);
  await talk.agent('callum').accepts();
  expect((await talk.state()).floor.holder).toBe('agent');
});

test('W7, M9: nobody else is signed on, so no next colleague is spoken of', async () => {
  const talk = await withCallum();
  const before = (await talk.said()).length;
  await talk.wait(40);
  expect(await templatesOf(talk, before)).toEqual(['agent-slow', 'after-hours']);
  expect((await textsOf(talk)).slice(before).join(' ')).not.toMatch(/next colleague|looking for/);
});

test('W7: with somebody else there, the customer hears of the place and of the next word', async () => {
  const talk = await withCallum(['callum', 'lucia']);
  const first = await holderOf(talk);
  const before = (await talk.said()).length;
  await talk.wait(40);
  expect(await templatesOf(talk, before)).toEqual(['agent-slow', 'agent-next']);
  const [slow = '', next = ''] = (await textsOf(talk)).slice(before);
  expect(slow).toContain(`${first?.name} can’t answer right now`);
  expect(next).toMatch(/wait doesn’t start over\. You are next in line/);
});

test('W8: a lost connection is told as such, and the next agent is named when they join', async () => {
  const talk = await withCallum(['callum', 'lucia']);
  const first = await holderOf(talk);
  await talk.agent(first?.id ?? '').says('Hello.');
  const before = (await talk.said()).length;
  await talk.agent(first?.id ?? '').loses('connection');
  await talk.wait(61);
  const { offer } = await talk.state();
  await talk.agent(offer?.agent.id ?? '').accepts();
  expect(await templatesOf(talk, before)).toEqual(['agent-lost', 'agent-next', 'agent-connected']);
  expect((await textsOf(talk)).at(-1)).toContain(offer?.agent.name);
  expect(offer?.agent.id).not.toBe(first?.id);
});
