// E1, E2: experiments as they run. What was set up stays as it is; who has an arm keeps it; a harmful arm stops by itself.
import {
  analyse,
  blockOf,
  changeWords,
  experimentMeasures,
  measureWords,
  type ExperimentPlan,
  type ExperimentResult,
  type ExposedUnit,
} from '@baton/insights';
import type { ExperimentShown } from '@baton/wire';
import * as z from 'zod';
import { bucketOf } from '../../conversations/numbers.ts';
import type { SettledArms } from '../../conversations/units.ts';
import type { Row, Sql } from '../../store/sql.ts';
import type { InsightStore } from '../insight-store.ts';
import { experimentStrings as strings } from './strings.ts';

const keptExperiment = z.object({
  experiment: z.string(),
  flow: z.string(),
  node: z.string(),
  arms: z.array(z.object({ id: z.string(), label: z.string(), weight: z.number() })),
  primary: z.enum(experimentMeasures),
  planned: z.number(),
  startedAt: z.number(),
  endsAt: z.number(),
  method: z.enum(['split', 'switchback']),
  blockHours: z.number(),
  sharesAgents: z.boolean(),
  state: z.enum(['running', 'stopped', 'ended']),
  endedAt: z.number().nullable(),
  /** Of the look that decided; later looks do not take it back. */
  decided: z.object({ verdict: z.string(), sentence: z.string() }).nullable(),
});
export type KeptExperiment = z.infer<typeof keptExperiment>;

export interface Experiments {
  list(): Promise<KeptExperiment[]>;
  find(experiment: string): Promise<KeptExperiment | undefined>;
  /** False when the name is taken: a name is what customers are dealt by. */
  start(plan: ExperimentPlan): Promise<boolean>;
  end(experiment: string, now: number): Promise<void>;
  show(kept: KeptExperiment, flowName: string, now: number): Promise<ExperimentShown>;
  /** Looks at all that run: what is decided or harmful is kept. Returns those that were stopped by it. */
  look(now: number): Promise<{ kept: KeptExperiment; sentence: string }[]>;
  readonly settled: SettledArms;
}

const EXPOSED = `
  WITH x AS (SELECT unit, min(at) AS at, count(DISTINCT arm) AS arms FROM ins_exposure WHERE experiment = ? AND test = 0 AND at >= ? AND at < ? GROUP BY unit)
  SELECT e.arm AS arm, x.at AS at, x.arms AS arms, t.messages AS messages, t.cases AS cases, c.way AS way, c.left_at AS left_at, c.alternative AS alternative,
    c.score AS score, c.first_word AS first_word, c.closed_at AS closed_at, c.resolved AS resolved
  FROM x JOIN ins_exposure e ON e.experiment = ? AND e.unit = x.unit AND e.at = x.at JOIN ins_talk t ON t.id = e.talk LEFT JOIN ins_case c ON c.talk = e.talk AND c.n = 1`;

export function experimentsOn(db: Sql, store: InsightStore): Experiments {
  async function unitsOf(kept: KeptExperiment, now: number): Promise<{ units: ExposedUnit[]; crossed: number }> {
    const until = kept.endedAt ?? Math.min(kept.endsAt, now + 1);
    const rows = await db.all(EXPOSED, kept.experiment, kept.startedAt, until, kept.experiment);
    const units = rows.filter(({ arms: seen }) => Number(seen) === 1).map((row) => unitIn(row, now));
    return { units, crossed: rows.length - units.length };
  }

  const experiments: Experiments = {
    list: async () =>
      (await store.list('experiment'))
        .flatMap(({ value }) => keptExperiment.safeParse(value).data ?? [])
        .toSorted((a, b) => b.startedAt - a.startedAt),
    async find(experiment) {
      return keptExperiment.safeParse(await store.get('experiment', experiment)).data;
    },
    start: (plan) =>
      store.add('experiment', plan.experiment, { ...plan, state: 'running', endedAt: null, decided: null }),
    async end(experiment, now) {
      const kept = await experiments.find(experiment);
      if (kept?.state !== 'running') return;
      const { units } = await unitsOf(kept, now);
      const { verdict, sentence } = analyse(kept, units, Math.max(now, kept.endsAt));
      const decided = kept.decided ?? { verdict: verdict.is, sentence };
      await store.put('experiment', experiment, { ...kept, state: 'ended', endedAt: now, decided });
    },
    async show(kept, flowName, now) {
      const { units, crossed } = await unitsOf(kept, now);
      return shown(kept, flowName, analyse(kept, units, now), units.length, crossed);
    },
    async look(now) {
      const stopped: { kept: KeptExperiment; sentence: string }[] = [];
      for (const kept of await experiments.list()) {
        if (kept.state !== 'running') continue;
        const { verdict, sentence } = analyse(kept, (await unitsOf(kept, now)).units, now);
        const isDecided = verdict.is === 'better' || verdict.is === 'worse';
        if (verdict.is === 'harmful') {
          const next: KeptExperiment = {
            ...kept,
            state: 'stopped',
            endedAt: now,
            decided: { verdict: verdict.is, sentence },
          };
          await store.put('experiment', kept.experiment, next);
          stopped.push({ kept: next, sentence });
        } else if (now >= kept.endsAt) await experiments.end(kept.experiment, kept.endsAt);
        else if (isDecided && kept.decided === null)
          await store.put('experiment', kept.experiment, { ...kept, decided: { verdict: verdict.is, sentence } });
      }
      return stopped;
    },
    async settled(unit, at) {
      const settled: { [experiment: string]: string } = {};
      // The first exposure decides, so the oldest is written last.
      for (const { experiment, arm } of await db.all(
        'SELECT experiment, arm FROM ins_exposure WHERE unit = ? ORDER BY at DESC',
        unit.id,
      ))
        settled[String(experiment)] = String(arm);
      for (const kept of await experiments.list()) {
        const { experiment } = kept;
        if (kept.state === 'stopped' && !(experiment in settled)) settled[experiment] = kept.arms[0]?.id ?? '';
        if (kept.state === 'running' && kept.method === 'switchback') settled[experiment] = armOfBlock(kept, at);
      }
      return settled;
    },
  };
  return experiments;
}

