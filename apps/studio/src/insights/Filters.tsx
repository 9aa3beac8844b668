import { Button, Select, Switch } from '@baton/ui';
import type { InsightOverview } from '@baton/wire';
import { insightStrings as strings } from './strings.ts';
import styles from './insights.module.css';
import { useAsked } from './use-asked.ts';

export interface FiltersProps {
  choices: InsightOverview['choices'] | null;
}

const ALL = '*';
const PERIODS = ['7', '28', '90', '365'];
/** Choices that have no list of their own: they came from a click on a figure. */
const PICKED = ['reason', 'topic', 'trigger', 'node', 'agent', 'category', 'way', 'tier', 'arm'] as const;

/** What is asked about: each choice is in the address. */
export function Filters({ choices }: FiltersProps) {
  const { get, set } = useAsked();
  const select = (name: string, label: string, options: readonly { value: string; label: string }[]) =>
    options.length === 0 && get(name) === '' ? null : (
      <Select
        key={name}
        label={label}
        hideLabel
        value={get(name) || ALL}
        options={[
          { value: ALL, label: strings.filters.all(label) },
          ...options,
          // A choice of an address that the period no longer has.
          ...(get(name) !== '' && !options.some(({ value }) => value === get(name))
            ? [{ value: get(name), label: get(name) }]
            : []),
        ]}
        onChange={(value) =>
          set({ [name]: value === ALL ? null : value, ...(name === 'flow' ? { version: null } : {}) })
        }
      />
    );
  const picked = PICKED.filter((name) => get(name) !== '');
  return (
    <div className={styles.filters} role="group" aria-label={strings.filters.label}>
      <Select
        label={strings.filters.period}
        hideLabel
        value={get('from') === '' ? get('days') || '28' : 'own'}
        options={[
          ...PERIODS.map((days) => ({ value: days, label: strings.filters.days(Number(days)) })),
          ...(get('from') === '' ? [] : [{ value: 'own', label: `${get('from')} – ${get('to')}` }]),
        ]}
        onChange={(days) => set({ days, from: null, to: null })}
      />
      {select('flow', strings.filters.flow, choices?.flows.map(({ id, name }) => ({ value: id, label: name })) ?? [])}
      {get('flow') !== '' &&
        select(
          'version',
          strings.filters.version,
          choices?.versions.map((one) => ({ value: one, label: strings.filters.versionOf(one) })) ?? [],
        )}
      {select('team', strings.filters.team, choices?.teams.map(({ id, name }) => ({ value: id, label: name })) ?? [])}
      {select('channel', strings.filters.channel, choices?.channels.map((one) => ({ value: one, label: one })) ?? [])}
      {select(
        'language',
        strings.filters.language,
        choices?.languages.map((one) => ({ value: one, label: one })) ?? [],
      )}
      {picked.map((name) => (
        <Button key={name} size="sm" icon="x" onClick={() => set({ [name]: null })}>
          {`${strings.filters.picked[name]}: ${get(name)}`}
        </Button>
      ))}
      <Switch
        label={strings.filters.tests}
        checked={get('test') === '1'}
        onChange={(isOn) => set({ test: isOn ? '1' : null })}
      />
    </div>
  );
}
