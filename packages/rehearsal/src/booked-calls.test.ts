// A2, A10: a booked call is moved, called off, made impossible by a changed house, or not answered; each time both sides know.
import type { Workspace } from '@baton/handoff';
import { expect, test } from 'vitest';
import type { Rehearsal } from './rehearse.ts';
import { demoWorkspace } from './testing/demo.ts';
import { shippedTalk, textsOf } from './testing/shipped-talk.ts';

/** A call for tomorrow, booked with a phone number and an address. */
async function booked(): Promise<Rehearsal> {
  const talk = await shippedTalk('standard-handoff');
  await talk.customer.asksForPerson();
  await talk.customer.presses('callback');
  await talk.customer.says('+49 151 23456789, ada@mail.example');
  const slot = (await last(talk))?.choices?.find(({ id }) => id.startsWith('slot:'));
  await talk.customer.presses(slot?.id ?? '', slot?.label);
  expect(await calls(talk)).toHaveLength(1);
  return talk;
}

const calls = async (talk: Rehearsal) => (await talk.state()).promises.filter(({ kind }) => kind === 'callback');
const last = async (talk: Rehearsal) => (await talk.said()).at(-1)?.message;
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const mails = (talk: Rehearsal) => talk.outside.flatMap((one) => (one.type === 'sendMail' ? [one] : []));

const holidayOn = (date: string): Workspace => ({
  ...demoWorkspace(),
  holidays: [...demoWorkspace().holidays, { date, name: 'Staff day', open: [] }],
});

test('A10: a holiday on the day of a call offers other times, in the chat and by mail, and the call follows the choice', async () => {
  const talk = await booked();
  const [call] = await calls(talk);
  const day = dayOf(call?.dueAt ?? 0);
  const before = mails(talk).length;
  await talk.changesWorkspace(holidayOn(day));
  expect((await last(talk))?.text).toMatch(/team is away at the time of your call/);
  const slots = (await last(talk))?.choices?.filter(({ id }) => id.startsWith('slot:')) ?? [];
  expect(slots.length).toBeGreaterThan(0);
  expect(slots.every(({ id }) => dayOf(Number(id.slice(5))) !== day)).toBe(true);
  expect(
    mails(talk)
      .slice(before)
      .map(({ to }) => to),
  ).toContain('ada@mail.example');
  // Saved once more: nobody is told twice.
  const told = (await talk.said()).length;
  await talk.changesWorkspace(holidayOn(day));
  expect(await talk.said()).toHaveLength(told);
  await talk.customer.presses(slots[0]?.id ?? '', slots[0]?.label);
  const [moved] = await calls(talk);
  expect(moved).toMatchObject({ dueAt: Number(slots[0]?.id.slice(5)), call: { uid: call?.call?.uid, sequence: 1 } });
  expect((await last(talk))?.text).toMatch(/Your call is moved/);
  expect(mails(talk).at(-1)).toMatchObject({
    to: 'ada@mail.example',
    calendar: { method: 'REQUEST', sequence: 1, uid: call?.call?.uid },
  });
});

test('A10: the holiday is taken back before anything was chosen: the call stays, and is said to', async () => {
  const talk = await booked();
  const [call] = await calls(talk);
  await talk.changesWorkspace(holidayOn(dayOf(call?.dueAt ?? 0)));
  await talk.changesWorkspace(demoWorkspace());
  expect((await last(talk))?.text).toMatch(/stays as it is/);
  expect(await calls(talk)).toMatchObject([{ dueAt: call?.dueAt }]);
});

test('A0, A10: none of the other times: an answer in writing with a time, and the call is off for everybody', async () => {
  const talk = await booked();
  const [call] = await calls(talk);
  await talk.changesWorkspace(holidayOn(dayOf(call?.dueAt ?? 0)));
  await talk.customer.says('no, none of these');
  expect(await calls(talk)).toEqual([]);
  expect((await talk.state()).promises).toMatchObject([{ kind: 'ticket' }]);
  expect((await last(talk))?.text).toMatch(/answer in writing/);
  expect(mails(talk).at(-1)).toMatchObject({ calendar: { method: 'CANCEL', uid: call?.call?.uid } });
});

