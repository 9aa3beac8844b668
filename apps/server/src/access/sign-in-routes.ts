// The other ways in: the company's own sign-in, and passkeys; and the settings of both.
import * as wire from '@baton/wire';
import type { FastifyReply } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Audit } from '../audit/audit-log.ts';
import { ApiError } from '../http/api-error.ts';
import { errorBody } from '../http/error-schema.ts';
import type { Limits } from '../http/limits.ts';
import type { Access } from './access.ts';
import type { Person } from './access-store.ts';
import { actAs } from './actor.ts';
import type { OtherWaysIn } from './other-ways-in.ts';
import { CALLBACK_PATH, endOfSignIn } from './open-id.ts';
import type { Principal } from './principal.ts';
import { accessStrings as strings } from './strings.ts';

export interface SignInRoutesOptions {
  readonly access: Access;
  readonly ways: OtherWaysIn;
  readonly audit: Audit;
  readonly limits: Limits;
  readonly origin: () => string;
  readonly now: () => number;
}

export const signInRoutes: FastifyPluginAsyncZod<SignInRoutesOptions> = async (http, options) => {
  const { access, ways, audit, limits, origin, now } = options;
  const { passkeys, settings } = ways;
  const tags = ['access'];
  const refusals = { '4xx': errorBody };
  const done = { 200: wire.done, ...refusals };
  const yes = { ok: true as const };
  const callback = () => `${origin()}${CALLBACK_PATH}`;

  async function comesIn(reply: FastifyReply, person: Person, by: string): Promise<void> {
    const { cookies } = await (await access.identity()).signInAs(person);
    for (const cookie of cookies) void reply.header('set-cookie', cookie);
    await access.store.seen(person.id, now());
    await actAs(person.email, () => audit.note(now(), 'person.signed-in', person.email, { by }));
  }

  const refuse = (who: string, why: string) =>
    actAs(who, () => audit.note(now(), 'person.refused', who, { why, by: 'company' }));

  http.get(
    '/api/sso/start',
    { schema: { tags, querystring: z.object({ to: z.string().max(500).default('/') }) } },
    async ({ query, ip, log }, reply) => {
      limits.take('sign-ins', ip);
      const way = ways.company();
      if (access.mode() !== 'sign-in' || !way) throw new ApiError('not-possible-now', strings.noSingleSignOn);
      // Back to a page of our own, never to another site.
      const to = query.to.startsWith('/') && !/^\/[/\\]/.test(query.to) ? query.to : '/';
      try {
        const { address, cookie } = await way.start(to);
        return await reply.header('set-cookie', cookie).redirect(address, 302);
      } catch (error) {
        log.warn(error);
        return reply.redirect(failedAt('provider'), 302);
      }
    },
  );

  http.get(CALLBACK_PATH, { schema: { hide: true } }, async (request, reply) => {
    limits.take('sign-ins', request.ip);
    const [way, chosen] = [ways.company(), settings.current()];
    if (access.mode() !== 'sign-in' || !way || !chosen) throw new ApiError('not-possible-now', strings.noSingleSignOn);
    void reply.header('set-cookie', endOfSignIn(origin())).header('cache-control', 'no-store');
    const came = await way.finish(request.url, request.headers.cookie ?? '');
    if ('failed' in came) {
      await refuse('nobody', came.why);
      return reply.redirect(failedAt(came.failed), 302);
    }
    const admitted = await ways.admit(came.claims, chosen);
    if ('refused' in admitted) {
      await refuse(came.claims.email, admitted.refused);
      return reply.redirect(failedAt(admitted.refused), 302);
    }
    const { person, isNew } = admitted;
    if (isNew) await actAs(person.email, () => audit.note(now(), 'person.joined', person.email, { by: 'company' }));
    await comesIn(reply, person, 'company');
    return reply.redirect(came.to, 302);
  });

  http.get('/api/company-sign-in', { schema: { tags, response: { 200: wire.companySignInState } } }, () => ({
    signIn: settings.shown(),
    callback: callback(),
  }));

  http.put(
    '/api/company-sign-in',
    { schema: { tags, body: wire.companySignInChange, response: done } },
    async ({ body }) => {
      const result = await settings.change(body);
      if (result === 'of-environment') throw new ApiError('not-possible-now', strings.ofEnvironment);
      if (result === 'no-seal') throw new ApiError('not-possible-now', strings.noSeal);
      if (result === 'no-secret')
        throw new ApiError('invalid-field', strings.secretNeeded, { at: '/body/clientSecret' });
      const { issuer, domains, newcomers, clientSecret } = body;
      // S4: what changed, never the secret.
      await audit.note(now(), 'company-sign-in.changed', issuer, {
        domains,
        newcomers,
        secret: clientSecret !== undefined,
      });
      return yes;
    },
  );

  http.delete('/api/company-sign-in', { schema: { tags, response: done } }, async () => {
    const issuer = settings.shown()?.issuer ?? '';
    const result = await settings.remove();
    if (result === 'of-environment') throw new ApiError('not-possible-now', strings.ofEnvironment);
    if (result === 'unknown') throw new ApiError('not-found', strings.noSingleSignOn);
    await audit.note(now(), 'company-sign-in.removed', issuer);
    return yes;
  });

  http.post(
    '/api/company-sign-in/test',
    {
      schema: {
        tags,
        summary: 'Asks the provider who it is.',
        response: { 200: wire.tested, ...refusals },
      },
    },
    async ({ ip }) => {
      limits.take('tests', ip);
      const way = ways.company();
      if (!way) throw new ApiError('not-found', strings.noSingleSignOn);
      const wrong = await way.look();
      await audit.note(now(), 'company-sign-in.tested', settings.shown()?.issuer ?? '', { ok: wrong === null });
      return wrong === null
        ? { ok: true, sentence: strings.providerAnswers }
        : { ok: false, sentence: strings.providerFails(wrong) };
    },
  );

  http.post(
    '/api/session/passkey/options',
    { schema: { tags, response: { 200: wire.passkeyOptions, ...refusals } } },
    async ({ ip }) => {
      limits.take('sign-ins', ip);
      return { options: orRefuse(await passkeys.beginSignIn()) };
    },
  );

  http.post(
    '/api/session/passkey',
    { schema: { tags, body: wire.passkeySignIn, response: done } },
    async ({ body, ip }, reply) => {
      limits.take('sign-ins', ip);
      const id = await passkeys.personOf(body.credential);
      const person = id === null ? null : await access.store.person(id);
      if (person?.state !== 'active') {
        await actAs('nobody', () => audit.note(now(), 'person.refused', person?.email ?? 'nobody', { by: 'passkey' }));
        throw new ApiError('password-wrong', strings.wrongPasskey);
      }
      await comesIn(reply, person, 'passkey');
      return yes;
    },
  );

  http.get('/api/passkeys', { schema: { tags, response: { 200: wire.passkeyList } } }, async ({ principal }) => ({
    passkeys: principal.kind === 'person' ? await passkeys.of(principal.person.id) : [],
  }));

  http.post(
    '/api/passkeys/options',
    { schema: { tags, response: { 200: wire.passkeyOptions, ...refusals } } },
    async ({ principal }) => ({ options: orRefuse(await passkeys.beginMaking(personOf(principal))) }),
  );

  http.post(
    '/api/passkeys',
    { schema: { tags, body: wire.newPasskey, response: { 201: wire.passkey, ...refusals } } },
    async ({ body, principal }, reply) => {
      const person = personOf(principal);
      const made = await passkeys.keep(person.id, body.name, body.credential);
      if (!made) throw new ApiError('not-possible-now', strings.passkeyNotKept);
      await audit.note(now(), 'passkey.made', person.email, { name: made.name });
      return reply.code(201).send(made);
    },
  );

  http.delete(
    '/api/passkeys/:id',
    { schema: { tags, params: z.object({ id: z.string().min(1).max(1_400) }), response: done } },
    async ({ params, principal }) => {
      const person = personOf(principal);
      if (!(await passkeys.drop(person.id, params.id)))
        throw new ApiError('not-found', strings.noPasskey, { at: '/path/id' });
      await audit.note(now(), 'passkey.dropped', person.email);
      return yes;
    },
  );
};

function personOf(principal: Principal): Person {
  if (principal.kind !== 'person') throw new ApiError('not-allowed', strings.notAllowed);
  return principal.person;
}

function orRefuse<T>(options: T | null): T {
  if (options === null) throw new ApiError('not-possible-now', strings.noPasskeysHere);
  return options;
}

/** The sign-in page, saying why. */
function failedAt(why: string): string {
  return `/sign-in?failed=${why}`;
}
