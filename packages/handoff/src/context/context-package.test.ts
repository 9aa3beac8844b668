import { describe, expect, it } from 'vitest';
import { addToCore, emptyCore } from './context-core.ts';
import { addEntry, emptyPackage, finishPackage, packageOf, sentimentColour } from './context-package.ts';
import type { ConversationEntry, Profile } from '../journal.ts';
import { trustedProfile, viewProfile } from './profile-view.ts';
import { ruleSummary } from './summarise.ts';

const START = Date.parse('2026-11-23T12:00+01:00');

type CustomerEntry = Extract<ConversationEntry, { type: 'customer' }>;
type Heard = Partial<CustomerEntry['signals']>;

let clock = START;
function at(): number {
  clock += 1000;
  return clock;
}

function customer(text: string, signals: Heard = {}, more: Partial<CustomerEntry> = {}): CustomerEntry {
  const now = at();
  return {
    type: 'customer',
    at: now,
    messageId: `m-${now}`,
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
      isQuestion: text.includes('?') || text.length > 20,
      ...signals,
    },
    ...more,
  };
}

function said(speaker: 'bot' | 'agent' | 'queue', text: string): ConversationEntry {
  const now = at();
  return { type: 'said', at: now, messageId: `s-${now}`, speaker, floorVersion: 1, message: { text } };
}

function profile(fields: Profile, source: 'signed' | 'lookup' | 'customer', verified: boolean): ConversationEntry {
  return { type: 'profile', at: at(), profile: fields, source, verified };
}

const rug = {
  id: 'A-70455',
  placedAt: START,
  amount: 189.5,
  currency: 'GBP',
  status: 'delivered',
  items: ['Wool rug'],
};

function talk(): ConversationEntry[] {
  return [
    {
      type: 'started',
      at: at(),
      flow: { id: 'f', hash: 'h', version: 1 },
      workspace: 'w',
      channel: 'web',
      language: 'en',
      number: 'B-1',
    },
    profile({ name: 'Marcus Bell', email: 'marcus.bell@mail.example', tier: 'vip', orders: [rug] }, 'signed', true),
    customer('Hi! Where is the invoice for order A-70455?', { category: 'billing' }),
    { type: 'asked', at: at(), askId: 'q1', question: 'Where is the invoice for order A-70455?' },
    {
      type: 'answered',
      at: at(),
      askId: 'q1',
      text: 'Under Orders.',
      confidence: 71,
      sources: [{ id: 'invoices', title: 'Find your invoice', url: 'https://larkspur.example/help/invoices' }],
      late: false,
    },
    said('bot', 'Under Orders. Does that fit?'),
    customer('No. The rug arrived damaged. I want a refund for my rug.', {
      score: 2.2,
      state: 'frustrated',
      trajectory: 'rising',
      category: 'billing',
      topics: ['refund'],
      added: [{ signal: 'curt-reply', weight: 1, because: 'says no to the answer', quote: 'No' }],
    }),
    { type: 'tried', at: at(), what: 'offer-person', outcome: 'offered' },
    { type: 'tried', at: at(), what: 'callback', outcome: 'declined' },
    {
      type: 'triggered',
      at: at(),
      trigger: 'policy',
      node: 'n',
      topic: 'refund',
      because: 'a refund above 100 EUR',
      quotes: [],
    },
    {
      type: 'queued',
      at: at(),
      team: 'billing',
      tier: 'high',
      since: START,
      node: 'n',
      front: false,
      skills: [],
      reason: 'policy',
    },
  ];
}

const card = (entries: ConversationEntry[]) => finishPackage(packageOf(entries), ruleSummary());

