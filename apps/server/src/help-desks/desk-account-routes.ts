// Accounts at help desks: set, told without secrets, removed. They count at once; nothing has to be started again.
import * as wire from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Audit } from '../audit/audit-log.ts';
import { ApiError } from '../http/api-error.ts';
import { errorBody } from '../http/error-schema.ts';
import { deskKinds } from './desk-settings.ts';
import type { DeskStore } from './desk-store.ts';
import { deskStrings as strings } from './strings.ts';

export interface DeskAccountRoutesOptions {
  readonly desks: DeskStore;
  readonly audit: Audit;
  /** As desks call this server, without a slash at its end. */
  readonly origin: () => string;
  readonly now: () => number;
}

export const deskAccountRoutes: FastifyPluginAsyncZod<DeskAccountRoutesOptions> = async (http, options) => {
  const { desks, audit, origin, now } = options;
  const tags = ['connections'];
  const params = z.object({
    id: z.string().regex(/^[A-Za-z0-9][\w-]{0,63}$/, 'Use letters, digits, hyphens and underscores.'),
  });
  const done = { 200: wire.done, '4xx': errorBody };
  const yes = { ok: true as const };

  http.get('/api/help-desks/accounts', { schema: { tags, response: { 200: wire.helpDeskAccounts } } }, () => ({
    accounts: desks.shown(),
    kinds: deskKinds.map(({ kind, label, fields }) => ({ kind, label, fields: fields() })),
    webhook: `${origin()}/hooks/desks/`,
  }));

  http.put(
    '/api/help-desks/:id',
    { schema: { tags, params, body: wire.helpDeskChange, response: done } },
    async ({ params: { id }, body }) => {
      const result = await desks.change(id, body);
      if (result.is === 'of-file') throw new ApiError('not-possible-now', strings.ofFile(id));
      if (result.is === 'no-seal') throw new ApiError('not-possible-now', strings.noSeal);
      if (result.is === 'unknown-kind')
        throw new ApiError('invalid-field', strings.unknownKind(deskKinds.map(({ kind }) => kind)), {
          at: '/body/kind',
        });
      if (result.is === 'problem') throw new ApiError('invalid-field', result.words, { at: '/body/settings' });
      // S4: which parts, never what they say.
      await audit.note(now(), 'help-desk.changed', id, {
        changed: [...Object.keys(body), ...Object.keys(body.settings ?? {})],
      });
      return yes;
    },
  );

  http.delete('/api/help-desks/:id', { schema: { tags, params, response: done } }, async ({ params: { id } }) => {
    const result = await desks.remove(id);
    if (result === 'of-file') throw new ApiError('not-possible-now', strings.ofFile(id));
    if (result === 'unknown') throw new ApiError('not-found', strings.noDesk(id), { at: '/path/id' });
    await audit.note(now(), 'help-desk.removed', id);
    return yes;
  });
};
