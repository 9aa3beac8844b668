import { figureIds, redecide, type FigureId, type RecordedAnswer } from '@baton/insights';
import { suggestionOf } from './pages/suggestion.ts';
import * as wire from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Audit } from '../audit/audit-log.ts';
import type { House } from '../house.ts';
import { ApiError } from '../http/api-error.ts';
import { errorBody } from '../http/error-schema.ts';
import { readJournal } from '../journal/read-journal.ts';
import type { ReadModel } from '../read-model/queries.ts';
import type { AskedParts } from './asked-parts.ts';
import { DEMO_FLOW } from './demo/demo-month.ts';
import type { InsightStore } from './insight-store.ts';
import { costsPage } from './pages/costs.ts';
import { insightCsv } from './pages/csv.ts';
import { figurePage, nameOf } from './pages/figure.ts';
import { overview, type AroundOverview } from './pages/overview.ts';
import { trafficPage } from './pages/traffic.ts';
import { insightQuery } from './question.ts';
import { breakdowns } from './reads/fact-reads.ts';
import { numberIn, saidIn } from './told-in.ts';
import { insightStrings as strings } from './strings.ts';

export interface InsightRoutesOptions {
  readonly house: House;
  readonly readModel: ReadModel;
  readonly store: InsightStore;
  readonly audit: Audit;
  readonly askedParts: AskedParts;
  /** Alerts and experiments, for the first page. */
  readonly around: () => Promise<Pick<AroundOverview, 'alerts' | 'experiments'>>;
}

const part = z.enum(['counted', 'hits']).default('hits');
const page = insightQuery.extend({
  part,
  limit: z.coerce.number().int().min(1).max(200).default(50),
  offset: z.coerce.number().int().min(0).default(0),
});
const wageKept = z.object({ wage: z.number().nullable(), currency: z.string() });
const MOST_CHANGED = 200;