describe('the card', () => {
  it('X2, X7: the top says who wants what, and in which mood, from the whole conversation', () => {
    expect(card(talk()).top).toEqual({
      summary:
        'Marcus Bell wants a refund for their rug; says the rug arrived damaged (order A-70455: Wool rug, delivered), after 1 answer of the bot.',
      name: 'Marcus Bell',
      sentiment: { state: 'frustrated', score: 2.2, trajectory: 'rising', colour: 'orange' },
    });
  });

  it('X2: each claim of the summary points to a message', () => {
    const entries = talk();
    const ids = new Set(entries.flatMap((one) => (one.type === 'customer' ? [one.messageId] : [])));
    const { evidence } = card(entries);
    expect(evidence).toHaveLength(2);
    for (const { messageId } of evidence) expect(ids.has(messageId)).toBe(true);
  });

  it('R1, R6, A3: shows the words that made it of a category, in a language, or urgent; of each the newest that stands', () => {
    const entries = [
      customer('Me han cobrado dos veces', {
        category: 'billing',
        language: 'es',
        why: { category: 'cobrado', language: 'Me … han' },
      }),
      customer('es urgente', { category: 'billing', language: 'es', urgent: true, why: { urgent: 'urgente' } }),
    ];
    expect(
      card(entries)
        .evidence.slice(-3)
        .map(({ claim, quote }) => [claim, quote]),
    ).toEqual([
      ['category billing', 'cobrado'],
      ['writes in Spanish', 'Me … han'],
      ['urgent', 'urgente'],
    ]);
    expect(
      card([...entries, customer('now in English', { language: 'en' })]).evidence.map(({ claim }) => claim),
    ).not.toContain('writes in Spanish');
  });

  it('X4: five states show in four colours', () => {
    expect((['calm', 'mild', 'frustrated', 'very-frustrated', 'angry'] as const).map(sentimentColour)).toEqual([
      'green',
      'yellow',
      'orange',
      'red',
      'red',
    ]);
  });

  it('X5: attempts with their outcome; a later outcome of the same attempt replaces "offered"', () => {
    const entries: ConversationEntry[] = [
      ...talk(),
      { type: 'tried', at: at(), what: 'offer-person', outcome: 'accepted' },
    ];
    expect(card(entries).middle.botActions.map((one) => [one.what, one.outcome, one.confidence])).toEqual([
      ['Where is the invoice for order A-70455?', 'unsure', 71],
      ['offer-person', 'accepted', null],
      ['callback', 'declined', null],
    ]);
  });

  it('X6: next steps say what to try and what was already refused', () => {
    expect(card(talk()).bottom.nextSteps.map((one) => [one.kind, one.text])).toEqual([
      ['do', 'Acknowledge the trouble first, then go to the facts.'],
      ['do', 'Check the amount and decide on the refund yourself.'],
      ['do', 'Look at order A-70455 (189.5 GBP, delivered) before answering.'],
      ['do', 'Answer what the bot could not: “Where is the invoice for order A-70455?”'],
      ['avoid', 'Do not suggest a callback again: it was declined.'],
    ]);
  });

  it('X7: the bottom has the articles the bot used', () => {
    expect(card(talk()).bottom.articles.map((one) => one.id)).toEqual(['invoices']);
  });

  it('an answer that came too late is no attempt', () => {
    const late: ConversationEntry = {
      type: 'answered',
      at: at(),
      askId: 'q9',
      text: '…',
      confidence: 90,
      sources: [],
      late: true,
    };
    expect(card([late]).middle.botActions).toEqual([]);
  });

  it('says so when nobody has said yet what it is about', () => {
    const entries: ConversationEntry[] = [
      customer('human please', { explicit: true, isQuestion: false }),
      { type: 'triggered', at: at(), trigger: 'explicit', node: 'n', because: 'asked for a person', quotes: [] },
    ];
    expect(card(entries).top.summary).toBe('The customer has not said yet what it is about; asked for a person.');
  });

  it('quotes a language it cannot turn', () => {
    const entries = [customer('Mi mesa ha llegado rota y quiero otra', { language: 'es' })];
    expect(card(entries).top.summary).toBe('The customer writes: “Mi mesa ha llegado rota y quiero otra”.');
  });

  it('takes a better reader of wants where there is one', () => {
    const summarise = ruleSummary({ wantOf: () => ({ text: 'wants tea', messageId: 'm', quote: 'tea' }) });
    expect(finishPackage(packageOf([]), summarise).top.summary).toBe('The customer wants tea.');
  });
});

