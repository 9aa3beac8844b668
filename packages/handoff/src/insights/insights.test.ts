import { describe, expect, it } from 'vitest';
import { asksAgain } from './asks-again.ts';
import { confidenceTiers, type FigureId, insights, reasons } from './insights.ts';
import type { ConversationEntry } from '../journal.ts';
import { addToRecord, type ConversationRecord, emptyRecord, recordOf } from './record.ts';

const MONDAY = Date.parse('2026-11-23T00:00Z');
const HOUR = 3600_000;
const DAY = 24 * HOUR;
const period = { from: MONDAY, to: MONDAY + 7 * DAY };

type Closed = Extract<ConversationEntry, { type: 'closed' }>;

/** The entries of a conversation, each told in one line. */
function talk(start = MONDAY + HOUR, customerId: string | null = null) {
  let at = start;
  const entries: ConversationEntry[] = [
    {
      type: 'started',
      at,
      flow: { id: 'f', hash: 'h', version: 1 },
      workspace: 'w',
      channel: 'web',
      language: 'en',
      number: 'B-1',
    },
  ];
  const add = (seconds: number, entry: (at: number) => ConversationEntry) => {
    at += seconds * 1000;
    entries.push(entry(at));
    return story;
  };
  const signals = {
    score: 0,
    state: 'calm',
    trajectory: 'steady',
    added: [],
    explicit: false,
    topics: [],
    urgent: false,
  } as const;
  const story = {
    entries,
    customer: (text: string, category = 'billing') =>
      add(1, (now) => ({
        type: 'customer',
        at: now,
        messageId: `m${now}`,
        text,
        signals: { ...signals, added: [], topics: [], category, language: 'en', isQuestion: true },
      })),
    transfer: (reason: 'policy' | 'knowledge-gap' | 'preference' = 'preference') => {
      add(1, (now) => ({ type: 'triggered', at: now, trigger: 'explicit', node: 'n', because: 'asked', quotes: [] }));
      return add(0, (now) => ({
        type: 'queued',
        at: now,
        team: 'billing',
        tier: 'standard',
        since: now,
        node: 'n',
        front: false,
        skills: [],
        reason,
      }));
    },
    connected: (seconds: number) =>
      add(seconds, (now) => ({
        type: 'connected',
        at: now,
        agent: { id: 'ann', name: 'Ann' },
        team: 'billing',
        waitedSeconds: seconds,
      })),
    firstWord: (sinceTriggerSeconds: number, openingKept = true) =>
      add(0, (now) => ({
        type: 'firstWord',
        at: now,
        agent: 'ann',
        sinceTriggerSeconds,
        sinceAcceptSeconds: 5,
        openingKept,
      })),
    agent: (text: string) =>
      add(1, (now) => ({
        type: 'said',
        at: now,
        messageId: `s${now}`,
        speaker: 'agent',
        floorVersion: 2,
        message: { text },
      })),
    closed: (seconds: number, disposition: Closed['disposition'] = 'solved') =>
      add(seconds, (now) => ({
        type: 'closed',
        at: now,
        by: 'agent',
        disposition,
        reason: null,
        summary: '',
        effort: 1,
      })),
    left: () => add(1, (now) => ({ type: 'customerLeft', at: now })),
    other: (entry: (at: number) => ConversationEntry) => add(1, entry),
    record: (id: string): ConversationRecord => recordOf(id, entries),
  };
  if (customerId !== null)
    add(0, (now) => ({ type: 'profile', at: now, profile: { customerId }, source: 'signed', verified: true }));
  return story;
}

const figureOf = (id: FigureId, records: ConversationRecord[], flowMonth?: number) =>
  insights(records, { ...period, ...(flowMonth === undefined ? {} : { flowMonth }) }).find((one) => one.id === id);

const served = () => talk().customer('x').transfer().connected(20).firstWord(30);

describe('I1: handoff rate', () => {
  it('I1: transfers begun by conversations with at least one message; others do not count', () => {
    const records = [
      talk().customer('x').transfer().record('a'),
      talk().customer('x').record('b'),
      talk().customer('x').record('c'),
      talk().customer('x').record('d'),
      talk().record('silent'),
      talk(MONDAY - DAY)
        .customer('x')
        .transfer()
        .record('last week'),
    ];
    expect(figureOf('I1', records)).toMatchObject({
      value: 25,
      count: 4,
      of: ['a', 'b', 'c', 'd'],
      hits: ['a'],
      target: '15–25 %',
      standing: 'on-target',
    });
  });

  it('I12: a young flow may hand over more often before it alerts', () => {
    const records = [
      talk().customer('x').transfer().record('a'),
      talk().customer('x').record('b'),
      talk().customer('x').record('c'),
    ];
    expect(figureOf('I1', records)?.standing).toBe('alert');
    expect(figureOf('I1', records, 1)).toMatchObject({ standing: 'on-target', target: '28–35 %' });
  });

  it('is empty, not zero, without conversations', () => {
    expect(figureOf('I1', [])).toMatchObject({ value: null, standing: 'empty' });
  });
});

