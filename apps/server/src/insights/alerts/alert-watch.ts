// I14: the rules of alerts looked at, what stands kept, and whoever should know told when something fires.
import {
  confidenceShift,
  figureCatalogue,
  nextAlert,
  quiet,
  ratioCheck,
  usualRules,
  type AlertRule,
  type FigureId,
  type Tally,
} from '@baton/insights';
import type { ShownAlert } from '@baton/wire';
import * as z from 'zod';
import type { InsightStore } from '../insight-store.ts';
import type { FactReads } from '../reads/fact-reads.ts';
import { insightStrings as strings } from '../strings.ts';
import { knownTopics, topicsOf } from '../week/week-topics.ts';
import { sendAlerts, type SendParts } from './send-alerts.ts';
import type { Told } from './unsent.ts';

const keptAlert = z.object({
  is: z.enum(['normal', 'pending', 'firing', 'recovering', 'no-data']),
  since: z.number(),
  troubleSince: z.number().nullable(),
  text: z.string(),
  title: z.string().default(''),
  figure: z.string().default(''),
  mutedUntil: z.number().nullable().default(null),
});
type KeptAlert = z.infer<typeof keptAlert>;

export interface AlertParts extends SendParts {
  readonly reads: FactReads;
}

const DAY_MS = 24 * 3_600_000;
const WEEK_MS = 7 * DAY_MS;
/** Fewer in the same hours a week before are no habit. */
const USUALLY = 20;
/** A topic's count that is told of: so many in a week, and surely more than in the four weeks before. */
const TOPIC_FEWEST = 10;
const SURELY = 0.001;
const HIGH_FROM = 85;
const LOW_BELOW = 60;
/** What cannot change within minutes is not looked at every minute. */
const SLOWLY_MS = 3_600_000;
/** Longer than a look and its messages can take. */
const LOOK_MS = 5 * 60_000;

/** Of servers that share a database one looks at a time: what one has told is no news to the next. */
export async function lookAtAlerts(parts: AlertParts): Promise<void> {
  const now = parts.house.now();
  await parts.store.alone('alerts', now, LOOK_MS, () => look(parts, now));
}

async function look(parts: AlertParts, now: number): Promise<void> {
  const { house, store } = parts;
  const fired: Told[] = [];
  for (const rule of usualRules) fired.push(...(await lookAtRule(parts, rule, now)));
  const slowly = z.number().safeParse(await store.get('setting', 'alerts-slowly')).data ?? 0;
  if (now >= slowly + SLOWLY_MS) {
    await store.put('setting', 'alerts-slowly', now);
    fired.push(...(await lookAtConfidence(parts, now)), ...(await lookAtTopics(parts, now)));
  }
  await sendAlerts(parts, fired);
  if (fired.length > 0) house.changes.announce();
}

/** Alerts that are not at rest. */
export async function openAlerts(store: InsightStore, now: number): Promise<ShownAlert[]> {
  return (await store.list('alert')).flatMap(({ id, value }) => {
    const alert = keptAlert.safeParse(value).data;
    if (!alert || alert.is === 'normal' || alert.is === 'pending') return [];
    const { is, since, title, text, figure, mutedUntil } = alert;
    const isMuted = mutedUntil !== null && mutedUntil > now;
    return [{ id, is, since, title, text, figure, team: null, mutedUntil: isMuted ? mutedUntil : null }];
  });
}

/** Null makes it heard again. False when nothing is known of such an alert. */
export async function muteAlert(store: InsightStore, id: string, until: number | null): Promise<boolean> {
  const kept = keptAlert.safeParse(await store.get('alert', id)).data;
  if (!kept) return false;
  await store.put('alert', id, { ...kept, mutedUntil: until });
  return true;
}

async function lookAtRule({ reads, store }: AlertParts, rule: AlertRule, now: number): Promise<Told[]> {
  const over = { from: now - rule.windowMs, to: now, ...(rule.team === null ? {} : { team: rule.team }) };
  const week = { from: over.from - WEEK_MS, to: over.to - WEEK_MS };
  const [here, earlier] = await reads.periods(over, [over, week], now, [rule.figure]);
  const [tally, before] = [here?.[0], earlier?.[0]];
  if (!tally) return [];
  const kept = await keptOf(store, rule.id, now);
  const next = nextAlert(rule, kept, tally, now, (before?.count ?? 0) >= USUALLY);
  if (next === kept && next.is === 'normal') return [];
  const where = next.is === 'firing' ? await whereOf(reads, rule.figure, over, now) : '';
  const { name } = figureCatalogue[rule.figure];
  return keepAndTell(
    store,
    rule.id,
    kept,
    {
      ...kept,
      ...next,
      title: strings.alerts[next.is](name),
      text: textOf(rule, tally, before, where),
      figure: rule.figure,
    },
    now,
  );
}

