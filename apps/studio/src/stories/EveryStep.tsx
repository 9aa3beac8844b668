import type { AnyNode } from '@baton/flow';
import { nodeKinds } from '@baton/nodes';
import { cards } from '@baton/nodes/react';
import { Icon } from '@baton/ui';
import styles from './EveryStep.module.css';

/** Every kind with the card of each of its examples, group by group. */
export function EveryStep() {
  const groups = [...new Set(nodeKinds.kinds.map(({ group }) => group))];
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>Every kind of step</h1>
      <p className={styles.summary}>
        {`${nodeKinds.kinds.length} kinds, each with the card of every example it ships. The page of a kind, below in the list, has its form, exits and settings.`}
      </p>
      {groups.map((group) => (
        <section key={group}>
          <h2 className={styles.group}>{group}</h2>
          {nodeKinds.kinds
            .filter((kind) => kind.group === group)
            .map((kind) => (
              <Kind key={kind.kind} kind={kind} />
            ))}
        </section>
      ))}
    </main>
  );
}

function Kind({ kind }: { kind: AnyNode }) {
  const Card = cards[kind.kind];
  return (
    <section className={styles.kind}>
      <h3 className={styles.name}>
        <Icon name={kind.icon} size={16} /> {kind.label}
      </h3>
      <p className={styles.summary}>{kind.summary}</p>
      <div className={styles.cards}>
        {Object.entries(kind.examples).map(([name, example]) => (
          <figure key={name} className={styles.card}>
            {Card && <Card config={recordOf(kind.config.parse(example))} name={kind.label} />}
            <figcaption className={styles.caption}>{name}</figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}

function recordOf(config: unknown): Record<string, unknown> {
  return typeof config === 'object' && config !== null ? { ...config } : {};
}