describe('I2: abandonment', () => {
  it('I2: left before the agent’s first message without an alternative', () => {
    const booked = talk()
      .customer('x')
      .transfer()
      .other((at) => ({ type: 'callbackBooked', at, promiseId: 'p', slotAt: at, team: 'billing', contact: null }));
    const records = [
      talk().customer('x').transfer().left().record('gave up'),
      booked.left().record('callback'),
      served().left().record('served'),
      talk().customer('x').transfer().connected(5).left().record('before the first word'),
    ];
    expect(figureOf('I2', records)).toMatchObject({
      value: 50,
      hits: ['gave up', 'before the first word'],
      count: 4,
      standing: 'alert',
    });
  });
});

describe('I3: context use', () => {
  it('I3: used when the opening was kept, the middle opened or a fact quoted', () => {
    const opened = talk().customer('x').transfer().connected(20).firstWord(30, false);
    const records = [
      served().record('kept'),
      opened.other((at) => ({ type: 'cardUsed', at, agent: 'ann', part: 'middle' })).record('middle'),
      talk().customer('x').transfer().connected(20).firstWord(30, false).record('not'),
    ];
    expect(figureOf('I3', records)?.hits).toEqual(['kept', 'middle']);
  });

  it('I3: not when the agent asks for what the card shows', () => {
    const known = talk()
      .other((at) => ({
        type: 'profile',
        at,
        profile: { email: 'a@mail.example' },
        source: 'customer',
        verified: false,
      }))
      .customer('x')
      .transfer()
      .connected(20)
      .firstWord(30);
    expect(figureOf('I3', [known.agent('Hello! What is your email address?').record('a')])?.value).toBe(0);
    expect(figureOf('I3', [served().agent('What is your email address?').record('b')])?.value).toBe(100);
  });

  it('I0: asks again only for what is known, and only when it asks', () => {
    const known = { name: true, email: true, phone: false, account: false, order: true };
    expect(asksAgain('Could you give me your order number?', known)).toBe(true);
    expect(asksAgain('Please tell me your name.', known)).toBe(true);
    expect(asksAgain('Can I have your phone number?', known)).toBe(false);
    expect(asksAgain('I sent it to your email address.', known)).toBe(false);
  });
});

describe('I4, I5: satisfaction and time', () => {
  it('I4: ratings of conversations with a transfer, scaled to five', () => {
    const rate = (score: number, of: number) =>
      served()
        .other((at) => ({ type: 'rated', at, score, of }))
        .record(`${score}`);
    const none = talk()
      .customer('x')
      .other((at) => ({ type: 'rated', at, score: 1, of: 5 }))
      .record('bot only');
    expect(figureOf('I4', [rate(5, 5), rate(6, 10), none])).toMatchObject({
      value: 4,
      count: 2,
      standing: 'on-target',
    });
  });

  it('I5: from the trigger to the agent’s first own message', () => {
    const records = [served().record('a'), talk().customer('x').transfer().connected(100).firstWord(110).record('b')];
    expect(figureOf('I5', records)).toMatchObject({ value: 70, standing: 'off-target' });
  });

  it('one transfer stays one when the agent is lost and another takes over', () => {
    const again = served()
      .other((at) => ({
        type: 'queued',
        at,
        team: 'billing',
        tier: 'standard',
        since: at,
        node: 'n',
        front: true,
        skills: [],
        reason: 'preference',
      }))
      .connected(10)
      .firstWord(90);
    expect(again.record('a').transfers).toMatchObject([{ firstWordSeconds: 30 }]);
  });
});

