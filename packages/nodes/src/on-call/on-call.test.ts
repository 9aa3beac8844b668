import { anyNode, type FlowEvent } from '@baton/flow';
import { describe, expect, test } from 'vitest';
import { NOON, playNode, type Played } from '../shared/play-node.ts';
import { onCall } from './on-call.node.ts';

const failed: FlowEvent = { type: 'page.failed', reason: 'over the limit' };
const pagesOf = (played: Played) =>
  played.effects.flatMap((effect) => (effect.type === 'page' ? [[effect.level, effect.ackSeconds]] : []));
const started = (settings: object = {}) => {
  const step = playNode(onCall, settings);
  step.enter();
  return step;
};

describe('the ladder of alerts', () => {
  test('A3: alerts the first person, and promises in the same step that somebody joins within 15 min', () => {
    const played = playNode(onCall).enter();
    expect(pagesOf(played)).toEqual([['first', 300]]);
    expect(played.effects[1]).toEqual({ type: 'promise', kind: 'on-call' });
    expect(played.said).toEqual(['on-call-started']);
    expect(played.vars['promise.dueAt']).toBe(NOON + 15 * 60_000);
  });

  test('A3: without an acknowledgement in 5 min the backup is alerted, and the customer hears of it', () => {
    const step = started();
    expect(step.dueAt('unanswered')).toBe(NOON + 5 * 60_000);
    const played = step.deadline('unanswered');
    expect([pagesOf(played), played.said, played.to]).toEqual([[['backup', 300]], ['on-call-backup'], 'wait']);
  });

  test('A7: when the backup is silent, too, the customer is told before the 15 min are over', () => {
    const step = started();
    step.at = step.dueAt('unanswered') ?? 0;
    step.deadline('unanswered');
    const end = step.dueAt('unanswered') ?? 0;
    expect(end).toBe(NOON + 10 * 60_000);
    expect(end).toBeLessThan(Number(step.vars['promise.dueAt']));
    const played = step.deadline('unanswered');
    expect([played.to, played.said]).toEqual(['silent', ['on-call-silent']]);
  });

  test('an alert that cannot be sent counts as silence at once', () => {
    const step = started();
    expect(pagesOf(step.event(failed))).toEqual([['backup', 300]]);
    expect(step.event(failed).to).toBe('silent');
  });

  test('the backup has a time of its own', () => {
    const step = started({ firstSeconds: 120, backupSeconds: 240 });
    step.deadline('unanswered');
    expect(step.dueAt('unanswered')).toBe(NOON + 240_000);
  });
});

describe('meanwhile', () => {
  test('an acknowledgement leads to the person', () => {
    const played = started().event({ type: 'page.acknowledged', by: 'kofi' });
    expect([played.to, played.said]).toEqual(['joined', ['on-call-joined']]);
  });

  test('a sign of life comes halfway, and never the same text twice running', () => {
    const step = started();
    expect(step.dueAt('halfway')).toBe(NOON + 150_000);
    const said = [
      ...step.deadline('halfway').said,
      ...step.deadline('unanswered').said,
      ...step.deadline('halfway').said,
      ...step.deadline('unanswered').said,
    ];
    expect(said).toEqual(['on-call-update', 'on-call-backup', 'on-call-update', 'on-call-silent']);
  });

  test('X11: what the customer adds is answered with a word', () => {
    const played = started().says('it is getting worse');
    expect([played.to, played.said]).toEqual(['stay', ['waiting-noted']]);
  });
});

test('A7: 5 + 5 must stay below 15 min, else it does not publish', () => {
  const issues = (settings: object) =>
    anyNode(onCall)
      .check({
        id: 'o',
        name: 'On-call',
        config: onCall.config.parse(settings),
        connected: () => true,
        at: (...path) => ({ pointer: path.join('/') }),
      })
      .map(({ code, at }) => `${code} ${at.pointer}`);
  expect(issues({})).toEqual([]);
  expect(issues({ firstSeconds: 450, backupSeconds: 450 })).toEqual(['promise-cannot-be-kept joinSeconds']);
  expect(issues({ firstSeconds: 450, backupSeconds: 449 })).toEqual([]);
});
