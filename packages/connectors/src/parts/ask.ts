// A request to a desk, and what its answer means.
import { jsonOf, readAs, retryAfter, type PlatformAnswer, type PlatformRequest } from '@baton/channels/server';
import * as z from 'zod';
import { DeskError, type Call } from '../desk.ts';

const refusal = z.object({
  message: z.string().optional(),
  description: z.string().optional(),
  error: z.union([z.string(), z.object({ message: z.string().optional(), title: z.string().optional() })]).optional(),
  errors: z.array(z.object({ message: z.string().optional(), field: z.string().optional() })).optional(),
});

/** What the other side says of a refusal, in its own words. */
export function reasonOf({ status, text }: PlatformAnswer): string {
  const read = readAs(refusal, jsonOf(text));
  const { error, message, description, errors: [first] = [] } = read ?? {};
  const own = typeof error === 'string' ? error : (error?.message ?? error?.title);
  const detail = first?.message === undefined ? undefined : `${first.field ?? ''} ${first.message}`.trim();
  return detail ?? description ?? message ?? own ?? `It answered with status ${status}.`;
}

/** @throws DeskError for anything but 2xx */
export async function ask<T>(call: Call, request: PlatformRequest, shape: z.ZodType<T>): Promise<T> {
  const read = await askFor(call, request, shape);
  if (read === null) throw new DeskError('refused', 'There is no such thing.');
  return read;
}

/** Null where the other side has no such thing. @throws DeskError for anything but 2xx and 404 */
export async function askFor<T>(call: Call, request: PlatformRequest, shape: z.ZodType<T>): Promise<T | null> {
  const answer = await answerOf(call, request);
  if (answer.status === 404) return null;
  const read = readAs(shape, answer.text === '' ? {} : jsonOf(answer.text));
  if (read === undefined) throw new DeskError('unknown', 'It answered, but not in a form that is known.');
  return read;
}

async function answerOf(call: Call, request: PlatformRequest): Promise<PlatformAnswer> {
  let answer: PlatformAnswer;
  try {
    answer = await call(request);
  } catch (error) {
    if (error instanceof DeskError) throw error;
    throw new DeskError('unknown', error instanceof Error ? error.message : String(error));
  }
  const { status } = answer;
  if ((status >= 200 && status < 300) || status === 404) return answer;
  if (status === 429 || status === 503) throw new DeskError('try-later', reasonOf(answer), retryAfter(answer));
  throw new DeskError(status >= 500 ? 'unknown' : 'refused', reasonOf(answer));
}

/** Null when it works, else what was answered; for a connection check. */
export async function checked(call: Call, request: PlatformRequest): Promise<string | null> {
  try {
    const answer = await answerOf(call, request);
    return answer.status === 404 ? 'There is nothing at this address.' : null;
  } catch (error) {
    if (error instanceof DeskError) return error.message;
    throw error;
  }
}

/** JSON to an address with the headers of an account. */
export function json(
  method: PlatformRequest['method'],
  url: string,
  headers: Readonly<Record<string, string>>,
  body?: unknown,
): PlatformRequest {
  return {
    url,
    method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body === undefined ? '' : JSON.stringify(body),
  };
}

/** `Basic …` of a user and a secret. */
export function basic(user: string, secret: string): string {
  return `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`;
}

/** The line by which what we made is known again. */
export function markerOf({ conversation, revision }: { conversation: string; revision: number }): string {
  return `baton:${conversation}:${revision}`;
}

/** The text of a little HTML, for what comes back from a desk. */
export function textOfHtml(html: string): string {
  return html
    .replaceAll(/<br\s*\/?>|<\/(?:p|div|li|h[1-6])>/gi, '\n')
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll(/&nbsp;/g, ' ')
    .replaceAll(/&#(\d{1,7});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replaceAll(/&(lt|gt|quot|apos);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '')
    .replaceAll('&amp;', '&')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
