// What is kept of people, links and keys. Asynchronous: the adapter beside it is SQLite, another one may be a database of its own.
import type { Role, Scope } from '@baton/wire';

export interface Person {
  readonly id: string;
  /** Small letters. */
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly state: 'invited' | 'active' | 'left';
  readonly lastSeenAt: number | null;
}

/** Why a link was sent; one that was sent for one thing does nothing else. */
export type LinkPurpose = 'set-up' | 'invitation' | 'password';

export interface Link {
  readonly tokenHash: string;
  readonly purpose: LinkPurpose;
  /** Of the person; empty for the set-up. */
  readonly person: string;
  readonly endsAt: number;
}

export interface Key {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly secretHash: string;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
}

export interface AccessStore {
  /** By name. */
  people(): Promise<Person[]>;
  person(id: string): Promise<Person | null>;
  personOf(email: string): Promise<Person | null>;
  /** Makes or changes; the id names the row. */
  keepPerson(person: Person): Promise<void>;
  seen(id: string, at: number): Promise<void>;
  /** Takes the place of links of the same purpose to the same person. */
  keepLink(link: Link): Promise<void>;
  link(tokenHash: string, purpose: LinkPurpose, now: number): Promise<Link | null>;
  /** The link, which from now on is none: of two that ask at once one gets it. */
  takeLink(tokenHash: string, purpose: LinkPurpose, now: number): Promise<Link | null>;
  dropLinks(person: string): Promise<void>;
  keys(): Promise<Key[]>;
  keyOf(secretHash: string): Promise<Key | null>;
  keepKey(key: Key): Promise<void>;
  keyUsed(id: string, at: number): Promise<void>;
  /** False when there was none. */
  dropKey(id: string): Promise<boolean>;
  close(): Promise<void>;
}
