import { describe, expect, it } from 'vitest';
import type { ChatEvent } from '../contract.ts';
import { addOutgoing, markSeen, newTalk, quickReplies, receive, setConnection } from './talk.ts';
import type { Talk } from './talk.ts';

const choices = [
  { id: 'yes', label: 'Yes, please' },
  { id: 'no', label: 'No, thanks' },
];

function message(seq: number, from: 'customer' | 'bot' | 'queue' | 'agent', text: string, extra = {}): ChatEvent {
  return { seq, at: seq * 1000, type: 'message', id: `m${seq}`, from, message: { text }, ...extra };
}

function after(...events: ChatEvent[]): Talk {
  return events.reduce((talk, event) => receive(talk, event, true), newTalk);
}

describe('what comes in', () => {
  it('an event that comes twice is shown once', () => {
    const talk = after(message(1, 'bot', 'Hello'), message(2, 'bot', 'What can I do?'), message(1, 'bot', 'Hello'));
    expect(talk.lines.map((line) => line.message.text)).toEqual(['Hello', 'What can I do?']);
    expect(talk.lastSeq).toBe(2);
  });

  it('what the page itself says (seq 0) is shown at any time and does not move the place to resume from', () => {
    const talk = after(message(4, 'bot', 'Hello'), message(0, 'bot', 'A new chat'));
    expect(talk.lines).toHaveLength(2);
    expect(talk.lastSeq).toBe(4);
  });

  it('a message ends the typing of who wrote it, and of nobody else', () => {
    const typing: ChatEvent = { seq: 1, at: 0, type: 'typing', from: 'agent', on: true };
    expect(after(typing, message(2, 'queue', 'Still here')).typing).toBe('agent');
    expect(after(typing, message(2, 'agent', 'Hi Maya')).typing).toBeNull();
  });

  it('a broken line ends all typing', () => {
    const typing = after({ seq: 1, at: 0, type: 'typing', from: 'bot', on: true });
    expect(setConnection(typing, 'reconnecting').typing).toBeNull();
  });

  it('M9: place and wait are forgotten when the next state does not tell them', () => {
    const first = after({ seq: 1, at: 0, type: 'state', floor: 'queue', position: 2, waitSeconds: 120 });
    expect([first.position, first.waitSeconds]).toEqual([2, 120]);
    const second = receive(first, { seq: 2, at: 0, type: 'state', floor: 'queue' }, true);
    expect([second.position, second.waitSeconds]).toEqual([null, null]);
  });

  it('the ticket number stays once it is given, the agent goes with the floor', () => {
    const talk = after(
      { seq: 1, at: 0, type: 'state', floor: 'agent', agent: { name: 'Tom', team: 'Billing' }, ticket: 'T-7' },
      { seq: 2, at: 0, type: 'state', floor: 'bot' },
    );
    expect(talk.ticket).toBe('T-7');
    expect(talk.agent).toBeNull();
  });
});

describe('what is unread', () => {
  it('counts what came while nobody looked and marks where it begins', () => {
    const seen = after(message(1, 'bot', 'Hello'));
    const talk = receive(receive(seen, message(2, 'queue', 'You are next'), false), message(3, 'agent', 'Hi'), false);
    expect([talk.unread, talk.unreadFrom]).toEqual([2, 'm2']);
  });

  it('the count goes when it is seen, the dividing line when the customer writes', () => {
    const unseen = receive(after(message(1, 'bot', 'Hello')), message(2, 'agent', 'Hi'), false);
    const seen = markSeen(unseen);
    expect([seen.unread, seen.unreadFrom]).toEqual([0, 'm2']);
    expect(addOutgoing(seen, { clientId: 'c', text: 'Hi' }, 'Hi', 0).unreadFrom).toBeNull();
  });

  it('the customer’s own message is never unread', () => {
    expect(receive(newTalk, message(1, 'customer', 'Hello'), false).unread).toBe(0);
  });
});

describe('quick replies', () => {
  const offer = { ...message(1, 'bot', 'Shall I connect you?'), message: { text: 'Shall I connect you?', choices } };

  it('can be taken until the customer answers, and the one taken is marked', () => {
    expect(quickReplies(after(offer)).openOn).toBe('m1');
    const answered = quickReplies(after(offer, message(2, 'customer', 'Yes, please')));
    expect(answered.openOn).toBeNull();
    expect(answered.used.get('m1')).toBe('yes');
  });

  it('are closed at once by a message that is still on its way', () => {
    const sent = addOutgoing(
      after(offer),
      { clientId: 'c', choice: { id: 'no', label: 'No, thanks' } },
      'No, thanks',
      0,
    );
    expect(quickReplies(sent).openOn).toBeNull();
    expect(quickReplies(sent).used.get('m1')).toBe('no');
  });

  it('stay open over an update from the waiting line', () => {
    expect(quickReplies(after(offer, message(2, 'queue', 'Still looking'))).openOn).toBe('m1');
  });

  it('a free answer closes them and marks none', () => {
    const replies = quickReplies(after(offer, message(2, 'customer', 'Rather tomorrow')));
    expect(replies.openOn).toBeNull();
    expect(replies.used.size).toBe(0);
  });

  it('of the bot are closed when a person takes over', () => {
    const talk = after(offer, {
      seq: 2,
      at: 0,
      type: 'state',
      floor: 'agent',
      agent: { name: 'Tom', team: 'Billing' },
    });
    expect(quickReplies(talk).openOn).toBeNull();
  });
});
