import { measureWords, plannedCustomers, smallestVisible, experimentMeasures } from '@baton/insights';
import * as wire from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Audit } from '../../audit/audit-log.ts';
import type { House } from '../../house.ts';
import { ApiError } from '../../http/api-error.ts';
import { errorBody } from '../../http/error-schema.ts';
import type { DemoMonth } from '../demo/demo-month.ts';
import type { FactReads } from '../reads/fact-reads.ts';
import type { Experiments } from './experiments.ts';
import { splitsIn, type SplitStep } from './splits.ts';
import { experimentStrings as strings } from './strings.ts';

export interface ExperimentRoutesOptions {
  readonly house: House;
  readonly experiments: Experiments;
  readonly reads: FactReads;
  readonly audit: Audit;
  /** Flows that have been published, with the text that is live. */
  readonly live: () => Promise<{ id: string; name: string; text: string }[]>;
  readonly demoNow: () => DemoMonth;
}

const DAY_MS = 24 * 3_600_000;
const named = z.object({ experiment: z.string().min(1).max(64) });

/** Experiments: what can be one, how they stand, start and end. */
export const experimentRoutes: FastifyPluginAsyncZod<ExperimentRoutesOptions> = async (http, options) => {
  const { house, experiments, reads, audit, live, demoNow } = options;
  const measures = experimentMeasures.map((id) => ({ id, name: measureWords[id].name }));
  const tags = ['insights'];
  const refusals = { '4xx': errorBody };

  async function dailyOf(flow: string): Promise<number | null> {
    const now = house.now();
    const [tally] = await reads.tallies({ from: now - 14 * DAY_MS, to: now, flow }, now, ['I1']);
    return tally && tally.count > 0 ? tally.count / 14 : null;
  }

  http.get(
    '/api/insights/experiments',
    {
      schema: {
        tags,
        querystring: z.object({ demo: z.literal('1').optional() }),
        response: { 200: wire.experimentList, ...refusals },
      },
    },
    async ({ query }) => {
      if (query.demo === '1')
        return { experiments: [await demoNow().experiment(house.now())], splits: [], measures, demo: true };
      const all = await experiments.list();
      const flows = await live();
      const nameOf = (id: string): string => flows.find((flow) => flow.id === id)?.name ?? id;
      const known = new Set(all.map(({ experiment }) => experiment));
      const splits = await Promise.all(
        flows.flatMap(({ id, name, text }) =>
          splitsIn(text)
            .filter(({ experiment }) => !known.has(experiment))
            .map(async ({ node, experiment, arms }: SplitStep) => ({
              flow: id,
              flowName: name,
              node,
              experiment,
              arms: [...arms],
              daily: await dailyOf(id),
            })),
        ),
      );
      return {
        experiments: await Promise.all(all.map((kept) => experiments.show(kept, nameOf(kept.flow), house.now()))),
        splits,
        measures,
        demo: false,
      };
    },
  );

  http.get(
    '/api/insights/experiments/plan',
    {
      schema: {
        tags,
        summary: 'How many customers a change of a share takes, and how long that is.',
        querystring: z.object({
          from: z.coerce.number().min(1).max(99),
          to: z.coerce.number().min(1).max(99),
          customers: z.coerce.number().int().min(10).max(1_000_000).default(500),
          flow: z.string().max(64).optional(),
        }),
        response: { 200: wire.experimentPlanned, ...refusals },
      },
    },
    async ({ query }) => {
      const customers = query.from === query.to ? null : plannedCustomers(query.from / 100, query.to / 100);
      const daily = query.flow === undefined ? null : await dailyOf(query.flow);
      const smallest = smallestVisible(query.from / 100, query.customers);
      const format = new Intl.NumberFormat('en-GB');
      const needed =
        customers === null
          ? ''
          : strings.planned(
              format.format(customers),
              daily === null ? strings.noPace : strings.days(Math.ceil(customers / daily)),
            );
      const least =
        smallest === null ? '' : strings.smallest(format.format(query.customers), (smallest * 100).toFixed(1));
      return { sentence: [needed, least].filter((one) => one !== '').join(' '), customers, smallest };
    },
  );

  http.post(
    '/api/insights/experiments',
    { schema: { tags, body: wire.newExperiment, response: { 201: wire.done, ...refusals } } },
    async ({ body: { days, ...body } }, reply) => {
      const flow = (await live()).find(({ id }) => id === body.flow);
      const split =
        flow && splitsIn(flow.text).find((one) => one.experiment === body.experiment && one.node === body.node);
      const isSame =
        split &&
        JSON.stringify(split.arms.map(({ id, weight }) => [id, weight])) ===
          JSON.stringify(body.arms.map(({ id, weight }) => [id, weight]));
      if (!isSame) throw new ApiError('not-possible-now', strings.noSplit, { at: '/body/experiment' });
      const now = house.now();
      const begun = await experiments.start({ ...body, startedAt: now, endsAt: now + days * DAY_MS });
      if (!begun) throw new ApiError('not-possible-now', strings.taken(body.experiment), { at: '/body/experiment' });
      await audit.note(now, 'experiment.started', body.experiment, { flow: body.flow, primary: body.primary });
      return reply.code(201).send({ ok: true as const });
    },
  );

  http.post(
    '/api/insights/experiments/:experiment/end',
    { schema: { tags, params: named, response: { 200: wire.done, ...refusals } } },
    async ({ params: { experiment } }) => {
      if (!(await experiments.find(experiment)))
        throw new ApiError('not-found', strings.none(experiment), { at: '/path/experiment' });
      await experiments.end(experiment, house.now());
      await audit.note(house.now(), 'experiment.ended', experiment);
      return { ok: true as const };
    },
  );
};
