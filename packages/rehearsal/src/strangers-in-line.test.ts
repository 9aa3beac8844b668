// Talks of strangers in and around the line: each stands for a kind of move that once threw somebody out of it, or kept them in it.
import { describe, expect, test } from 'vitest';
import type { Rehearsal } from './rehearse.ts';
import { demoWorkspace } from './testing/demo.ts';
import { shippedTalk, templatesOf, textsOf } from './testing/shipped-talk.ts';

const at = (iso: string) => ({ startAt: Date.parse(iso) });
const EVENING = at('2026-11-23T20:00:00+01:00');

/** In line, with an agent who is there and has no hands free. */
async function inLine(): Promise<Rehearsal> {
  const talk = await shippedTalk('standard-handoff', ['callum']);
  await talk.agent('callum').sets('break');
  await talk.customer.asksForPerson();
  await talk.wait(10);
  return talk;
}

async function connected(...agents: string[]): Promise<Rehearsal> {
  const talk = await shippedTalk('standard-handoff', ['callum', ...agents]);
  await talk.customer.asksForPerson();
  const { offer } = await talk.state();
  await talk.agent(offer?.agent.id ?? '').accepts();
  await talk.agent(offer?.agent.id ?? '').says('Hello, I am on it.');
  return talk;
}

const floorOf = async (talk: Rehearsal) => (await talk.state()).floor.holder;
const offeredTo = async (talk: Rehearsal) => (await talk.state()).offer?.agent.id;

describe('L6: who no longer needs anybody leaves the line', () => {
  test.each([
    'never mind, it works now',
    'it sorted itself out',
    'I have to go, forget it',
    'hat sich erledigt',
    'ya no hace falta, gracias',
    'laissez tomber',
    "don't bother, I'll figure it out",
    'you can close this',
    'ok bye',
    'no need for an agent anymore',
    'I changed my mind',
    'stop waiting for me',
    'ich habe es mir anders überlegt',
  ])('%s', async (words) => {
    const talk = await inLine();
    await talk.customer.says(words);
    expect(await floorOf(talk)).toBe('nobody');
    expect((await talk.state()).place).toBeNull();
  });
});

describe('L1, L6: words about a thing are no goodbye', () => {
  test.each([
    'never mind the delay, I am still here',
    'never mind the first order, it is the second',
    'forget my last message, I mean the blue one',
    'forget about the lamp shade, it is the cable',
    'stop sending me parcels',
    'I cannot wait to see it',
    'enough light reaches it',
    'bye the way, it is a gift',
    'can you close the ticket from last week too?',
    'I changed my mind about the colour',
    'ich habe mir die Farbe anders überlegt',
    'I give up on the assembly guide, step 4 is wrong',
  ])('%s', async (words) => {
    const talk = await inLine();
    await talk.customer.says(words);
    expect(await floorOf(talk)).toBe('queue');
    expect((await talk.state()).place).not.toBeNull();
  });
});

describe('L2, L5: in line a call or a mail is asked for in words', () => {
  test.each([
    ['can you just call me on +49 30 901820 instead?', 'callback'],
    ['could you call me back please?', 'callback'],
    ['call me on 0151 23456789', 'callback'],
    ['could you email me the answer instead?', 'ticket'],
  ])('%s', async (words, way) => {
    const talk = await inLine();
    await talk.customer.says('how long will it take?');
    await talk.customer.says(words);
    expect((await talk.state()).machine[0]).toMatch(way);
  });

  test('with the address in the same words the ticket is made', async () => {
    const talk = await inLine();
    await talk.customer.says('how long will it take?');
    await talk.customer.says('just email me at ada@example.com');
    expect((await talk.state()).promises).toMatchObject([{ kind: 'ticket' }]);
  });

  test.each(['when will you call me?', 'nobody called me back', 'did you email me yesterday?'])(
    'and this asks for none: %s',
    async (words) => {
      const talk = await inLine();
      await talk.customer.says('how long will it take?');
      await talk.customer.says(words);
      expect((await talk.state()).machine[0]).toMatch('queue');
    },
  );
});

