import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { serverTime } from '@baton/wire';
import type { House } from './house.ts';

/** The house's time, for browsers: theirs may be wrong, and in tests it is slower (contracts, 13). */
export const timeRoutes: FastifyPluginAsyncZod<{ house: House }> = async (http, { house }) => {
  http.get(
    '/api/time',
    {
      schema: {
        tags: ['time'],
        summary: 'Now in milliseconds since the epoch, and how many times faster than the wall it runs.',
        response: { 200: serverTime },
      },
    },
    (_request, reply) => {
      void reply.header('cache-control', 'no-store');
      return { now: house.now(), factor: house.clockFactor };
    },
  );
};
