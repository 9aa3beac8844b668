// I14: the rules of alerts looked at, what stands kept, and leads told once when something fires.
import { figureCatalogue, nextAlert, quiet, usualRules, type AlertRule, type Tally } from '@baton/insights';
import type { ShownAlert } from '@baton/wire';
import * as z from 'zod';
import type { OutboxTable } from '../effects/outbox-table.ts';
import type { House } from '../house.ts';
import type { InsightStore } from './insight-store.ts';
import type { FactReads } from './reads/fact-reads.ts';
import { insightStrings as strings } from './strings.ts';

const keptAlert = z.object({
  is: z.enum(['normal', 'pending', 'firing', 'recovering', 'no-data']),
  since: z.number(),
  troubleSince: z.number().nullable(),
  text: z.string(),
});

export interface AlertParts {
  readonly house: House;
  readonly reads: FactReads;
  readonly store: InsightStore;
  readonly outbox: OutboxTable;
}

const DAY_MS = 24 * 3_600_000;
/** Fewer in the same hours a week before are no habit. */
const USUALLY = 20;

export async function lookAtAlerts({ house, reads, store, outbox }: AlertParts): Promise<void> {
  const now = house.now();
  for (const rule of usualRules) {
    const over = { from: now - rule.windowMs, to: now, ...(rule.team === null ? {} : { team: rule.team }) };
    const [tally] = await reads.tallies(over, now, [rule.figure]);
    if (!tally) continue;
    const week = 7 * DAY_MS;
    const [before] = await reads.tallies({ ...over, from: over.from - week, to: over.to - week }, now, [rule.figure]);
    const kept = keptAlert.safeParse(await store.get('alert', rule.id)).data ?? { ...quiet(now), text: '' };
    const next = nextAlert(rule, kept, tally, now, (before?.count ?? 0) >= USUALLY);
    if (next === kept && next.is === 'normal') continue;
    const text = textOf(rule, tally, before);
    await store.put('alert', rule.id, { ...next, text });
    if (next.is === kept.is || (next.is !== 'firing' && next.is !== 'no-data') || kept.is === 'recovering') continue;
    for (const lead of house.workspace().agents.filter((agent) => agent.lead))
      await outbox.keep(
        {
          key: `alert/${rule.id}/${next.since}/${lead.id}`,
          kind: 'alert',
          conversation: '',
          at: now,
          recipient: lead.id,
          subject: figureCatalogue[rule.figure].name,
          text,
        },
        'kept',
      );
    house.changes.announce();
  }
}

/** Alerts that are not at rest. */
export async function openAlerts(store: InsightStore): Promise<ShownAlert[]> {
  const kept = await store.list('alert');
  return usualRules.flatMap((rule) => {
    const alert = keptAlert.safeParse(kept.find(({ id }) => id === rule.id)?.value).data;
    if (!alert || alert.is === 'normal' || alert.is === 'pending') return [];
    const { name } = figureCatalogue[rule.figure];
    const { is, since, text } = alert;
    return [
      {
        id: rule.id,
        is,
        since,
        title: strings.alerts[is](name),
        text,
        figure: rule.figure,
        team: rule.team,
        mutedUntil: null,
      },
    ];
  });
}

/** What, of how many, against which limit, and what is usual. */
function textOf(rule: AlertRule, tally: Tally, before: Tally | undefined): string {
  const { unit } = figureCatalogue[rule.figure];
  const words = (value: number): string =>
    unit === 'percent' ? `${Math.round(value)} %` : unit === 'seconds' ? `${Math.round(value)} s` : value.toFixed(1);
  const limit = rule.above ?? rule.below ?? 0;
  if (tally.value === null) return strings.alerts.nothing(before?.count ?? 0);
  const counted = tally.hits === null ? strings.alerts.of(tally.count) : strings.alerts.hits(tally.hits, tally.count);
  const usual = before?.value === null || before === undefined ? '' : ` ${strings.alerts.usual(words(before.value))}`;
  return `${words(tally.value)} (${counted}; ${strings.alerts.limit(words(limit))}).${usual}`;
}
