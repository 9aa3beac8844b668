import { expect, test } from 'vitest';
import { NOON, playNode } from '../shared/play-node.ts';
import { helpDesk } from './help-desk.node.ts';

const answer = {
  type: 'desk.answered',
  text: 'I have it.',
  agent: { id: 'desk:zendesk', name: 'Mia' },
} as const;
const started = () => {
  const step = playNode(helpDesk, { desk: 'zendesk', team: 'billing' });
  step.enter();
  return step;
};
const typesOf = ({ effects }: { effects: readonly { type: string }[] }) => effects.map(({ type }) => type);

test('X9: gives up the place in line, hands over, and says so once', () => {
  const played = playNode(helpDesk, { desk: 'zendesk', team: 'billing', urgent: true }).enter();
  expect(played.effects.find(({ type }) => type === 'openDesk')).toEqual({
    type: 'openDesk',
    desk: 'zendesk',
    team: 'billing',
    urgent: true,
  });
  expect([typesOf(played)[0], played.said, played.to]).toEqual(['leaveQueue', ['desk-started'], 'wait']);
});

test('R29: says something until somebody answers, and not after', () => {
  const step = started();
  expect(step.dueAt('stillWaiting')).toBe(NOON + 30_000);
  expect(step.deadline('stillWaiting').said).toEqual(['desk-update']);
  step.event(answer);
  expect([step.dueAt('stillWaiting'), step.dueAt('noAnswer')]).toEqual([null, null]);
});

test('X11: what is added goes to the desk, with a word before the first answer and none after', () => {
  const step = started();
  const first = step.says('And it is cracked');
  expect([typesOf(first)[0], first.said]).toEqual(['tellDesk', ['waiting-noted']]);
  expect(step.says('On the left').said).toEqual(['waiting-noted-2']);
  step.event(answer);
  const later = step.says('Thank you');
  expect([typesOf(later), later.said]).toEqual([['tellDesk'], []]);
});

test('closing there closes here; without an answer it is a way out of its own', () => {
  const answered = started();
  answered.event(answer);
  expect(answered.event({ type: 'desk.closed' }).to).toBe('closed');
  expect(started().event({ type: 'desk.closed' }).to).toBe('declined');
  expect(started().event({ type: 'desk.failed', reason: 'no such key' }).to).toBe('failed');
});

test('W10: nobody answers, an agent stops replying, or the customer does: each has its time and its way', () => {
  const step = started();
  expect(step.dueAt('noAnswer')).toBe(NOON + 600_000);
  expect(step.deadline('noAnswer').to).toBe('tooLong');
  step.at = NOON + 60_000;
  step.event(answer);
  expect([step.dueAt('agentSilent'), step.dueAt('customerQuiet')]).toEqual([null, NOON + 60_000 + 3_600_000]);
  step.at = NOON + 120_000;
  step.says('Hello?');
  step.at = NOON + 180_000;
  step.says('Hello??');
  // Counted from the first word that is owed an answer.
  expect([step.dueAt('agentSilent'), step.dueAt('customerQuiet')]).toEqual([NOON + 120_000 + 900_000, null]);
  expect(step.deadline('agentSilent').to).toBe('tooLong');
});

test('T1: asking for a person while waiting is answered with how it stands', () => {
  expect(started().says('I want a human now').said).not.toEqual([]);
});
