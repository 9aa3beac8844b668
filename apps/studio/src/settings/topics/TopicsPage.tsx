import type { Category, Tier, Topic } from '@baton/handoff';
import { Button, EmptyState, IconButton, NumberField, Select, TextArea, TextField } from '@baton/ui';
import { useState } from 'react';
import { strings } from '../../strings.ts';
import { freeId, replaceAt, withoutAt } from '../edit-list.ts';
import { SectionHead } from '../SectionHead.tsx';
import styles from '../Settings.module.css';
import { useWorkspaceDraft } from '../workspace-draft.tsx';
import { TryTopic } from './TryTopic.tsx';

const words = strings.settings.topics;
const NONE = '-';
const TIERS: readonly Tier[] = ['critical', 'high', 'standard', 'low'];

/** What always goes to a person and to whom, and which team answers for what. */
export function TopicsPage() {
  const { draft, change } = useWorkspaceDraft();
  const [topic, setTopic] = useState('');
  const [category, setCategory] = useState('');
  const { topics, categories } = draft;
  const team = draft.teams[0]?.id ?? '';
  const setTopics = (next: Topic[]) => change((before) => ({ ...before, topics: next }));
  const setCategories = (next: Category[]) => change((before) => ({ ...before, categories: next }));
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  return (
    <div>
      <SectionHead title={words.title} lead={words.lead} />
      <div className={styles.stack}>
        <TryTopic />
        {topics.length === 0 && (
          <EmptyState icon="shield-alert" title={words.empty}>
            {words.emptyText}
          </EmptyState>
        )}
        {topics.map((one, index) => (
          <TopicCard
            key={one.id}
            index={index}
            topic={one}
            onChange={(next) => setTopics(replaceAt(topics, index, next))}
            onRemove={() => setTopics(withoutAt(topics, index))}
          />
        ))}
        <form
          className={styles.adder}
          onSubmit={(event) => {
            event.preventDefault();
            if (topic.trim() === '') return;
            const because = words.becauseDefault;
            const id = freeId(topic, ids(topics));
            setTopics([...topics, { id, name: topic.trim(), priority: 'high', team, skills: [], because }]);
            setTopic('');
          }}
        >
          <TextField label={words.newTopic} value={topic} maxLength={120} onChange={setTopic} />
          <Button type="submit" icon="plus">
            {words.addTopic}
          </Button>
        </form>
        <h2 className={styles.subtitle}>{words.categories}</h2>
        <p className={styles.lead}>{words.categoriesText}</p>
        {categories.length > 0 && (
          <section className={styles.card} aria-label={words.categories}>
            {categories.map((one, index) => (
              <CategoryLine
                key={one.id}
                index={index}
                category={one}
                onChange={(next) => setCategories(replaceAt(categories, index, next))}
                onRemove={() => setCategories(withoutAt(categories, index))}
              />
            ))}
          </section>
        )}
        <form
          className={styles.adder}
          onSubmit={(event) => {
            event.preventDefault();
            if (category.trim() === '') return;
            const id = freeId(category, ids(categories));
            setCategories([...categories, { id, name: category.trim(), team, skills: [] }]);
            setCategory('');
          }}
        >
          <TextField label={words.newCategory} value={category} maxLength={120} onChange={setCategory} />
          <Button type="submit" icon="plus">
            {words.addCategory}
          </Button>
        </form>
      </div>
    </div>
  );
}

interface TopicCardProps {
  index: number;
  topic: Topic;
  onChange: (topic: Topic) => void;
  onRemove: () => void;
}

function TopicCard({ index, topic, onChange, onRemove }: TopicCardProps) {
  const { draft, issueAt } = useWorkspaceDraft();
  const issue = issueAt(`/topics/${index}`);
  const teams = draft.teams.map(({ id, name }) => ({ value: id, label: name }));
  const hasAmount = topic.id === 'refund' || topic.amountAbove !== undefined;
  const hasMonths = topic.id === 'cancellation' || topic.customerMonths !== undefined;
  return (
    <section className={styles.card} aria-label={topic.name}>
      <div className={styles.cardHead}>
        <TextField
          label={words.name}
          value={topic.name}
          maxLength={120}
          onChange={(name) => onChange({ ...topic, name })}
        />
        <IconButton icon="trash-2" label={words.remove(topic.name)} onClick={onRemove} />
      </div>
      {issue !== undefined && <p className={styles.error}>{issue}</p>}
      <div className={styles.pair}>
        <Select
          label={words.priority}
          value={topic.priority}
          options={(['critical', 'high', 'medium'] as const).map((value) => ({
            value,
            label: words.priorities[value],
          }))}
          onChange={(priority) => onChange({ ...topic, priority })}
        />
        <Select
          label={words.tier}
          value={topic.tier ?? NONE}
          options={[
            { value: NONE, label: words.tierOfPriority },
            ...TIERS.map((value) => ({ value, label: strings.settings.levels.tiers[value] })),
          ]}
          onChange={(next) => {
            const { tier: _, ...rest } = topic;
            const tier = TIERS.find((one) => one === next);
            onChange(tier === undefined ? rest : { ...rest, tier });
          }}
        />
        <Select
          label={words.team}
          value={topic.team}
          options={teams}
          onChange={(team) => onChange({ ...topic, team })}
        />
        <Select
          label={words.fallback}
          value={topic.fallbackTeam ?? NONE}
          options={[{ value: NONE, label: words.noFallback }, ...teams]}
          onChange={(next) => {
            const { fallbackTeam: _, ...rest } = topic;
            onChange(next === NONE ? rest : { ...rest, fallbackTeam: next });
          }}
        />
        {hasAmount && (
          <NumberField
            label={words.amount}
            unit={draft.currency}
            min={0}
            value={topic.amountAbove ?? null}
            onChange={(next) => {
              const { amountAbove: _, ...rest } = topic;
              onChange(next === null ? rest : { ...rest, amountAbove: next });
            }}
          />
        )}
        {hasMonths && (
          <NumberField
            label={words.months}
            min={0}
            max={600}
            value={topic.customerMonths ?? null}
            onChange={(next) => {
              const { customerMonths: _, ...rest } = topic;
              onChange(next === null ? rest : { ...rest, customerMonths: next });
            }}
          />
        )}
      </div>
      <TextArea
        label={words.because}
        hint={words.becauseHint}
        rows={2}
        maxLength={300}
        value={topic.because}
        onChange={(because) => onChange({ ...topic, because })}
      />
    </section>
  );
}

interface CategoryLineProps {
  index: number;
  category: Category;
  onChange: (category: Category) => void;
  onRemove: () => void;
}

function CategoryLine({ index, category, onChange, onRemove }: CategoryLineProps) {
  const { draft, issueAt } = useWorkspaceDraft();
  const issue = issueAt(`/categories/${index}`);
  return (
    <div className={styles.lineFields} role="group" aria-label={category.name}>
      <TextField
        label={words.categoryName}
        hideLabel
        value={category.name}
        maxLength={120}
        onChange={(name) => onChange({ ...category, name })}
        {...(issue !== undefined && { error: issue })}
      />
      <Select
        label={words.team}
        hideLabel
        value={category.team}
        options={draft.teams.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(team) => onChange({ ...category, team })}
      />
      <IconButton icon="trash-2" label={words.remove(category.name)} onClick={onRemove} />
    </div>
  );
}
