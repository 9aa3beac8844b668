// Programs call /api/v1/…: what is described there stays. Our own pages, which come with the server, call /api/….
import type { FastifyInstance } from 'fastify';
import { strings } from '../strings.ts';
import { ApiError } from './api-error.ts';

/** Fields and routes are added within a version; nothing that is there changes or goes. */
export const API_VERSION = '1';
const OWN = new RegExp(`^/api/v${API_VERSION}(?=[/?]|$)`);
const ANY = /^\/api\/v(\d+)(?=[/?]|$)/;

/** The address as the router knows it. */
export function unversioned(url: string): string {
  return url.replace(OWN, '/api');
}

/** Says on each answer which version it is of, and that there is no other one. */
export function apiVersions(http: FastifyInstance): void {
  http.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return;
    void reply.header('api-version', API_VERSION);
    const other = ANY.exec(request.url)?.[1];
    if (other !== undefined) throw new ApiError('not-found', strings.noVersion(other, API_VERSION));
  });
}
