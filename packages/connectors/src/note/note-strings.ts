// The words of a note, for agents at another desk.
import type { SentimentState, Speaker, Tier, Trajectory } from '@baton/handoff';

export const noteStrings = {
  number: 'Conversation',
  mood: 'Mood',
  tier: 'Priority',
  urgent: 'urgent',
  reason: 'Why a person',
  name: 'Name',
  email: 'Email',
  phone: 'Phone',
  account: 'Account',
  customer: 'Customer',
  proven: 'Identity confirmed',
  yes: 'yes',
  no: 'no',
  orders: 'Orders',
  tried: 'Already tried',
  next: 'Next steps',
  avoid: 'Do not repeat:',
  added: 'Added while waiting',
  talk: 'Conversation so far (times in UTC)',
  longer: '[message shortened]',
  leftOut: (count: number) => `${count} earlier ${count === 1 ? 'line is' : 'lines are'} not shown here.`,
  states: {
    calm: 'calm',
    mild: 'mildly frustrated',
    frustrated: 'frustrated',
    'very-frustrated': 'very frustrated',
    angry: 'angry',
  } satisfies Record<SentimentState, string>,
  trajectories: { rising: 'getting worse', steady: 'steady', falling: 'getting better' } satisfies Record<
    Trajectory,
    string
  >,
  tiers: { critical: 'critical', high: 'high', standard: 'standard', low: 'low' } satisfies Record<Tier, string>,
  speakers: {
    customer: 'Customer',
    bot: 'Bot',
    queue: 'Bot',
    agent: 'Agent',
    notice: 'Notice',
    action: 'Event',
    note: 'Internal note',
  } satisfies Record<Speaker, string>,
};
