import type { CardProps } from '@baton/editor';

/** What the step shows on the canvas. */
export function NextBatchCard({ name }: CardProps) {
  return <p>{name}: fresh from the oven</p>;
}