test('A10: the team of the call is gone: another one takes it, and its times are offered', async () => {
  const talk = await booked();
  const [call] = await calls(talk);
  const workspace = demoWorkspace();
  const others = workspace.teams.filter(({ id }) => id !== call?.team);
  const agents = workspace.agents.map((agent) => {
    const teams = agent.teams.filter((team) => team !== call?.team);
    return { ...agent, teams: teams.length > 0 ? teams : [others[0]?.id ?? ''] };
  });
  const renamed = (team: string) => (team === call?.team ? (others[0]?.id ?? '') : team);
  await talk.changesWorkspace({
    ...workspace,
    teams: others,
    agents,
    categories: workspace.categories.map((one) => ({ ...one, team: renamed(one.team) })),
    topics: workspace.topics.map((one) => ({ ...one, team: renamed(one.team) })),
  });
  const slot = (await last(talk))?.choices?.find(({ id }) => id.startsWith('slot:'));
  await talk.customer.presses(slot?.id ?? '', slot?.label);
  const [moved] = await calls(talk);
  expect(others.map(({ id }) => id)).toContain(moved?.team);
});

test('A2: whoever was to ring leaves the team: a colleague is invited, and the customer is not troubled', async () => {
  const talk = await booked();
  const [call] = await calls(talk);
  const told = (await talk.said()).length;
  const workspace = demoWorkspace();
  const agents = workspace.agents.map((agent) =>
    agent.id === call?.call?.agent ? { ...agent, teams: ['leads'] } : agent,
  );
  await talk.changesWorkspace({ ...workspace, agents });
  const [after] = await calls(talk);
  expect(after?.call?.agent).not.toBe(call?.call?.agent);
  expect(await talk.said()).toHaveLength(told);
});

test.each([
  'can we move the call please?',
  'I need to reschedule my appointment',
  'could you call me later instead?',
  'a different time would be better',
  'Können wir den Termin verschieben?',
])('A2: a call is moved in words: %s', async (words) => {
  const talk = await booked();
  const [call] = await calls(talk);
  await talk.customer.says(words);
  const slots = (await last(talk))?.choices?.filter(({ id }) => id.startsWith('slot:')) ?? [];
  expect(slots.map(({ id }) => Number(id.slice(5)))).not.toContain(call?.dueAt);
  await talk.customer.says('the second one');
  expect(await calls(talk)).toMatchObject([{ dueAt: Number(slots[1]?.id.slice(5)), call: { sequence: 1 } }]);
});

test('A2: asked for another time and none suits: the call stays; and what is about something else is heard as that', async () => {
  const talk = await booked();
  const [call] = await calls(talk);
  await talk.customer.says('can we move the call please?');
  await talk.customer.says('no');
  expect((await last(talk))?.text).toMatch(/stays as it is/);
  expect(await calls(talk)).toMatchObject([{ dueAt: call?.dueAt }]);
  await talk.customer.says('can we move the call please?');
  await talk.customer.says('I want to talk to a human');
  expect(await calls(talk)).toMatchObject([{ dueAt: call?.dueAt }]);
  expect((await talk.journal()).some(({ type }) => type === 'triggered')).toBe(true);
});

test('A2: the calendar has just given the time to somebody else: others are offered, nothing is lost', async () => {
  const talk = await booked();
  const [call] = await calls(talk);
  await talk.tell({ type: 'call.move', promiseId: call?.call?.uid ?? '', slotAt: (call?.dueAt ?? 0) + 1 });
  expect(await calls(talk)).toMatchObject([{ dueAt: call?.dueAt }]);
  expect((await last(talk))?.choices?.some(({ id }) => id.startsWith('slot:'))).toBe(true);
});

