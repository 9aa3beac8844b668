// Requests and answers in the forms that platforms share.
import type * as z from 'zod';
import type { HttpAnswer, PlatformAnswer, PlatformRequest, Sent } from '../channel.ts';

/** 200 without a word. */
export const TAKEN: HttpAnswer = { status: 200, type: 'text/plain; charset=utf-8', body: '' };

/** A POST of JSON with a bearer token, where there is one. */
export function postJson(
  url: string,
  body: unknown,
  { token, headers = {} }: { token?: string; headers?: Readonly<Record<string, string>> } = {},
): PlatformRequest {
  return {
    url,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: JSON.stringify(body),
  };
}

/** A GET with a bearer token, where there is one. */
export function getJson(url: string, headers: Readonly<Record<string, string>> = {}): PlatformRequest {
  return { url, method: 'GET', headers: { accept: 'application/json', ...headers }, body: '' };
}

/** The JSON of a body; undefined when it is none. */
export function jsonOf(body: Uint8Array | string): unknown {
  try {
    return JSON.parse(typeof body === 'string' ? body : Buffer.from(body).toString('utf8'));
  } catch {
    // Signed but unreadable: nothing can be made of it.
    return undefined;
  }
}

/** What fits a shape, or undefined. */
export function readAs<T>(shape: z.ZodType<T>, value: unknown): T | undefined {
  return shape.safeParse(value).data;
}

/** What a connection check says of an answer: null for 200, else what the platform said, or its status where it said nothing. */
export function toldBy({ status }: PlatformAnswer, own: string | undefined): string | null {
  if (status === 200) return null;
  return own === undefined || own === '' ? `It answered with status ${status}.` : own;
}

/** Seconds that a `Retry-After` asks for; undefined where there is none. */
export function retryAfter({ headers }: PlatformAnswer): number | undefined {
  const given = headers['retry-after'];
  return given !== undefined && /^\d{1,6}$/.test(given) ? Number(given) : undefined;
}

/**
 * What an answer means by its status alone: 429 and 503 ask to wait, any other 5xx may have been carried out before it failed, and the
 * rest is refused for good.
 */
export function failedBy(answer: PlatformAnswer, reason: string): Extract<Sent, { ok: false }> {
  const { status } = answer;
  if (status === 429 || status === 503) {
    const afterSeconds = retryAfter(answer);
    return {
      ok: false,
      failure: { why: 'try-later', reason, ...(afterSeconds === undefined ? {} : { afterSeconds }) },
    };
  }
  return { ok: false, failure: { why: status >= 500 ? 'unknown' : 'refused', reason } };
}
