import type { Scope } from '@baton/flow';
import { describe, expect, test } from 'vitest';
import { NOON, calm, playNode, type Played } from '../shared/play-node.ts';
import { queueMessage } from './queue-message.node.ts';

const place = (waitSeconds: number | null): Scope['place'] => ({
  node: 'transfer',
  team: 'support',
  tier: 'standard',
  since: NOON,
  position: 3,
  waitSeconds,
});
const since = (placeSince: number | null) => ({ conversationStart: NOON, lastCustomerMessage: null, placeSince });
const waiting = (settings: object = {}, waitSeconds: number | null = 40) => {
  const step = playNode(queueMessage, settings, { around: { place: place(waitSeconds), anchors: since(NOON) } });
  step.enter();
  return step;
};
const choicesOf = (played: Played) =>
  played.effects.flatMap((effect) => (effect.type === 'say' ? (effect.choices ?? []).map(({ id }) => id) : []));
const asksForPerson = { explicit: { asked: true, score: 1, evidence: [] } };

describe('the ladder', () => {
  test('M6: speaks after 30, 60, 90 and 120 s, then every 30 s', () => {
    const step = waiting();
    for (const seconds of [30, 60, 90, 120]) {
      expect(step.dueAt(`after-${seconds}`)).toBe(NOON + seconds * 1000);
      expect(step.deadline(`after-${seconds}`).said).toEqual([`queue-${seconds}`]);
    }
    expect(step.dueAt('later')).toBe(NOON + 150_000);
  });

  test('M6: later updates take turns and never say one twice running', () => {
    const step = waiting();
    const said = Array.from({ length: 7 }, () => step.deadline('later').said[0]);
    expect(said.slice(0, 3)).toEqual(['queue-later-1', 'queue-later-2', 'queue-later-3']);
    expect(said.every((one, i) => one !== said[i - 1])).toBe(true);
  });

  test('counts from when the place was taken: who comes back hears only what is still to come', () => {
    const step = waiting();
    step.at = NOON + 75_000;
    step.enter();
    expect(step.dueAt('after-30')).toBeNull();
    expect(step.dueAt('after-60')).toBeNull();
    expect(step.dueAt('after-90')).toBe(NOON + 90_000);
    step.at = NOON + 200_000;
    expect(step.dueAt('later')).toBe(NOON + 210_000);
  });

  test('counts from now in the very step that takes the place', () => {
    const step = playNode(queueMessage, {}, { around: { place: null, anchors: since(null) } });
    expect(step.enter().to).toBe('wait');
    expect(step.dueAt('after-30')).toBe(NOON + 30_000);
  });

  test('every message stays in the wait: the ladder never ends by itself', () => {
    const step = waiting();
    expect(['after-30', 'after-120', 'later', 'estimate'].map((key) => step.deadline(key).to)).toEqual(
      Array.from({ length: 4 }, () => 'stay'),
    );
  });
});

describe('alternatives', () => {
  test('R27: from two minutes on each update offers waiting, a callback and an email, with a promised time', () => {
    const step = waiting();
    expect(choicesOf(step.deadline('after-90'))).toEqual([]);
    const played = step.deadline('after-120');
    expect(choicesOf(played)).toEqual(['keep-waiting', 'callback', 'ticket']);
    // The same day, in open hours.
    expect(played.vars['ticket.dueAt']).toBe(Date.UTC(2026, 10, 17, 17));
    expect(choicesOf(step.deadline('later'))).toEqual(['keep-waiting', 'callback', 'ticket']);
  });

  test('R27: a wait expected to pass two minutes is met with the offer at once, and once', () => {
    const step = waiting({}, 300);
    expect(step.dueAt('estimate')).toBe(NOON + 3000);
    const played = step.deadline('estimate');
    expect([played.said, choicesOf(played).length]).toEqual([['queue-long-wait'], 3]);
    expect(step.deadline('after-30').said).toEqual(['queue-30']);
  });

  test('an estimate that grows later is met at the next update', () => {
    const step = waiting({}, 60);
    expect(step.deadline('estimate').said).toEqual([]);
    step.around = { ...step.around, place: place(200) };
    expect(step.deadline('after-30').said).toEqual(['queue-long-wait']);
  });

  test('M9: without a known wait nothing is promised early', () => {
    expect(waiting({}, null).deadline('estimate').said).toEqual([]);
  });

  test('buttons lead to the callback and to the ticket, and a choice to wait is answered', () => {
    expect(waiting().says('Call me back', { choice: 'callback' }).to).toBe('callback');
    expect(waiting().says('Answer me by email', { choice: 'ticket' }).to).toBe('ticket');
    const stays = waiting().says('Keep waiting', { choice: 'keep-waiting' });
    expect([stays.to, stays.said]).toEqual(['stay', ['waiting-place']]);
  });

  test('words choose as well, but only after the offer was made', () => {
    const reply = {
      signals: { answer: { says: null, tells: [], choice: 'ticket', value: null, plain: true, rest: null } },
    };
    const step = waiting();
    expect(step.says('email is fine', reply).to).toBe('stay');
    step.deadline('after-120');
    expect(step.says('email is fine', reply).to).toBe('ticket');
  });

  test('a new wait begins without an offer', () => {
    const step = waiting();
    step.deadline('after-120');
    step.around = { ...step.around, anchors: since(NOON + 900_000) };
    step.at = NOON + 900_000;
    step.enter();
    expect(step.memory['offered']).toBe(false);
  });
});

describe('what the customer writes meanwhile', () => {
  test('X11: is answered with a word, and the ladder goes on', () => {
    const played = waiting().says('the order number is 1042');
    expect([played.to, played.said]).toEqual(['stay', ['waiting-noted']]);
  });

  test('asking for a person again is answered with place and alternatives, never with a transfer', () => {
    const played = waiting().says('a human please', { signals: { ...calm, ...asksForPerson } });
    expect([played.to, played.said]).toEqual(['stay', ['waiting-place']]);
    expect(choicesOf(played)).toEqual(['keep-waiting', 'callback', 'ticket']);
  });
});

describe('what is wrong with it', () => {
  const text = (en: string) => ({ use: 'own' as const, text: { en } });
  const issues = (settings: object) =>
    (
      queueMessage.check?.({
        id: 'q',
        name: 'Updates',
        config: queueMessage.config.parse(settings),
        connected: () => true,
        at: (...path) => ({ pointer: path.join('/') }),
      }) ?? []
    ).map(({ code, at }) => `${code} ${at.pointer}`);
  const steps = (...after: number[]) => after.map((afterSeconds, i) => ({ afterSeconds, message: text(`${i}`) }));

  test('nothing, as it ships', () => {
    expect(issues({})).toEqual([]);
  });

  test('updates out of order', () => {
    expect(issues({ steps: steps(30, 20) })).toEqual(['updates-out-of-order steps/1/afterSeconds']);
  });

  test('R29: a silence of more than 30 s', () => {
    expect(issues({ steps: steps(30, 75) })).toEqual(['long-silence steps/1/afterSeconds']);
    expect(issues({ everySeconds: 45 })).toEqual(['long-silence everySeconds']);
  });

  test('M6: the same message twice running, also around the end of the later ones', () => {
    expect(issues({ later: [text('a'), text('b'), text('a')] })).toEqual(['same-update-twice later/0']);
  });

  test('R27: alternatives that come too late', () => {
    expect(issues({ alternativesFromSeconds: 240 })).toEqual(['late-alternatives alternativesFromSeconds']);
  });
});
