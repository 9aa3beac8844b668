import * as wire from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { nameOf } from '../access/principal.ts';
import type { Audit } from '../audit/audit-log.ts';
import { errorBody } from '../http/error-schema.ts';
import type { Approvals } from './approvals.ts';
import { moved, type Environments } from './environments.ts';
import type { FlowStore } from './flow-store.ts';

export interface EnvironmentRoutesOptions {
  readonly environments: Environments;
  readonly approvals: Approvals;
  readonly flows: FlowStore;
  readonly audit: Audit;
  readonly now: () => number;
}

/** A flow goes from draft to test, and from test to live. */
export const environmentRoutes: FastifyPluginAsyncZod<EnvironmentRoutesOptions> = async (http, options) => {
  const { environments, approvals, flows, audit, now } = options;
  const tags = ['flows'];
  const params = z.object({ id: z.string().min(1).max(64) });
  const refusals = { '4xx': errorBody };

  http.get(
    '/api/flows/:id/environments',
    { schema: { tags, params, response: { 200: wire.flowEnvironments, ...refusals } } },
    ({ params: { id } }) => environments.of(id),
  );

  http.post(
    '/api/flows/:id/environments/test',
    {
      schema: {
        tags,
        summary: 'Copies the draft into test. `teams` says which team stands for which there.',
        params,
        body: wire.flowMove.prefault({}),
        response: { 200: wire.flowEnvironments, ...refusals },
      },
    },
    async ({ params: { id }, body, principal }) => {
      const by = principal.kind === 'person' ? principal.person.name : nameOf(principal);
      await environments.toTest(id, { ...body, by });
      await audit.note(now(), 'flow.in-test', id, { note: body.note, teams: body.teams });
      return environments.of(id);
    },
  );

  http.post(
    '/api/flows/:id/environments/live',
    {
      schema: {
        tags,
        summary: 'Publishes what is in test. `teams` says which team stands for which in live.',
        params,
        body: wire.flowMove.prefault({}),
        response: { 201: wire.publishedFlow, ...refusals },
      },
    },
    async ({ params: { id }, body, principal }, reply) => {
      const { text, etag, note } = await environments.inTest(id);
      // What a second person was asked for is the draft that the copy was made of.
      const askedBy = await approvals.mustBeSecond(id, etag, principal);
      const published = await flows.publishText(id, moved(text, body.teams), body.note === '' ? note : body.note);
      await audit.note(now(), 'flow.from-test', id, { version: published.version, teams: body.teams });
      if (askedBy !== null) {
        await approvals.end(id);
        await audit.note(now(), 'approval.given', id, { askedBy, version: published.version });
      }
      return reply.code(201).send(published);
    },
  );
};
