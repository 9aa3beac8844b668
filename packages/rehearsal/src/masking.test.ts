// S1: whoever writes it, a secret is masked before anything keeps it or sends it on.
import { expect, test } from 'vitest';
import { shippedTalk } from './testing/shipped-talk.ts';

const CARD = '4111 1111 1111 1111';
const SHOWN = '[card ending 1111]';

test('S1: what an agent writes, sums up or notes is masked in the journal and in everything made of it', async () => {
  const talk = await shippedTalk('standard-handoff', ['callum', 'amara']);
  await talk.customer.asksForPerson();
  const { offer } = await talk.state();
  const agent = talk.agent(offer?.agent.id ?? '');
  await agent.accepts();
  await agent.says(`Is it ${CARD}? And your password is: hunter2`);
  await agent.passes('leads', `Paid with ${CARD}`);
  await talk.agent('amara').accepts();
  await talk.agent('amara').says('Hello, this is Amara.');
  await talk.agent('amara').closes(`Refunded to ${CARD}`);
  const kept = JSON.stringify([await talk.journal(), await talk.state(), talk.outside]);
  expect(kept).not.toContain(CARD);
  expect(kept).not.toContain('hunter2');
  expect(await talk.journal()).toContainEqual(
    expect.objectContaining({
      type: 'said',
      message: { text: `Is it ${SHOWN}? And your password is: [password removed]` },
    }),
  );
  expect((await talk.said()).at(-1)?.message.text).toContain(`Refunded to ${SHOWN}`);
});

test('S1: so is a note to the bot, and the answer to a promise, in the chat and by mail', async () => {
  const talk = await shippedTalk('standard-handoff', ['callum']);
  await talk.customer.asksForPerson();
  await talk.agent('callum').accepts();
  await talk.agent('callum').handsBack(`Card ${CARD} is fine`);
  await talk.agent('callum').signsOff();
  await talk.customer.asksForPerson();
  await talk.customer.presses('ticket');
  await talk.customer.says('ada@example.com');
  const [promise] = (await talk.state()).promises;
  await talk.tell({
    type: 'promise.answer',
    promiseId: promise?.id ?? '',
    agent: 'callum',
    text: `We paid ${CARD} back.`,
  });
  expect(JSON.stringify([await talk.journal(), await talk.state(), talk.outside])).not.toContain(CARD);
  expect(talk.outside.findLast(({ type }) => type === 'sendMail')).toMatchObject({ text: `We paid ${SHOWN} back.` });
});
