// What was said, for stories.
import type { ConversationEntry, SentimentState } from '@baton/handoff';

export const NOW = Date.UTC(2026, 10, 23, 9, 30);
export const SECOND = 1_000;

/** A customer with a broken rug, from the first question to the wish for a person. */
export function talk(): ConversationEntry[] {
  const from = NOW - 200 * SECOND;
  const signals = (state: SentimentState) => ({
    score: state === 'calm' ? 0 : 2.2,
    state,
    trajectory: state === 'calm' ? ('steady' as const) : ('rising' as const),
    added: [],
    explicit: false,
    topics: [],
    category: 'billing',
    language: 'en',
    urgent: false,
    isQuestion: true,
  });
  return [
    {
      type: 'started',
      at: from,
      flow: { id: 'f', hash: 'h', version: 1 },
      workspace: 'w',
      channel: 'web',
      language: 'en',
      number: 'LL-10001',
    },
    {
      type: 'profile',
      at: from,
      source: 'signed',
      verified: true,
      profile: {
        customerId: 'c-1002',
        name: 'Marcus Bell',
        email: 'marcus.bell@mail.example',
        tier: 'standard',
        currency: 'EUR',
        orders: [
          {
            id: 'A-70455',
            placedAt: from,
            amount: 189.5,
            currency: 'GBP',
            status: 'delivered',
            items: ['Wool rug 160 × 230'],
          },
        ],
      },
    },
    { type: 'customer', at: from + 5 * SECOND, messageId: 'm1', text: 'Where is my parcel?', signals: signals('calm') },
    { type: 'asked', at: from + 5 * SECOND, askId: 'q1', question: 'Where is my parcel?' },
    {
      type: 'answered',
      at: from + 6 * SECOND,
      askId: 'q1',
      text: 'Open the shipping email.',
      confidence: 95.4,
      sources: [{ id: 'track', title: 'Tracking a parcel', url: 'https://help.example' }],
      late: false,
    },
    {
      type: 'said',
      at: from + 6 * SECOND,
      messageId: 's1',
      speaker: 'bot',
      floorVersion: 1,
      message: { text: 'Open the shipping email and tap the tracking number.' },
    },
    {
      type: 'customer',
      at: from + 130 * SECOND,
      messageId: 'm2',
      text: 'My rug A-70455 has a hole and I want a refund!',
      signals: signals('frustrated'),
    },
    {
      type: 'triggered',
      at: from + 150 * SECOND,
      trigger: 'frustration',
      node: 'n',
      because: 'two signals of frustration',
      quotes: [],
    },
    {
      type: 'queued',
      at: from + 150 * SECOND,
      team: 'customer-care',
      tier: 'high',
      since: from + 150 * SECOND,
      node: 'n',
      front: false,
      skills: [],
      reason: 'trust-gap',
    },
  ];
}

/** The same talk with an agent in it, who went back and forth with the customer for a while. */
export function longTalk(): ConversationEntry[] {
  const from = NOW - 45 * SECOND;
  const agent = { id: 'callum', name: 'Callum Reid' };
  const turns = LINES.flatMap(([asked, answered], index): ConversationEntry[] => [
    {
      type: 'customer',
      at: from + index * SECOND,
      messageId: `more-${index}`,
      text: asked,
      signals: {
        score: 3.4,
        state: 'very-frustrated',
        trajectory: 'rising',
        added: [],
        explicit: false,
        topics: [],
        category: 'billing',
        language: 'en',
        urgent: false,
        isQuestion: true,
      },
    },
    {
      type: 'said',
      at: from + index * SECOND + 500,
      messageId: `said-${index}`,
      speaker: 'agent',
      agent,
      floorVersion: 3,
      message: { text: answered },
    },
  ]);
  return [
    ...talk(),
    { type: 'connected', at: from, agent, team: 'customer-care', waitedSeconds: 12 },
    { type: 'floor', at: from, holder: 'agent', version: 3, agent },
    ...turns.slice(0, -1),
  ];
}

const LINES = [
  ['Are you there? I have sent three mails about this already.', 'I am, Marcus. I have your order in front of me.'],
  ['It is A-70455, the rug, not the cushion.', 'The rug, 160 × 230. Is the hole in the weave or along the edge?'],
  [
    'In the middle, as long as my hand. My daughter found it when we moved the sofa, so it must have been there from the beginning, and nobody looked when it was packed. I want to know how something like that leaves a warehouse.',
    'I understand. Nobody should have packed it like that, and I will pass it on to the warehouse today.',
  ],
  ['And my money?', 'I look at the payment now. Would a new rug do as well, or is it the money you want?'],
  ['The money. I have been waiting for two weeks.', 'Then the money it is: 189.50 pounds.'],
] as const;