/** All customers of a block of hours alike: drawn by its number, so that nobody need remember it. */
export function armOfBlock(
  plan: Pick<ExperimentPlan, 'experiment' | 'arms' | 'startedAt' | 'blockHours'>,
  at: number,
): string {
  const draw = bucketOf(`${plan.experiment}\n${blockOf(at, plan)}`);
  const all = plan.arms.reduce((sum, { weight }) => sum + weight, 0);
  let before = 0;
  for (const { id, weight } of plan.arms) {
    before += weight / all;
    if (draw < before) return id;
  }
  return plan.arms.at(-1)?.id ?? '';
}

const WEEK_MS = 7 * 24 * 3_600_000;

function unitIn(row: Row, now: number): ExposedUnit {
  const number = (name: string): number | null => (typeof row[name] === 'number' ? row[name] : null);
  const closed = number('closed_at');
  const isQueue = row['way'] === 'queue';
  return {
    arm: String(row['arm']),
    at: number('at') ?? 0,
    outcomes: {
      handoff: (number('messages') ?? 0) === 0 ? null : (number('cases') ?? 0) > 0 ? 1 : 0,
      abandonment: isQueue ? (number('left_at') !== null && number('alternative') === 0 ? 1 : 0) : null,
      satisfaction: number('score'),
      resolution: closed !== null && closed + WEEK_MS <= now ? number('resolved') : null,
      'time-to-agent': number('first_word'),
    },
  };
}

function shown(
  kept: KeptExperiment,
  flowName: string,
  result: ExperimentResult,
  customers: number,
  crossed: number,
): ExperimentShown {
  const { arms, comparisons, guardrails: watched, ratio, verdict, sentence, daysToPlan } = result;
  const labelOf = (id: string): string => arms.find((arm) => arm.id === id)?.label ?? id;
  return {
    experiment: kept.experiment,
    flow: kept.flow,
    flowName,
    node: kept.node,
    primary: kept.primary,
    primaryName: measureWords[kept.primary].name,
    unit: measureWords[kept.primary].unit,
    method: kept.method,
    blockHours: kept.blockHours,
    planned: kept.planned,
    startedAt: kept.startedAt,
    endsAt: kept.endsAt,
    endedAt: kept.endedAt,
    state: kept.state,
    verdict: kept.decided?.verdict ?? verdict.is,
    sentence: kept.decided?.sentence ?? sentence,
    customers,
    crossed,
    daysToPlan: kept.state === 'running' ? daysToPlan : null,
    arms: [...arms],
    comparisons: comparisons.map(({ arm, comparison }) => ({
      arm,
      difference: comparison?.difference ?? null,
      low: comparison?.low ?? null,
      high: comparison?.high ?? null,
      words: comparison ? `${labelOf(arm)}: ${changeWords(kept.primary, comparison.difference)}` : strings.nothingYet,
    })),
    guardrails: watched.map(({ arm, measure, difference, harmful }) => ({
      arm,
      name: measureWords[measure].name,
      words: difference === null ? strings.tooFew : changeWords(measure, difference),
      harmful,
    })),
    ratio: { p: ratio.p, broken: ratio.broken },
    warning: kept.method === 'split' && kept.sharesAgents ? strings.sharedAgents : null,
  };
}
