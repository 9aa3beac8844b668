// Who comes in by the company's sign-in: people of the house, the invited, and newcomers where the settings take them.
import type { CompanySignIn } from '@baton/wire';
import type { Records } from '../store/records.ts';
import { newId, tokenHash } from '../store/secrets.ts';
import type { Access } from './access.ts';
import type { Person } from './access-store.ts';
import type { Claims } from './open-id.ts';

export type Admitted =
  | { readonly person: Person; readonly isNew: boolean }
  | { readonly refused: 'unknown' | 'left' | 'other-account' | 'other-domain' };

export interface AdmitParts {
  readonly access: Access;
  /** Which account of the provider is whose. */
  readonly accounts: Records;
  readonly now: () => number;
}

/**
 * The account that came first for a person stays theirs: an address that a provider hands to somebody else opens nothing.
 *
 * @returns the person, active, or why they do not come in
 */
export async function admit(claims: Claims, settings: CompanySignIn, parts: AdmitParts): Promise<Admitted> {
  const { access, accounts, now } = parts;
  const { store } = access;
  const account = tokenHash(`${claims.issuer} ${claims.subject}`);
  const isOurDomain =
    settings.domains.length === 0 || settings.domains.includes(claims.email.slice(claims.email.lastIndexOf('@') + 1));
  if (!isOurDomain) return { refused: 'other-domain' };
  const owner = (await accounts.read(account))?.value;
  const person = owner === undefined ? await store.personOf(claims.email) : await store.person(owner);
  if (person?.state === 'left') return { refused: 'left' };
  if (!person && settings.newcomers.length === 0) return { refused: 'unknown' };
  if (owner === undefined && person) {
    const others = (await accounts.all()).filter(({ value }) => value === person.id);
    if (others.length > 0) return { refused: 'other-account' };
  }
  const isNew = person?.state !== 'active';
  const admitted: Person = person ?? {
    id: newId(),
    email: claims.email,
    name: claims.name,
    roles: settings.newcomers,
    state: 'active',
    lastSeenAt: null,
  };
  if (isNew) await access.change({ ...admitted, state: 'active' });
  if (owner === undefined) await accounts.keep({ id: account, at: now(), value: admitted.id });
  return { person: { ...admitted, state: 'active' }, isNew };
}

/** Somebody left, or their account at the provider changed: the next one that comes with their address is theirs. */
export async function forgetAccounts(accounts: Records, person: string): Promise<void> {
  for (const { id, value } of await accounts.all()) if (value === person) await accounts.drop(id);
}
