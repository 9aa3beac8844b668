// One customer's story, told in five moods: what the stories of the card and the transcript show.
import { sentimentColour } from '@baton/handoff';
import type { ContextPackage, SentimentState, TranscriptLine } from '@baton/handoff';

const start = Date.UTC(2026, 2, 10, 11, 4);
const day = 86_400_000;

function line(
  minute: number,
  speaker: TranscriptLine['speaker'],
  text: string,
  extra: Partial<TranscriptLine> = {},
): TranscriptLine {
  return {
    id: `line-${minute}-${speaker}`,
    at: start + minute * 60_000,
    speaker,
    name: null,
    text,
    marks: [],
    because: null,
    choices: [],
    ...extra,
  };
}

export const storyLines: readonly TranscriptLine[] = [
  line(0, 'bot', 'Hello, I am Ada, the shop’s assistant. What can I do for you?'),
  line(1, 'customer', 'Where is the refund for my lamp?', { marks: ['first-question'] }),
  line(1.2, 'bot', 'Refunds take up to five working days after approval. Yours was approved on 2 March.'),
  line(1.4, 'bot', 'Does that answer it?', {
    choices: [
      { id: 'yes', label: 'Yes, thanks' },
      { id: 'no', label: 'Not quite' },
    ],
  }),
  line(3, 'customer', 'It is the 10th. Where is my money?', {
    marks: ['confusion'],
    because: 'the same question a second time',
  }),
  line(3.2, 'bot', 'I am not sure why it has not arrived, and would rather ask someone who can see the payment.'),
  line(4, 'customer', 'YES. I want the 129 euros back this week, I have a rent to pay!!', {
    marks: ['confusion', 'outcome'],
    because: 'in capitals',
  }),
  line(4.1, 'action', 'Handoff: refund above 100 EUR', { marks: ['trigger'], because: 'refund above 100 EUR' }),
  line(4.2, 'queue', 'I am bringing in someone from Billing and passing on all you wrote. You are next in line.'),
  line(5, 'customer', 'The account ends in 204, if that helps.', { marks: ['waiting'] }),
];

export const agentLines: readonly TranscriptLine[] = [
  ...storyLines,
  line(6, 'notice', 'Tom Okafor joined after 1 min 36 s'),
  line(
    6.3,
    'agent',
    'Hello Maya, I am Tom from Billing. The refund of 129 euros left us on 2 March and has not reached you. I will trace it with the bank now. Is that all right?',
    {
      name: 'Tom Okafor',
    },
  ),
];

const scores: Record<SentimentState, number> = {
  calm: 0,
  mild: 1.4,
  frustrated: 2.3,
  'very-frustrated': 3.2,
  angry: 4.6,
};

export function storyContext(state: SentimentState): ContextPackage {
  const worse = state === 'calm' || state === 'mild' ? 'steady' : 'rising';
  return {
    top: {
      summary: 'Maya wants the 129 euro refund for a desk lamp, approved on 2 March, to arrive this week.',
      name: 'Maya Lindqvist',
      sentiment: { state, score: scores[state], trajectory: worse, colour: sentimentColour(state) },
    },
    middle: {
      profile: {
        profile: {
          name: 'Maya Lindqvist',
          email: 'maya.lindqvist@example.com',
          phone: '+46 70 555 01 42',
          accountId: 'A-20418',
          tier: 'vip',
          loyaltyTier: 'Gold',
          customerSince: Date.UTC(2021, 8, 4),
          lifetimeValue: 2310,
          currency: 'EUR',
          earlier: [{ at: start - 61 * day, topic: 'Broken shade', outcome: 'Replaced' }],
        },
        sources: { name: 'signed', email: 'signed', phone: 'customer', tier: 'lookup' },
        verified: true,
      },
      orders: [
        {
          id: '48211',
          placedAt: start - 24 * day,
          amount: 129,
          currency: 'EUR',
          status: 'Refund approved',
          items: ['Arbor desk lamp'],
        },
        {
          id: '47760',
          placedAt: start - 63 * day,
          amount: 189,
          currency: 'EUR',
          status: 'Delivered',
          items: ['Halm pendant'],
        },
      ],
      botActions: [
        {
          at: start + 72_000,
          what: 'Where is the refund for my lamp?',
          outcome: 'answered',
          node: null,
          confidence: 91,
          article: 'How long refunds take',
        },
        {
          at: start + 186_000,
          what: 'It is the 10th. Where is my money?',
          outcome: 'not-said',
          node: null,
          confidence: 41.5,
          article: null,
        },
        {
          at: start + 190_000,
          what: 'A voucher instead',
          outcome: 'declined',
          node: null,
          confidence: null,
          article: null,
        },
      ],
      additions: [
        {
          messageId: 'line-5-customer',
          at: start + 300_000,
          text: 'The account ends in 204, if that helps.',
          isNew: true,
        },
      ],
    },
    bottom: {
      transcript: storyLines,
      earlierLines: 0,
      nextSteps: [
        { kind: 'do', text: 'Trace the payment of order 48211 with the bank.', messageId: null },
        { kind: 'do', text: 'Say on which day the money will arrive.', messageId: null },
        { kind: 'avoid', text: 'Offering a voucher: it was declined.', messageId: null },
      ],
      articles: [{ id: 'refunds', title: 'How long refunds take', url: 'https://example.com/help/refunds' }],
      notes: [],
      promises: [],
    },
    evidence: [
      {
        claim: 'the refund to arrive this week',
        messageId: 'line-4-customer',
        quote: 'I want the 129 euros back this week',
      },
    ],
    trigger: { kind: 'policy', topic: 'refund', because: 'Refund above 100 EUR', at: start + 246_000 },
    place: { team: 'billing', tier: 'high', since: start + 250_000, reason: 'policy' },
    number: 'B-1042',
    ticket: null,
    language: 'en',
    category: 'billing',
    topics: ['refund'],
    urgent: state === 'angry',
  };
}
