// The figures: what each is called, what it counts, of what, what is left out and why, and what is good (I0 to I9).

export const figureIds = [
  'I1',
  'I2',
  'I3',
  'I4',
  'I5',
  'I6',
  'I7',
  'I8',
  'I9-handle-time',
  'I9-handle-time-with-context',
  'I9-handle-time-without-context',
  'I9-active-time',
  'I9-first-contact',
  'I9-effort',
] as const;
/** The names of the figures. */
export type FigureId = (typeof figureIds)[number];

/** What a figure is a share, a mean or a median of. */
export interface FigureDefinition {
  readonly id: FigureId;
  readonly name: string;
  readonly kind: 'share' | 'mean' | 'median';
  readonly unit: 'percent' | 'seconds' | 'score';
  readonly numerator: string;
  readonly denominator: string;
  readonly leftOut: string;
  /** Whether more is better; null where it is only reported. */
  readonly better: 'more' | 'less' | 'between' | null;
  /** Where it is as it should be, and from where it alarms. */
  readonly good: { readonly from?: number; readonly to?: number } | null;
  readonly alarm: { readonly above?: number; readonly below?: number } | null;
  /** Fewer cases are too few to judge by. */
  readonly fewest: number;
}

const share = { kind: 'share', unit: 'percent' } as const;
const seconds = { unit: 'seconds', better: null, good: null, alarm: null, fewest: 20 } as const;

export const figureCatalogue: Readonly<Record<FigureId, FigureDefinition>> = {
  I1: {
    id: 'I1',
    name: 'Handoff rate',
    ...share,
    numerator: 'Conversations with at least one case',
    denominator: 'Conversations with at least one message from the customer',
    leftOut: 'Conversations in which the customer wrote nothing',
    better: 'between',
    good: { from: 15, to: 25 },
    alarm: { above: 30, below: 10 },
    fewest: 50,
  },
  I2: {
    id: 'I2',
    name: 'Abandonment',
    ...share,
    numerator: 'Left before the agent’s first message, with no ticket or callback chosen instead',
    denominator: 'Cases that joined a queue',
    leftOut: 'Cases that went straight to a ticket, a callback or on-call',
    better: 'less',
    good: { to: 12 },
    alarm: { above: 20 },
    fewest: 30,
  },
  I3: {
    id: 'I3',
    name: 'Context use',
    ...share,
    numerator:
      'The agent used the context (kept the opening, opened the profile or quoted a fact) and asked for nothing it already held',
    denominator: 'Cases with a first message from an agent',
    leftOut: 'Conversations in languages other than English, where a repeated question cannot be recognised',
    better: 'more',
    good: { from: 90 },
    alarm: { below: 75 },
    fewest: 20,
  },
  I4: {
    id: 'I4',
    name: 'Satisfaction after handoff',
    kind: 'mean',
    unit: 'score',
    numerator: 'Ratings, scaled to five',
    denominator: 'Cases with a rating',
    leftOut: 'Cases whose customer gave no rating',
    better: 'more',
    good: { from: 4 },
    alarm: { below: 3.5 },
    fewest: 20,
  },
  I5: {
    id: 'I5',
    name: 'Time to agent',
    kind: 'median',
    unit: 'seconds',
    numerator: 'Seconds from the start of the case to the agent’s first own message',
    denominator: 'Cases with a first message from an agent',
    leftOut: 'Cases no agent answered in the conversation',
    better: 'less',
    good: { to: 60 },
    alarm: { above: 90 },
    fewest: 20,
  },
  I6: {
    id: 'I6',
    name: 'Resolution',
    ...share,
    numerator: 'Closed as solved, and the customer did not come back with the same matter within 7 days',
    denominator: 'Cases an agent answered that closed at least 7 days ago',
    leftOut: 'Cases closed less than 7 days ago: not decided yet',
    better: 'more',
    good: { from: 85 },
    alarm: { below: 80 },
    fewest: 20,
  },
  I7: {
    id: 'I7',
    name: 'Repeat escalation',
    ...share,
    numerator: 'Cases with another case of the same customer and category in the 7 days before',
    denominator: 'All cases',
    leftOut: 'Nothing; but anonymous customers can only repeat within one conversation',
    better: 'less',
    good: { to: 8 },
    alarm: { above: 15 },
    fewest: 30,
  },
  I8: {
    id: 'I8',
    name: 'Promises kept',
    ...share,
    numerator: 'Kept by the promised time',
    denominator: 'Promises that were due',
    leftOut: 'Promises withdrawn in time, and those not due yet',
    better: null,
    good: null,
    alarm: null,
    fewest: 20,
  },
  'I9-handle-time': {
    id: 'I9-handle-time',
    name: 'Handle time',
    kind: 'mean',
    ...seconds,
    numerator: 'Seconds from the agent’s yes to the close',
    denominator: 'Closed cases an agent answered',
    leftOut: 'Cases still open',
  },
  'I9-handle-time-with-context': {
    id: 'I9-handle-time-with-context',
    name: 'Handle time, context used',
    kind: 'mean',
    ...seconds,
    numerator: 'Seconds from the agent’s yes to the close',
    denominator: 'Closed cases in which the context was used',
    leftOut: 'Cases still open',
  },
  'I9-handle-time-without-context': {
    id: 'I9-handle-time-without-context',
    name: 'Handle time, context not used',
    kind: 'mean',
    ...seconds,
    numerator: 'Seconds from the agent’s yes to the close',
    denominator: 'Closed cases in which the context was not used',
    leftOut: 'Cases still open',
  },
  'I9-active-time': {
    id: 'I9-active-time',
    name: 'Active time',
    kind: 'mean',
    ...seconds,
    numerator: 'Seconds the conversation was in front at the agent’s desk',
    denominator: 'Cases with a measured time',
    leftOut: 'Cases whose desk measured nothing',
  },
  'I9-first-contact': {
    id: 'I9-first-contact',
    name: 'First-contact resolution',
    ...share,
    numerator: 'Resolved, and not a repeat of an earlier case',
    denominator: 'Cases an agent answered that closed at least 7 days ago',
    leftOut: 'Cases closed less than 7 days ago: not decided yet',
    better: null,
    good: null,
    alarm: null,
    fewest: 20,
  },
  'I9-effort': {
    id: 'I9-effort',
    name: 'Agent effort',
    kind: 'mean',
    unit: 'score',
    numerator: 'What agents tapped at the close',
    denominator: 'Closed cases with a tap',
    leftOut: 'Cases closed without one',
    better: null,
    good: null,
    alarm: null,
    fewest: 20,
  },
};
