import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';

export interface ReadyRoutesOptions {
  /** True once the server takes leave: whoever hands out requests takes another one. */
  readonly isDraining: () => boolean;
  /** Rejects when the database does not answer. */
  readonly ask: () => Promise<unknown>;
}

const state = z.object({ state: z.enum(['ready', 'draining', 'no-database']) });

/** For balancers and supervisors: whether the process lives, and whether it is to be given new work. */
export const readyRoutes: FastifyPluginAsyncZod<ReadyRoutesOptions> = async (http, { isDraining, ask }) => {
  const tags = ['operation'];
  http.get('/health', { schema: { tags, response: { 200: z.object({ ok: z.literal(true) }) } } }, () => ({
    ok: true as const,
  }));
  http.get('/ready', { schema: { tags, response: { 200: state, 503: state } } }, async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    if (isDraining()) return reply.code(503).send({ state: 'draining' as const });
    try {
      await ask();
    } catch {
      return reply.code(503).send({ state: 'no-database' as const });
    }
    return { state: 'ready' as const };
  });
};
