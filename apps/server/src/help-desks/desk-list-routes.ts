// What may be asked about help desks: which there are, and whether they work.
import * as wire from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { ApiError } from '../http/api-error.ts';
import { errorBody } from '../http/error-schema.ts';
import type { DeskStore } from './desk-store.ts';
import { deskStrings as strings } from './strings.ts';

export const deskListRoutes: FastifyPluginAsyncZod<{ desks: DeskStore; origin: () => string }> = async (
  http,
  { desks, origin },
) => {
  const tags = ['channels'];
  const refusals = { '4xx': errorBody };

  http.get('/api/help-desks', { schema: { tags, response: { 200: wire.helpDesks, ...refusals } } }, () => ({
    desks: [
      ...desks.all().map(({ id, kind, desk }) => ({
        id,
        kind,
        off: null,
        losses: [...desk.losses],
        webhook: `${origin()}/hooks/desks/${id}`,
      })),
      ...desks.off().map(({ id, kind, why }) => ({ id, kind, off: why, losses: [], webhook: null })),
    ],
  }));

  http.post(
    '/api/help-desks/:id/check',
    {
      schema: {
        tags,
        summary: 'Sends one harmless request, and says in words what was answered.',
        params: z.object({ id: z.string().max(64) }),
        response: { 200: wire.channelCheck, ...refusals },
      },
    },
    async ({ params }) => {
      const off = desks.off().find(({ id }) => id === params.id);
      if (off) return { works: false, words: off.why };
      const account = desks.get(params.id);
      if (!account) throw new ApiError('not-found', strings.noDesk(params.id), { at: '/path/id' });
      const problem = await account.desk.check(account.call);
      return { works: problem === null, words: problem ?? strings.works };
    },
  );
};
