// X10: who says what about a customer, and what may be trusted.
import type { Order, Profile, ProfileSource } from '../journal.ts';

/** A part of what is known of a customer, with where it comes from. */
export interface ProfilePart {
  readonly source: ProfileSource;
  readonly verified: boolean;
  readonly profile: Profile;
}

/** What is known of a customer, for reading: each part with its source. */
export interface ProfileView {
  readonly profile: Profile;
  /** Where each field comes from. */
  readonly sources: { readonly [field in keyof Profile]?: ProfileSource };
  /** True when the identity was signed or looked up for a signed identity. */
  readonly verified: boolean;
}

/** First comes first (X10). */
const ORDER: readonly ProfileSource[] = ['signed', 'lookup', 'customer', 'earlier'];

/** What anybody may claim about themselves without gaining anything by it. */
const CLAIMABLE: readonly (keyof Profile)[] = ['name', 'email', 'phone', 'zone', 'language'];

const MOST_ORDERS = 5;
const MOST_EARLIER = 5;
const MOST_ITEMS = 8;

/** Adds what a source said; a newer word of the same source and standing replaces the older one field by field. */
export function addProfile(parts: readonly ProfilePart[], part: ProfilePart): ProfilePart[] {
  const isSame = (one: ProfilePart) => one.source === part.source && one.verified === part.verified;
  const earlier = parts.find(isSame);
  const merged = { ...part, profile: bounded({ ...earlier?.profile, ...part.profile }) };
  return [...parts.filter((one) => !isSame(one)), merged];
}

/**
 * One profile out of all sources. What is not verified gives contact details only: it never raises priority and never reveals
 * account data.
 */
export function viewProfile(parts: readonly ProfilePart[]): ProfileView {
  const ranked = parts.toSorted(
    (a, b) => Number(b.verified) - Number(a.verified) || ORDER.indexOf(a.source) - ORDER.indexOf(b.source),
  );
  let profile: Profile = {};
  let sources: ProfileView['sources'] = {};
  for (const part of ranked.toReversed()) {
    const fields = part.verified ? part.profile : claimsOf(part.profile);
    profile = { ...profile, ...fields };
    sources = { ...sources, ...Object.fromEntries(Object.keys(fields).map((field) => [field, part.source])) };
  }
  return { profile, sources, verified: parts.some((one) => one.verified) };
}

/** The verified part alone: what priority, routing and policy may rest on. */
export function trustedProfile(parts: readonly ProfilePart[]): Profile {
  return viewProfile(parts.filter((one) => one.verified)).profile;
}

/** What a customer most likely means by "my order". */
export function newestOrder({ orders = [] }: Profile): Order | undefined {
  return newest(orders, (one) => one.placedAt, 1)[0];
}

function claimsOf(profile: Profile): Profile {
  return Object.fromEntries(
    CLAIMABLE.flatMap((field) => (profile[field] === undefined ? [] : [[field, profile[field]]])),
  );
}

function bounded(profile: Profile): Profile {
  return {
    ...profile,
    ...(profile.orders ? { orders: newest(profile.orders, (one) => one.placedAt, MOST_ORDERS).map(shortOrder) } : {}),
    ...(profile.earlier ? { earlier: newest(profile.earlier, (one) => one.at, MOST_EARLIER) } : {}),
  };
}

function shortOrder<O extends { items: string[] }>(order: O): O {
  return { ...order, items: order.items.slice(0, MOST_ITEMS) };
}

function newest<T>(list: readonly T[], at: (one: T) => number, count: number): T[] {
  return list.toSorted((a, b) => at(b) - at(a)).slice(0, count);
}
