import * as wire from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Audit } from '../audit/audit-log.ts';
import { ApiError } from '../http/api-error.ts';
import { errorBody } from '../http/error-schema.ts';
import type { Access } from './access.ts';
import type { Key, Person } from './access-store.ts';
import type { Letters } from './letters.ts';
import { nameOf, type Principal } from './principal.ts';
import { accessStrings as strings } from './strings.ts';

export interface PeopleRoutesOptions {
  readonly access: Access;
  readonly letters: Letters;
  readonly audit: Audit;
  readonly now: () => number;
}

const byId = z.object({ id: z.string().min(1).max(64) });

/** Who works here and what they may do, and the keys of developers' programs. */
export const peopleRoutes: FastifyPluginAsyncZod<PeopleRoutesOptions> = async (http, options) => {
  const { access, letters, audit, now } = options;
  const { store } = access;
  const tags = ['people'];
  const refusals = { '4xx': errorBody };

  async function personAt(id: string): Promise<Person> {
    const person = await store.person(id);
    if (!person) throw new ApiError('person-not-found', strings.noPerson, { at: '/path/id' });
    return person;
  }

  /** Where a mail could not be sent, the link itself goes back to the administrator. */
  async function sendLink(person: Person, by: Principal): Promise<wire.SentLink> {
    const purpose = person.state === 'invited' ? 'invitation' : 'password';
    const token = await access.newLink(purpose, person.id);
    const byName = by.kind === 'person' ? by.person.name : nameOf(by);
    const mailed =
      purpose === 'invitation'
        ? await letters.invitation(person, byName, token)
        : await letters.password(person, token);
    // A program is never told a link: its key would be as good as the administrator's.
    const link = mailed || by.kind === 'key' ? null : letters.address(purpose, token);
    return { person: summaryOf(person), mailed, link };
  }

  http.get('/api/people', { schema: { tags, response: { 200: wire.personList } } }, async () => ({
    people: (await store.people()).map(summaryOf),
  }));

  http.post(
    '/api/people',
    { schema: { tags, body: wire.invitation, response: { 201: wire.sentLink, ...refusals } } },
    async ({ body, principal }, reply) => {
      mayGive(principal, body.roles);
      const before = await store.personOf(body.email);
      if (before && before.state === 'active')
        throw new ApiError('not-possible-now', strings.alreadyHere(body.email), { at: '/body/email' });
      const person = await access.invite(body);
      await audit.note(now(), 'person.invited', person.email, { roles: person.roles });
      return reply.code(201).send(await sendLink(person, principal));
    },
  );

  http.put(
    '/api/people/:id',
    { schema: { tags, params: byId, body: wire.personChange, response: { 200: wire.personSummary, ...refusals } } },
    async ({ params, body, principal }) => {
      mayGive(principal, body.roles);
      const before = await personAt(params.id);
      if (!body.roles.includes('administrator') && before.roles.includes('administrator')) await keepOne(before.id);
      const person = { ...before, ...body };
      await access.change(person);
      await audit.note(now(), 'person.changed', person.email, { roles: body.roles, before: before.roles });
      return summaryOf(person);
    },
  );

  http.post(
    '/api/people/:id/link',
    {
      schema: {
        tags,
        summary: 'A new invitation, or a link to choose a new password.',
        params: byId,
        response: { 200: wire.sentLink, ...refusals },
      },
    },
    async ({ params, principal }) => {
      const person = await personAt(params.id);
      if (person.state === 'left') throw new ApiError('person-not-found', strings.noPerson, { at: '/path/id' });
      await audit.note(now(), 'password.link', person.email);
      return sendLink(person, principal);
    },
  );

  http.delete(
    '/api/people/:id',
    {
      schema: {
        tags,
        summary: 'Out at once: sessions, desks and links end. `:id` may be an e-mail address.',
        params: byId.extend({ id: z.string().min(1).max(254) }),
        response: { 200: wire.done, ...refusals },
      },
    },
    async ({ params, principal }) => {
      const person = (await store.personOf(params.id)) ?? (await personAt(params.id));
      if (principal.kind === 'person' && principal.person.id === person.id)
        throw new ApiError('not-possible-now', strings.notYourself);
      if (person.roles.includes('administrator') && person.state === 'active') await keepOne(person.id);
      await access.dismiss(person);
      await audit.note(now(), 'person.left', person.email);
      return { ok: true as const };
    },
  );

  http.get('/api/keys', { schema: { tags, response: { 200: wire.apiKeyList } } }, async () => ({
    keys: (await store.keys()).map(keySummary),
  }));

  http.post(
    '/api/keys',
    { schema: { tags, body: wire.newApiKey, response: { 201: wire.madeApiKey, ...refusals } } },
    async ({ body }, reply) => {
      const { key, secret } = await access.makeKey(body);
      await audit.note(now(), 'key.made', key.name, { scopes: key.scopes });
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ key: keySummary(key), secret });
    },
  );

  http.delete(
    '/api/keys/:id',
    { schema: { tags, params: byId, response: { 200: wire.done, ...refusals } } },
    async ({ params }) => {
      const name = (await store.keys()).find(({ id }) => id === params.id)?.name ?? params.id;
      if (!(await store.dropKey(params.id))) throw new ApiError('person-not-found', strings.noKey, { at: '/path/id' });
      await audit.note(now(), 'key.dropped', name);
      return { ok: true as const };
    },
  );

  /** A program's key brings people in, but nobody who could make keys. */
  function mayGive(principal: Principal, roles: readonly wire.Role[]): void {
    if (principal.kind === 'key' && roles.includes('administrator'))
      throw new ApiError('not-allowed', strings.notAllowed, { at: '/body/roles' });
  }

  async function keepOne(id: string): Promise<void> {
    if (!(await access.hasOtherAdministrator(id)))
      throw new ApiError('not-possible-now', strings.lastAdministrator, { at: '/body/roles' });
  }
};

function summaryOf({ id, email, name, roles, state, lastSeenAt }: Person): wire.PersonSummary {
  return { id, email, name, roles: [...roles], state, lastSeenAt };
}

function keySummary({ id, name, scopes, createdAt, lastUsedAt }: Key): wire.ApiKey {
  return { id, name, scopes: [...scopes], createdAt, lastUsedAt };
}
