import { describe, expect, it } from 'vitest';
import { say } from '../testing/play-input.ts';
import { connected, LAPSES_AT, offered, scene } from '../testing/scenes.ts';

const close = {
  type: 'agent.close',
  agent: 'ann',
  disposition: 'solved',
  reason: 'preference',
  summary: 'Paid back.',
} as const;

describe('an offer', () => {
  it('R14: accepted in time becomes a conversation with the agent', () => {
    const play = offered();
    const accepted = play.takes({ type: 'agent.accept', agent: 'ann', offerId: 'o1' });
    expect(accepted.reply).toEqual({ ok: true });
    expect(accepted.state).toMatchObject({
      floor: { holder: 'agent' },
      agent: { id: 'ann', offerId: 'o1' },
      offer: null,
    });
    expect(accepted.said).toEqual(['Ann is here.']);
  });

  it('accepted in its last moment still counts', () => {
    const play = offered();
    const accepted = play.takes({ type: 'agent.accept', agent: 'ann', offerId: 'o1' }, (LAPSES_AT - play.at) / 1000);
    expect(accepted.reply).toEqual({ ok: true });
  });

  it('accepted after its time has lapsed: the agent is told, and the next one is asked', () => {
    const play = offered();
    const late = play.takes({ type: 'agent.accept', agent: 'ann', offerId: 'o1' }, 61);
    expect(late.reply).toMatchObject({ ok: false, code: 'offer-lapsed' });
    expect(late.entries).toEqual([{ type: 'offerEnded', at: play.at, offerId: 'o1', agent: 'ann', outcome: 'lapsed' }]);
    expect(late.sends).toEqual([
      {
        to: { kind: 'queue', key: 'billing' },
        body: { type: 'queue.offerEnded', conversation: 'c', offerId: 'o1', agent: 'ann', outcome: 'lapsed' },
      },
      { to: { kind: 'presence', key: 'ann' }, body: { type: 'presence.ended', offerId: 'o1', outcome: 'lapsed' } },
    ]);
    expect(late.state).toMatchObject({ offer: null, agent: null, floor: { holder: 'queue' } });
  });

  it('accepted twice is accepted once', () => {
    const play = connected();
    const again = play.takes({ type: 'agent.accept', agent: 'ann', offerId: 'o1' });
    expect(again.reply).toEqual({ ok: true });
    expect(again.types).toEqual([]);
  });

  it.each([
    ['another offer', { agent: 'ann', offerId: 'o2' }],
    ["somebody else's", { agent: 'ben', offerId: 'o1' }],
  ])('%s is not theirs to accept', (_name, whose) => {
    const play = offered();
    expect(play.takes({ type: 'agent.accept', ...whose }).reply).toMatchObject({ ok: false, code: 'offer-gone' });
    expect(play.state.offer?.id).toBe('o1');
  });

  it('somebody else who asks for a running conversation under its offer is refused', () => {
    const reply = connected().takes({ type: 'agent.accept', agent: 'ben', offerId: 'o1' }).reply;
    expect(reply).toMatchObject({ ok: false, code: 'offer-gone' });
  });

  it('is gone once the customer no longer waits', () => {
    const play = offered();
    play.state = { ...play.state, place: null };
    expect(play.takes({ type: 'agent.accept', agent: 'ann', offerId: 'o1' }).reply).toMatchObject({
      code: 'offer-gone',
    });
  });

  it('in a flow that cannot connect anybody says so to the agent', () => {
    const play = offered();
    play.state = { ...play.state, place: play.state.place && { ...play.state.place, node: 'elsewhere' } };
    expect(play.takes({ type: 'agent.accept', agent: 'ann', offerId: 'o1' }).reply).toMatchObject({
      ok: false,
      code: 'cannot-connect',
    });
  });

  it('declined goes back to queue and presence', () => {
    const play = offered();
    const declined = play.takes({ type: 'agent.decline', agent: 'ann', offerId: 'o1' });
    expect(declined.reply).toEqual({ ok: true });
    expect(declined.entries).toMatchObject([{ type: 'offerEnded', outcome: 'declined' }]);
    expect(declined.sends.map(({ to }) => to.kind)).toEqual(['queue', 'presence']);
    expect(declined.state.offer).toBeNull();
  });

  it.each([
    ['another offer', { agent: 'ann', offerId: 'o2' }],
    ["somebody else's", { agent: 'ben', offerId: 'o1' }],
  ])('declining %s changes nothing', (_name, whose) => {
    const play = offered();
    const declined = play.takes({ type: 'agent.decline', ...whose });
    expect(declined.reply).toEqual({ ok: true });
    expect(declined.types).toEqual([]);
    expect(play.state.offer?.id).toBe('o1');
  });
});

