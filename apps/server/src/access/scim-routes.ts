// A company's directory brings people in and takes leavers out, over SCIM 2.0, with a key for programs.
import type { FastifyPluginAsync } from 'fastify';
import * as z from 'zod';
import type { Audit } from '../audit/audit-log.ts';
import { ApiError } from '../http/api-error.ts';
import type { Records } from '../store/records.ts';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { Access } from './access.ts';
import type { Person } from './access-store.ts';
import type { Letters } from './letters.ts';
import type { OtherWaysIn } from './other-ways-in.ts';
import {
  askedFor,
  listOf,
  resourceOf,
  said,
  SCIM_TYPE,
  scimError,
  SERVICE_PROVIDER,
  toldBy,
  toldByPatch,
  USER_TYPE,
  type Told,
} from './scim.ts';
import { accessStrings } from './strings.ts';

export interface ScimRoutesOptions {
  readonly access: Access;
  readonly ways: OtherWaysIn;
  readonly letters: Letters;
  readonly audit: Audit;
  /** The directory's own names for people. */
  readonly names: Records;
  readonly company: () => string;
  readonly origin: () => string;
  readonly now: () => number;
}

const strings = accessStrings.scim;
const MOST_LISTED = 200;

/** A refusal in the words of the standard. */
class ScimRefusal extends Error {
  readonly status: number;
  readonly scimType: string | undefined;

  constructor(status: number, detail: string, scimType?: string) {
    super(detail);
    this.name = 'ScimRefusal';
    this.status = status;
    this.scimType = scimType;
  }
}

const byId = z.object({ id: z.string().min(1).max(64) });
const listed = z.object({
  filter: z.string().max(500).optional(),
  startIndex: z.coerce.number().int().catch(1),
  count: z.coerce.number().int().catch(MOST_LISTED),
});

