// Signatures over raw bytes, compared in constant time.
import { createHmac, timingSafeEqual } from 'node:crypto';

/** How old or how early a signed time may be. */
export const SIGNED_SECONDS = 300;

/** What an HMAC is made of. */
export interface Mac {
  readonly hash: 'sha1' | 'sha256';
  readonly secret: string | Uint8Array;
  /** Joined without anything between. */
  readonly over: readonly (string | Uint8Array)[];
  readonly as: 'hex' | 'base64';
}

/** The HMAC in the wanted form. */
export function mac({ hash, secret, over, as }: Mac): string {
  const hmac = createHmac(hash, secret);
  for (const part of over) hmac.update(part);
  return hmac.digest(as);
}

/** Whether two texts are equal, in a time that tells nothing of where they differ. An empty one equals nothing. */
export function isSame(wanted: string, given: string | undefined): boolean {
  const [a, b] = [Buffer.from(wanted), Buffer.from(given ?? '')];
  return a.length > 0 && a.length === b.length && timingSafeEqual(a, b);
}

/** Whether a time in Unix seconds is within five minutes of now, in the past or in the future. */
export function isFresh(seconds: number, nowSeconds: number): boolean {
  return Number.isFinite(seconds) && Math.abs(nowSeconds - seconds) <= SIGNED_SECONDS;
}

/** Seconds of a header that holds nothing but digits; NaN for anything else. */
export function secondsOf(header: string | undefined): number {
  return /^\d{1,13}$/.test(header ?? '') ? Number(header) : Number.NaN;
}
