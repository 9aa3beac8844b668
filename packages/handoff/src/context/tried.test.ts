import { describe, expect, it } from 'vitest';
import { finishPackage, packageOf } from './context-package.ts';
import type { ConversationEntry } from '../journal.ts';
import { ruleSummary } from './summarise.ts';
import { attemptText } from './transcript-strings.ts';

type CustomerEntry = Extract<ConversationEntry, { type: 'customer' }>;

/** A talk written down turn by turn, a second apart. */
function talk() {
  const entries: ConversationEntry[] = [];
  const now = () => entries.length * 1000;
  const told = {
    customer(text: string, signals: Partial<CustomerEntry['signals']> = {}, more: Partial<CustomerEntry> = {}) {
      entries.push({
        type: 'customer',
        at: now(),
        messageId: `m${entries.length}`,
        text,
        signals: {
          score: 0,
          state: 'calm',
          trajectory: 'steady',
          added: [],
          explicit: false,
          topics: [],
          category: 'other',
          language: 'en',
          urgent: false,
          isQuestion: true,
          ...signals,
        },
        ...more,
      });
      return told;
    },
    bot(text: string) {
      entries.push({
        type: 'said',
        at: now(),
        messageId: `s${entries.length}`,
        speaker: 'bot',
        floorVersion: 1,
        message: { text },
      });
      return told;
    },
    finds(question: string, confidence: number, title: string, late = false) {
      const askId = `q${entries.length}`;
      entries.push({ type: 'asked', at: now(), askId, question });
      const sources = [{ id: title, title, url: 'https://larkspur.example' }];
      entries.push({ type: 'answered', at: now(), askId, text: `From  ${title}.`, confidence, sources, late });
      return told;
    },
    entry(entry: ConversationEntry) {
      entries.push({ ...entry, at: now() });
      return told;
    },
    card: () => finishPackage(packageOf(entries), ruleSummary()),
  };
  return told;
}

function parcelThenCamels() {
  return talk()
    .customer('where is my parcel?')
    .finds('where is my parcel?', 95, 'Tracking a parcel')
    .bot('From Tracking a parcel. Does that help?')
    .customer('do you rent camels for weddings?')
    .finds('do you rent camels for weddings?', 2.3, 'Delivery to other countries')
    .bot('I am not sure about this one. Shall I bring in a colleague?')
    .entry({ type: 'tried', at: 0, what: 'offer-person', outcome: 'offered' });
}

