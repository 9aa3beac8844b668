import { expectedRate, headline, localSpans, type Tally } from '@baton/insights';
import * as wire from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Audit } from '../../audit/audit-log.ts';
import type { OutboxTable } from '../../effects/outbox-table.ts';
import type { House } from '../../house.ts';
import { errorBody } from '../../http/error-schema.ts';
import type { AskedParts } from '../asked-parts.ts';
import type { InsightStore } from '../insight-store.ts';
import { counted } from '../pages/overview.ts';
import { bandOf, houseZone } from '../pages/parts.ts';
import type { FactReads, Span } from '../reads/fact-reads.ts';
import { insightStrings as strings } from '../strings.ts';
import { keepTopic, knownTopics, topicsOf } from './week-topics.ts';

export interface WeekRoutesOptions {
  readonly house: House;
  readonly store: InsightStore;
  readonly audit: Audit;
  readonly outbox: OutboxTable;
  readonly askedParts: AskedParts;
  readonly around: () => Promise<{
    alerts: readonly wire.ShownAlert[];
    experiments: readonly { experiment: string; sentence: string }[];
  }>;
}

const DAY_MS = 24 * 3_600_000;
const WEEK_MS = 7 * DAY_MS;
const EMPTY: wire.WeekKept = {
  done: [],
  topics: [],
  causes: {},
  limits: '',
  coaching: '',
  target: null,
  finishedAt: null,
};

/** I11: the weekly hour, which can be left and gone on with, and which opens with what came of the one before. */
export const weekRoutes: FastifyPluginAsyncZod<WeekRoutesOptions> = async (http, options) => {
  const { house, store, audit, outbox, askedParts } = options;
  const tags = ['insights'];
  const refusals = { '4xx': errorBody };

  /** By its Monday in the house's zone. */
  function weekOf(at: number): string {
    return localSpans(at, at + 1, houseZone(house.workspace()), 'week')[0]?.name ?? '';
  }
  async function keptOf(week: string): Promise<wire.WeekKept | null> {
    return wire.weekKept.safeParse(await store.get('week', week)).data ?? null;
  }

  http.get(
    '/api/insights/week',
    {
      schema: {
        tags,
        querystring: z.object({ demo: z.enum(['0', '1']).optional() }),
        response: { 200: wire.weekShown, ...refusals },
      },
    },
    async ({ query: { demo } }) => {
      const { question, parts } = await askedParts.of({ days: 7, ...(demo === undefined ? {} : { demo }) });
      const now = house.now();
      const week = weekOf(now);
      const span: Span = { from: now - WEEK_MS, to: now };
      const before: Span = { from: now - 2 * WEEK_MS, to: now - WEEK_MS };
      const { reads } = parts;
      const [periods, reasons, reasonsBefore, agents, topics, kept] = await Promise.all([
        reads.periods(span, [span, before], now, ['I1']),
        reads.reasons(span),
        reads.reasons(before),
        reads.breakDown('I3', span, 'agent', now),
        knownTopics(store).then((known) => topicsOf(reads, question.demo ? [] : known, span, before)),
        question.demo ? null : keptOf(week),
      ]);
      const none: Tally = { id: 'I1', count: 0, hits: 0, value: null, leftOut: 0 };
      const [rate = none, rateBefore = none] = periods.map(([tally]) => tally);
      const around = question.demo ? { alerts: [], experiments: [] } : await options.around();
      return {
        now,
        week,
        kept: kept ?? EMPTY,
        sentence: headline(rate, rateBefore, counted(reasons, reasonsBefore), 'week'),
        rate: rate.value,
        band: question.demo ? expectedRate(undefined) : bandOf(undefined, parts.versions(undefined), now),
        questions: topics.questions,
        topics: topics.topics,
        alerts: around.alerts.map(({ id, title, text }) => ({ id, title, text })),
        experiments: [...around.experiments],
        agents: agents.map(({ key, tally }) => ({
          agent: key,
          name: house.workspace().agents.find(({ id }) => id === key)?.name ?? key,
          value: tally.value,
          count: tally.count,
        })),
        last: question.demo ? null : await lastOf(week, reads, now, rate.value),
        demo: question.demo,
      };
    },
  );

  http.put(
    '/api/insights/week',
    { schema: { tags, body: wire.weekKept, response: { 200: wire.done, ...refusals } } },
    async ({ body }) => {
      const week = weekOf(house.now());
      const before = await keptOf(week);
      await store.put('week', week, body);
      for (const { name, examples, decision } of body.topics)
        if (decision !== 'undecided') await keepTopic(store, name, examples);
      if (body.finishedAt !== null && before?.finishedAt !== body.finishedAt) {
        await audit.note(house.now(), 'insights.week', week, { topics: body.topics.length });
        await sendSummary(week, body);
      }
      return { ok: true as const };
    },
  );

  /** The newest one before, and how its topics did from when it was finished on. */
  async function lastOf(
    week: string,
    reads: FactReads,
    now: number,
    rate: number | null,
  ): Promise<wire.WeekShown['last']> {
    const earlier = (await store.list('week')).filter(({ id }) => id < week).at(-1);
    const kept = earlier && wire.weekKept.safeParse(earlier.value).data;
    if (!earlier || !kept) return null;
    const since = kept.finishedAt ?? now;
    const known = await knownTopics(store);
    const [then, after] = await Promise.all([
      topicsOf(reads, known, { from: since - WEEK_MS, to: since }, { from: since, to: since }),
      topicsOf(reads, known, { from: since, to: now }, { from: now, to: now }),
    ]);
    return {
      week: earlier.id,
      kept,
      rate,
      topics: kept.topics.map(({ name, decision }) => ({
        name,
        decision,
        before: then.countOf(name),
        since: after.countOf(name),
      })),
    };
  }

  async function sendSummary(week: string, kept: wire.WeekKept): Promise<void> {
    for (const lead of house.workspace().agents.filter((agent) => agent.lead))
      await outbox.keep(
        {
          key: `week/${week}/${kept.finishedAt ?? 0}/${lead.id}`,
          kind: 'alert',
          conversation: '',
          at: house.now(),
          recipient: lead.id,
          subject: strings.week.subject(week),
          text: strings.week.summary(kept),
        },
        'kept',
      );
    house.changes.announce();
  }
};
