// How calls are signed, both ways: Standard Webhooks (https://www.standardwebhooks.com), and our own form from before.
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Older and newer messages are refused: a caught one cannot be sent again tomorrow. */
const TOLERANCE_SECONDS = 300;

/** `v1,<base64>` of HMAC-SHA256 over `id.timestamp.body`. A secret that begins with `whsec_` is base64 behind that. */
export function webhookSignature(secret: string, id: string, seconds: number, body: string): string {
  return `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${seconds}.${body}`).digest('base64')}`;
}

/** HMAC-SHA256 of the Unix seconds, a full stop and the body, in hexadecimal. */
export function batonSignature(secret: string, seconds: number, body: string): string {
  return `v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}

export interface SignedHeaders {
  readonly 'webhook-id'?: string | undefined;
  readonly 'webhook-timestamp'?: string | undefined;
  /** One or more signatures with blanks between, while a secret is changed. */
  readonly 'webhook-signature'?: string | undefined;
}

/**
 * Was this body signed with the secret, just now?
 * @param nowMs the present time of the machine
 */
export function isSigned(secret: string, headers: SignedHeaders, body: string, nowMs: number): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': given } = headers;
  if (id === undefined || given === undefined || !/^\d{1,12}$/.test(timestamp ?? '')) return false;
  const seconds = Number(timestamp);
  if (Math.abs(nowMs / 1000 - seconds) > TOLERANCE_SECONDS) return false;
  const wanted = Buffer.from(webhookSignature(secret, id, seconds, body));
  return given
    .split(' ')
    .map((one) => Buffer.from(one))
    .some((one) => one.length === wanted.length && timingSafeEqual(one, wanted));
}

function keyOf(secret: string): Buffer {
  return secret.startsWith('whsec_') ? Buffer.from(secret.slice('whsec_'.length), 'base64') : Buffer.from(secret);
}
