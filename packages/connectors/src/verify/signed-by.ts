// How desks and pagers sign what they post to us. Always over the raw bytes, never true without a secret.
import { isFresh, isSame, mac, secondsOf, type IncomingRequest } from '@baton/channels/server';

/** Whether a request came from whoever holds the secret. */
export type SignedBy = (request: IncomingRequest, secret: string, nowSeconds: number) => boolean;

const given = (secret: string, { body }: IncomingRequest) => secret !== '' && body.length > 0;

/** Base64 of HMAC-SHA256 over the time and the body, nothing between; the time in ISO form, within five minutes. */
export const signedByZendesk: SignedBy = (request, secret, nowSeconds) => {
  const timestamp = request.headers['x-zendesk-webhook-signature-timestamp'] ?? '';
  if (!given(secret, request) || !isFresh(Date.parse(timestamp) / 1000, nowSeconds)) return false;
  const wanted = mac({ hash: 'sha256', secret, over: [timestamp, request.body], as: 'base64' });
  return isSame(wanted, request.headers['x-zendesk-webhook-signature']);
};

/** Hex of HMAC-SHA1 over the body. There is no time in it. */
export const signedByIntercom: SignedBy = (request, secret) =>
  given(secret, request) &&
  isSame(`sha1=${mac({ hash: 'sha1', secret, over: [request.body], as: 'hex' })}`, request.headers['x-hub-signature']);

/** Escapes that the sender decodes in the address before it signs. */
const DECODED: readonly (readonly [RegExp, string])[] = [
  [/%3A/gi, ':'],
  [/%2F/gi, '/'],
  [/%3F/gi, '?'],
  [/%40/gi, '@'],
  [/%21/gi, '!'],
  [/%24/gi, '$'],
  [/%27/gi, "'"],
  [/%28/gi, '('],
  [/%29/gi, ')'],
  [/%2A/gi, '*'],
  [/%2C/gi, ','],
  [/%3B/gi, ';'],
];

/** Base64 of HMAC-SHA256 over method, public address, body and time (milliseconds), within five minutes. */
export const signedByHubspot: SignedBy = (request, secret, nowSeconds) => {
  const timestamp = request.headers['x-hubspot-request-timestamp'] ?? '';
  if (!given(secret, request) || !isFresh(secondsOf(timestamp) / 1000, nowSeconds)) return false;
  const url = DECODED.reduce((address, [escape, sign]) => address.replaceAll(escape, sign), request.url);
  const wanted = mac({ hash: 'sha256', secret, over: [request.method, url, request.body, timestamp], as: 'base64' });
  return isSame(wanted, request.headers['x-hubspot-signature-v3']);
};

/** Hex of HMAC-SHA256 over time, a full stop and body, within five minutes. Older installations sign nothing and are refused. */
export const signedByChatwoot: SignedBy = (request, secret, nowSeconds) => {
  const timestamp = request.headers['x-chatwoot-timestamp'] ?? '';
  if (!given(secret, request) || !isFresh(secondsOf(timestamp), nowSeconds)) return false;
  const wanted = mac({ hash: 'sha256', secret, over: [`${timestamp}.`, request.body], as: 'hex' });
  return isSame(`sha256=${wanted}`, request.headers['x-chatwoot-signature']);
};

/** Hex of HMAC-SHA256 over the body; while a secret is changed there are several, of which one must fit. */
export const signedByPagerduty: SignedBy = (request, secret) => {
  if (!given(secret, request)) return false;
  const wanted = `v1=${mac({ hash: 'sha256', secret, over: [request.body], as: 'hex' })}`;
  const all = (request.headers['x-pagerduty-signature'] ?? '').split(',').map((one) => one.trim());
  return all.some((one) => isSame(wanted, one));
};

/** A shared key, no signature. */
export const signedBySunshine: SignedBy = (request, secret) =>
  given(secret, request) && isSame(secret, request.headers['x-api-key']);

/** A header of the operator's own choosing, for senders that sign nothing: what it tells is never trusted, only looked up. */
export const namedByHeader =
  (header: string): SignedBy =>
  (request, secret) =>
    given(secret, request) && isSame(secret, request.headers[header]);