describe('the open question leads', () => {
  it('X2: what was not resolved leads, what was answered before is mentioned', () => {
    expect(parcelThenCamels().card().top.summary).toBe(
      'The customer asks: “do you rent camels for weddings?”; answered before: “where is my parcel?”; the bot was not sure.',
    );
  });

  it('X2: every part rests on a message, the open one first', () => {
    expect(
      parcelThenCamels()
        .card()
        .evidence.map(({ quote }) => quote),
    ).toEqual(['do you rent camels for weddings?', 'where is my parcel?']);
  });

  it('X2: an answer the customer objects to leaves its question open', () => {
    const objections: ((told: ReturnType<typeof talk>) => unknown)[] = [
      (told) => told.customer('No', {}, { choice: 'no' }),
      (told) => told.customer('a person please', { explicit: true, isQuestion: false }),
      (told) =>
        told.customer('wrong', {
          isQuestion: false,
          added: [{ signal: 'curt-reply', weight: 1, because: 'says no to the answer', quote: 'wrong' }],
        }),
      (told) => told.customer('that did not help', { isQuestion: false }),
      (told) => told.customer('No, not really', { isQuestion: false }),
    ];
    for (const object of objections) {
      const told = talk().customer('where is my parcel?').finds('where is my parcel?', 95, 'T').bot('From T.');
      object(told);
      expect(told.card().top.summary).toContain('asks: “where is my parcel?”');
      expect(told.card().top.summary).not.toContain('answered before');
    }
  });

  it('X2: anger is not what it is about, while something else is', () => {
    const told = talk().customer('where is order A-70455?').customer('this is ridiculous, third time I ask');
    expect(told.card().top.summary).toBe('The customer asks: “where is order A-70455?”.');
    expect(talk().customer('this is ridiculous, third time I ask').card().top.summary).toBe(
      'The customer says this is ridiculous, third time they ask.',
    );
  });

  it('A5, X2: what was solved is over: who returns is summed up by the new matter', () => {
    const told = talk()
      .customer('my candle burned my skin', { topics: ['medical'], urgent: true })
      .entry({
        type: 'triggered',
        at: 0,
        trigger: 'policy',
        node: 'n',
        topic: 'medical',
        because: 'health',
        quotes: [],
      })
      .entry({ type: 'closed', at: 0, by: 'agent', disposition: 'solved', reason: null, summary: 'A doctor called.' })
      .entry({ type: 'customerReturned', at: 0 })
      .customer('where is my parcel?');
    expect(told.card().top.summary).toBe(
      'The customer asks: “where is my parcel?”; answered before: “my candle burned my skin”.',
    );
    expect(told.card().bottom.nextSteps.map(({ text }) => text)).toEqual([
      'Take the order number, trace the parcel with the carrier, and send it again or return the money if it is lost.',
      'Ask for an email address or a phone number, so that the answer can be confirmed.',
    ]);
  });

  it('A5, X2: what was not solved is still what it is about', () => {
    const told = talk()
      .customer('where is my parcel?')
      .entry({ type: 'triggered', at: 0, trigger: 'explicit', node: 'n', because: 'asked', quotes: [] })
      .entry({ type: 'closed', at: 0, by: 'flow', disposition: 'follow-up', reason: null, summary: '' })
      .entry({ type: 'customerReturned', at: 0 })
      .customer('hello, I am back', { isQuestion: false });
    expect(told.card().top.summary).toBe('The customer asks: “where is my parcel?”.');
  });

  it('X2: a mood is told in words', () => {
    const angry = { score: 2, state: 'mild', trajectory: 'rising' } as const;
    const told = talk().customer('where is my parcel?', angry);
    told.entry({ type: 'triggered', at: 0, trigger: 'frustration', node: 'n', because: 'words of anger', quotes: [] });
    expect(told.card().top.summary).toBe('The customer asks: “where is my parcel?”; is losing patience.');
  });

  it('X6: what was declined once and taken later is no longer refused', () => {
    const offer = { type: 'tried', at: 0, what: 'callback' } as const;
    const told = talk()
      .customer('where is my parcel?')
      .entry({ ...offer, outcome: 'offered' })
      .entry({ ...offer, outcome: 'declined' });
    const avoided = () => told.card().bottom.nextSteps.filter(({ kind }) => kind === 'avoid').length;
    expect(avoided()).toBe(1);
    told.entry({ ...offer, outcome: 'offered' }).entry({ ...offer, outcome: 'accepted' });
    expect(avoided()).toBe(0);
  });

  it('X2: when everything was answered the summary still says what it was about', () => {
    const told = talk().customer('where is my parcel?').finds('where is my parcel?', 95, 'T').bot('From T.');
    expect(told.card().top.summary).toBe('The customer asks: “where is my parcel?”, after 1 answer of the bot.');
  });

  it('X2: has at most 30 words, however much was asked', () => {
    const told = talk();
    for (let i = 0; i < 9; i += 1) {
      const text = `why does the very long and winding delivery number ${i} of my new wardrobe never ever arrive at our home, please?`;
      told.customer(text);
      if (i % 2 === 0) told.finds(text, 95, 'T').bot('From T.');
    }
    told.entry({ type: 'triggered', at: 0, trigger: 'explicit', node: 'n', because: 'asked', quotes: [] });
    expect(told.card().top.summary.split(/\s+/).length).toBeLessThanOrEqual(30);
    expect(told.card().top.summary).toContain('asked for a person');
  });
});

