import { prepare } from '@baton/signals';
import { describe, expect, it } from 'vitest';
import { playInput, say, type Play, type PlayOptions } from '../testing/play-input.ts';

const answer = {
  type: 'bot.answered',
  askId: 'c/asked/1',
  text: 'It takes three days.',
  confidence: 91,
  sources: [{ id: 'delivery', title: 'Delivery', url: 'https://x.example/d' }],
} as const;
const failure = { type: 'bot.failed', askId: 'c/asked/1', reason: 'timeout' } as const;

function asked(signals: PlayOptions['signals'] = {}): Play {
  const play = playInput({
    signals,
    waits: {
      room: {
        on: {
          'customer.message': { does: [{ type: 'askBot' }] },
          'bot.answered': { does: [say('An answer.')] },
          'bot.failed': { does: [say('No answer.')] },
        },
      },
    },
  });
  play.says('How long does delivery take?');
  return play;
}

describe('law 8: what the bot answers', () => {
  it('in time is journaled and told to the step; nothing is unanswered then', () => {
    const play = asked();
    expect(play.state).toMatchObject({ asked: { id: 'c/asked/1' }, unanswered: ['How long does delivery take?'] });
    const told = play.takes({ ...answer, sources: [...answer.sources] });
    expect(told.entries[0]).toMatchObject({ type: 'answered', askId: 'c/asked/1', confidence: 91, late: false });
    expect(told.said).toEqual(['An answer.']);
    expect(told.state).toMatchObject({ asked: null, unanswered: [] });
  });

  it('a failure is told to the step', () => {
    const told = asked().takes(failure);
    expect(told.entries[0]).toMatchObject({ type: 'botFailed', askId: 'c/asked/1', reason: 'timeout' });
    expect(told.said).toEqual(['No answer.']);
    expect(told.state).toMatchObject({ asked: null, unanswered: [] });
  });

  it.each([
    ['an older question', (play: Play) => play.says('And to Norway?')],
    [
      'a bot that has lost the floor',
      (play: Play) => (play.state = { ...play.state, floor: { holder: 'queue', version: 2 } }),
    ],
  ])('to %s is kept and not said', (_name, change) => {
    for (const body of [{ ...answer, sources: [] }, failure]) {
      const play = asked();
      change(play);
      const told = play.takes(body);
      expect(told.types).toEqual([body.type === 'bot.failed' ? 'botFailed' : 'answered']);
      expect(told.said).toEqual([]);
      expect(told.state.asked).not.toBeNull();
      if (body.type === 'bot.answered') expect(told.entries[0]).toMatchObject({ late: true });
    }
  });
});

describe('G3: how sure an answer is counts in the reading of frustration', () => {
  it.each([
    ['from 80 % on is sure, where the flow says nothing', {}, 80, 'answered'],
    ['below 80 % is unsure', {}, 79.9, 'unsure'],
    ['is unsure below what the gate says', { unsureBelow: 95 }, 91, 'unsure'],
    ['is sure from what the gate says', { unsureBelow: 60 }, 61, 'answered'],
  ] as const)('it %s', (_name, signals, confidence, bot) => {
    const play = asked(signals);
    const before = play.state.signals.memory;
    const { state } = play.takes({ ...answer, sources: [], confidence });
    expect(state.signals.memory).toEqual(prepare({}).note({ bot, at: play.at }, before));
    const other = bot === 'unsure' ? 'answered' : 'unsure';
    expect(state.signals.memory).not.toEqual(prepare({}).note({ bot: other, at: play.at }, before));
  });

  it('a failure counts as one', () => {
    const play = asked();
    const before = play.state.signals.memory;
    expect(play.takes(failure).state.signals.memory).toEqual(prepare({}).note({ bot: 'failed', at: play.at }, before));
  });
});
