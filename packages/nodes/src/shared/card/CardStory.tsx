import { anyNode } from '@baton/flow';
import { Icon } from '@baton/ui';
import type { ComponentType } from 'react';
import type { CardProps } from './card-props.ts';
import styles from './card-story.module.css';

export interface CardStoryProps {
  definition: Parameters<typeof anyNode>[0];
  Card: ComponentType<CardProps>;
  /** One of the kind's own examples. */
  example: string;
}

/** A card in a frame like the canvas', for looking at it by itself. */
export function CardStory({ definition, Card, example }: CardStoryProps) {
  const kind = anyNode(definition);
  const config = kind.config.parse(kind.examples[example]);
  return (
    <figure className={styles.step} data-group={kind.group}>
      <figcaption className={styles.head}>
        <span className={styles.icon}>
          <Icon name={kind.icon} size={15} />
        </span>
        <span className={styles.name}>{kind.label}</span>
      </figcaption>
      <div className={styles.body}>
        <Card config={recordOf(config)} name={kind.label} />
      </div>
      <ul className={styles.exits}>
        {Object.entries(kind.ports(config)).map(([port, { label, required }]) => (
          <li key={port} className={styles.exit} data-required={required ? '' : undefined}>
            {label}
          </li>
        ))}
      </ul>
    </figure>
  );
}

function recordOf(config: unknown): Record<string, unknown> {
  return typeof config === 'object' && config !== null ? { ...config } : {};
}