export const scimRoutes: FastifyPluginAsync<ScimRoutesOptions> = async (http, options) => {
  const { access, ways, letters, audit, names, company, origin, now } = options;
  const { store } = access;
  const schema = { hide: true };

  // Bodies are read by `scim.ts`, which says in the standard's words what is wrong with them.
  http.removeContentTypeParser('application/json');
  http.addContentTypeParser([SCIM_TYPE, 'application/json'], { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, body === '' ? {} : JSON.parse(String(body)));
    } catch {
      done(new ScimRefusal(400, strings.notRead, 'invalidSyntax'));
    }
  });
  http.setErrorHandler((error, request, reply) => {
    const { status, detail, type } = explain(error);
    if (status >= 500) request.log.error(error);
    return reply
      .code(status)
      .type(SCIM_TYPE)
      .send(JSON.stringify(scimError(status, detail, type)));
  });
  http.addHook('preSerialization', async (_request, reply, body) => {
    void reply.type(SCIM_TYPE);
    return body;
  });

  async function personAt(id: string): Promise<Person> {
    const person = await store.person(id);
    if (!person) throw new ScimRefusal(404, strings.nobody);
    return person;
  }

  const externalId = async (person: string) => (await names.read(person))?.value ?? null;
  const resource = async (person: Person) => resourceOf(person, await externalId(person.id), origin());

  /** Invited; by mail where no company sign-in would let them in. */
  async function bringIn(person: Person): Promise<void> {
    if (ways.settings.current()) return;
    const token = await access.newLink('invitation', person.id);
    await letters.invitation(person, company(), token);
  }

  async function take(person: Person): Promise<Person> {
    if (person.roles.includes('administrator') && !(await access.hasOtherAdministrator(person.id)))
      throw new ScimRefusal(409, accessStrings.lastAdministrator, 'mutability');
    await access.dismiss(person);
    await audit.note(now(), 'person.left', person.email, { by: 'scim' });
    return { ...person, state: 'left' };
  }

  async function mustBeFree(email: string, than: string): Promise<void> {
    const other = await store.personOf(email);
    if (other && other.id !== than) throw new ScimRefusal(409, strings.taken(email), 'uniqueness');
  }

  async function change(before: Person, told: Told): Promise<Person> {
    if (told.externalId !== undefined) await names.keep({ id: before.id, at: now(), value: told.externalId });
    const email = told.email ?? before.email;
    // What an administrator gave a directory does not take: roles of theirs stay.
    const isAdministrator = before.roles.includes('administrator');
    const roles = told.roles === undefined || told.roles.length === 0 || isAdministrator ? before.roles : told.roles;
    let person: Person = { ...before, email, name: told.name ?? before.name, roles };
    if (email !== before.email) await mustBeFree(email, before.id);
    if (isOther(person, before)) {
      if (email !== before.email) await (await access.identity()).endAllOf(before.email);
      await access.change(person);
      await audit.note(now(), 'person.changed', person.email, { roles, before: before.roles, by: 'scim' });
    }
    if (told.active === false && person.state !== 'left') person = await take(person);
    if (told.active === true && person.state === 'left') {
      person = { ...person, state: 'invited' };
      await access.change(person);
      await audit.note(now(), 'person.invited', person.email, { roles, by: 'scim' });
      await bringIn(person);
    }
    return person;
  }

  http.get('/scim/v2/ServiceProviderConfig', { schema }, async () => SERVICE_PROVIDER);
  http.get('/scim/v2/ResourceTypes', { schema }, async () => listOf([USER_TYPE], 1, 1));

  http.get('/scim/v2/Users', { schema }, async ({ query }) => {
    const { filter, startIndex, count } = listed.parse(query);
    let people = await store.people();
    if (filter !== undefined) {
      const asked = askedFor(filter);
      if (!asked) throw new ScimRefusal(400, strings.filter, 'invalidFilter');
      if (asked.field === 'userName') {
        const email = asked.value.trim().toLowerCase();
        people = people.filter((one) => one.email === email);
      } else {
        const owners = new Set((await names.all()).filter(({ value }) => value === asked.value).map(({ id }) => id));
        people = people.filter(({ id }) => owners.has(id));
      }
    }
    const from = Math.max(1, startIndex);
    const page = people.slice(from - 1, from - 1 + Math.min(MOST_LISTED, Math.max(0, count)));
    return listOf(await Promise.all(page.map(resource)), people.length, from);
  });

  http.get('/scim/v2/Users/:id', { schema }, async ({ params }) => resource(await personAt(byId.parse(params).id)));

  http.post('/scim/v2/Users', { schema }, async ({ body }, reply) => {
    const told = toldBy(body);
    if (told?.email === undefined) throw new ScimRefusal(400, strings.noAddress, 'invalidValue');
    const before = await store.personOf(told.email);
    if (before && before.state !== 'left') throw new ScimRefusal(409, strings.taken(told.email), 'uniqueness');
    const asked = told.roles ?? [];
    const newcomers = ways.settings.current()?.newcomers ?? [];
    const usual = newcomers.length > 0 ? newcomers : (['agent'] as const);
    const roles = asked.length > 0 ? asked : usual;
    const person = await access.invite({ email: told.email, name: told.name ?? told.email, roles });
    if (told.externalId !== undefined) await names.keep({ id: person.id, at: now(), value: told.externalId });
    await audit.note(now(), 'person.invited', person.email, { roles, by: 'scim' });
    const kept = told.active === false ? await take(person) : person;
    if (kept.state !== 'left') await bringIn(kept);
    const made = await resource(kept);
    return reply.code(201).header('location', made.meta.location).send(made);
  });

  http.put('/scim/v2/Users/:id', { schema }, async ({ params, body }) => {
    const person = await personAt(byId.parse(params).id);
    const told = toldBy(body);
    if (!told) throw new ScimRefusal(400, strings.notRead, 'invalidValue');
    return resource(await change(person, said(told)));
  });

  http.patch('/scim/v2/Users/:id', { schema }, async ({ params, body }) => {
    const person = await personAt(byId.parse(params).id);
    const told = toldByPatch(body);
    if (!told) throw new ScimRefusal(400, strings.notRead, 'invalidSyntax');
    return resource(await change(person, told));
  });

  http.delete('/scim/v2/Users/:id', { schema }, async ({ params }, reply) => {
    const person = await personAt(byId.parse(params).id);
    if (person.state !== 'left') await take(person);
    return reply.code(204).send();
  });
};

function isOther(one: Person, other: Person): boolean {
  return one.email !== other.email || one.name !== other.name || one.roles.join() !== other.roles.join();
}

function explain(error: unknown): { status: number; detail: string; type?: string } {
  if (error instanceof ScimRefusal)
    return { status: error.status, detail: error.message, ...(error.scimType ? { type: error.scimType } : {}) };
  if (error instanceof ApiError) return { status: error.status, detail: error.message };
  if (error instanceof z.ZodError || hasZodFastifySchemaValidationErrors(error))
    return { status: 400, detail: strings.notRead, type: 'invalidValue' };
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500;
  return status >= 400 && status < 500
    ? { status, detail: strings.notRead, type: 'invalidSyntax' }
    : { status: 500, detail: strings.failed };
}