describe('X5: what was tried', () => {
  it('X5: an answer that was not said is told as no answer', () => {
    expect(
      parcelThenCamels()
        .card()
        .middle.botActions.map(({ what, outcome, article }) => [what, outcome, article]),
    ).toEqual([
      ['where is my parcel?', 'answered', 'Tracking a parcel'],
      ['do you rent camels for weddings?', 'not-said', null],
      ['offer-person', 'offered', null],
    ]);
  });

  it('X7: articles are those of answers that were said', () => {
    expect(
      parcelThenCamels()
        .card()
        .bottom.articles.map(({ title }) => title),
    ).toEqual(['Tracking a parcel']);
  });

  it('X5: a late answer was never tried', () => {
    const told = talk().customer('where?').finds('where?', 95, 'T', true).bot('From T.');
    expect(told.card().middle.botActions).toEqual([]);
  });

  it('X6: what the bot could not answer is the next thing to do', () => {
    expect(
      parcelThenCamels()
        .card()
        .bottom.nextSteps.map(({ text }) => text),
    ).toContain('Answer what the bot could not: “do you rent camels for weddings?”');
  });
});

describe('X6: next steps', () => {
  const texts = (told: ReturnType<typeof talk>) => told.card().bottom.nextSteps.map(({ text }) => text);

  it('X6: a way on that came to nothing is no question to answer', () => {
    const told = talk()
      .customer('my candle burned me')
      .entry({ type: 'tried', at: 0, what: 'on-call', outcome: 'failed', node: 'on-call' });
    expect(texts(told).join(' ')).not.toContain('Answer what the bot could not');
  });

  it('X6: nor are words that say nothing', () => {
    const told = talk().customer('I have a question').finds('I have a question', 3, 'T').bot('I am not sure.');
    expect(texts(told).join(' ')).not.toContain('Answer what the bot could not');
  });

  it('X6: whoever has given an address is not asked for one', () => {
    const told = talk().customer('where is my parcel?');
    expect(texts(told)).toContain('Ask for an email address or a phone number, so that the answer can be confirmed.');
    told.entry({
      type: 'ticket',
      at: 0,
      number: 'L-1',
      team: 'support',
      promiseId: 'p',
      dueAt: 1,
      contact: 'ada@example.com',
      urgent: false,
      front: false,
    });
    expect(texts(told).join(' ')).not.toContain('Ask for an email address');
  });
});

describe('words instead of ids and raw figures', () => {
  it('X5: attempts are read in words, and an order number keeps its hyphen', () => {
    expect(attemptText('offer-person')).toBe('a person to talk to');
    expect(attemptText('self-service: track-parcel')).toBe('help to do it themselves: track parcel');
    expect(attemptText('Where is order A-70455?')).toBe('Where is order A-70455?');
  });

  it('X1: joined after a rounded time; teams, agents and endings in words', () => {
    const agent = { id: 'agent-3', name: 'Ann Bell' };
    const { bottom } = talk()
      .entry({ type: 'connected', at: 0, agent, team: 'billing', waitedSeconds: 1.611 })
      .entry({ type: 'connected', at: 0, agent, team: 'billing', waitedSeconds: 79.7 })
      .entry({ type: 'passed', at: 0, agent: 'agent-3', toTeam: 'technical-support', note: 'Photo seen', warm: true })
      .entry({ type: 'closed', at: 0, by: 'agent', disposition: 'follow-up', reason: null, summary: '' })
      .card();
    expect(bottom.transcript.map(({ text }) => text)).toEqual([
      'Ann Bell joined after 2 s',
      'Ann Bell joined after 1 min 20 s',
      'Transferred to technical support: Photo seen',
      'Closed: follow-up needed',
    ]);
    expect(bottom.notes.map((note) => note.agent)).toEqual(['Ann Bell']);
  });
});