describe('the transcript', () => {
  it('X1: tells customer, bot, agent and actions apart, with times', () => {
    const { transcript } = card(talk()).bottom;
    expect(transcript.map((line) => [line.speaker, line.text])).toEqual([
      ['customer', 'Hi! Where is the invoice for order A-70455?'],
      ['bot', 'Under Orders. Does that fit?'],
      ['customer', 'No. The rug arrived damaged. I want a refund for my rug.'],
      ['action', 'Offered: a person to talk to'],
      ['action', 'Declined: a callback'],
      ['action', 'Handoff: a refund above 100 EUR'],
    ]);
    expect(transcript.map((line) => line.at)).toEqual(transcript.map((line) => line.at).toSorted((a, b) => a - b));
  });

  it('X1: marks the first question, the point of confusion and the desired outcome', () => {
    const lines = card(talk()).bottom.transcript.filter((line) => line.marks.length > 0);
    expect(lines.map((line) => [line.marks, line.because])).toEqual([
      [['first-question'], null],
      [['confusion', 'outcome'], 'says no to the answer'],
      [['trigger'], 'a refund above 100 EUR'],
    ]);
  });

  it('X1: a request for a person is not the first question', () => {
    const lines = packageOf([
      customer('Can I talk to a human?', { explicit: true }),
      customer('Why was I charged twice?'),
    ]).transcript;
    expect(lines.map((line) => line.marks)).toEqual([[], ['first-question']]);
  });

  it('X8: grows entry by entry into the same package', () => {
    const entries = talk();
    expect(entries.reduce(addEntry, emptyPackage())).toEqual(packageOf(entries));
  });

  it('keeps the newest 2,000 lines and counts the others', () => {
    const entries = Array.from({ length: 2100 }, () => said('bot', 'x'));
    const draft = packageOf(entries);
    expect([draft.transcript.length, draft.earlierLines]).toEqual([2000, 100]);
    expect(entries.reduce(addEntry, emptyPackage())).toEqual(draft);
  });
});

describe('X11: while waiting', () => {
  it('X11: what is added shows at once, marked new, until the agent speaks', () => {
    const added = customer('It is also missing a tassel.', {}, { whileWaiting: true });
    const waiting = card([...talk(), added]);
    expect(waiting.middle.additions).toEqual([
      { messageId: added.messageId, at: added.at, text: 'It is also missing a tassel.', isNew: true },
    ]);
    expect(waiting.bottom.transcript.at(-1)?.marks).toContain('waiting');
    expect(waiting.bottom.nextSteps.map((one) => one.text)).toContain(
      'Take up what was added while waiting: “It is also missing a tassel.”',
    );
    const joined = card([...talk(), added, said('agent', 'Hello Marcus')]);
    expect(joined.middle.additions.map((one) => one.isNew)).toEqual([false]);
  });

  it('X6: a number alone is no step to take', () => {
    const waiting = card([...talk(), customer('+44 7700 900000', {}, { whileWaiting: true })]);
    expect(waiting.bottom.nextSteps.filter(({ text }) => text.includes('7700'))).toEqual([]);
  });
});

describe('T2: the button that is always there', () => {
  it('X2, X11: its words are ours: they are neither what the customer wants nor something they added', () => {
    const pressed = customer(
      'My place in line and options',
      { explicit: true },
      { whileWaiting: true, escapeHatch: true },
    );
    const before = card(talk());
    const after = card([...talk(), pressed]);
    expect(after.top.summary).toBe(before.top.summary);
    expect(after.middle.additions).toEqual([]);
    expect(after.bottom.transcript.at(-1)?.text).toBe('My place in line and options');
    expect(card([pressed]).top.summary).not.toContain('My place');
  });
});

