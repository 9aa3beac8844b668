import { ENDED } from '@baton/flow';
import { expect, it } from 'vitest';
import { NOON, say } from '../testing/play-input.ts';
import { connected, offered, scene } from '../testing/scenes.ts';

it('a customer who leaves the bot ends the conversation', () => {
  const left = scene({ room: { deadlines: [{ key: 'silence', from: 'entered', due: { seconds: 60 } }] } }).takes({
    type: 'customer.left',
  });
  expect(left.reply).toEqual({ ok: true });
  expect(left.types).toEqual(['customerLeft', 'closed', 'floor']);
  expect(left.entries[1]).toMatchObject({ by: 'customer', disposition: 'customer-left', reason: null, summary: '' });
  expect(left.state).toMatchObject({ closed: true, floor: { holder: 'nobody' }, deadlines: [], endedAt: NOON + 1000 });
  expect(left.state.machine[0]).toBe(ENDED);
  expect(left.wakeAt).toBeNull();
});

it('W12: in line, the place and the offer are given back', () => {
  const left = offered().takes({ type: 'customer.left' });
  expect(left.state).toMatchObject({ place: null, offer: null });
  expect(left.sends.map(({ body }) => body.type)).toEqual(['queue.offerEnded', 'presence.ended', 'queue.leave']);
  expect(left.entries).toContainEqual(expect.objectContaining({ type: 'leftQueue', why: 'customer-left' }));
});

it('A3: nobody is joined who is not here, and what else was promised stands', () => {
  const play = scene();
  play.state = {
    ...play.state,
    promises: [
      { id: 'on', kind: 'on-call', dueAt: NOON, claimedBy: null },
      { id: 'ticket', kind: 'ticket', dueAt: NOON, claimedBy: null },
    ],
  };
  const left = play.takes({ type: 'customer.left' });
  expect(left.entries[1]).toMatchObject({ type: 'promiseWithdrawn', promiseId: 'on', why: 'customer-left' });
  expect(left.state.promises.map(({ id }) => id)).toEqual(['ticket']);
});

it('with an agent, it stays on the desk until the agent closes it', () => {
  const play = connected({ talk: { 'customer.left': { does: [say('They have left.')] } } });
  const left = play.takes({ type: 'customer.left' });
  expect(left.reply).toEqual({ ok: true });
  expect(left.said).toEqual(['They have left.']);
  expect(left.state).toMatchObject({ floor: { holder: 'agent' }, closed: false });
});

it('leaving twice changes nothing, and one ending is enough', () => {
  const play = scene();
  play.takes({ type: 'customer.left' });
  const again = play.takes({ type: 'customer.left' });
  expect(again.reply).toEqual({ ok: true });
  expect(again.types).toEqual([]);
  const closed = scene();
  closed.does([{ type: 'close', disposition: 'solved' }]);
  expect(closed.takes({ type: 'customer.left' }).types).not.toContain('closed');
});
