import type { Leaf } from '@baton/flow';

/** One text for each place where a walk can end. */
export function leafKey(leaf: Leaf): string {
  return 'stay' in leaf ? '.' : leaf.state;
}
