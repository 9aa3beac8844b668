import type { HandoffReason } from '@baton/handoff';

/** What can be done about a reason. */
export type ReasonGroup = 'preventable' | 'partly' | 'right';

/** I10: two of the six can be prevented, one in part, and three are as they should be. */
export const reasonGroups: Readonly<Record<HandoffReason, ReasonGroup>> = {
  'knowledge-gap': 'preventable',
  'phrasing-gap': 'preventable',
  'trust-gap': 'partly',
  complexity: 'right',
  preference: 'right',
  policy: 'right',
};
