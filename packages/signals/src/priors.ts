/**
 * What the named concepts say about topics and categories before anything is learned: the weights that a person set.
 * Training only learns corrections to them, so that a topic with few or no training rows still works and designers can
 * see why something fired. Chosen on labelled messages; see the README.
 */
export interface Prior {
  classes: readonly string[];
  /** Added to every message, per class. */
  bias: Readonly<Record<string, number>>;
  /** Per tag, per class. */
  tags: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Policy topics that have training rows; the others fire by their phrases alone. */
export const topicPrior: Prior = {
  classes: ['none', 'account-security', 'refund', 'cancellation', 'medical'],
  bias: { none: 2 },
  tags: {
    'concept:fraud': { 'account-security': 5 },
    'concept:refund': { refund: 4.5 },
    'concept:dispute': { refund: 3.5 },
    'concept:refund-policy': { none: 6 },
    'concept:refund-expected': { none: 6 },
    'concept:refund-waiting': { none: 1 },
    'concept:leave': { cancellation: 4 },
    'concept:cancel-order': { none: 2, cancellation: -2 },
    'concept:cancel-small': { none: 2, cancellation: -2.5 },
    'concept:settled': { none: 7 },
    'concept:health': { medical: 4 },
    // Doctors have names and appointments: by themselves they are no danger.
    'concept:doctor': { medical: 1 },
    'topic:medical': { medical: 4 },
  },
};

/** The categories of R1 to R5. */
export const categoryPrior: Prior = {
  classes: ['other', 'billing', 'technical', 'sales', 'account-security', 'cancellation'],
  bias: { other: 1 },
  tags: {
    'concept:fraud': { 'account-security': 4 },
    'concept:lost': { 'account-security': 4 },
    'concept:sign-in': { 'account-security': 3 },
    'concept:leave': { cancellation: 4 },
    'concept:cancel-order': { cancellation: 5 },
    'concept:refund': { billing: 4 },
    'concept:refund-policy': { billing: 2 },
    'concept:refund-expected': { billing: 2 },
    'concept:refund-waiting': { billing: 2 },
    'concept:dispute': { billing: 3 },
    'concept:bill': { billing: 3 },
    'concept:fee': { billing: 3 },
    'concept:payment-trouble': { billing: 5 },
    'concept:broken': { technical: 2 },
    'concept:incident': { technical: 6 },
    'concept:feature': { technical: 2 },
    'concept:software': { technical: 3 },
    'concept:sign-up-trouble': { technical: 5 },
    'concept:buy': { sales: 3 },
    'concept:price': { sales: 3 },
    'concept:open': { sales: 2 },
    'topic:contract': { sales: 3 },
    'topic:outage': { technical: 3 },
    'concept:delivery': { other: 3 },
    'concept:order': { other: 1 },
    'concept:damaged': { other: 4, technical: -3, sales: -1 },
    'concept:replacement': { other: 4, technical: -1, sales: -3 },
    nothing: { other: 1 },
    'concept:general': { other: 2 },
  },
};