describe('I6, I7: resolution and repeats', () => {
  it('I6: solved without a return in seven days for the same category', () => {
    const records = [
      served().closed(60).record('solved'),
      served().closed(60, 'unsolved').record('unsolved'),
      talk(MONDAY + HOUR, 'c1')
        .customer('x')
        .transfer()
        .connected(1)
        .firstWord(2)
        .closed(60)
        .record('came back'),
      talk(MONDAY + 2 * DAY, 'c1')
        .customer('again')
        .record('return'),
      talk(MONDAY + HOUR, 'c2')
        .customer('x')
        .transfer()
        .connected(1)
        .firstWord(2)
        .closed(60)
        .record('other matter'),
      talk(MONDAY + 2 * DAY, 'c2')
        .customer('new', 'technical')
        .record('new'),
      talk(MONDAY + HOUR, 'c3')
        .customer('x')
        .transfer()
        .connected(1)
        .firstWord(2)
        .closed(60)
        .record('much later'),
      talk(MONDAY + 9 * DAY, 'c3')
        .customer('later')
        .record('later'),
    ];
    expect(figureOf('I6', records)?.hits).toEqual(['solved', 'other matter', 'much later']);
  });

  it('I7: the same customer with the same category within seven days', () => {
    const records = [
      talk(MONDAY - DAY, 'c1')
        .customer('x')
        .transfer()
        .record('before'),
      talk(MONDAY + DAY, 'c1')
        .customer('x')
        .transfer()
        .record('repeat'),
      talk(MONDAY - 9 * DAY, 'c2')
        .customer('x')
        .transfer()
        .record('long ago'),
      talk(MONDAY + DAY, 'c2')
        .customer('x')
        .transfer()
        .record('first'),
    ];
    expect(figureOf('I7', records)).toMatchObject({ value: 50, hits: ['repeat'], of: ['repeat', 'first'] });
  });

  it('a customer who is only claimed to be somebody is nobody’s repeat', () => {
    const claim = (id: string) =>
      talk()
        .other((at) => ({ type: 'profile', at, profile: { customerId: 'c1' }, source: 'customer', verified: false }))
        .customer('x')
        .transfer()
        .record(id);
    expect(figureOf('I7', [claim('a'), claim('b')])?.value).toBe(0);
  });
});

describe('I8, I9: promises and effort', () => {
  it('I8: kept by the promised time, among those due', () => {
    const promise = (id: string, keptAfterHours: number | null, dueAt = MONDAY + 5 * HOUR) => {
      const story = talk()
        .customer('x')
        .other((at) => ({ type: 'promised', at, promiseId: id, kind: 'ticket', dueAt, text: 'by 10:00' }));
      const kept = MONDAY + (keptAfterHours ?? 0) * HOUR;
      return (
        keptAfterHours === null
          ? story
          : story.other(() => ({ type: 'promiseKept', at: kept, promiseId: id, by: 'ann' }))
      ).record(id);
    };
    const records = [
      promise('in time', 4),
      promise('late', 6),
      promise('open', null),
      promise('next week', null, MONDAY + 8 * DAY),
    ];
    expect(figureOf('I8', records)).toMatchObject({ count: 3, hits: ['in time'], standing: 'report' });
  });

  it('I9: handle time with and without the context', () => {
    const records = [
      served().closed(300).record('with'),
      talk().customer('x').transfer().connected(20).firstWord(30, false).closed(600).record('without'),
    ];
    expect(figureOf('I9-handle-time', records)?.value).toBe(450);
    expect(figureOf('I9-handle-time-with-context', records)?.value).toBe(300);
    expect(figureOf('I9-handle-time-without-context', records)?.value).toBe(600);
  });

  it('every figure says how it is reckoned', () => {
    for (const figure of insights([], period)) expect(figure.formula.length, figure.id).toBeGreaterThan(10);
  });
});

describe('I10, G4', () => {
  it('I10: by reason, with what could have been prevented', () => {
    const records = [
      talk().customer('x').transfer('knowledge-gap').record('a'),
      talk().customer('x').transfer('knowledge-gap').record('b'),
      talk().customer('x').transfer('policy').record('c'),
    ];
    expect(reasons(records, period)).toEqual([
      { reason: 'knowledge-gap', kind: 'preventable', count: 2, conversations: ['a', 'b'] },
      { reason: 'policy', kind: 'appropriate', count: 1, conversations: ['c'] },
    ]);
  });

  it('G4: answers by tier; those not said do not count', () => {
    const answer = (confidence: number, late = false): ConversationEntry => ({
      type: 'answered',
      at: MONDAY,
      askId: 'q',
      text: '',
      confidence,
      sources: [],
      late,
    });
    const record = [answer(100), answer(85), answer(84.9), answer(60), answer(59), answer(95, true)].reduce(
      addToRecord,
      emptyRecord('a'),
    );
    expect(confidenceTiers([record])).toEqual({ high: 2, medium: 2, low: 1 });
  });
});
