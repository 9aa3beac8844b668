import { BarList, Button, EmptyState, locale, NumberField, Panel, TextField } from '@baton/ui';
import type { InsightCosts } from '@baton/wire';
import { useState } from 'react';
import { useStudio } from '../studio-context.ts';
import { LoadedInsights } from './LoadedInsights.tsx';
import { insightStrings } from './strings.ts';
import styles from './insights.module.css';
import { useAsked } from './use-asked.ts';

const strings = insightStrings.costs;

/** I9: what handoffs cost, by measured minutes and a wage that somebody entered. */
export function CostsPage() {
  const { insights } = useStudio();
  return (
    <LoadedInsights view="costs" title={strings.title} lead={strings.lead} load={(asked) => insights.costs(asked)}>
      {(costs, { asked, again }) => <Costs key={asked} costs={costs} onKept={again} />}
    </LoadedInsights>
  );
}

function Costs({ costs, onKept }: { costs: InsightCosts; onKept: () => void }) {
  const { insights } = useStudio();
  const { set } = useAsked();
  const [wage, setWage] = useState(costs.wage);
  const [currency, setCurrency] = useState(costs.currency);
  return (
    <>
      <form
        className={styles.formRow}
        onSubmit={(event) => {
          event.preventDefault();
          void insights.keepWage(wage, currency).then(onKept);
        }}
      >
        <NumberField label={strings.wage} value={wage} min={1} max={100_000} onChange={setWage} />
        <TextField label={strings.currency} value={currency} onChange={setCurrency} />
        <Button type="submit" variant="primary">
          {strings.keep}
        </Button>
      </form>
      {(costs.minutes !== null || costs.rows.length > 0) && (
        <p className={styles.sentence}>
          {costs.minutes === null
            ? strings.nothing
            : costs.cost === null
              ? strings.noWage(hours(costs.minutes))
              : strings.total(money(costs.cost, costs.currency), hours(costs.minutes))}
        </p>
      )}
      {costs.handoffs > 0 && <p className={styles.note}>{strings.measured(costs.measured, costs.handoffs)}</p>}
      {costs.rows.length === 0 ? (
        <EmptyState
          icon="chart-line"
          title={strings.emptyTitle}
          action={!costs.demo && <Button onClick={() => set({ demo: '1' })}>{insightStrings.demo.show}</Button>}
        >
          {strings.emptyText}
        </EmptyState>
      ) : (
        <Panel title={insightStrings.reasons.title}>
          <BarList
            label={insightStrings.reasons.title}
            bars={costs.rows.map(({ reason, name, cases, minutes, cost }) => ({
              id: reason,
              name,
              size: minutes ?? 0,
              text: cost === null ? (minutes === null ? '–' : hours(minutes)) : money(cost, costs.currency),
              note: strings.handoffs(cases),
            }))}
          />
        </Panel>
      )}
    </>
  );
}

function hours(minutes: number): string {
  return minutes < 90
    ? `${Math.round(minutes)} min`
    : `${(minutes / 60).toLocaleString(locale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 })} h`;
}

function money(amount: number, currency: string): string {
  return `${Math.round(amount).toLocaleString(locale())} ${currency}`;
}
