import { describe, expect, it } from 'vitest';
import { countFigures } from '../figures/count.ts';
import { DAY, factsOf, HOUR, MONDAY, Story } from '../testing/story.ts';
import { asksAgain } from './asks-again.ts';
import { emptyFold, noChanges } from './fold-state.ts';
import { foldEntry } from './talk-fold.ts';

const week = { from: MONDAY, to: MONDAY + 7 * DAY };
const LATER = MONDAY + 30 * DAY;
const figure = (id: string, facts: ReturnType<typeof factsOf>, filter = {}, now = LATER) =>
  countFigures(facts, { ...week, ...filter }, now).find((one) => one.id === id);

describe('I0, I1: a case', () => {
  it('I1: a night ticket without a line is a handoff, with its way', () => {
    const night = new Story('n').says('I want a person').asks().ticket().closed(10, 'follow-up');
    expect(night.fold().cases).toMatchObject([{ way: 'ticket', trigger: 'explicit', leftAt: null, team: 'support' }]);
    expect(figure('I1', factsOf(night, new Story('b').says('x')))).toMatchObject({ value: 50, count: 2, hits: 1 });
  });

  it('I0: begins with the yes to an offer, not with the frustration before it, and not with a no', () => {
    const tried = (outcome: 'offered' | 'accepted' | 'declined') =>
      ({ type: 'tried', what: 'offer-person', outcome, node: 'offer' }) as const;
    const yes = new Story('y').says('grr').asks('frustration').next(1, tried('offered')).next(30, tried('accepted'));
    const [one] = yes.fold().cases;
    expect(one).toMatchObject({ trigger: 'frustration', node: 'offer', way: 'none' });
    expect(one?.at).toBe(yes.entries.at(-1)?.at);
    const no = new Story('n').says('grr').asks('frustration').next(1, tried('offered')).next(30, tried('declined'));
    expect(no.fold().cases).toEqual([]);
  });

  it('I1: a conversation without a word from the customer, and one made while testing, count nowhere', () => {
    const test = new Story('t').says('x').asks();
    const started = test.entries[0];
    if (started?.type === 'started') started.test = true;
    const facts = factsOf(test, new Story('silent'), new Story('b').says('x'));
    expect(figure('I1', facts)).toMatchObject({ count: 1, hits: 0, leftOut: 1 });
    expect(figure('I1', facts, { test: true })).toMatchObject({ count: 1, hits: 1 });
  });

  it('I5, I7: a second case has a time of its own, and repeats the first', () => {
    const twice = new Story('a', MONDAY + 9 * HOUR, 'c1')
      .served()
      .closed()
      .at(MONDAY + 11 * HOUR)
      .queued(60)
      .connected(5)
      .firstWord(10);
    expect(twice.fold().cases.map(({ at }) => new Date(at).toISOString().slice(11, 16))).toEqual(['09:00', '11:01']);
    expect(twice.fold().cases.map(({ firstWordSeconds }) => firstWordSeconds)).toEqual([30, 15]);
    expect(figure('I7', factsOf(twice))).toMatchObject({ count: 2, hits: 1 });
  });

  it('one case stays one when the agent is lost and another takes over', () => {
    const again = new Story('a').served().queued(60, 'tech', 'complexity').connected(10, 'ben').firstWord(90);
    expect(again.fold().cases).toMatchObject([
      { firstWordSeconds: 30, agent: 'ann', team: 'tech', reasonAtQueue: 'preference' },
    ]);
  });

  it('I10: keeps the reason of the queue beside the one of the close', () => {
    const one = new Story('a')
      .says('x')
      .asks()
      .queued(0, 'billing', 'knowledge-gap')
      .connected()
      .firstWord()
      .closed(9, 'solved', 'policy');
    expect(one.fold().cases).toMatchObject([{ reasonAtQueue: 'knowledge-gap', reasonAtClose: 'policy' }]);
    expect(figure('I1', factsOf(one), { reason: 'policy' })?.hits).toBe(1);
    expect(figure('I1', factsOf(one), { reason: 'knowledge-gap' })?.hits).toBe(0);
  });
});