describe('R17, W4: offers and those who go', () => {
  test('who is alone signs off in mid offer: the ways on, the place is kept, and who signs on gets the offer', async () => {
    const talk = await shippedTalk('standard-handoff', ['callum']);
    await talk.customer.asksForPerson();
    await talk.wait(5);
    await talk.agent('callum').signsOff();
    expect((await templatesOf(talk)).at(-1)).toBe('after-hours');
    await talk.wait(40);
    await talk.agent('lucia').signsOn();
    expect(await offeredTo(talk)).toBe('lucia');
  });

  test('a break in mid offer gives it to the colleague at once', async () => {
    const talk = await shippedTalk('standard-handoff', ['callum', 'lucia']);
    await talk.customer.asksForPerson();
    const first = (await offeredTo(talk)) ?? '';
    await talk.agent(first).sets('break');
    expect(await offeredTo(talk)).toBe(first === 'callum' ? 'lucia' : 'callum');
  });

  test('a line that is lost for a moment takes the offer back, and gives it again', async () => {
    const talk = await shippedTalk('standard-handoff', ['callum']);
    await talk.customer.asksForPerson();
    await talk.wait(3);
    await talk.agent('callum').loses('connection');
    expect(await offeredTo(talk)).toBeUndefined();
    await talk.wait(3);
    await talk.agent('callum').returns();
    expect(await offeredTo(talk)).toBe('callum');
  });

  test('who is alone and declines twice is asked again, and the customer keeps hearing', async () => {
    const talk = await shippedTalk('standard-handoff', ['callum']);
    await talk.customer.asksForPerson();
    await talk.agent('callum').declines();
    await talk.wait(60);
    expect(await offeredTo(talk)).toBe('callum');
    await talk.agent('callum').declines();
    await talk.wait(60);
    expect(await offeredTo(talk)).toBe('callum');
    expect((await templatesOf(talk)).slice(-2)).toEqual(['queue-90', 'queue-120']);
  });
});

describe('passing: what finds nobody comes back', () => {
  test('to a team where nobody is there', async () => {
    const talk = await connected();
    await talk.agent('callum').passes('sales');
    expect((await talk.state()).place?.team).toBe('support');
    expect(await offeredTo(talk)).toBe('callum');
  });

  test('within the own team, where the passer is the only one who is there', async () => {
    const talk = await connected();
    await talk.agent('callum').passes('support');
    expect(await floorOf(talk)).toBe('queue');
    expect(await offeredTo(talk)).toBe('callum');
    expect((await textsOf(talk)).join()).not.toMatch(/Nobody in our team/);
  });

  test('twice, the second time into emptiness: it stays with the team that had it last', async () => {
    const talk = await connected('amara');
    const first = (await talk.state()).agent?.id ?? '';
    await talk.agent(first).passes('billing');
    await talk.agent('amara').accepts();
    await talk.agent('amara').says('Hi, billing.');
    await talk.agent('amara').passes('sales');
    expect((await talk.state()).place?.team).toBe('billing');
    expect(await offeredTo(talk)).toBe('amara');
  });
});

describe('promises', () => {
  test('A10: a day off that is declared late moves the ticket, and the customer is told', async () => {
    const talk = await shippedTalk('standard-handoff', [], EVENING);
    await talk.customer.asksForPerson();
    await talk.customer.presses('ticket');
    await talk.customer.says('ada@example.com');
    const house = demoWorkspace();
    await talk.changesWorkspace({
      ...house,
      holidays: [...house.holidays, { date: '2026-11-24', name: 'Storm', open: [] }],
    });
    expect((await textsOf(talk)).at(-1)).toMatch(/Wednesday 25 November by 10:00/);
  });

  test('A10: a second matter has a ticket and a number of its own', async () => {
    const talk = await shippedTalk('standard-handoff', [], EVENING);
    await talk.customer.says('my lamp flickers, I want a person');
    await talk.customer.presses('ticket');
    await talk.customer.says('ada@example.com');
    await talk.wait(700);
    await talk.customer.says('and another thing: please refund me 400 euros, I want to dispute the charge');
    await talk.customer.presses('ticket');
    expect((await talk.state()).promises.map(({ team }) => team)).toEqual(['support', 'billing']);
    expect((await textsOf(talk)).at(-1)).toMatch(/R-1001-2/);
  });

  test('L1, A2: a refused time is no refusal of the call, and the next words are the choice', async () => {
    const talk = await shippedTalk('standard-handoff', [], EVENING);
    await talk.customer.asksForPerson();
    await talk.customer.presses('callback');
    await talk.customer.says('+49 30 901820');
    await talk.customer.says('not the first one, something after lunch');
    expect((await templatesOf(talk)).at(-1)).toBe('callback-unclear');
    await talk.customer.says('15:00 is fine');
    expect((await textsOf(talk)).at(-1)).toMatch(/call you tomorrow at 15:00/);
    await talk.customer.says('sorry, can we do it the day after instead?');
    expect((await talk.state()).rebooking).toBeDefined();
  });

  test('A10: what an agent promises at closing is a promise', async () => {
    const talk = await connected();
    await talk.agent('callum').closes('We will ring you on Friday at 11:00 with the result.');
    await talk.customer.says('great, thank you');
    expect((await talk.state()).promises).toMatchObject([{ kind: 'callback' }]);
    expect((await textsOf(talk)).join()).not.toMatch(/nothing more you need to do/);
  });
});

