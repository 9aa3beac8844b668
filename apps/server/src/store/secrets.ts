// Random things and their traces: ids nobody can guess, tokens of which only the hash is kept.
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Sql } from './sql.ts';

/** 128 random bits in the alphabet of addresses. */
export function newId(): string {
  return randomBytes(16).toString('base64url');
}

/** 256 random bits in the alphabet of addresses. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Takes the same time wherever the two differ. */
export function sameText(one: string, other: string): boolean {
  const [a, b] = [createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest()];
  return timingSafeEqual(a, b);
}

/** What a host page signs a customer's id with, made at the first start and kept in the data folder. */
export function identitySecret(sql: Sql): Promise<string> {
  return keptSecret(sql, 'identity-secret');
}

/** A secret of the server's own, made when it is first asked for and kept in the data folder. */
export async function keptSecret(sql: Sql, name: string): Promise<string> {
  // Of processes that start together one makes it, and all read what it made.
  await sql.all('INSERT INTO app_setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING', name, newToken());
  const [row] = await sql.all('SELECT value FROM app_setting WHERE name = ?', name);
  return String(row?.['value']);
}

/** HMAC-SHA256 of the customer's id, in hexadecimal: what a host page passes on to prove who is writing (X10). */
export function signCustomer(secret: string, customerId: string): string {
  return createHmac('sha256', secret).update(customerId).digest('hex');
}