/** The figures, the conversations behind them, traffic, limits and costs. Everything but the settings can be asked of the demo month. */
export const insightRoutes: FastifyPluginAsyncZod<InsightRoutesOptions> = async (http, options) => {
  const { house, readModel, store, audit } = options;
  const tags = ['insights'];
  const refusals = { '4xx': errorBody };
  const { demoNow, of: asked } = options.askedParts;

  function figureOf(id: string): FigureId {
    const found = figureIds.find((one) => one === id);
    if (!found) throw new ApiError('not-found', strings.noFigure(id), { at: '/path/id' });
    return found;
  }

  http.get(
    '/api/insights/overview',
    { schema: { tags, querystring: insightQuery, response: { 200: wire.insightOverview, ...refusals } } },
    async ({ query }) => {
      const { question, parts } = await asked(query);
      const open = await readModel.openPromises();
      const around = question.demo ? { alerts: [], experiments: [] } : await options.around();
      return overview(parts, question, {
        ...around,
        promises: question.demo
          ? { open: 0, late: 0 }
          : { open: open.length, late: open.filter((row) => row.due_at < house.now()).length },
      });
    },
  );

  http.get(
    '/api/insights/figures/:id',
    {
      schema: {
        tags,
        params: z.object({ id: z.string().max(64) }),
        querystring: insightQuery.extend({ by: z.enum(breakdowns).default('reason') }),
        response: { 200: wire.insightFigure, ...refusals },
      },
    },
    async ({ params, query: { by, ...query } }) => {
      const { question, parts } = await asked(query);
      return figurePage(parts, question, figureOf(params.id), by);
    },
  );

  http.get(
    '/api/insights/figures/:id/conversations',
    {
      schema: {
        tags,
        params: z.object({ id: z.string().max(64) }),
        querystring: page,
        response: { 200: wire.insightConversations, ...refusals },
      },
    },
    async ({ params, query: { part: which, limit, offset, ...query } }) => {
      const { question, parts } = await asked(query);
      const found = await parts.reads.behind(figureOf(params.id), which, question.filter, house.now(), {
        limit,
        offset,
      });
      return {
        count: found.count,
        rows: await Promise.all(
          found.rows.map(async ({ talk, trigger: _trigger, ...row }) => {
            const known = question.demo ? undefined : await readModel.conversation(talk);
            const made = question.demo ? demoNow().entriesOf(talk) : [];
            return {
              ...row,
              team: row.team === null ? null : nameOf(parts, 'team', row.team),
              conversation: talk,
              number: known?.number ?? numberIn(made) ?? talk,
              customerName: known?.customer_name ?? null,
              said: known?.last_text ?? saidIn(made),
            };
          }),
        ),
      };
    },
  );

  http.get(
    '/api/insights/figures/:id/conversations.csv',
    { schema: { tags, params: z.object({ id: z.string().max(64) }), querystring: insightQuery.extend({ part }) } },
    async ({ params, query: { part: which, ...query } }, reply) => {
      const { question, parts } = await asked(query);
      const id = figureOf(params.id);
      let text = '';
      for await (const lines of insightCsv(parts.reads, id, which, question.filter, house.now())) text += lines;
      await audit.note(house.now(), 'insights.exported', id, { part: which, demo: question.demo });
      return reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${id}${question.demo ? '-demo' : ''}.csv"`)
        .send(text);
    },
  );

  http.get(
    '/api/insights/conversations/:id',
    {
      schema: {
        tags,
        params: z.object({ id: z.string().min(1).max(64) }),
        querystring: z.object({ demo: z.enum(['0', '1']).optional() }),
        response: { 200: wire.insightConversation, ...refusals },
      },
    },
    async ({ params: { id }, query }) => {
      if (query.demo === '1') {
        const entries = demoNow().entriesOf(id);
        if (entries.length === 0)
          throw new ApiError('conversation-not-found', strings.noConversation, { at: '/path/id' });
        return {
          conversation: id,
          number: numberIn(entries) ?? id,
          flow: DEMO_FLOW,
          version: 1,
          entries: entries.map((entry, i) => ({ seq: i + 1, entry })),
        };
      }
      const row = await readModel.conversation(id);
      if (!row) throw new ApiError('conversation-not-found', strings.noConversation, { at: '/path/id' });
      await audit.note(house.now(), 'transcript.viewed', id, { from: 'insights' });
      return {
        conversation: id,
        number: row.number,
        flow: row.flow,
        version: row.flow_version,
        entries: await readJournal(house.host, id),
      };
    },
  );

  http.get(
    '/api/insights/traffic/:flow',
    {
      schema: {
        tags,
        params: z.object({ flow: z.string().min(1).max(64) }),
        querystring: insightQuery.extend({ arms: z.enum(['0', '1']).default('0') }),
        response: { 200: wire.flowTraffic, ...refusals },
      },
    },
    async ({ params, query: { arms, ...query } }) => {
      const { question, parts } = await asked(query);
      return trafficPage(parts, question, params.flow, arms === '1');
    },
  );

  http.post(
    '/api/insights/thresholds',
    {
      schema: {
        tags,
        summary: 'What other limits would have made of the answers that were recorded.',
        querystring: insightQuery,
        body: wire.gateTry,
        response: { 200: wire.gateTried, ...refusals },
      },
    },
    async ({ query, body: { present, other } }) => {
      const { question, parts } = await asked(query);
      const answers = await parts.reads.answers(question.filter);
      const recordedAnswers = answers.map(recorded);
      const { changed, content, ...rest } = redecide(recordedAnswers, present, other);
      return {
        ...rest,
        content,
        suggestion: suggestionOf(recordedAnswers, present),
        changedCount: changed.length,
        changed: await Promise.all(
          changed.slice(0, MOST_CHANGED).map(async ({ talk, ...one }) => ({
            ...one,
            conversation: talk,
            number:
              (question.demo ? numberIn(demoNow().entriesOf(talk)) : (await readModel.conversation(talk))?.number) ??
              talk,
          })),
        ),
      };
    },
  );

  http.get(
    '/api/insights/costs',
    { schema: { tags, querystring: insightQuery, response: { 200: wire.insightCosts, ...refusals } } },
    async ({ query }) => {
      const { question, parts } = await asked(query);
      const kept = wageKept.safeParse(await store.get('setting', 'wage')).data;
      return costsPage(parts, question, kept ?? { wage: null, currency: house.workspace().currency });
    },
  );

  http.put(
    '/api/insights/wage',
    { schema: { tags, body: wire.wageNamed, response: { 200: wire.done, ...refusals } } },
    async ({ body }) => {
      await store.put('setting', 'wage', body);
      await audit.note(house.now(), 'insights.wage', 'wage', { wage: body.wage, currency: body.currency });
      return { ok: true as const };
    },
  );
};

function recorded({
  talk,
  seq,
  confidence,
  next,
}: {
  talk: string;
  seq: number;
  confidence: number;
  next: string;
}): RecordedAnswer {
  const known = NEXT.find((one) => one === next);
  return { talk, seq, confidence, next: known ?? 'other' };
}

const NEXT = ['thanked', 'asked-again', 'refused', 'person', 'left', 'other', 'open'] as const;