describe('I2: leaving', () => {
  const page = (open: boolean, since: number) => ({ type: 'customerPage', open, by: 'page', since }) as const;

  it('I2: a closed page is an abandonment from the moment it closed', () => {
    const waiting = new Story('a').says('x').asks().queued();
    const gone = waiting.entries.at(-1)!.at + 40_000;
    waiting.next(70, page(false, gone));
    expect(waiting.fold().cases).toMatchObject([{ leftAt: gone, leftBy: 'page', leftPhase: 'line' }]);
    expect(figure('I2', factsOf(waiting))).toMatchObject({ count: 1, hits: 1 });
  });

  it('I2: who comes back from another page has not left', () => {
    const back = new Story('a')
      .says('x')
      .asks()
      .queued()
      .next(40, page(false, MONDAY + 9 * HOUR + 40_000))
      .next(9, page(true, 0));
    expect(back.fold().cases).toMatchObject([{ leftAt: null, leftPhase: null }]);
    const wrote = new Story('b')
      .says('x')
      .asks()
      .queued()
      .next(40, page(false, MONDAY + 9 * HOUR + 40_000))
      .says('still here');
    expect(wrote.fold().cases[0]?.leftAt).toBeNull();
  });

  it('I2: tells leaving in line, at an offer, after a yes and after nobody apart', () => {
    const offered = {
      type: 'offered',
      offerId: 'o',
      agent: { id: 'ann', name: 'Ann' },
      team: 'b',
      lapsesAt: 0,
    } as const;
    const phase = (story: Story) => story.next(9, { type: 'customerLeft' }).fold().cases[0]?.leftPhase;
    const waiting = (id: string) => new Story(id).says('x').asks().queued();
    expect(phase(waiting('a'))).toBe('line');
    expect(phase(waiting('b').next(1, offered))).toBe('offer');
    expect(phase(waiting('c').next(1, offered).connected())).toBe('accepted');
    expect(phase(waiting('d').next(1, { type: 'nobody', team: 'b', reason: 'closed' }))).toBe('nobody');
    expect(phase(waiting('e').connected().firstWord())).toBeNull();
  });

  it('I2: a callback chosen while waiting is no abandonment', () => {
    const booked = new Story('a').says('x').asks().queued();
    booked
      .next(9, { type: 'callbackBooked', promiseId: 'p', slotAt: 0, team: 'billing', contact: null })
      .next(9, { type: 'customerLeft' });
    expect(figure('I2', factsOf(booked))).toMatchObject({ count: 1, hits: 0 });
    expect(booked.fold().cases).toMatchObject([{ way: 'queue', alternative: true }]);
  });
});

describe('I3 to I9', () => {
  it('I3: used and nothing asked again; other languages are left out, and said so', () => {
    const opened = new Story('m').says('x').asks().queued().connected().firstWord(5, false);
    opened.next(1, { type: 'cardUsed', agent: 'ann', part: 'middle' });
    const again = new Story('g').next(0, {
      type: 'profile',
      profile: { email: 'a@b.example' },
      source: 'customer',
      verified: false,
    });
    again.served().next(1, {
      type: 'said',
      messageId: 's',
      speaker: 'agent',
      floorVersion: 2,
      message: { text: 'What is your email address?' },
    });
    const german = new Story('de', MONDAY + HOUR, null, 'de').served();
    expect(figure('I3', factsOf(new Story('k').served(), opened, again, german))).toMatchObject({
      count: 3,
      hits: 2,
      leftOut: 1,
    });
  });

  it('I3: asks again only for what is known, and only when it asks', () => {
    const known = { name: true, email: true, phone: false, account: false, order: true };
    expect(asksAgain('Could you give me your order number?', known)).toBe(true);
    expect(asksAgain('Can I have your phone number?', known)).toBe(false);
    expect(asksAgain('I sent it to your email address.', known)).toBe(false);
  });

  it('I4: a rating belongs to the case before it', () => {
    const rated = new Story('a')
      .served()
      .closed()
      .next(5, { type: 'rated', score: 8, of: 10 })
      .at(MONDAY + 20 * HOUR)
      .queued();
    expect(rated.fold().cases.map(({ score }) => score)).toEqual([4, null]);
  });

  it('I6: back with the same matter is not resolved, with another it is, and what is young is left out', () => {
    const first = (id: string, customer: string) => new Story(id, MONDAY + HOUR, customer).served().closed();
    const facts = factsOf(
      first('a', 'c1'),
      new Story('b', MONDAY + 2 * DAY, 'c1').says('again'),
      first('c', 'c2'),
      new Story('d', MONDAY + 2 * DAY, 'c2').says('new', 'technical'),
      first('e', 'c3'),
      new Story('f', MONDAY + 9 * DAY, 'c3').says('much later'),
    );
    expect(figure('I6', facts)).toMatchObject({ count: 3, hits: 2, leftOut: 0 });
    expect(figure('I6', facts, {}, MONDAY + 3 * DAY)).toMatchObject({ count: 0, leftOut: 3, value: null });
  });

  it('I6: back in the same conversation counts by what it is about', () => {
    const back = (id: string, category: string) =>
      new Story(id)
        .served()
        .closed()
        .at(MONDAY + DAY)
        .next(0, { type: 'customerReturned' })
        .says('it', category);
    expect(figure('I6', factsOf(back('a', 'billing'), back('b', 'technical'), back('c', 'other')))).toMatchObject({
      count: 3,
      hits: 1,
    });
  });

  it('I9: active seconds are added up, and none are not zero', () => {
    const measured = new Story('a').served().next(5, { type: 'agentFocus', agent: 'ann', seconds: 40 }).closed();
    measured.next(1, { type: 'agentFocus', agent: 'ann', seconds: 20 });
    const facts = factsOf(measured, new Story('b').served().closed());
    expect(figure('I9-active-time', facts)).toMatchObject({ value: 60, count: 1 });
  });
});

