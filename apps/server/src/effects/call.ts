// One call to a connection of the workspace: signed, limited in time and size, and never anywhere but below its address.
import type { Connection } from './connections.ts';
import { OutgoingError, post } from './outgoing.ts';
import { batonSignature, webhookSignature } from './webhook-signature.ts';

export type CallResult =
  | { ok: true; body: unknown }
  | { ok: false; reason: string; timedOut: boolean; passing: boolean };

export interface CallOptions {
  readonly connection: Connection;
  /** Added to the connection's address; never leads away from below it. */
  readonly path?: string;
  readonly body: unknown;
  /** Default POST; a GET carries no body. */
  readonly method?: 'GET' | 'POST';
  /** The same with every attempt. */
  readonly idempotencyKey: string;
  readonly timeoutMs: number;
  /** Default true. False: whatever it says with a good status is well. */
  readonly isAnswerRead?: boolean;
}

export async function callConnection({
  connection,
  path = '',
  body,
  method = 'POST',
  idempotencyKey,
  timeoutMs,
  isAnswerRead = true,
}: CallOptions): Promise<CallResult> {
  const url = addressOf(connection.url, path);
  if (url === null) return refused('The path leads away from the connection.');
  const text = method === 'GET' ? '' : JSON.stringify(body);
  try {
    const { status, text: answer } = await post({
      url,
      method,
      body: text,
      timeoutMs,
      isInternal: connection.internal === true,
      headers: {
        ...connection.headers,
        ...(method === 'GET' ? { accept: 'application/json' } : { 'content-type': 'application/json' }),
        'idempotency-key': idempotencyKey,
        ...signatures(connection, idempotencyKey, text),
      },
    });
    if (status < 200 || status >= 300)
      return refused(`It answered with status ${status}.`, { passing: status >= 500 || status === 429 });
    return { ok: true, body: answer === '' || !isAnswerRead ? null : JSON.parse(answer) };
  } catch (error) {
    if (error instanceof SyntaxError) return refused('Its answer is not JSON.');
    if (!(error instanceof OutgoingError)) throw error;
    const timedOut = error.code === 'timeout';
    return refused(error.message, { timedOut, passing: timedOut || error.code === 'unreachable' });
  }
}

function refused(reason: string, { timedOut = false, passing = false } = {}): CallResult {
  return { ok: false, reason, timedOut, passing };
}

/** Standard Webhooks, and the form of our own that came before it. */
export function signatures({ secret }: Connection, id: string, text: string): Record<string, string> {
  if (secret === undefined) return {};
  const seconds = Math.floor(Date.now() / 1000);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': webhookSignature(secret, id, seconds, text),
    'baton-timestamp': String(seconds),
    'baton-signature': batonSignature(secret, seconds, text),
  };
}

/** Steps up and sideways, written plainly or encoded: what a customer's words may have been put into. */
const CLIMBS = /^(?:\.|%2e){1,2}$/i;

function addressOf(base: string, path: string): string | null {
  if (path === '') return base;
  const root = base.endsWith('/') ? base : `${base}/`;
  const [steps = ''] = path.split(/[?#]/, 1);
  if (steps.split(/[/\\]/).some((step) => CLIMBS.test(step))) return null;
  const url = URL.parse(path.replace(/^\/+/, ''), root);
  return url !== null && url.href.startsWith(root) ? url.href : null;
}
