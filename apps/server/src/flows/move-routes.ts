import * as wire from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Audit } from '../audit/audit-log.ts';
import { errorBody } from '../http/error-schema.ts';
import type { FlowStore } from './flow-store.ts';
import type { Running } from './running.ts';

export interface MoveRoutesOptions {
  readonly flows: Pick<FlowStore, 'runnable' | 'summary'>;
  readonly running: Running;
  readonly audit: Audit;
  readonly now: () => number;
}

const flowId = z.object({ id: z.string().min(1).max(64) });

/** Law 10: who is in a flow's conversations now, and moving them to its newest version. */
export const moveRoutes: FastifyPluginAsyncZod<MoveRoutesOptions> = async (http, { flows, running, audit, now }) => {
  const tags = ['flows'];
  const refusals = { '4xx': errorBody };

  http.get(
    '/api/flows/:id/running',
    {
      schema: {
        tags,
        summary: 'Counts the conversations that go on, by version and step, and by who has the floor.',
        params: flowId,
        response: { 200: wire.runningPeople, ...refusals },
      },
    },
    async ({ params }) => {
      const { id } = await flows.summary(params.id);
      return { steps: await running.people(id) };
    },
  );

  http.post(
    '/api/flows/:id/move',
    {
      schema: {
        tags,
        summary:
          'Moves every conversation that goes on in another version to the newest one. Who cannot be moved stays, with the reason.',
        params: flowId,
        response: { 200: wire.movedPeople, ...refusals },
      },
    },
    async ({ params }) => {
      const to = await flows.runnable(params.id);
      const done = await running.move(to);
      const stayed = done.stayed.reduce((sum, { count }) => sum + count, 0);
      await audit.note(now(), 'flow.moved', params.id, { version: to.version, moved: done.moved, stayed });
      return done;
    },
  );
};
