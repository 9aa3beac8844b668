import { anyNode, createRegistry, type MessageLibrary, type Registry } from '@baton/flow';
import type { ComponentType, ReactElement } from 'react';
import { messageLibrary } from '../../library/message-library.ts';
import { CardStory } from './CardStory.tsx';
import type { CardProps } from './card-props.ts';

/** What Storybook reads of a story. */
export interface DrawnStory {
  render: () => ReactElement;
  /** Storybook's preview shows the whole of a kind by it: form, card, exits, examples, settings. */
  parameters: { step?: { registry: Registry; Card: ComponentType<CardProps>; templates: MessageLibrary } };
}

/**
 * Stories of a kind, each drawn from one of its examples: the default one tells all there is to say, the others show the card.
 * @throws when the kind has no example of that name.
 */
export function storyOf(
  definition: Parameters<typeof anyNode>[0],
  Card: ComponentType<CardProps>,
): (example: string) => DrawnStory {
  const { kind, examples } = anyNode(definition);
  return (example) => {
    if (!Object.hasOwn(examples, example)) throw new Error(`nodes/no-example: "${kind}" has no example "${example}".`);
    return {
      render: () => <CardStory definition={definition} Card={Card} example={example} />,
      parameters:
        example === 'default'
          ? { step: { registry: createRegistry([definition]), Card, templates: messageLibrary } }
          : {},
    };
  };
}
