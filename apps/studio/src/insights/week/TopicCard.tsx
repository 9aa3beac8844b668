import { Badge, Button, Menu, Panel, Select, TextField } from '@baton/ui';
import type { WeekKept, WeekTopic } from '@baton/wire';
import { useState } from 'react';
import styles from '../insights.module.css';
import { weekStrings as strings } from './strings.ts';
import own from './week.module.css';

export interface TopicCardProps {
  topic: WeekTopic;
  /** What it can be put together with. */
  all: readonly WeekTopic[];
  kept: WeekKept;
  onChange: (kept: WeekKept) => void;
}

type Decided = WeekKept['topics'][number];
const DECISIONS = ['undecided', 'article', 'phrases', 'not-worth-it'] as const;

/** A topic of questions nobody answered: read, named, put together with another, decided. */
export function TopicCard({ topic, all, kept, onChange }: TopicCardProps) {
  const suggested = topic.name ?? topic.terms.slice(0, 3).join(', ');
  const mine = kept.topics.find(({ terms }) => terms.join() === topic.terms.join());
  const [name, setName] = useState(mine?.name ?? suggested);
  const decided: Decided = mine ?? {
    name: suggested,
    terms: topic.terms.slice(0, 8),
    examples: topic.examples,
    count: topic.count,
    decision: 'undecided',
    article: topic.article,
    note: '',
  };
  function set(change: Partial<Decided>): void {
    const next = { ...decided, ...change };
    onChange({ ...kept, topics: [...kept.topics.filter((one) => one !== mine), next] });
  }
  const merged = new Set(decided.examples);
  const others = all.filter((one) => one !== topic && !one.examples.every((text) => merged.has(text)));
  return (
    <Panel
      title={suggested}
      actions={
        <>
          <Badge tone="orange">{strings.asked(topic.count, topic.before)}</Badge>
          <Badge tone={topic.gap === 'phrasing' ? 'yellow' : 'neutral'}>{strings.gaps[topic.gap]}</Badge>
        </>
      }
    >
      <ul className={own.examples}>
        {decided.examples.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {topic.article !== null && (
        <p className={styles.note}>{strings.nearest(topic.article, Math.round(topic.confidence ?? 0))}</p>
      )}
      <div className={styles.formRow}>
        <TextField
          label={strings.name}
          value={name}
          onChange={(next) => {
            setName(next);
            if (next.trim() !== '') set({ name: next.trim() });
          }}
        />
        <Select
          label={strings.decision}
          value={decided.decision}
          options={DECISIONS.map((one) => ({ value: one, label: strings.decisions[one] }))}
          onChange={(decision) => set({ decision })}
        />
        {others.length > 0 && (
          <Menu
            trigger={<Button icon="link">{strings.merge}</Button>}
            items={others.map((one) => ({
              id: one.terms.join(' '),
              label: one.name ?? one.terms.slice(0, 3).join(', '),
              onSelect: () =>
                set({
                  examples: [...new Set([...decided.examples, ...one.examples])].slice(0, 20),
                  count: decided.count + one.count,
                }),
            }))}
          />
        )}
      </div>
    </Panel>
  );
}
