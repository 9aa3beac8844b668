import { describe, expect, it } from 'vitest';
import { listen } from './listen.ts';
import { policyVerdict } from './policy-verdict.ts';

const topics = (text: string): string[] =>
  listen()
    .says(text)
    .policy.map((p) => p.topic);

describe('T20 to T28 policy topics', () => {
  it.each([
    ['T20', 'refund', 'I want my money back for this order'],
    ['T20', 'refund', 'I was charged twice, please reverse the charge'],
    ['T21', 'legal', 'My lawyer will be in touch about this'],
    ['T21', 'legal', 'I am making a data protection request under GDPR'],
    ['T22', 'account-security', 'Someone hacked my account and changed the password'],
    ['T22', 'account-security', "There is a payment on my card that I didn't make"],
    ['T23', 'contract', 'Can we negotiate the contract terms?'],
    ['T24', 'medical', 'What are the side effects of these pills?'],
    ['T25', 'employee-complaint', 'Your driver was extremely rude to me'],
    ['T27', 'cancellation', 'I would like to close my account'],
    ['T28', 'outage', 'Your website is down for everyone'],
  ])('%s: hears %s in "%s"', (_row, topic, text) => {
    expect(topics(text)).toContain(topic);
  });

  it.each([
    'What is your refund policy?',
    'Please cancel my table reservation',
    'How do I change my PIN?',
    'When will my card arrive?',
    'I am sick of waiting',
    'Where is the nearest ATM?',
  ])('raises nothing for "%s"', (text) => {
    expect(topics(text)).toEqual([]);
  });

  it('T26: takes the tier from the profile alone, never from what is claimed', () => {
    expect(
      listen()
        .says('hello', { profile: { tier: 'vip' } })
        .policy.map((p) => p.topic),
    ).toEqual(['vip']);
    expect(topics('I am a VIP customer')).toEqual([]);
  });

  it("hears a designer's own topic from a few phrases", () => {
    const talk = listen({ topics: [{ id: 'press', phrases: ['journalist', 'press enquiry'] }] });
    expect(talk.says('This is a press enquiry').policy[0]).toMatchObject({
      topic: 'press',
      evidence: [{ because: 'one of your own example phrases', quote: 'press enquiry' }],
    });
  });

  it.each([
    ['the warranty of my lamp has expired', true],
    ['has my warranty expired already?', true],
    ['my patience has expired', false],
    ['what is a warranty?', false],
  ])('hears what comes close to a designer\'s example: "%s" %s', (text, isHeard) => {
    const policy = listen({ topics: [{ id: 'warranty', phrases: ['is the warranty expired'] }] }).says(text).policy;
    expect(policy.map((p) => p.topic)).toEqual(isHeard ? ['warranty'] : []);
  });

  it('quotes the words that raised a topic', () => {
    const [reading] = listen().says('Someone used my card in Spain').policy;
    expect(reading).toMatchObject({ topic: 'account-security', evidence: [{ rule: 'T22 fraud' }] });
    expect(reading?.evidence[0]?.quote).toMatch(/^Someone used/);
  });
});

describe('T20 amounts', () => {
  it.each([
    ['$1,499.00', 1499, 'USD'],
    ['1.499,50 €', 1499.5, 'EUR'],
    ['EUR 20', 20, 'EUR'],
    ['two hundred bucks', 200, 'USD'],
    ['57 dollars and 86 cents', 57.86, 'USD'],
    ['fifty-seven dollars and eighty-six cents', 57.86, 'USD'],
    ['£40', 40, 'GBP'],
    ['40€', 40, 'EUR'],
    ['1.5k usd', 1500, 'USD'],
    ['a thousand dollars', 1000, 'USD'],
    ['Rs 500', 500, 'INR'],
    ['twelve hundred euros', 1200, 'EUR'],
    ['2 grand', 2000, null],
  ])('reads %s', (text, value, currency) => {
    const amount = listen().says(`please refund ${text} to me`).amount;
    expect(amount).toEqual(currency === null ? null : { value, currency });
  });

  it('reads no amount from a number without money', () => {
    expect(listen().says('my order 00123842 of 5 items').amount).toBeNull();
  });
});

describe('verdicts on a topic', () => {
  const refund = { topic: 'refund', score: 1, evidence: [] };
  const heard = { amount: null, profile: {}, at: Date.UTC(2026, 0, 1), alreadyAsked: false };

  it('T20: a refund goes to a person above the limit, not at it', () => {
    expect(policyVerdict(refund, { ...heard, amount: { value: 100.01, currency: 'USD' } })).toMatchObject({
      goes: true,
    });
    expect(policyVerdict(refund, { ...heard, amount: { value: 100, currency: 'USD' } })).toMatchObject({ goes: false });
  });

  it('T20: takes the order in the profile, else asks once, else counts it as above', () => {
    expect(policyVerdict(refund, { ...heard, profile: { orderAmount: 30, currency: 'USD' } })).toMatchObject({
      goes: false,
      because: '30 USD from the order is not above 100',
    });
    expect(policyVerdict(refund, heard).goes).toBe('ask-amount');
    expect(policyVerdict(refund, { ...heard, alreadyAsked: true }).goes).toBe(true);
  });

  it('T20: compares another currency only with a rate', () => {
    const euros = { ...heard, amount: { value: 80, currency: 'EUR' } };
    expect(policyVerdict(refund, euros)).toMatchObject({
      goes: true,
      because: 'no rate is set to compare EUR with USD',
    });
    const limits = { refundAbove: 100, currency: 'USD', rates: { EUR: 1.1 }, tenureMonths: 12 };
    expect(policyVerdict(refund, euros, limits)).toMatchObject({
      goes: false,
      because: '88 USD from the message is not above 100',
    });
  });

  it('T27: a cancellation goes to a person from twelve months on', () => {
    const leave = { topic: 'cancellation', score: 1, evidence: [] };
    expect(policyVerdict(leave, { ...heard, profile: { customerSince: Date.UTC(2024, 10, 1) } })).toMatchObject({
      goes: true,
      because: 'a customer for 14 months',
    });
    expect(policyVerdict(leave, { ...heard, profile: { customerSince: Date.UTC(2025, 6, 1) } }).goes).toBe(false);
    expect(policyVerdict(leave, heard).goes).toBe(false);
  });
});