describe('a message of the agent', () => {
  it('is said under their name, and its first one is timed from the trigger and from the accept', () => {
    const play = connected();
    const first = play.takes({ type: 'agent.message', agent: 'ann', text: '  Hello Mara  ', openingKept: true }, 10);
    expect(first.entries).toMatchObject([
      { type: 'said', speaker: 'agent', agent: { id: 'ann', name: 'Ann' }, message: { text: 'Hello Mara' } },
      { type: 'firstWord', agent: 'ann', sinceTriggerSeconds: 15, sinceAcceptSeconds: 10, openingKept: true },
    ]);
    expect(first.state.recent.at(-1)).toEqual({ from: 'agent', text: 'Hello Mara' });
    const second = play.takes({ type: 'agent.message', agent: 'ann', text: 'How can I help?' });
    expect(second.types).toEqual(['said']);
  });

  it('is timed from the accept where no trigger is known', () => {
    const play = connected();
    play.state = { ...play.state, trigger: null };
    const first = play.takes({ type: 'agent.message', agent: 'ann', text: 'Hello' }, 10);
    expect(first.entries).toContainEqual(expect.objectContaining({ type: 'firstWord', sinceTriggerSeconds: 10 }));
  });

  it('says that the opening was not kept unless it was', () => {
    const first = connected().takes({ type: 'agent.message', agent: 'ann', text: 'Hello' });
    expect(first.entries).toContainEqual(expect.objectContaining({ type: 'firstWord', openingKept: false }));
  });

  it('reaches the step that waits', () => {
    const play = connected({ talk: { 'agent.message': { does: [{ type: 'tag', tag: 'spoken' }] } } });
    expect(play.takes({ type: 'agent.message', agent: 'ann', text: 'Hello' }).types).toContain('tagged');
  });

  it('without words is not sent', () => {
    const empty = connected().takes({ type: 'agent.message', agent: 'ann', text: ' \n ' });
    expect(empty.reply).toMatchObject({ ok: false, code: 'empty' });
    expect(empty.types).toEqual([]);
  });

  it.each(['agent.message', 'agent.return'] as const)('%s from somebody who does not hold it is refused', (type) => {
    const play = connected();
    const words = { text: 'Hi', note: 'Hi' };
    expect(play.takes({ type, agent: 'ben', ...words }).reply).toMatchObject({ ok: false, code: 'not-yours' });
    expect(scene().takes({ type, agent: 'ann', ...words }).reply).toMatchObject({ ok: false, code: 'not-yours' });
  });

  it('is refused while the floor is not theirs', () => {
    const play = connected();
    play.state = { ...play.state, floor: { holder: 'bot', version: 9 } };
    expect(play.takes({ type: 'agent.message', agent: 'ann', text: 'Hi' }).reply).toMatchObject({ code: 'not-yours' });
  });
});

describe('the end of an agent’s part', () => {
  const talk = {
    'agent.closed': { does: [say('Closed.')] },
    'agent.passed': { does: [say('Passed on.')] },
    'agent.returned': { does: [say('Back with the bot.')] },
  };

  it('closed: with reason, summary and effort', () => {
    const play = connected({ talk });
    const closed = play.takes({ ...close, effort: 3 });
    expect(closed.entries[0]).toMatchObject({
      type: 'closed',
      by: 'agent',
      disposition: 'solved',
      reason: 'preference',
      summary: 'Paid back.',
      effort: 3,
    });
    expect(closed.state.closed).toBe(true);
    expect(closed.said).toEqual(['Closed.']);
  });

  it('closed without effort says nothing of it', () => {
    expect(connected().takes(close).entries[0]).not.toHaveProperty('effort');
  });

  it('R32: passed to a team that exists, and not offered to the same agent again', () => {
    const play = connected({ talk });
    const passed = play.takes({ type: 'agent.pass', agent: 'ann', team: 'support', note: 'Needs a key' });
    expect(passed.entries[0]).toMatchObject({
      type: 'passed',
      agent: 'ann',
      toTeam: 'support',
      note: 'Needs a key',
      warm: true,
    });
    expect(passed.said).toEqual(['Passed on.']);
    expect(passed.state.notAgents).toEqual(['ann']);
  });

  it('passed to a team that is not there is refused', () => {
    const play = connected({ talk });
    const refused = play.takes({ type: 'agent.pass', agent: 'ann', team: 'moon', note: '' });
    expect(refused.reply).toMatchObject({ ok: false, code: 'unknown-team' });
    expect(refused.types).toEqual([]);
  });

  it('remembers ten agents who must not get it, and each once', () => {
    const play = connected({ talk });
    play.state = { ...play.state, notAgents: ['ann', ...Array.from({ length: 10 }, (_, i) => `a${i}`)] };
    const { state } = play.takes({ type: 'agent.pass', agent: 'ann', team: 'support', note: '' });
    expect(state.notAgents).toHaveLength(10);
    expect(state.notAgents.filter((id) => id === 'ann')).toHaveLength(0);
    expect(state.notAgents.at(-1)).toBe('a9');
  });

  it('given back: with a note', () => {
    const returned = connected({ talk }).takes({ type: 'agent.return', agent: 'ann', note: 'Solved itself' });
    expect(returned.entries[0]).toMatchObject({ type: 'returned', agent: 'ann', note: 'Solved itself' });
    expect(returned.said).toEqual(['Back with the bot.']);
  });
});

it('I3: use of the card is noted, whoever holds the floor', () => {
  const used = offered().takes({ type: 'agent.usedCard', agent: 'ann', part: 'middle' });
  expect(used.reply).toEqual({ ok: true });
  expect(used.entries).toMatchObject([{ type: 'cardUsed', agent: 'ann', part: 'middle' }]);
});

describe('W8: the desk of the agent', () => {
  const talk = { 'agent.connection': { does: [say('One moment.')] } };

  it('lost and found again is told to the step', () => {
    const play = connected({ talk });
    const lost = play.takes({ type: 'agent.connection', agent: 'ann', connected: false });
    expect(lost.entries[0]).toMatchObject({ type: 'agentConnection', agent: 'ann', connected: false });
    expect(lost.state.agent?.isGone).toBe(true);
    expect(lost.said).toEqual(['One moment.']);
    expect(play.takes({ type: 'agent.connection', agent: 'ann', connected: true }).state.agent?.isGone).toBe(false);
  });

  it('means nothing once nobody holds the conversation', () => {
    expect(scene().takes({ type: 'agent.connection', agent: 'ann', connected: false }).changed).toBe(false);
  });

  it('of somebody else means nothing', () => {
    expect(connected({ talk }).takes({ type: 'agent.connection', agent: 'ben', connected: false }).changed).toBe(false);
  });
});
