import type { Scope } from '@baton/flow';

/** So long after the end of a run, whoever writes has not been away. */
const SAME_SITTING_MS = 10 * 60_000;

/** Does the customer write again so soon after the end that nobody would welcome them back? */
export function isStillHere({ endedAt, at }: Pick<Scope, 'endedAt' | 'at'>): boolean {
  return endedAt !== undefined && at - endedAt < SAME_SITTING_MS;
}
