// One call to somebody else's system: signed, limited in time and size, repeated only where repeating can help.
import { createHmac } from 'node:crypto';
import type { Connection } from './connections.ts';

export type CallResult =
  | { ok: true; body: unknown }
  | { ok: false; reason: string; timedOut: boolean; passing: boolean };

export interface CallOptions {
  readonly connection: Connection;
  /** Added to the connection's address; never leads to another host. */
  readonly path?: string;
  readonly body: unknown;
  /** The same with every attempt. */
  readonly idempotencyKey: string;
  readonly timeoutMs: number;
}

const MOST_ANSWER_CHARACTERS = 64 * 1024;

export async function callConnection({
  connection,
  path = '',
  body,
  idempotencyKey,
  timeoutMs,
}: CallOptions): Promise<CallResult> {
  const url = addressOf(connection.url, path);
  if (url === null)
    return { ok: false, reason: 'The path leads away from the connection.', timedOut: false, passing: false };
  const text = JSON.stringify(body);
  const seconds = Math.floor(Date.now() / 1000);
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: text,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        ...connection.headers,
        'content-type': 'application/json',
        'idempotency-key': idempotencyKey,
        ...(connection.secret === undefined
          ? {}
          : { 'baton-timestamp': String(seconds), 'baton-signature': signature(connection.secret, seconds, text) }),
      },
    });
    const answer = await response.text();
    if (!response.ok) {
      return {
        ok: false,
        reason: `It answered with status ${response.status}.`,
        timedOut: false,
        passing: response.status >= 500,
      };
    }
    if (answer.length > MOST_ANSWER_CHARACTERS)
      return { ok: false, reason: 'Its answer is too long.', timedOut: false, passing: false };
    return { ok: true, body: answer === '' ? null : JSON.parse(answer) };
  } catch (error) {
    if (error instanceof SyntaxError)
      return { ok: false, reason: 'Its answer is not JSON.', timedOut: false, passing: false };
    const timedOut = error instanceof Error && error.name === 'TimeoutError';
    return {
      ok: false,
      reason: timedOut ? `No answer in ${timeoutMs} ms.` : 'It could not be reached.',
      timedOut,
      passing: true,
    };
  }
}

/** As for HTTP bots: HMAC-SHA256 of the Unix seconds, a full stop and the body. */
function signature(secret: string, seconds: number, body: string): string {
  return `v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}

function addressOf(base: string, path: string): string | null {
  if (path === '') return base;
  const root = base.endsWith('/') ? base : `${base}/`;
  const url = URL.parse(path.replace(/^\/+/, ''), root);
  return url !== null && url.href.startsWith(root) ? url.href : null;
}
