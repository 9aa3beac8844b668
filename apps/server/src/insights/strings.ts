import type { WeekKept } from '@baton/wire';

// What the insights say.
export const insightStrings = {
  reasons: {
    'knowledge-gap': 'Knowledge gap',
    'phrasing-gap': 'Phrasing gap',
    'trust-gap': 'Trust gap',
    complexity: 'Complexity',
    preference: 'Prefers a person',
    policy: 'Policy',
  } as Readonly<Record<string, string>>,
  noReason: 'No reason given',
  phases: {
    bot: 'Before joining the line',
    line: 'Waiting in line',
    offer: 'While an agent was being asked',
    accepted: 'After an agent accepted',
    nobody: 'After hearing that nobody was free',
  } as Readonly<Record<string, string>>,
  outcomes: {
    confirmed: 'Solved, the customer said so',
    assumed: 'Solved, assumed from silence',
    unresolved: 'Not solved by the bot',
    none: 'The bot gave no answer',
  } as Readonly<Record<string, string>>,
  promiseKinds: {
    ticket: 'Tickets',
    callback: 'Callbacks',
    'on-call': 'On-call',
    'next-word': 'Updates',
  } as Readonly<Record<string, string>>,
  ways: {
    queue: 'Queue',
    ticket: 'Ticket',
    callback: 'Callback',
    'on-call': 'On-call',
    'self-service': 'Self-service',
    none: 'None yet',
  } as Readonly<Record<string, string>>,
  triggers: {
    explicit: 'Asked for a person',
    frustration: 'Frustration',
    policy: 'Policy topic',
    'low-confidence': 'Low confidence',
    returning: 'Came back',
    flow: 'The flow',
  } as Readonly<Record<string, string>>,
  underTrained: 'More than 15 % of answers are unsure: the bot knows too little.',
  shifted: 'How sure the bot is has shifted since the period before.',
  tail: (p95: string, share: string) => `95th percentile ${p95} · ${share} over a minute`,
  anonymous: 'Anonymous customers repeat only within one conversation',
  notDecided: (count: number) => `${count} not decided yet`,
  suggest: {
    lower: (from: number, to: number) =>
      `Answer directly from ${to} % instead of ${from} %: customers were content with nearly all answers between the two.`,
    raise: (from: number, to: number) =>
      `Answer directly from ${to} % instead of ${from} %: too many customers were not content with answers between the two.`,
    withhold: (from: number, to: number) =>
      `Hand off below ${to} % instead of ${from} %: most customers were not content with answers between the two.`,
  },
  week: {
    subject: (week: string) => `The weekly hour of ${week}`,
    decisions: {
      article: 'write an article',
      phrases: 'add phrases',
      'not-worth-it': 'not worth it',
      undecided: 'undecided',
    },
    summary: ({ topics, limits, coaching, target }: WeekKept): string =>
      [
        ...topics.map(
          ({ name, count, decision, note }) =>
            `${name} (${count} questions): ${insightStrings.week.decisions[decision]}${note === '' ? '' : `. ${note}`}`,
        ),
        ...(limits === '' ? [] : [`Limits: ${limits}`]),
        ...(coaching === '' ? [] : [`Coaching: ${coaching}`]),
        ...(target === null ? [] : [`Target for the handoff rate next week: ${target.from} to ${target.to} %`]),
      ].join('\n'),
  },
  trajectory: {
    none: 'No version of this flow has gone live yet.',
    tooFew: 'Too few conversations yet to say where the flow stands.',
    month: (month: number) => `Month ${month}`,
    above: (value: number, month: number, from: number, to: number) =>
      `${value} % in month ${month}, above the ${from} to ${to} % to expect at this age: the weekly hour shows which topics to work on.`,
    below: (value: number, month: number, from: number, to: number) =>
      `${value} % in month ${month}, below the ${from} to ${to} % to expect at this age: make sure that customers still find a person when they want one.`,
    within: (value: number, month: number, from: number, to: number) =>
      `${value} % in month ${month}, within the ${from} to ${to} % to expect at this age.`,
  },
  noFlow: (id: string) => `There is no flow called "${id}".`,
  noFigure: (id: string) => `There is no figure called "${id}".`,
  noConversation: 'There is no such conversation.',
  kept: (kept: number, due: number) => `${kept} of ${due} kept in time`,
  alerts: {
    normal: (name: string) => `${name} is back to normal`,
    pending: (name: string) => `${name} is being watched`,
    firing: (name: string) => `${name} needs a look`,
    recovering: (name: string) => `${name} is getting better`,
    'no-data': (name: string) => `${name}: no conversations`,
    of: (count: number) => `of ${count}`,
    hits: (hits: number, count: number) => `${hits} of ${count}`,
    limit: (limit: string) => `limit ${limit}`,
    usual: (usual: string) => `A week before it was ${usual}.`,
    several: (count: number) => `${count} figures need a look`,
    confidence: 'How sure the bot is',
    unsure: (low: number, all: number) =>
      `${low} of ${all} answers of the last seven days were unsure. Look at the unanswered topics.`,
    topic: (name: string) => `More questions about “${name}” than usual`,
    topicText: (count: number, usual: number) =>
      `${count} in the last seven days that nobody answered; usually about ${usual}. Write or fix the article in the weekly hour.`,
    sits: (team: string, size: number, all: number) => `${size} of ${all} sit with ${team}.`,
    none: (id: string) => `There is no alert called "${id}".`,
    todo: {
      'handoff-rate': 'Look at the reasons: preventable ones are an article or a phrase away.',
      'handoff-rate-low': 'Make sure that customers who ask for a person still reach one.',
      abandonment: 'Look at the wall: who waits, and who is on a break.',
      context: 'Ask agents to read the card before their first message.',
      satisfaction: 'Read the worst rated conversations.',
      'time-to-agent': 'Look at the wall: who waits, and who could help.',
      resolution: 'Read conversations whose customers came back.',
      repeats: 'Read conversations whose customers came back.',
    } as Readonly<Record<string, string>>,
    nothing: (usually: number) => `None in these hours; a week before there were ${usually}.`,
  },
};
