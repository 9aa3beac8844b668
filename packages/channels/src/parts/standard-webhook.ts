// The form of webhooks of https://www.standardwebhooks.com, for what has none of its own.
import type { IncomingRequest } from '../channel.ts';
import { isFresh, isSame, mac, secondsOf } from './signatures.ts';

/** Whether a request carries a signature of this secret, made within five minutes. */
export function isStandardWebhook({ headers, body }: IncomingRequest, secret: string, nowSeconds: number): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': given } = headers;
  if (secret === '' || id === undefined || given === undefined || !isFresh(secondsOf(timestamp), nowSeconds))
    return false;
  const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64').toString('latin1') : secret;
  const wanted = `v1,${macOf(key, secret.startsWith('whsec_'), `${id}.${timestamp}.`, body)}`;
  return given.split(' ').some((one) => isSame(wanted, one));
}

function macOf(key: string, isBinary: boolean, head: string, body: Uint8Array): string {
  return mac({ hash: 'sha256', secret: isBinary ? Buffer.from(key, 'latin1') : key, over: [head, body], as: 'base64' });
}
