import { auditPage } from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { errorBody } from '../http/error-schema.ts';
import type { Audit } from './audit-log.ts';

/** The audit log, to read: newest first, a page at a time. */
export const auditRoutes: FastifyPluginAsyncZod<{ audit: Audit }> = async (http, { audit }) => {
  http.get(
    '/api/audit',
    {
      schema: {
        tags: ['audit'],
        summary: 'Newest first. `check` reads the whole chain of hashes and tells the first line that does not hold.',
        querystring: z.object({
          limit: z.coerce.number().int().min(1).max(500).default(100),
          before: z.coerce.number().int().min(1).optional(),
          search: z.string().max(200).default(''),
          check: z.stringbool().default(false),
        }),
        response: { 200: auditPage, '4xx': errorBody },
      },
    },
    async ({ query: { limit, before, search, check } }) => {
      const lines = await audit.read({ limit: limit + 1, before, search });
      return {
        lines: lines.slice(0, limit),
        more: lines.length > limit,
        brokenAt: check ? await audit.firstBroken() : null,
      };
    },
  );
};
