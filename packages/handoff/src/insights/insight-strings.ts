// What each figure is called, how it is reckoned, and what is good (I0 to I9).

/** The names of the figures. */
export type FigureId =
  | 'I1'
  | 'I2'
  | 'I3'
  | 'I4'
  | 'I5'
  | 'I6'
  | 'I7'
  | 'I8'
  | 'I9-handle-time'
  | 'I9-handle-time-with-context'
  | 'I9-handle-time-without-context'
  | 'I9-first-contact'
  | 'I9-effort';

interface Formula {
  readonly name: string;
  readonly formula: string;
  /** Null where it is only reported, or where another rule gives it. */
  readonly target: string | null;
  readonly good?: (value: number) => boolean;
  readonly alert?: (value: number) => boolean;
}

export const FORMULAS: Readonly<Record<FigureId, Formula>> = {
  I1: {
    name: 'Handoff rate',
    formula: 'Conversations in which a transfer began ÷ conversations with at least one customer message',
    target: '15–25 %',
  },
  I2: {
    name: 'Abandonment',
    formula: 'Left between the trigger and the agent’s first message, no alternative chosen ÷ transfers begun',
    target: 'below 12 %',
    good: (value) => value < 12,
    alert: (value) => value > 20,
  },
  I3: {
    name: 'Context use',
    formula:
      'Handoffs whose agent asked for nothing already in the package and used it (opening kept, profile opened or a fact quoted) ÷ handoffs with a first message',
    target: 'above 90 %',
    good: (value) => value > 90,
    alert: (value) => value < 75,
  },
  I4: {
    name: 'Satisfaction after a handoff',
    formula: 'Mean rating, scaled to five, of conversations with a transfer and a rating',
    target: '4.0 or more',
    good: (value) => value >= 4,
    alert: (value) => value < 3.5,
  },
  I5: {
    name: 'Time to agent',
    formula: 'Mean seconds from the trigger to the agent’s first own message',
    target: 'below 60 s',
    good: (value) => value < 60,
    alert: (value) => value > 90,
  },
  I6: {
    name: 'Resolution',
    formula: 'Closed as solved without a return in 7 days in the same category ÷ handoffs closed',
    target: '85–95 %',
    good: (value) => value >= 85,
    alert: (value) => value < 80,
  },
  I7: {
    name: 'Repeat escalation',
    formula: 'Transfers with another of the same customer and category in the 7 days before ÷ transfers begun',
    target: 'below 8 %',
    good: (value) => value < 8,
    alert: (value) => value > 15,
  },
  I8: { name: 'Promises kept', formula: 'Promises kept by their time ÷ promises due', target: null },
  'I9-handle-time': { name: 'Handle time', formula: 'Mean seconds from the agent’s yes to the close', target: null },
  'I9-handle-time-with-context': {
    name: 'Handle time, context used',
    formula: 'The same, of handoffs in which the context was used',
    target: null,
  },
  'I9-handle-time-without-context': {
    name: 'Handle time, context not used',
    formula: 'The same, of handoffs in which the context was not used',
    target: null,
  },
  'I9-first-contact': {
    name: 'First-contact resolution',
    formula: 'Resolved, and not a repeat of an earlier transfer ÷ handoffs closed',
    target: null,
  },
  'I9-effort': { name: 'Agent effort', formula: 'Mean of what agents tapped at the close', target: null },
};