test('A2: the link moves a call, twice pressed or not, and goes on naming it', async () => {
  const talk = await booked();
  const [call] = await calls(talk);
  const uid = call?.call?.uid ?? '';
  await talk.customer.says('can we move the call please?');
  const slots =
    (await last(talk))?.choices?.flatMap(({ id }) => (id.startsWith('slot:') ? [Number(id.slice(5))] : [])) ?? [];
  for (const slotAt of [slots[0], slots[0], slots[1]])
    await talk.tell({ type: 'call.move', promiseId: uid, slotAt: slotAt ?? 0 });
  expect(await calls(talk)).toMatchObject([{ dueAt: slots[1], call: { uid, sequence: 2 } }]);
  expect(await talk.tell({ type: 'call.cancel', promiseId: uid })).toEqual({ ok: true });
  expect(await talk.tell({ type: 'call.cancel', promiseId: uid })).toMatchObject({ ok: false, code: 'call-gone' });
});

test('A2: nobody answers: told, tried again, and after the third time answered in writing', async () => {
  const talk = await booked();
  for (const attempt of [1, 2, 3]) {
    const [call] = await calls(talk);
    await talk.wait(Math.max(0, ((call?.dueAt ?? 0) - talk.clock.now()) / 1000));
    const { id = '' } = call ?? {};
    await talk.tell({ type: 'promise.called', promiseId: id, agent: 'callum', outcome: 'no-answer' });
    expect((await talk.journal()).findLast(({ type }) => type === 'callMade')).toMatchObject({
      outcome: 'no-answer',
      attempt,
    });
  }
  expect(await calls(talk)).toEqual([]);
  expect((await talk.state()).promises).toMatchObject([{ kind: 'ticket' }]);
  const texts = await textsOf(talk);
  expect(texts.filter((text) => text.includes('could not reach you'))).toHaveLength(3);
});

test('A2: a wrong number is asked for, and the next call has the right one; who is reached is done', async () => {
  const talk = await booked();
  const [call] = await calls(talk);
  await talk.tell({ type: 'promise.called', promiseId: call?.id ?? '', agent: 'callum', outcome: 'wrong-number' });
  expect((await last(talk))?.text).toMatch(/Which number reaches you/);
  await talk.customer.says('sorry, it is +49 30 901820');
  expect((await talk.state()).machine[1].vars['customer.phone']).toBe('+4930901820');
  const [again] = await calls(talk);
  await talk.tell({ type: 'promise.called', promiseId: again?.id ?? '', agent: 'callum', outcome: 'reached' });
  expect((await talk.state()).promises).toEqual([]);
  expect((await talk.journal()).at(-1)).toMatchObject({ type: 'promiseKept', by: 'callum' });
});

test('A1, A10: an answer that nobody has an hour for gets a time that can be kept, and the customer hears of it', async () => {
  const talk = await shippedTalk('standard-handoff');
  await talk.customer.asksForPerson();
  await talk.customer.presses('ticket');
  await talk.customer.says('ada@mail.example');
  const [ticket] = (await talk.state()).promises.filter(({ kind }) => kind === 'ticket');
  const today = dayOf(talk.clock.now());
  const dayAfter = dayOf(talk.clock.now() + 24 * 3_600_000);
  const told = (await talk.said()).length;
  const { holidays, ...rest } = demoWorkspace();
  const away = [today, dayAfter].map((date) => ({ date, name: 'Staff days', open: [] }));
  await talk.changesWorkspace({ ...rest, holidays: [...holidays, ...away] });
  const [later] = (await talk.state()).promises.filter(({ kind }) => kind === 'ticket');
  expect(later?.dueAt).toBeGreaterThan(ticket?.dueAt ?? Infinity);
  expect((await textsOf(talk)).slice(told)).toMatchObject([expect.stringMatching(/^We promised you an answer/)]);
});