describe('coming back, holding on, borders', () => {
  test('A5, R16: who names the colleague after the end goes on with them', async () => {
    const talk = await connected();
    await talk.agent('callum').closes('Sent a new lamp.');
    await talk.customer.says('no thanks');
    await talk.wait(60);
    await talk.customer.says('oh sorry, one more question for Callum');
    expect(await offeredTo(talk)).toBe('callum');
  });

  test('L6: "wait, one more thing" is listened to', async () => {
    const talk = await connected();
    await talk.agent('callum').closes('Sent a new lamp.');
    await talk.customer.says('wait, one more thing');
    expect(await floorOf(talk)).toBe('bot');
    expect((await talk.state()).machine[0]).not.toBe('ended');
  });

  test('A11: an agent who asked for fifteen minutes has them', async () => {
    const talk = await connected();
    await talk.agent('callum').says('Please give me fifteen minutes, I will ask the warehouse.');
    await talk.wait(720);
    await talk.customer.says('still there?');
    await talk.wait(120);
    await talk.agent('callum').says('Yes: it is on its way.');
    expect(await floorOf(talk)).toBe('agent');
  });

  test('W8: who signs off with a customer leaves them in the line, and says so truly', async () => {
    const talk = await connected();
    await talk.agent('callum').signsOff();
    expect((await textsOf(talk)).join()).toMatch(/has finished for today/);
    expect((await textsOf(talk)).join()).not.toMatch(/lost the connection/);
    expect((await talk.state()).place?.team).toBe('support');
  });

  test('L7: an autoresponder in line is left alone', async () => {
    const talk = await inLine();
    const before = (await talk.said()).length;
    for (let i = 0; i < 4; i += 1)
      await talk.customer.says('Automatic reply: I am out of the office until 30 November. In urgent cases call.');
    expect(await talk.said()).toHaveLength(before);
    expect(await floorOf(talk)).toBe('queue');
  });

  test('A: ten seconds before opening the ways are offered with a time of today', async () => {
    const talk = await shippedTalk('standard-handoff', [], at('2026-11-23T08:59:50+01:00'));
    await talk.customer.asksForPerson();
    expect((await textsOf(talk)).at(-1)).toMatch(/back today at 09:00.*answer today by 10:00/);
  });

  test('A: who waits when the team closes and goes is offered the ways, once', async () => {
    const talk = await shippedTalk('standard-handoff', ['callum'], at('2026-11-23T17:58:30+01:00'));
    await talk.agent('callum').sets('busy');
    await talk.customer.asksForPerson();
    await talk.wait(160);
    await talk.agent('callum').signsOff();
    expect((await templatesOf(talk)).filter((template) => template === 'after-hours')).toHaveLength(1);
  });

  test('R19, T22: a break-in that is named in line goes to the urgent team, and widens to who is there', async () => {
    const talk = await inLine();
    await talk.customer.says('somebody hacked into my account!');
    expect((await talk.state()).place).toMatchObject({ team: 'security', tier: 'critical' });
    await talk.agent('callum').sets('available');
    await talk.wait(125);
    expect(await offeredTo(talk)).toBe('callum');
  });
});