describe('X10: the profile', () => {
  it('X10: unsigned data gives contact details only', () => {
    const claim = { name: 'Eve', email: 'eve@mail.example', tier: 'vip', accountId: 'LH-1001', orders: [rug] } as const;
    const { core } = packageOf([profile({ ...claim, orders: [rug] }, 'customer', false)]);
    expect(viewProfile(core.profile)).toEqual({
      profile: { name: 'Eve', email: 'eve@mail.example' },
      sources: { name: 'customer', email: 'customer' },
      verified: false,
    });
    expect(trustedProfile(core.profile)).toEqual({});
  });

  it('X10: a look-up for somebody who is not signed reveals nothing', () => {
    const { core } = packageOf([profile({ name: 'Marcus', tier: 'vip', lifetimeValue: 9 }, 'lookup', false)]);
    expect(viewProfile(core.profile).profile).toEqual({ name: 'Marcus' });
  });

  it('X10: signed before look-up before what the customer says, field by field', () => {
    const { core } = packageOf([
      profile({ name: 'Bob', phone: '1' }, 'customer', false),
      profile({ name: 'M. Bell', tier: 'standard', loyaltyTier: 'gold' }, 'lookup', true),
      profile({ name: 'Marcus Bell', tier: 'vip' }, 'signed', true),
    ]);
    expect(viewProfile(core.profile)).toEqual({
      profile: { name: 'Marcus Bell', tier: 'vip', loyaltyTier: 'gold', phone: '1' },
      sources: { name: 'signed', tier: 'signed', loyaltyTier: 'lookup', phone: 'customer' },
      verified: true,
    });
  });
});

describe('the bounded core', () => {
  it('stays below 12.5 kB however long the talk and however full the profile', () => {
    const long = 'I want my money back for the broken thing? '.repeat(40);
    const orders = Array.from({ length: 50 }, (_, i) => ({ ...rug, id: `A-${i}`, placedAt: i }));
    const signals = {
      added: [{ signal: 'x', weight: 1, because: 'because '.repeat(5), quote: long }],
      topics: ['refund', 'legal'],
    };
    let core = addToCore(emptyCore(), profile({ name: 'M', orders }, 'signed', true));
    for (let i = 0; i < 300; i += 1) {
      core = addToCore(core, customer(long, signals, { whileWaiting: true }));
      core = addToCore(core, { type: 'asked', at: i, askId: String(i), question: long });
      const sources = [{ id: `a-${i}`, title: 'Title', url: 'https://larkspur.example/help/title' }];
      core = addToCore(core, {
        type: 'answered',
        at: i,
        askId: String(i),
        text: long,
        confidence: 50,
        sources,
        late: false,
      });
      core = addToCore(core, { type: 'passed', at: i, agent: 'ann', toTeam: 'leads', note: long, warm: true });
      core = addToCore(core, { type: 'promised', at: i, promiseId: String(i), kind: 'ticket', dueAt: i, text: long });
    }
    expect(JSON.stringify(core).length).toBeLessThan(12_500);
    expect(core.profile[0]?.profile.orders?.map((one) => one.id)).toEqual(['A-49', 'A-48', 'A-47', 'A-46', 'A-45']);
    expect(core.recent).toHaveLength(8);
  });

  it('R32: keeps what an agent tried for the next one', () => {
    const { bottom } = card([
      ...talk(),
      {
        type: 'passed',
        at: at(),
        agent: 'ann',
        toTeam: 'leads',
        note: 'Checked the photo, damage is real.',
        warm: true,
      },
    ]);
    expect(bottom.notes.map((one) => one.note)).toEqual(['Checked the photo, damage is real.']);
    expect(bottom.nextSteps.map((one) => one.text)).toContain(
      'Continue from the previous colleague’s note: “Checked the photo, damage is real.”',
    );
  });
});
