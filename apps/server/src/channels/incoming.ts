// A request of a platform as its signature sees it: the public address, the headers, the bytes.
import type { IncomingRequest } from '@baton/channels/server';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Without a word why. */
export function refuse(reply: FastifyReply): FastifyReply {
  return reply.code(403).type('text/plain; charset=utf-8').send('');
}

/** @param origin as platforms call this server, without a slash at its end */
export function incomingOf(
  { method, url, headers, body }: Pick<FastifyRequest, 'method' | 'url' | 'headers' | 'body'>,
  origin: string,
): IncomingRequest {
  return {
    method,
    url: `${origin}${url}`,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]),
    ),
    body: Buffer.isBuffer(body) ? body : new Uint8Array(),
  };
}
