import { done, undeliveredList, undeliveredNamed } from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Audit } from '../audit/audit-log.ts';
import { ApiError } from '../http/api-error.ts';
import { errorBody } from '../http/error-schema.ts';
import type { DeadLetters } from './dead-letters.ts';
import { effectStrings as strings } from './strings.ts';

export interface UndeliveredRoutesOptions {
  readonly letters: DeadLetters;
  readonly audit: Audit;
  readonly now: () => number;
}

/** What was put aside because it could not be delivered: seen, sent again, or let go. */
export const undeliveredRoutes: FastifyPluginAsyncZod<UndeliveredRoutesOptions> = async (http, options) => {
  const { letters, audit, now } = options;
  const tags = ['outbox'];
  const answers = { 200: done, '4xx': errorBody };
  const gone = () => new ApiError('not-found', strings.letterGone, { at: '/body/key' });

  http.get('/api/undelivered', { schema: { tags, response: { 200: undeliveredList } } }, async () => ({
    items: await letters.list(),
  }));

  http.post(
    '/api/undelivered/send',
    { schema: { tags, summary: 'Tries once more, now.', body: undeliveredNamed, response: answers } },
    async ({ body: { key } }) => {
      const result = await letters.again(key);
      if (result === 'unknown') throw gone();
      await audit.note(now(), 'undelivered.sent', key, { sent: result === 'sent' });
      if (result !== 'sent') throw new ApiError('not-possible-now', strings.letterFailed(result.why));
      return { ok: true as const };
    },
  );

  http.post(
    '/api/undelivered/drop',
    { schema: { tags, summary: 'Lets it go: it is not sent any more.', body: undeliveredNamed, response: answers } },
    async ({ body: { key } }) => {
      if (!(await letters.drop(key))) throw gone();
      await audit.note(now(), 'undelivered.dropped', key);
      return { ok: true as const };
    },
  );
};