describe('bot answers and visits', () => {
  const answered = (id: string, confidence: number, text = 'Use the app.') =>
    new Story(id)
      .says('how?')
      .next(1, { type: 'asked', askId: 'q', question: 'how?' })
      .next(1, {
        type: 'answered',
        askId: 'q',
        text,
        confidence,
        late: false,
        sources: [{ id: 'kb', title: '', url: '' }],
      });
  const said = (text: string, more = {}) =>
    ({
      type: 'said',
      messageId: 's',
      speaker: 'bot',
      node: 'bot',
      floorVersion: 1,
      message: { text, ...more },
    }) as const;

  it('G5: tells a plain answer from a checked and a withheld one, and what the customer did next', () => {
    const fates = [
      answered('a', 97).next(0, said('Use the app.')).says('thanks', 'billing', { says: 'yes' }),
      answered('b', 70)
        .next(0, said('I think: Use the app.', { choices: [] }))
        .says('no', 'billing', { says: 'no' }),
      answered('c', 30).next(0, said('I am not sure.')).says('a person', 'billing', { explicit: true }),
      answered('d', 99).next(0, said('Use the app.')).next(600, { type: 'ended', node: 'end' }),
    ];
    expect(factsOf(...fates).answers.map(({ answer }) => [answer.fate, answer.next])).toEqual([
      ['said', 'thanked'],
      ['checked', 'refused'],
      ['withheld', 'person'],
      ['said', 'left'],
    ]);
    expect(fates.map((one) => one.fold().talk.botOutcome)).toEqual([
      'confirmed',
      'unresolved',
      'unresolved',
      'assumed',
    ]);
  });

  it('I11: what was not answered is kept in the customer’s words with the nearest article', () => {
    const fold = emptyFold('c');
    const changes = noChanges();
    answered('c', 12)
      .says('well?')
      .entries.forEach((entry, i) => foldEntry(fold, i + 1, entry, changes));
    expect(changes.questions).toMatchObject([{ text: 'how?', article: 'kb', confidence: 12 }]);
  });

  it('I13: visits are handed out at the end, with where they came from, how long they stood and where the customer left', () => {
    const path = (nodes: string[]) => ({ type: 'path', event: 'e', nodes, from: '', to: '' }) as const;
    const fold = emptyFold('v');
    const changes = noChanges();
    const story = new Story('v')
      .next(0, path(['start', 'menu']))
      .next(30, path(['menu', 'bot']))
      .next(10, path(['bot', 'offer']));
    story.next(90, { type: 'closed', by: 'flow', disposition: 'customer-left', reason: null, summary: '' });
    story.entries.forEach((entry, i) => foldEntry(fold, i + 1, entry, changes));
    expect(changes.runs).toEqual([]);
    foldEntry(fold, 99, { type: 'ended', at: 0, node: 'offer' }, changes);
    expect(changes.runs[0]).toMatchObject([
      { node: 'start', came: '', visits: 1 },
      { node: 'menu', came: 'start', visits: 1, waits: [30_000] },
      { node: 'bot', came: 'menu', waits: [10_000], left: 0 },
      { node: 'offer', came: 'bot', left: 1 },
    ]);
  });

  it('E1: notes an exposure once', () => {
    const tag = { type: 'tagged', tag: 'experiment/wording/b', node: 's' } as const;
    const fold = new Story('e').next(0, tag).next(5, tag).fold();
    expect(fold.exposures).toMatchObject([{ experiment: 'wording', arm: 'b' }]);
    expect(fold.talk.arm).toBe('wording/b');
  });

  it('a fold that was kept as JSON goes on as if it had not been', () => {
    const { entries } = answered('j', 70).next(0, said('I think: Use the app.')).served().closed();
    const straight = emptyFold('j');
    let kept = emptyFold('j');
    entries.forEach((entry, i) => {
      foldEntry(straight, i + 1, entry, noChanges());
      foldEntry(kept, i + 1, entry, noChanges());
      kept = JSON.parse(JSON.stringify(kept));
    });
    expect(kept).toEqual(straight);
  });
});