/** G4: answers are otherwise sure than in the four weeks before. */
async function lookAtConfidence({ reads, store }: AlertParts, now: number): Promise<Told[]> {
  const limits = { highFrom: HIGH_FROM, lowBelow: LOW_BELOW };
  const [tiers, before] = await Promise.all([
    reads.sureness({ from: now - WEEK_MS, to: now }, limits),
    reads.sureness({ from: now - 5 * WEEK_MS, to: now - WEEK_MS }, limits),
  ]);
  const shift = confidenceShift(tiers, before);
  const kept = await keptOf(store, 'confidence', now);
  const all = tiers.high + tiers.medium + tiers.low;
  const is = shift === null ? 'normal' : 'firing';
  return keepAndTell(
    store,
    'confidence',
    kept,
    {
      ...kept,
      ...moved(kept, is, now),
      title: strings.alerts[is](strings.alerts.confidence),
      text:
        shift === null
          ? ''
          : `${shift === 'shifted' ? strings.shifted : strings.underTrained} ${strings.alerts.unsure(tiers.low, all)}`,
      figure: '',
    },
    now,
  );
}

/** Each topic that has a name: surely more of it than in the weeks before. */
async function lookAtTopics({ reads, store }: AlertParts, now: number): Promise<Told[]> {
  const known = await knownTopics(store);
  if (known.length === 0) return [];
  const [here, before] = await Promise.all([
    topicsOf(reads, known, { from: now - WEEK_MS, to: now }, { from: now, to: now }),
    topicsOf(reads, known, { from: now - 5 * WEEK_MS, to: now - WEEK_MS }, { from: now, to: now }),
  ]);
  const fired: Told[] = [];
  for (const { name } of known) {
    const [count, usual] = [here.countOf(name), before.countOf(name)];
    const isMore = count >= TOPIC_FEWEST && count * 4 > usual && ratioCheck([count, usual], [1, 4]).p < SURELY;
    const id = `topic/${name}`;
    const kept = await keptOf(store, id, now);
    const is = isMore ? 'firing' : 'normal';
    if (kept.is === 'normal' && is === 'normal') continue;
    fired.push(
      ...(await keepAndTell(
        store,
        id,
        kept,
        {
          ...kept,
          ...moved(kept, is, now),
          title: strings.alerts.topic(name),
          text: strings.alerts.topicText(count, Math.round(usual / 4)),
          figure: '',
        },
        now,
      )),
    );
  }
  return fired;
}

function moved({ is: before, since }: KeptAlert, is: 'normal' | 'firing', now: number) {
  return {
    is,
    since: before === is ? since : now,
    troubleSince: is === 'firing' ? (before === is ? since : now) : null,
  };
}

async function keptOf(store: InsightStore, id: string, now: number): Promise<KeptAlert> {
  return (
    keptAlert.safeParse(await store.get('alert', id)).data ?? {
      ...quiet(now),
      text: '',
      title: '',
      figure: '',
      mutedUntil: null,
    }
  );
}

/** What has begun to fire is told, unless it is muted. */
async function keepAndTell(
  store: InsightStore,
  id: string,
  before: KeptAlert,
  next: KeptAlert,
  now: number,
): Promise<Told[]> {
  await store.put('alert', id, next);
  const isNews = next.is !== before.is && (next.is === 'firing' || next.is === 'no-data') && before.is !== 'recovering';
  if (!isNews || (next.mutedUntil !== null && next.mutedUntil > now)) return [];
  const path = next.figure === '' ? '/insights/week' : `/insights/figures/${next.figure}?days=7`;
  return [{ id, title: next.title, text: next.text, since: next.since, path }];
}

/** The team that most of it sits with, where one does. */
async function whereOf(
  reads: FactReads,
  figure: FigureId,
  over: { from: number; to: number },
  now: number,
): Promise<string> {
  const parts = (await reads.breakDown(figure, over, 'team', now)).map(({ key, tally }) => ({
    key,
    size: tally.hits ?? tally.count,
  }));
  const all = parts.reduce((sum, { size }) => sum + size, 0);
  const [most] = parts.toSorted((a, b) => b.size - a.size);
  return most && most.key !== '' && most.size * 2 > all ? ` ${strings.alerts.sits(most.key, most.size, all)}` : '';
}

/** What, of how many, against which limit, what is usual, where it sits, and one thing to do. */
function textOf(rule: AlertRule, tally: Tally, before: Tally | undefined, where: string): string {
  const { unit } = figureCatalogue[rule.figure];
  const words = (value: number): string =>
    unit === 'percent' ? `${Math.round(value)} %` : unit === 'seconds' ? `${Math.round(value)} s` : value.toFixed(1);
  const limit = rule.above ?? rule.below ?? 0;
  if (tally.value === null) return strings.alerts.nothing(before?.count ?? 0);
  const counted = tally.hits === null ? strings.alerts.of(tally.count) : strings.alerts.hits(tally.hits, tally.count);
  const usual = before?.value === null || before === undefined ? '' : ` ${strings.alerts.usual(words(before.value))}`;
  const todo = strings.alerts.todo[rule.id];
  return `${words(tally.value)} (${counted}; ${strings.alerts.limit(words(limit))}).${usual}${where}${todo === undefined ? '' : ` ${todo}`}`;
}
