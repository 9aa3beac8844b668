import { expect, it } from 'vitest';
import { playInput, type Play } from '../testing/play-input.ts';

const route = { channel: 'whatsapp', account: 'number', to: '447700900123' };
const begun = (email?: string): Play => {
  const profile = {
    profile: email === undefined ? {} : { email },
    source: 'customer',
    verified: false,
  } as const;
  return playInput({ waits: { room: {} }, begin: { channel: 'whatsapp', route, profile } });
};
const lost = (why: 'window-closed' | 'opted-out' | 'unreachable' | 'refused' | 'unknown', more: object = {}) =>
  ({
    type: 'message.notSent',
    messageId: 'c/said/1',
    channel: 'whatsapp',
    why,
    reason: 'Too late.',
    words: 'Your lamp is on its way.',
    ...more,
  }) as const;
const unreached = ({ state }: Play) => state.machine[1].vars['customer.unreached'];

it('C6: what a closed window did not take goes by mail, once, and the flow knows until the customer writes again', () => {
  const play = begun('ada@example.com');
  const told = play.takes(lost('window-closed'));
  expect(told.types).toEqual(['notDelivered', 'mailed']);
  expect(told.effects).toMatchObject([
    { type: 'sendMail', to: 'ada@example.com', text: 'Your lamp is on its way.', about: 'answer' },
  ]);
  // The words of customers and agents stand in the journal once.
  expect(told.entries[0]).not.toHaveProperty('words');
  expect(unreached(play)).toBe('window-closed');
  play.takes({ type: 'customer.message', text: 'Thank you', route });
  expect(unreached(play)).toBeUndefined();
});

it.each(['opted-out', 'refused', 'unknown'] as const)('C6: what is not there because it is %s is not mailed', (why) => {
  const play = begun('ada@example.com');
  expect(play.takes(lost(why)).effects).toEqual([]);
  expect(unreached(play)).toBe(why);
});

it('C6: nothing is mailed where another channel took it, nobody gave an address, or the words are not known', () => {
  const elsewhere = begun('ada@example.com');
  expect(elsewhere.takes(lost('window-closed', { instead: 'sms' })).effects).toEqual([]);
  expect(unreached(elsewhere)).toBeUndefined();
  expect(begun().takes(lost('window-closed')).effects).toEqual([]);
  expect(begun('ada@example.com').takes(lost('window-closed', { words: undefined })).effects).toEqual([]);
});

it('A9: an answer that was mailed beside the channel is not mailed twice', () => {
  const play = begun('ada@example.com');
  play.does([{ type: 'createTicket', team: 'billing', urgent: false, front: false }], {
    ...play.state.machine[1].vars,
    'ticket.dueAt': play.at + 3_600_000,
  });
  const [promise] = play.state.promises;
  const answered = play.takes({ type: 'promise.answer', agent: 'ann', promiseId: promise?.id ?? '', text: 'Done.' });
  const sent = answered.effects.find((effect) => effect.type === 'sendMessage');
  expect(answered.effects.filter(({ type }) => type === 'sendMail')).toHaveLength(1);
  expect(play.takes(lost('window-closed', { messageId: sent?.messageId, words: 'Done.' })).effects).toEqual([]);
});
