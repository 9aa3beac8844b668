import { anyNode } from '@baton/flow';
import { describe, expect, test } from 'vitest';
import { NOON, calm, playNode, workspaceOf, type Played, type PlayOptions } from '../shared/play-node.ts';
import { afterHours } from './after-hours.node.ts';

const waysOf = (played: Played) =>
  played.effects.flatMap((effect) => (effect.type === 'say' ? (effect.choices ?? []).map(({ id }) => id) : []));
const entered = (options: PlayOptions = {}) => playNode(afterHours, {}, options).enter();
const choice = (id: string) => ({
  signals: { answer: { says: null, tells: [], choice: id, value: null, plain: true, rest: null } },
});
const urgent = { ...calm, urgent: true };

describe('which ways are offered', () => {
  test('A6: an ordinary case gets ticket, callback and the third way, the ticket first', () => {
    const played = entered();
    expect([played.to, played.said]).toEqual(['wait', ['after-hours']]);
    expect(waysOf(played)).toEqual(['ticket', 'callback', 'self-service']);
  });

  test('A6: on-call comes first, and only, when the case is critical', () => {
    const critical = entered({ vars: { 'handoff.tier': 'critical' } });
    expect([critical.said[0], waysOf(critical)]).toEqual(['after-hours-urgent', ['on-call', 'ticket', 'callback']]);
    expect(waysOf(entered({ around: { signals: urgent } }))[0]).toBe('on-call');
    expect(waysOf(entered({ vars: { 'handoff.tier': 'high' } }))).not.toContain('on-call');
  });

  test('A8: a conversation that has alerted somebody is not offered a second alert', () => {
    const again = entered({ vars: { 'handoff.tier': 'critical', 'on-call.pages': 1 } });
    expect([again.said[0], waysOf(again)]).toEqual(['after-hours', ['ticket', 'callback', 'self-service']]);
  });

  test('A6: the callback comes first for a complex issue and for who prefers the phone', () => {
    const first = (options: PlayOptions) => waysOf(entered(options))[0];
    expect(first({ around: { unanswered: ['Can you call me back about this?'] } })).toBe('callback');
    expect(first({ around: { unanswered: ['It began with the heating. '.repeat(20)] } })).toBe('callback');
    expect(first({ vars: { 'handoff.reason': 'complexity', 'handoff.trigger': 'low-confidence' } })).toBe('callback');
    const workspace = workspaceOf(['support'], { customers: [{ id: 'ada', name: 'Ada', prefersPhone: true }] });
    expect(first({ around: { workspace, profile: { customerId: 'ada' } } })).toBe('callback');
    expect(first({ vars: { 'handoff.reason': 'complexity', 'handoff.trigger': 'flow' } })).toBe('ticket');
  });

  test('A0: without on-call connected a critical case still gets three ways', () => {
    const connected = ['ticket', 'callback', 'selfService', 'silent'];
    const played = entered({ connected, vars: { 'handoff.tier': 'critical' } });
    expect([played.said[0], waysOf(played).length]).toEqual(['after-hours', 3]);
  });

  test('A1: the ticket is offered with its promised time: by 10:00 on the next business day', () => {
    // Saturday 2026-11-21, 12:00 in Berlin; Monday 10:00 there.
    const played = entered({ at: Date.UTC(2026, 10, 21, 11) });
    expect(played.vars['ticket.dueAt']).toBe(Date.UTC(2026, 10, 23, 9));
  });
});

describe('what the customer answers', () => {
  test.each([
    ['ticket', 'ticket'],
    ['callback', 'callback'],
    ['self-service', 'selfService'],
  ])('the choice %s leads to %s, by button or in words', (id, port) => {
    for (const answer of [{ choice: id }, choice(id)]) {
      const step = playNode(afterHours);
      step.enter();
      expect(step.says('that one', answer).to).toBe(port);
    }
  });

  test('A3: on-call cannot be chosen in an ordinary case, whatever the words', () => {
    const step = playNode(afterHours);
    step.enter();
    expect(step.says('on-call', choice('on-call')).to).toBe('stay');
    const critical = playNode(afterHours, {}, { vars: { 'handoff.tier': 'critical' } });
    critical.enter();
    expect(critical.says('on-call', choice('on-call')).to).toBe('onCall');
  });

  test('A3: a case that turns urgent while choosing is offered on-call', () => {
    const step = playNode(afterHours);
    step.enter();
    const played = step.says('there is smoke coming out of it, urgent!', { signals: { urgent: true } });
    expect([played.to, played.said, waysOf(played)[0]]).toEqual(['stay', ['after-hours-urgent'], 'on-call']);
  });

  test('A0: an answer that chooses nothing is asked about once, then becomes a ticket', () => {
    const step = playNode(afterHours);
    step.enter();
    const first = step.says('my order is late');
    expect([first.to, first.said, waysOf(first).length]).toEqual(['stay', ['after-hours-choose'], 3]);
    expect(step.says('it is number 1042').to).toBe('ticket');
  });

  test('silence has a way out, counted from now even when the customer has been quiet for long', () => {
    const step = playNode(afterHours, { waitSeconds: 60 });
    step.enter();
    step.around = {
      anchors: { conversationStart: 0, lastCustomerMessage: NOON - 900_000, placeSince: null },
    };
    expect(step.dueAt('noReply')).toBe(NOON + 60_000);
    expect(step.deadline('noReply').to).toBe('silent');
  });
});

test('A0: fewer than three ways are refused, with what to connect', () => {
  const issues = (connected: string[]) =>
    anyNode(afterHours).check({
      id: 'a',
      name: 'Closed',
      config: {},
      connected: (port) => connected.includes(port),
      at: () => ({ pointer: '/nodes/0/config' }),
    });
  expect(issues(['ticket', 'callback', 'selfService', 'silent'])).toEqual([]);
  const [issue] = issues(['ticket', 'onCall', 'callback']);
  expect([issue?.code, issue?.at.field]).toEqual(['fewer-than-three-ways', 'port:selfService']);
  expect(issues(['ticket', 'onCall'])[0]?.message).toBe(
    '"Closed" must offer at least three options, so that no customer reaches a dead end. Connect "Callback" to a step that books a call, and "Help right now" to one that helps by itself, such as self-service or articles.',
  );
});
