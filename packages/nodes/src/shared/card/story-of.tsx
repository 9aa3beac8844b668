import { anyNode } from '@baton/flow';
import type { ComponentType, ReactElement } from 'react';
import { CardStory } from './CardStory.tsx';
import type { CardProps } from './card-props.ts';

/** What Storybook reads of a story. */
export interface DrawnStory {
  render: () => ReactElement;
}

/**
 * Stories of a kind's card, each drawn from one of the kind's examples.
 * @throws when the kind has no example of that name.
 */
export function storyOf(
  definition: Parameters<typeof anyNode>[0],
  Card: ComponentType<CardProps>,
): (example: string) => DrawnStory {
  const { kind, examples } = anyNode(definition);
  return (example) => {
    if (!Object.hasOwn(examples, example)) throw new Error(`nodes/no-example: "${kind}" has no example "${example}".`);
    return { render: () => <CardStory definition={definition} Card={Card} example={example} /> };
  };
}
