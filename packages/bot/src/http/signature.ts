/** Header names of a signed question. */
export const TIMESTAMP_HEADER = 'baton-timestamp';
/** The header that carries the signature of a request to a bot over HTTP. */
export const SIGNATURE_HEADER = 'baton-signature';

/**
 * The value of the signature header: `v1=` and the HMAC-SHA256, in lower-case hex, of the timestamp (Unix seconds), a
 * full stop and the body exactly as sent. The timestamp is inside, so that an old question cannot be sent again later.
 */
export async function signatureOf(secret: string, timestampSeconds: number, body: string): Promise<string> {
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  const mac = await crypto.subtle.sign('HMAC', key, encoder.encode(`${timestampSeconds}.${body}`));
  return `v1=${[...new Uint8Array(mac)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
