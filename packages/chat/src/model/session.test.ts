import { expect, it } from 'vitest';
import { ChatRefusal } from '../contract.ts';
import type { ChatConnection, ChatEvent, ChatQueue, ChatSend, ChatTransport, QueuedSend } from '../contract.ts';
import { createSession } from './session.ts';

/** A transport whose network is ours: `down` refuses the next sends, `event` and `state` are what it calls back with. */
function network(queue?: ChatQueue) {
  const sent: ChatSend[] = [];
  const waits: { ms: number; run: () => void }[] = [];
  let problem: Error | null = null;
  let openedAfter = -1;
  let event: (event: ChatEvent) => void = () => undefined;
  let state: (state: ChatConnection) => void = () => undefined;
  const transport: ChatTransport = {
    open: (onEvent, onState, after) => {
      openedAfter = after;
      event = onEvent;
      state = onState;
      return () => undefined;
    },
    send: async (message) => {
      sent.push(message);
      if (problem) throw problem;
    },
    ...(queue && { queue }),
  };
  let id = 0;
  const session = createSession(transport, {
    now: () => 1000,
    newId: () => `c${(id += 1)}`,
    later: (ms, run) => {
      const wait = { ms, run };
      waits.push(wait);
      return () => waits.splice(waits.indexOf(wait), 1);
    },
  });
  session.start();
  const [history] = waits.splice(0);
  return {
    history: () => history?.run(),
    session,
    sent,
    waits,
    down: (error: Error | null) => (problem = error),
    event: (given: ChatEvent) => event(given),
    state: (given: ChatConnection) => state(given),
    openedAfter: () => openedAfter,
    /** Lets the next waiting retry run. */
    elapse: async () => {
      waits.shift()?.run();
      await Promise.resolve();
    },
    states: () => session.read().outgoing.map((out) => out.state),
  };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

it('shows a message at once and takes the stream’s copy in its place', async () => {
  const net = network();
  net.session.say({ text: 'Hello' }, 'Hello');
  expect(net.states()).toEqual(['sending']);
  await settle();
  expect(net.states()).toEqual(['sent']);
  net.event({ seq: 1, at: 0, type: 'message', id: 'm1', from: 'customer', message: { text: 'Hello' }, clientId: 'c1' });
  expect(net.session.read().outgoing).toEqual([]);
  expect(net.session.read().lines).toHaveLength(1);
});

it('tries twice more by itself after 1 and 3 seconds, with the same id, then says that it was not sent', async () => {
  const net = network();
  net.down(new Error('no network'));
  net.session.say({ text: 'Hello' }, 'Hello');
  await settle();
  expect(net.waits.map((wait) => wait.ms)).toEqual([1000]);
  await net.elapse();
  await settle();
  expect(net.waits.map((wait) => wait.ms)).toEqual([3000]);
  await net.elapse();
  await settle();
  expect(net.states()).toEqual(['failed']);
  expect(net.sent.map((message) => message.clientId)).toEqual(['c1', 'c1', 'c1']);
});

it('never lets the second message overtake the first', async () => {
  const net = network();
  net.down(new Error('no network'));
  net.session.say({ text: 'First' }, 'First');
  net.session.say({ text: 'Second' }, 'Second');
  await settle();
  await net.elapse();
  await settle();
  await net.elapse();
  await settle();
  expect(net.states()).toEqual(['failed', 'failed']);
  net.down(null);
  net.session.tryAgain();
  await settle();
  await settle();
  expect(net.sent.map((message) => message.text)).toEqual(['First', 'First', 'First', 'First', 'Second']);
  expect(net.states()).toEqual(['sent', 'sent']);
});

it('sends by itself what is left when the line is back', async () => {
  const net = network();
  net.state('open');
  net.state('reconnecting');
  net.down(new Error('no network'));
  net.session.say({ text: 'Hello' }, 'Hello');
  await settle();
  net.down(null);
  net.state('open');
  await settle();
  expect(net.states()).toEqual(['sent']);
});

it('does not repeat a message that was refused, and shows why', async () => {
  const net = network();
  net.down(new ChatRefusal('Files of this kind are not taken.'));
  net.session.say({ text: 'Hello' }, 'Hello');
  await settle();
  expect(net.waits).toEqual([]);
  expect(net.session.read().outgoing[0]?.refusal).toBe('Files of this kind are not taken.');
  net.session.tryAgain();
  await settle();
  expect(net.sent).toHaveLength(1);
});

it('goes on with the next message after a refusal', async () => {
  const net = network();
  net.down(new ChatRefusal('Refused.'));
  net.session.say({ text: 'First' }, 'First');
  net.session.say({ text: 'Second' }, 'Second');
  net.session.discard('c9');
  await settle();
  await settle();
  expect(net.sent.map((message) => message.text)).toEqual(['First', 'Second']);
});

it('A5: takes up the stream after the last event it has seen', () => {
  const net = network();
  expect(net.openedAfter()).toBe(0);
  net.event({ seq: 12, at: 0, type: 'message', id: 'm', from: 'bot', message: { text: 'Hello' } });
  net.session.stop();
  net.session.start();
  expect(net.openedAfter()).toBe(12);
});

it('T2: the escape hatch is sent as such', async () => {
  const net = network();
  net.session.say({ escapeHatch: true }, 'Talk to a person');
  await settle();
  expect(net.sent).toEqual([{ clientId: 'c1', escapeHatch: true }]);
});

it('what was said before the page was loaded is no news; what comes after, unseen, is', () => {
  const net = network();
  net.event({ seq: 1, at: 0, type: 'message', id: 'm1', from: 'bot', message: { text: 'Earlier' } });
  expect(net.session.read().unread).toBe(0);
  net.history();
  net.event({ seq: 2, at: 0, type: 'message', id: 'm2', from: 'agent', message: { text: 'Hi' } });
  expect(net.session.read().unread).toBe(1);
});

it('a device whose clock is behind says nothing before what was said', () => {
  const net = network();
  net.event({ seq: 1, at: 5000, type: 'message', id: 'm1', from: 'bot', message: { text: 'Hello' } });
  net.session.say({ text: 'Hi' }, 'Hi');
  expect(net.session.read().outgoing[0]?.at).toBe(5000);
});

it('what could not be delivered is sent by the next page with the same id, and forgotten once it is there', async () => {
  let kept: readonly QueuedSend[] = [];
  const queue: ChatQueue = { read: () => kept, write: (waiting) => (kept = waiting) };
  const before = network(queue);
  before.down(new Error('no network'));
  before.session.say({ text: 'Hello' }, 'Hello');
  await settle();
  before.session.stop();
  const after = network(queue);
  await settle();
  expect(after.sent).toEqual(before.sent);
  after.event({
    seq: 1,
    at: 0,
    type: 'message',
    id: 'm',
    from: 'customer',
    message: { text: 'Hello' },
    clientId: 'c1',
  });
  expect(kept).toEqual([]);
});

it('what was refused is not kept for the next page', async () => {
  let kept: readonly QueuedSend[] = [];
  const net = network({ read: () => kept, write: (waiting) => (kept = waiting) });
  net.down(new ChatRefusal('Too long.'));
  net.session.say({ text: 'Hello' }, 'Hello');
  await settle();
  expect(kept).toEqual([]);
});
