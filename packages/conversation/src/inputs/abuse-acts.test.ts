import { describe, expect, it } from 'vitest';
import { connected, offered } from '../testing/scenes.ts';

const act = { type: 'agent.abuse', agent: 'ann', reason: 'insults', note: 'Called me names.' } as const;
const HOUR = 3600;

describe('what is done about a customer who insults', () => {
  it('a flag is written down, and the customer hears nothing', () => {
    const flagged = connected().takes({ ...act, act: 'flagged' });
    expect(flagged.said).toEqual([]);
    expect(flagged.entries).toMatchObject([
      { type: 'abuse', act: 'flagged', by: { id: 'ann', name: 'Ann' }, reason: 'insults', note: 'Called me names.' },
    ]);
  });

  it('a warning asks for respect and says what follows otherwise', () => {
    const warned = connected().takes({ ...act, act: 'warned' });
    expect(warned.said).toEqual([
      'Please stay respectful with the people who help you here. If this goes on, we will end the conversation.',
    ]);
    expect(warned.state.floor.holder).toBe('agent');
  });

  it('a block tells the customer, ends the talk, and takes nothing more until its time is over', () => {
    const play = connected();
    const until = play.at + HOUR * 1000;
    const blocked = play.takes({ ...act, act: 'blocked', until, names: ['customer:c1'] });
    expect(blocked.said[0]).toContain('Our team has ended this conversation and takes no messages from you here until');
    // And the flow has no more questions.
    expect(blocked.said).toHaveLength(1);
    expect(blocked.entries[0]).toMatchObject({ type: 'abuse', act: 'blocked', until, names: ['customer:c1'] });
    expect(blocked.entries).toContainEqual(expect.objectContaining({ type: 'closed', by: 'agent', reason: 'policy' }));
    expect(blocked.state).toMatchObject({ agent: null, floor: { holder: 'nobody' } });

    const refused = play.says('You cannot do that!', {}, 60);
    expect(refused.reply).toMatchObject({ ok: false, code: 'blocked' });
    expect(refused.types).toEqual([]);

    expect(play.says('Sorry. Can we talk?', {}, HOUR).reply).toMatchObject({ ok: true });
  });

  it('a block for good holds until somebody takes it back', () => {
    const play = connected();
    const blocked = play.takes({ ...act, act: 'blocked', until: null });
    expect(blocked.said[0]).toContain('takes no more messages from you here');
    expect(play.says('Hello?', {}, 400 * 24 * HOUR).reply).toMatchObject({ ok: false, code: 'blocked' });
    play.takes({ ...act, act: 'unblocked' });
    expect(play.says('Hello?', {}, 1).reply).toMatchObject({ ok: true });
  });

  it('who is blocked in line leaves it, and is offered to nobody', () => {
    const blocked = offered().takes({ ...act, act: 'blocked', until: null });
    expect(blocked.types).toContain('leftQueue');
    expect(blocked.state).toMatchObject({ place: null, offer: null, floor: { holder: 'nobody' } });
  });
});

it('R32: a question to a colleague is a note that they are named in, and changes nothing else', () => {
  const play = connected();
  const asked = play.takes({ type: 'agent.consult', agent: 'ann', noteId: 'n', colleague: 'ben', text: 'Is it ours?' });
  expect(asked.entries).toMatchObject([
    { type: 'noted', by: { id: 'ann' }, text: 'Is it ours?', mentions: ['ben'] },
    { type: 'consulted', noteId: 'n', by: 'ann', colleague: 'ben' },
  ]);
  expect(asked.said).toEqual([]);
  expect(asked.state.agent).toMatchObject({ id: 'ann' });
  const nobody = { type: 'agent.consult', agent: 'ann', noteId: 'm', colleague: 'zoe', text: 'Is it ours?' } as const;
  expect(play.takes(nobody).reply).toMatchObject({ ok: false, code: 'unknown-agent' });
});
