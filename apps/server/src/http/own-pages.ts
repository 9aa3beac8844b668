// Under which names the server answers, and whose pages may change something here: its own alone.
import type { FastifyInstance } from 'fastify';
import { isLoopback } from '../config.ts';
import { strings } from '../strings.ts';
import { ApiError } from './api-error.ts';

export interface OwnPagesOptions {
  /** As browsers see the server, such as `https://help.example.com`; null: as they call it. */
  readonly origin: string | null;
  /** A proxy in front says under which name it was called. */
  readonly hasProxy: boolean;
  /** Whether a customers' website may show the chat; asked at each call, because settings change. */
  readonly mayShowChat: (origin: string) => boolean;
}

/** What customers' own websites may call from their pages: every request carries the conversation's token. */
const OPEN_TO_WEBSITES = /^\/api\/(conversations(\/|$)|chat\/settings$|time$)|^\/chat\//;
/** On every answer: nothing is guessed to be a page, and what is no page may not act as one. */
const SAFE_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};
/** A year: whoever came by HTTPS once comes by nothing else. */
const HTTPS_ONLY = { 'strict-transport-security': 'max-age=31536000' };
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses calls under a foreign host name (a web page that points its own name here) and changes asked for by pages of other origins,
 * except for the chat's own addresses, which any website may embed.
 */
export function ownPages(http: FastifyInstance, { origin: ownOrigin, hasProxy, mayShowChat }: OwnPagesOptions): void {
  const ownHost = ownOrigin === null ? null : new URL(ownOrigin).hostname;
  const headers = ownOrigin?.startsWith('https:') ? { ...SAFE_HEADERS, ...HTTPS_ONLY } : SAFE_HEADERS;
  const isOurName = (host: string) => isLoopback(host) || host === ownHost || (hasProxy && ownHost === null);

  http.addHook('onRequest', async (request, reply) => {
    void reply.headers(headers);
    const host = request.hostname;
    if (!isOurName(host)) throw new ApiError('foreign-host', strings.foreignHost(host));
    const origin = request.headers.origin;
    if (origin === undefined || isOwn(origin, ownOrigin ?? `${request.protocol}://${request.host}`)) return;
    const path = request.url.split('?', 1)[0] ?? '';
    if (OPEN_TO_WEBSITES.test(path)) {
      void reply.header('access-control-allow-origin', '*').header('vary', 'origin');
      if (!mayShowChat(origin)) throw new ApiError('website-not-allowed', strings.websiteNotAllowed(origin));
      if (request.method === 'OPTIONS') {
        await reply
          .header('access-control-allow-methods', 'GET, POST')
          .header('access-control-allow-headers', 'authorization, content-type, last-event-id')
          .header('access-control-max-age', '600')
          .code(204)
          .send();
      }
    } else if (!READS.has(request.method)) {
      throw new ApiError('foreign-origin', strings.foreignOrigin(origin));
    }
  });
}

/** The very page that this server handed out: scheme, name and port. Another program's page on this machine is somebody else's. */
function isOwn(origin: string, own: string): boolean {
  return URL.parse(origin)?.origin === URL.parse(own)?.origin;
}
