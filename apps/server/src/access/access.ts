// Who is in the house: people, links and keys, and whether anybody has to sign in at all.
import { emitter, type Ends } from './ends.ts';
import type { AccessStore, Key, LinkPurpose, Person } from './access-store.ts';
import type { Identity, SignedIn } from './identity.ts';
import type { Principal } from './principal.ts';
import type { Role, Scope } from '@baton/wire';
import { newId, newToken, tokenHash } from '../store/secrets.ts';

export interface AccessParts {
  readonly store: AccessStore;
  /** Made when it is first needed: the demo never does. */
  readonly identity: () => Promise<Identity>;
  readonly now: () => number;
  /** Whether the server is a demo while nobody administers it; else it waits for its set-up. */
  readonly mayBeDemo: boolean;
  /** Nothing else of a leaver opens anything any more: passkeys, accounts at the company's provider. */
  readonly forget?: (person: string) => Promise<void>;
  /** Tells the other servers of the house that people changed. */
  readonly tell?: () => void;
}

export interface Access {
  readonly store: AccessStore;
  readonly identity: () => Promise<Identity>;
  mode(): 'demo' | 'set-up' | 'sign-in';
  /** Who asks, by cookie or key; and the cookies to renew. */
  asking(credentials: Credentials, isActive: boolean): Promise<{ principal: Principal; cookies: readonly string[] }>;
  /** The token of a new link, which replaces those of before. */
  newLink(purpose: LinkPurpose, person: string): Promise<string>;
  takeLink(purpose: LinkPurpose, token: string): Promise<{ person: string } | null>;
  seeLink(purpose: LinkPurpose, token: string): Promise<{ person: string } | null>;
  makeAdministrator(person: { name: string; email: string; password: string }): Promise<Person>;
  invite(person: { name: string; email: string; roles: readonly Role[] }): Promise<Person>;
  change(person: Person): Promise<void>;
  /** Out at once: sessions, links and desks end. */
  dismiss(person: Person): Promise<void>;
  makeKey(key: { name: string; scopes: readonly Scope[] }): Promise<{ key: Key; secret: string }>;
  /** Takes up what another server changed. */
  reload(): Promise<void>;
  /** Is there somebody else who administers? */
  hasOtherAdministrator(than: string): Promise<boolean>;
  /** Told whenever sessions ended before their time: of one session, or of a person. */
  readonly ends: Ends;
  close(): Promise<void>;
}

export interface Credentials {
  readonly cookie: string;
  readonly bearer: string | undefined;
}

const HOUR_MS = 3_600_000;
const LINK_MS: Readonly<Record<LinkPurpose, number>> = {
  'set-up': 24 * HOUR_MS,
  invitation: 7 * 24 * HOUR_MS,
  password: HOUR_MS,
};
/** What keys begin with, so that they are known for what they are wherever they turn up. */
export const KEY_PREFIX = 'baton_key_';
const NOBODY: Principal = { kind: 'nobody' };
const KEY_USE_MS = 60_000;

export async function houseAccess({
  store,
  identity,
  now,
  mayBeDemo,
  forget,
  tell = () => {},
}: AccessParts): Promise<Access> {
  const isAdministrator = ({ roles, state }: Person) => state === 'active' && roles.includes('administrator');
  let isAdministered = (await store.people()).some(isAdministrator);
  const ends = emitter();

  async function refresh(): Promise<void> {
    isAdministered = (await store.people()).some(isAdministrator);
  }

  /** And the other servers: while one takes itself for a demo, anybody may do anything there. */
  async function refreshAll(): Promise<void> {
    await refresh();
    tell();
  }

  async function byKey(bearer: string): Promise<Principal> {
    const key = await store.keyOf(tokenHash(bearer));
    if (!key) return NOBODY;
    if (now() - (key.lastUsedAt ?? 0) > KEY_USE_MS) await store.keyUsed(key.id, now());
    return { kind: 'key', id: key.id, name: key.name, scopes: key.scopes };
  }

  async function byCookie(cookie: string, isActive: boolean): Promise<(SignedIn & { person: Person }) | null> {
    if (!cookie.includes('baton.session_token')) return null;
    const signedIn = await (await identity()).sessionOf(cookie, isActive);
    if (!signedIn) return null;
    const person = await store.personOf(signedIn.session.email);
    return person?.state === 'active' ? { ...signedIn, person } : null;
  }

  const access: Access = {
    store,
    identity,
    ends,
    mode: () => (isAdministered ? 'sign-in' : mayBeDemo ? 'demo' : 'set-up'),
    async asking({ cookie, bearer }, isActive) {
      if (access.mode() === 'demo') return { principal: { kind: 'demo' }, cookies: [] };
      if (bearer?.startsWith(KEY_PREFIX)) return { principal: await byKey(bearer), cookies: [] };
      const found = await byCookie(cookie, isActive);
      if (!found) return { principal: NOBODY, cookies: [] };
      const { person, session, cookies } = found;
      return { principal: { kind: 'person', person, session: session.id }, cookies };
    },
    async newLink(purpose, person) {
      const token = newToken();
      await store.keepLink({ tokenHash: tokenHash(token), purpose, person, endsAt: now() + LINK_MS[purpose] });
      return token;
    },
    takeLink: (purpose, token) => store.takeLink(tokenHash(token), purpose, now()),
    seeLink: (purpose, token) => store.link(tokenHash(token), purpose, now()),
    async makeAdministrator({ name, email, password }) {
      const person: Person = {
        id: newId(),
        email: email.toLowerCase(),
        name,
        roles: ['administrator', 'designer', 'publisher'],
        state: 'active',
        lastSeenAt: now(),
      };
      // First the person: the library asks whether it is one of the house.
      await store.keepPerson(person);
      await (await identity()).setPassword({ email: person.email, name, password });
      await refreshAll();
      return person;
    },
    async invite({ name, email, roles }) {
      const before = await store.personOf(email);
      const person: Person = {
        id: before?.id ?? newId(),
        email: email.toLowerCase(),
        name,
        roles,
        state: 'invited',
        lastSeenAt: null,
      };
      await store.keepPerson(person);
      return person;
    },
    async change(person) {
      await store.keepPerson(person);
      await refreshAll();
      // Streams that the new roles do not allow end.
      await ends.tell({ person: person.email });
    },
    async dismiss(person) {
      await store.keepPerson({ ...person, state: 'left' });
      await store.dropLinks(person.id);
      await forget?.(person.id);
      await refreshAll();
      await (await identity()).endAllOf(person.email);
      await ends.tell({ person: person.email });
    },
    async makeKey({ name, scopes }) {
      const secret = `${KEY_PREFIX}${newToken()}`;
      const key: Key = {
        id: newId(),
        name,
        scopes,
        secretHash: tokenHash(secret),
        createdAt: now(),
        lastUsedAt: null,
      };
      await store.keepKey(key);
      return { key, secret };
    },
    reload: refresh,
    async hasOtherAdministrator(than) {
      return (await store.people()).some((person) => person.id !== than && isAdministrator(person));
    },
    close: () => store.close(),
  };

  return access;
}
