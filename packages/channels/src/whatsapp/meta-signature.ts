// What WhatsApp and Messenger share: Meta's signature and the test of the address.
import type { HttpAnswer, IncomingRequest } from '../channel.ts';
import { isSame, mac } from '../parts/signatures.ts';

/** `X-Hub-Signature-256` over the bytes as they came: the body carries escapes that parsing loses. The older SHA-1 header counts for nothing. */
export function isFromMeta(
  { method, headers, body, url }: IncomingRequest,
  appSecret: string,
  verifyToken: string,
): boolean {
  if (method === 'GET') {
    const query = new URL(url).searchParams;
    return query.get('hub.mode') === 'subscribe' && isSame(verifyToken, query.get('hub.verify_token') ?? undefined);
  }
  const given = headers['x-hub-signature-256']?.toLowerCase();
  if (appSecret === '' || body.length === 0) return false;
  return isSame(`sha256=${mac({ hash: 'sha256', secret: appSecret, over: [body], as: 'hex' })}`, given);
}

/** Echoes the challenge, as text: it may hold anything. Only after `isFromMeta`. */
export function metaChallenge({ method, url }: IncomingRequest): HttpAnswer | null {
  if (method !== 'GET') return null;
  const challenge = new URL(url).searchParams.get('hub.challenge') ?? '';
  return { status: 200, type: 'text/plain; charset=utf-8', body: challenge };
}
