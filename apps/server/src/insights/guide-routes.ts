import * as wire from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { agentOf, teamOf } from '@baton/handoff';
import type { House } from '../house.ts';
import { errorBody } from '../http/error-schema.ts';
import type { ReadModel } from '../read-model/queries.ts';
import type { AskedParts } from './asked-parts.ts';
import { DEMO_FLOW } from './demo/demo-month.ts';
import { hoursPage } from './pages/hours.ts';
import { trajectoryPage } from './pages/trajectory.ts';
import { insightQuery, periodWords } from './question.ts';
import { insightStrings as strings } from './strings.ts';

export interface GuideRoutesOptions {
  readonly house: House;
  readonly readModel: ReadModel;
  readonly askedParts: AskedParts;
}

const MOST_OPEN = 200;

/** Promises (I8), the hours of the week, and the months of a flow (I12). */
export const guideRoutes: FastifyPluginAsyncZod<GuideRoutesOptions> = async (
  http,
  { house, readModel, askedParts },
) => {
  const tags = ['insights'];
  const refusals = { '4xx': errorBody };

  http.get(
    '/api/insights/promises',
    { schema: { tags, querystring: insightQuery, response: { 200: wire.promisesShown, ...refusals } } },
    async ({ query }) => {
      const { question, parts } = await askedParts.of(query);
      const workspace = house.workspace();
      const kinds = await parts.reads.promises(question.filter, house.now());
      const open = question.demo ? [] : await readModel.openPromises();
      return {
        periodWords: periodWords(question.filter, question.zone),
        kinds: kinds.map(({ lateMs, ...one }) => ({
          ...one,
          name: strings.promiseKinds[one.kind] ?? one.kind,
          lateMinutes: lateMs === null ? null : lateMs / 60_000,
        })),
        open: open.slice(0, MOST_OPEN).map((row) => {
          const team = row.team ?? row.conversation_team;
          return {
            id: row.id,
            conversation: row.conversation,
            number: row.number ?? '',
            customerName: row.customer_name,
            kind: strings.promiseKinds[row.kind] ?? row.kind,
            text: row.text,
            team: team === null ? null : (teamOf(workspace, team)?.name ?? team),
            dueAt: row.due_at,
            claimedBy: row.claimed_by === null ? null : (agentOf(workspace, row.claimed_by)?.name ?? row.claimed_by),
          };
        }),
        now: house.now(),
        demo: question.demo,
      };
    },
  );

  http.get(
    '/api/insights/hours',
    { schema: { tags, querystring: insightQuery, response: { 200: wire.hoursShown, ...refusals } } },
    async ({ query }) => {
      const { question, parts } = await askedParts.of(query);
      return hoursPage(parts, question);
    },
  );

  http.get(
    '/api/insights/trajectory',
    { schema: { tags, querystring: insightQuery, response: { 200: wire.trajectoryShown, ...refusals } } },
    async ({ query }) => {
      const { question, parts } = await askedParts.of(query);
      const [first] = parts.versions(undefined);
      const flow = question.filter.flow ?? (question.demo ? DEMO_FLOW : (first?.flow ?? ''));
      return trajectoryPage(parts, question, flow);
    },
  );
};
