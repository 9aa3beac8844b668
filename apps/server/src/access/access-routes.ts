import * as wire from '@baton/wire';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Audit } from '../audit/audit-log.ts';
import { ApiError } from '../http/api-error.ts';
import { errorBody } from '../http/error-schema.ts';
import type { Limits } from '../http/limits.ts';
import type { Access } from './access.ts';
import type { Person } from './access-store.ts';
import { actAs } from './actor.ts';
import type { Letters } from './letters.ts';
import { accessStrings as strings } from './strings.ts';

export interface AccessRoutesOptions {
  readonly access: Access;
  readonly letters: Letters;
  readonly audit: Audit;
  readonly limits: Limits;
  readonly company: () => string;
  /** As the button for the company's own sign-in calls it. */
  readonly companyName: () => string | undefined;
  readonly now: () => number;
}

/** Signing in and out, the first administrator, invitations and passwords. */
export const accessRoutes: FastifyPluginAsyncZod<AccessRoutesOptions> = async (http, options) => {
  const { access, letters, audit, limits, company, companyName, now } = options;
  const { store } = access;
  const tags = ['access'];
  const refusals = { '4xx': errorBody };
  const done = { 200: wire.done, ...refusals };
  const yes = { ok: true as const };

  /** A line of the log in the name of whoever the request turned out to come from. */
  const noteAs = (who: string, what: string, about: string) => actAs(who, () => audit.note(now(), what, about));

  async function signIn(reply: FastifyReply, person: Person, password: string): Promise<void> {
    const signedIn = await (await access.identity()).signIn({ email: person.email, password });
    for (const cookie of signedIn?.cookies ?? []) void reply.header('set-cookie', cookie);
    await store.seen(person.id, now());
  }

  async function personOfLink(taken: { person: string } | null): Promise<Person> {
    const person = taken && (await store.person(taken.person));
    if (!person || person.state === 'left') throw new ApiError('link-over', strings.linkOver, { at: '/body/token' });
    return person;
  }

  async function stateOf({ principal }: FastifyRequest): Promise<wire.SessionState> {
    const mode = access.mode();
    const person = principal.kind === 'person' ? principal.person : null;
    return {
      mode,
      company: company(),
      person: person && { id: person.id, email: person.email, name: person.name, roles: [...person.roles] },
      singleSignOn: mode === 'sign-in' ? (companyName() ?? null) : null,
    };
  }

  http.get('/api/session', { schema: { tags, response: { 200: wire.sessionState } } }, (request, reply) => {
    void reply.header('cache-control', 'no-store');
    return stateOf(request);
  });

  http.post(
    '/api/session',
    { schema: { tags, body: wire.signIn, response: { 200: wire.sessionState, ...refusals } } },
    async (request, reply) => {
      const { email, password } = request.body;
      limits.take('sign-ins', request.ip);
      limits.take('passwords', email.toLowerCase());
      const signedIn = await (await access.identity()).signIn({ email, password });
      const person = await store.personOf(email);
      if (!signedIn || person?.state !== 'active') {
        await noteAs(email.toLowerCase(), 'person.refused', email.toLowerCase());
        throw new ApiError('password-wrong', strings.wrongPassword);
      }
      for (const cookie of signedIn.cookies) void reply.header('set-cookie', cookie);
      await store.seen(person.id, now());
      await noteAs(person.email, 'person.signed-in', person.email);
      request.principal = { kind: 'person', person, session: signedIn.session.id };
      return stateOf(request);
    },
  );

  http.post('/api/session/activity', { schema: { tags, response: done } }, async ({ principal }) => {
    if (principal.kind === 'person') await store.seen(principal.person.id, now());
    return yes;
  });

  http.delete('/api/session', { schema: { tags, response: done } }, async (request, reply) => {
    const { principal } = request;
    if (principal.kind !== 'person') return yes;
    const cookies = await (await access.identity()).end(request.headers.cookie ?? '');
    void reply.removeHeader('set-cookie');
    for (const cookie of cookies) void reply.header('set-cookie', cookie);
    await audit.note(now(), 'person.signed-out', principal.person.email);
    await access.ends.tell({ session: principal.session });
    return yes;
  });

  http.post(
    '/api/set-up',
    { schema: { tags, body: wire.setUp, response: { 201: wire.done, ...refusals } } },
    async ({ body, ip }, reply) => {
      limits.take('sign-ins', ip);
      const mode = access.mode();
      if (mode === 'sign-in') throw new ApiError('not-possible-now', strings.setUpDone);
      // Whoever sits at the demo's machine may do everything there already.
      if (mode === 'set-up' && !(await access.takeLink('set-up', body.token ?? '')))
        throw new ApiError('link-over', body.token === undefined ? strings.setUpNeeded : strings.linkOver);
      const person = await access.makeAdministrator(body);
      await noteAs(person.email, 'person.joined', person.email);
      await signIn(reply, person, body.password);
      await access.ends.tell({});
      return reply.code(201).send(yes);
    },
  );

  http.post('/api/password/forgotten', { schema: { tags, body: wire.forgotten, response: done } }, async (request) => {
    limits.take('sign-ins', request.ip);
    const { email } = request.body;
    limits.take('passwords', `forgotten ${email.toLowerCase()}`);
    const person = await store.personOf(email);
    // Told the same either way, and at once: nobody learns who works here.
    if (person?.state === 'active')
      void access
        .newLink('password', person.id)
        .then((token) => letters.password(person, token))
        .catch((error: unknown) => request.log.error(error));
    return yes;
  });

  http.post(
    '/api/password/reset',
    { schema: { tags, body: wire.passwordByToken, response: done } },
    async ({ body, ip }, reply) => {
      limits.take('sign-ins', ip);
      const person = await personOfLink(await access.takeLink('password', body.token));
      await (await access.identity()).setPassword({ ...person, password: body.password });
      await noteAs(person.email, 'password.changed', person.email);
      await access.ends.tell({ person: person.email });
      await signIn(reply, person, body.password);
      return yes;
    },
  );

  http.put('/api/password', { schema: { tags, body: wire.passwordChange, response: done } }, async (request, reply) => {
    const { principal, body, ip } = request;
    if (principal.kind !== 'person') throw new ApiError('not-allowed', strings.notAllowed);
    limits.take('sign-ins', ip);
    const { person } = principal;
    const identity = await access.identity();
    if (!(await identity.signIn({ email: person.email, password: body.current })))
      throw new ApiError('password-wrong', strings.noOwnPassword, { at: '/body/current' });
    await identity.setPassword({ ...person, password: body.next });
    await audit.note(now(), 'password.changed', person.email);
    await access.ends.tell({ person: person.email });
    void reply.removeHeader('set-cookie');
    await signIn(reply, person, body.next);
    return yes;
  });

  http.post(
    '/api/invitations/look',
    { schema: { tags, body: wire.tokenNamed, response: { 200: wire.invitationSeen, ...refusals } } },
    async ({ body, ip }) => {
      limits.take('sign-ins', ip);
      const { name, email } = await personOfLink(await access.seeLink('invitation', body.token));
      return { company: company(), name, email };
    },
  );

  http.post(
    '/api/invitations/accept',
    { schema: { tags, body: wire.passwordByToken, response: done } },
    async ({ body, ip }, reply) => {
      limits.take('sign-ins', ip);
      const person = await personOfLink(await access.takeLink('invitation', body.token));
      await access.change({ ...person, state: 'active' });
      await (await access.identity()).setPassword({ ...person, password: body.password });
      await noteAs(person.email, 'person.joined', person.email);
      await signIn(reply, person, body.password);
      return yes;
    },
  );
};
