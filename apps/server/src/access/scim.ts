// SCIM 2.0 (RFC 7643, 7644): people in the words of a company's directory. Pure: bodies are read, resources and errors are written.
import { role, type Role } from '@baton/wire';
import * as z from 'zod';
import type { Person } from './access-store.ts';

export const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const LIST = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error';
export const SCIM_TYPE = 'application/scim+json';

/** What a directory says of somebody; what it does not say stays. */
export interface Told {
  readonly email?: string | undefined;
  readonly name?: string | undefined;
  readonly active?: boolean | undefined;
  readonly roles?: readonly Role[] | undefined;
  readonly externalId?: string | undefined;
}

const text = z.string().trim().min(1).max(256);
/** Entra ID writes "False". */
const truth = z.union([
  z.boolean(),
  z
    .string()
    .toLowerCase()
    .pipe(z.enum(['true', 'false']))
    .transform((word) => word === 'true'),
]);
const valued = z.looseObject({ value: z.string().max(256) });

const user = z.looseObject({
  userName: text.optional(),
  externalId: text.optional(),
  displayName: z.string().trim().max(256).nullish(),
  name: z
    .looseObject({
      formatted: z.string().trim().max(256).nullish(),
      givenName: z.string().trim().max(128).nullish(),
      familyName: z.string().trim().max(128).nullish(),
    })
    .nullish(),
  emails: z
    .array(z.looseObject({ value: z.string().max(256), primary: truth.optional() }))
    .max(20)
    .nullish(),
  active: truth.optional(),
  roles: z
    .array(z.union([valued, z.string().max(256)]))
    .max(20)
    .nullish(),
});

const operation = z.looseObject({
  op: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['add', 'replace', 'remove'])),
  path: z.string().max(256).optional(),
  value: z.unknown().optional(),
});
const patch = z.looseObject({
  schemas: z.array(z.string()).refine((all) => all.includes(PATCH)),
  Operations: z.array(operation).min(1).max(50),
});

/** Null: not a user that can be read. */
export function toldBy(body: unknown): Told | null {
  const read = user.safeParse(body);
  if (!read.success) return null;
  const { userName, externalId, displayName, name, emails, active, roles } = read.data;
  const primary = emails?.find((one) => one.primary === true) ?? emails?.[0];
  const parts = [name?.givenName, name?.familyName].filter((part) => part).join(' ');
  const called = [displayName, name?.formatted, parts].find((one) => one !== undefined && one !== null && one !== '');
  // The name for signing in is the address, in most directories; where it is none, the primary address is.
  const address = [userName, primary?.value].find((one) => z.email().safeParse(one).success);
  if (userName !== undefined && address === undefined) return null;
  return {
    email: address?.toLowerCase(),
    name: called?.slice(0, 120),
    active,
    roles: roles ? rolesOf(roles.map((one) => (typeof one === 'string' ? one : one.value))) : undefined,
    externalId,
  };
}

/** What a PATCH changes, or null where it cannot be read. A path of ours alone, or a value that names its fields (RFC 7644, 3.5.2). */
export function toldByPatch(body: unknown): Told | null {
  const read = patch.safeParse(body);
  if (!read.success) return null;
  let told: Told = {};
  for (const { op, path, value } of read.data.Operations) {
    // Nothing of ours can be empty; what we do not keep cannot be taken away either.
    if (op === 'remove') continue;
    const fields = path === undefined ? value : fieldAt(path, value);
    const more = fields === undefined ? {} : toldBy(fields);
    if (more === null) return null;
    told = { ...told, ...said(more) };
  }
  return told;
}

/** What is said, without what is not. */
export function said(told: Told): Told {
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}

/** `active`, `name.givenName`, `emails[type eq "work"].value`, with or without the schema in front; undefined for what is not kept. */
function fieldAt(path: string, value: unknown): unknown {
  const bare = path.startsWith(`${USER}:`) ? path.slice(USER.length + 1) : path;
  const name = /^[A-Za-z]+/.exec(bare)?.[0]?.toLowerCase();
  switch (name) {
    case 'active':
      return { active: value };
    case 'username':
      return { userName: value };
    case 'displayname':
      return { displayName: value };
    case 'externalid':
      return { externalId: value };
    case 'roles':
      return { roles: [value].flat() };
    case 'name':
      return bare.toLowerCase() === 'name' ? { name: value } : undefined;
    default:
      return undefined;
  }
}

/** Roles of the house by their names; others, and the administrator's, are not given by a directory. */
function rolesOf(names: readonly string[]): Role[] {
  const found = names.map((name) => role.safeParse(name.trim().toLowerCase()).data);
  return [...new Set(found.filter((one) => one !== undefined && one !== 'administrator'))];
}

export function resourceOf({ id, email, name, roles, state }: Person, externalId: string | null, origin: string) {
  return {
    schemas: [USER],
    id,
    ...(externalId === null ? {} : { externalId }),
    userName: email,
    displayName: name,
    name: { formatted: name },
    emails: [{ value: email, type: 'work', primary: true }],
    active: state !== 'left',
    roles: roles.map((value) => ({ value })),
    meta: { resourceType: 'User', location: `${origin}/scim/v2/Users/${encodeURIComponent(id)}` },
  };
}

export function listOf(resources: readonly unknown[], total: number, startIndex: number) {
  return { schemas: [LIST], totalResults: total, startIndex, itemsPerPage: resources.length, Resources: resources };
}

export function scimError(status: number, detail: string, scimType?: string) {
  return { schemas: [ERROR], status: String(status), detail, ...(scimType === undefined ? {} : { scimType }) };
}

/** The only question that directories ask: is this one here? Null for another filter. */
export function askedFor(filter: string): { field: 'userName' | 'externalId'; value: string } | null {
  const found = /^\s*(userName|externalId)\s+eq\s+"((?:[^"\\]|\\.)*)"\s*$/i.exec(filter);
  if (!found) return null;
  const [, field = '', value = ''] = found;
  return {
    field: field.toLowerCase() === 'username' ? 'userName' : 'externalId',
    value: value.replace(/\\(.)/g, '$1'),
  };
}

/** What this server does of the standard (RFC 7643, 5). */
export const SERVICE_PROVIDER = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: 200 },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: false },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'Key',
      description: 'A key for programs that may invite people and take leavers out.',
    },
  ],
} as const;

export const USER_TYPE = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
  id: 'User',
  name: 'User',
  endpoint: '/Users',
  schema: USER,
} as const;
