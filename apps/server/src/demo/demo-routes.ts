import type { Workspace } from '@baton/handoff';
import { demoChange, demoState } from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Audit } from '../audit/audit-log.ts';
import { ApiError } from '../http/api-error.ts';
import { errorBody } from '../http/error-schema.ts';
import { strings } from '../strings.ts';
import type { DemoHouse } from './demo-house.ts';

export interface DemoRoutesOptions {
  readonly demo: DemoHouse;
  readonly audit: Audit;
  readonly now: () => number;
  /** Tells those who wait and those who work of a change. */
  readonly announce: (before: Workspace) => Promise<void>;
}

/** Whether this is a demo, and the switch between its day and its night. */
export const demoRoutes: FastifyPluginAsyncZod<DemoRoutesOptions> = async (http, { demo, announce, audit, now }) => {
  const tags = ['demo'];

  http.get('/api/demo', { schema: { tags, response: { 200: demoState } } }, (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    return demo.state();
  });

  http.put(
    '/api/demo',
    { schema: { tags, body: demoChange, response: { 200: demoState, '4xx': errorBody } } },
    async ({ body }) => {
      if (!demo.state().isDemo) throw new ApiError('not-possible-now', strings.noDemo);
      const before = demo.current().workspace;
      await demo.choose(body.hours);
      await audit.note(now(), 'demo.hours', body.hours);
      await announce(before);
      return demo.state();
    },
  );
};
