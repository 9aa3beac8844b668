import type { Mark, NextStep, Profile, SentimentState, Speaker, Tier, Trajectory } from '@baton/handoff';
import { inLanguage, locale } from './language/language.ts';

/** Every text of the package that is not given by its user. For agents and designers, in the language of the page. */
export const uiStrings = inLanguage({
  close: 'Close',
  dismiss: 'Dismiss',
  choose: 'Choose…',
  less: 'Less',
  more: 'More',
  charts: {
    table: 'Show as a table',
    nothing: 'nothing counted',
    of: (count: number) => `of ${count.toLocaleString(locale())}`,
  },
});

export const demoWords = inLanguage({
  name: 'Demo',
  about:
    'This is a demo on this machine: nobody has to sign in, and its teams are open at any hour until you choose night.',
  teams: 'What time it is for the demo’s teams',
  open: 'Day',
  openHint: 'All teams are open',
  night: 'Night',
  nightHint: 'All teams are closed: see what customers hear then',
  written: 'By the hours',
  writtenHint: 'Teams keep the hours of the workspace',
});

export const sentimentWords = inLanguage<Record<SentimentState, string>>({
  calm: 'Calm',
  mild: 'Mildly frustrated',
  frustrated: 'Frustrated',
  'very-frustrated': 'Very frustrated',
  angry: 'Angry',
});

export const trajectoryWords = inLanguage<Record<Trajectory, string>>({
  rising: 'getting worse',
  steady: 'steady',
  falling: 'settling',
});

export const tierWords = inLanguage<Record<Tier, string>>({
  critical: 'Critical',
  high: 'High',
  standard: 'Standard',
  low: 'Low',
});

export const accountTierWords = inLanguage<Record<NonNullable<Profile['tier']>, string>>({
  standard: 'Standard account',
  enterprise: 'Enterprise',
  vip: 'VIP',
});

export const speakerWords = inLanguage<Record<Speaker, string>>({
  customer: 'Customer',
  bot: 'Bot',
  queue: 'Queue',
  agent: 'Agent',
  notice: 'Notice',
  action: 'What happened',
  note: 'Internal note',
});

export const markWords = inLanguage<Record<Mark, string>>({
  'first-question': 'First question',
  confusion: 'Point of confusion',
  outcome: 'Wants',
  trigger: 'Handed over',
  waiting: 'While waiting',
});

export const stepWords = inLanguage<Record<NextStep['kind'], string>>({
  do: 'Try',
  avoid: 'Avoid',
});

export const outcomeWords = inLanguage({
  offered: 'Offered',
  accepted: 'Accepted',
  declined: 'Declined',
  'did-not-apply': 'Did not apply',
  failed: 'Failed',
  done: 'Done',
  answered: 'Answered',
  unsure: 'Answered, but not sure',
  'not-said': 'Not sure, gave no answer',
} as const);

export const sourceWords = inLanguage({
  signed: 'Signed in',
  lookup: 'From the customer system',
  customer: 'From the customer',
  earlier: 'From an earlier conversation',
} as const);

export const cardStrings = inLanguage({
  card: 'What the agent should know',
  unknownName: 'Name not known',
  verified: 'Identity confirmed',
  unverified: 'Identity not confirmed',
  urgent: 'Urgent',
  new: 'New',
  addedWhileWaiting: 'Added while waiting',
  customer: 'Customer',
  orders: 'Orders',
  noOrders: 'No orders known',
  tried: 'What the bot tried',
  nothingTried: 'Nothing was tried yet',
  earlier: 'Earlier contacts',
  reference: 'Reference',
  nextSteps: 'Next steps',
  restsOn: 'Sources of the summary',
  transcript: 'Transcript',
  articles: 'Articles',
  notes: 'Notes from colleagues',
  promises: 'Promised',
  showMiddle: 'Customer, orders and attempts',
  showBottom: 'Next steps, transcript and articles',
  email: 'Email',
  phone: 'Phone',
  account: 'Account',
  accountTier: 'Tier',
  since: 'Customer since',
  value: 'Lifetime value',
  loyalty: 'Loyalty',
  language: 'Language',
  quote: (what: string) => `Use in the reply: ${what}`,
  sure: (percent: number) => `${Math.round(percent)} % sure`,
  passedTo: (team: string) => `passed to the team ${team}`,
  earlierLines: (count: number) =>
    count === 1 ? '1 earlier line is in the journal' : `${count} earlier lines are in the journal`,
  all: 'All',
  keyOnly: 'Key exchanges',
  noLines: 'Nothing has been said yet.',
  noKey: 'Nothing is marked in this conversation.',
});
