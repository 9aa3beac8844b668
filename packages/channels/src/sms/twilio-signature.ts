import { createHash } from 'node:crypto';
import type { IncomingRequest } from '../channel.ts';
import { isSame, mac } from '../parts/signatures.ts';

/**
 * `X-Twilio-Signature`: HMAC-SHA1 over the public address and each parameter as name and value, sorted by name. It carries no time.
 * The port may or may not have been part of the address that was signed. A JSON body stands as `bodySHA256` in the address instead.
 */
export function isFromTwilio({ url, headers, body }: IncomingRequest, authToken: string): boolean {
  const given = headers['x-twilio-signature'];
  if (authToken === '' || given === undefined) return false;
  const hash = new URL(url).searchParams.get('bodySHA256');
  if (hash !== null && !isSame(createHash('sha256').update(body).digest('hex'), hash.toLowerCase())) return false;
  const parameters = hash === null ? sorted(new URLSearchParams(Buffer.from(body).toString('utf8'))) : '';
  return addresses(url).some((address) =>
    isSame(mac({ hash: 'sha1', secret: authToken, over: [address, parameters], as: 'base64' }), given),
  );
}

function sorted(form: URLSearchParams): string {
  const names = [...new Set(form.keys())].toSorted();
  return names
    .map((name) =>
      [...new Set(form.getAll(name))]
        .toSorted()
        .map((value) => name + value)
        .join(''),
    )
    .join('');
}

/** As configured, without its port, and with the port of its scheme. */
function addresses(url: string): string[] {
  const { protocol, host, hostname, port } = new URL(url);
  const usual = protocol === 'https:' ? '443' : '80';
  const after = url.slice(url.indexOf('//') + 2).replace(/^[^/?#]*/, '');
  const login = /^[^/?#]*@/.exec(url.slice(url.indexOf('//') + 2))?.[0] ?? '';
  const at = (place: string) => `${protocol}//${login}${place}${after}`;
  return [...new Set([url, at(host), at(hostname), at(`${hostname}:${port === '' ? usual : port}`)])];
}
