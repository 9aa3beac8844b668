// C2: choices that a channel shows as numbers are answered with a number, and only these.
import { expect, it } from 'vitest';
import { playInput, say } from '../testing/play-input.ts';

const labels = (...all: string[]) => all.map((label, index) => ({ id: `c${index + 1}`, label: { en: label } }));

function asked(channel: string, choices: ReturnType<typeof labels>) {
  const route = { channel, account: 'a', to: '49' };
  const play = playInput({ begin: { channel, route }, waits: { room: { on: {} } } });
  play.does([{ type: 'say', message: { text: { en: 'How?' }, choices } }]);
  return {
    play,
    answer: (text: string) => {
      const { entries } = play.takes({ type: 'customer.message', text, route });
      return entries.find((entry) => entry.type === 'customer');
    },
  };
}

it.each(['2', ' 2. ', '(2)', '#2', 'Option 2', '2!'])('by SMS "%s" is the second choice', (text) => {
  expect(asked('sms', labels('Ring me', 'Write to me')).answer(text)).toMatchObject({
    choice: 'c2',
    text: 'Write to me',
  });
});

it('a number that stands before nothing, or stands within words, is a word', () => {
  for (const text of ['3', '0', '12', 'at 2', '2 lamps'])
    expect(asked('sms', labels('Ring me', 'Write to me')).answer(text)).not.toHaveProperty('choice');
});

it('where buttons are shown, or the labels begin with numbers themselves, a number is no place in a list', () => {
  expect(asked('whatsapp', labels('Ring me', 'Write to me')).answer('2')).not.toHaveProperty('choice');
  expect(asked('sms', labels('5 stars', '4 stars')).answer('2')).not.toHaveProperty('choice');
});

it('a later question may be about a number of its own', () => {
  const { play, answer } = asked('sms', labels('Ring me', 'Write to me'));
  play.does([say('How many lamps?')]);
  expect(answer('2')).not.toHaveProperty('choice');
});
