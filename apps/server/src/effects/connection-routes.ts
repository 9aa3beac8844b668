import { onCallAt, type Workspace } from '@baton/handoff';
import * as wire from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Audit } from '../audit/audit-log.ts';
import { ApiError } from '../http/api-error.ts';
import { errorBody } from '../http/error-schema.ts';
import type { Limits } from '../http/limits.ts';
import { newId } from '../store/secrets.ts';
import { callConnection } from './call.ts';
import type { ConnectionStore } from './connection-store.ts';
import { askForCustomer, profileIn } from './look-up.ts';
import { pageForm } from './page-form.ts';
import { effectStrings as strings } from './strings.ts';
import { testConnection } from './test-connection.ts';

export interface ConnectionRoutesOptions {
  readonly connections: ConnectionStore;
  readonly workspace: () => Workspace;
  readonly audit: Audit;
  readonly limits: Limits;
  readonly now: () => number;
  /** Where whoever is alerted finds the desk. */
  readonly origin: () => string;
}

const PAGE_LIMIT_MS = 5_000;
const MOST_ANSWER = 8_000;

/** Addresses and secrets of connections: set, told without secrets, tested; and a test of the pager. */
export const connectionRoutes: FastifyPluginAsyncZod<ConnectionRoutesOptions> = async (http, options) => {
  const { connections, workspace, audit, limits, now, origin } = options;
  const tags = ['connections'];
  const params = z.object({
    name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'Use small letters, digits and hyphens.'),
  });
  const done = { 200: wire.done, '4xx': errorBody };
  const yes = { ok: true as const };

  http.get('/api/connections', { schema: { tags, response: { 200: wire.connectionList } } }, () => ({
    connections: connections.shown(),
  }));

  http.put(
    '/api/connections/:name',
    { schema: { tags, params, body: wire.connectionChange, response: done } },
    async ({ params: { name }, body }) => {
      const result = await connections.change(name, body);
      if (result === 'of-file') throw new ApiError('not-possible-now', strings.connectionOfFile(name));
      if (result === 'no-seal') throw new ApiError('not-possible-now', strings.noSeal);
      if (result === 'no-address') throw new ApiError('invalid-field', strings.addressNeeded, { at: '/body/url' });
      // S4: which parts, never what they say.
      await audit.note(now(), 'connection.changed', name, { changed: Object.keys(body) });
      return yes;
    },
  );

  http.delete('/api/connections/:name', { schema: { tags, params, response: done } }, async ({ params: { name } }) => {
    const result = await connections.remove(name);
    if (result === 'of-file') throw new ApiError('not-possible-now', strings.connectionOfFile(name));
    if (result === 'unknown') throw new ApiError('not-found', strings.noAddress(name), { at: '/path/name' });
    await audit.note(now(), 'connection.removed', name);
    return yes;
  });

  http.post(
    '/api/connections/:name/test',
    {
      schema: {
        tags,
        summary:
          'Calls the connection once, marked as a test: a webhook gets a test event, anything else is looked at.',
        params,
        response: { 200: wire.tested, '4xx': errorBody },
      },
    },
    async ({ params: { name }, ip }) => {
      limits.take('tests', ip);
      const connection = connections.get(name);
      if (!connection) throw new ApiError('not-found', strings.noAddress(name), { at: '/path/name' });
      const kind = workspace().connections.find((one) => one.name === name)?.kind ?? 'http';
      const result = await testConnection(connection, kind === 'webhook');
      await audit.note(now(), 'connection.tested', name, { ok: result.ok });
      return result;
    },
  );

  http.post(
    '/api/connections/:name/look-up',
    {
      schema: {
        tags,
        summary: 'Asks the connection for one customer (X10), and tells the answer and what is read in it.',
        params,
        body: z.strictObject({
          customerId: z.string().trim().min(1).max(200),
          /** Instead of what is kept: a form that is being filled in. */
          lookUp: wire.lookUp.nullable().optional(),
        }),
        response: { 200: wire.lookUpTried, '4xx': errorBody },
      },
    },
    async ({ params: { name }, body, ip }) => {
      limits.take('tests', ip);
      const kept = connections.get(name);
      if (!kept) throw new ApiError('not-found', strings.noAddress(name), { at: '/path/name' });
      const { lookUp: before, ...rest } = kept;
      const lookUp = body.lookUp === undefined ? before : (body.lookUp ?? undefined);
      const connection = lookUp ? { ...rest, lookUp } : rest;
      const result = await askForCustomer(connection, body.customerId, `test/${newId()}`);
      await audit.note(now(), 'connection.tested', name, { ok: result.ok });
      if (!result.ok) return { ok: false, sentence: result.reason, answer: null, profile: null };
      const profile = profileIn(result.body, lookUp, body.customerId);
      const answer = JSON.stringify(result.body, null, 2).slice(0, MOST_ANSWER);
      const found = Object.keys(profile ?? {}).length - 1;
      return { ok: profile !== null, sentence: strings.lookedUp(Math.max(0, found)), answer, profile: { ...profile } };
    },
  );

  http.post(
    '/api/on-call/test',
    {
      schema: {
        tags,
        summary: 'Alerts whoever is on call now, saying that it is a test.',
        response: { 200: wire.tested, '4xx': errorBody },
      },
    },
    async ({ ip }) => {
      limits.take('tests', ip);
      const { onCall } = workspace();
      if (!onCall) throw new ApiError('not-possible-now', strings.noRota);
      const person = onCallAt(workspace(), now())?.first;
      if (!person) throw new ApiError('not-possible-now', strings.nobodyOnCallNow);
      const connection = connections.get(onCall.connection);
      if (!connection) return { ok: false, sentence: strings.noAddress(onCall.connection) };
      const pageId = `test/${newId()}`;
      const acknowledge = { url: origin(), pageId, token: '', link: `${origin()}/desk` };
      const page = {
        pageId,
        level: 'first' as const,
        to: person.id,
        name: person.name,
        number: strings.testSubject,
        summary: strings.testSummary,
        customer: {},
        ackBy: now() + onCall.acknowledgeSeconds * 1000,
        acknowledge,
      };
      const body = pageForm(page, connection);
      const called = await callConnection({ connection, body, idempotencyKey: pageId, timeoutMs: PAGE_LIMIT_MS });
      await audit.note(now(), 'on-call.tested', person.name, { ok: called.ok });
      return called.ok
        ? { ok: true, sentence: strings.testPaged(person.name) }
        : { ok: false, sentence: called.reason };
    },
  );
};
