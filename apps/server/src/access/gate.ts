// Stands before every route: who asks, and may they? A stream is asked again while it is open.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { bearerToken } from '../conversations/access.ts';
import { ApiError } from '../http/api-error.ts';
import type { Access } from './access.ts';
import { actAs } from './actor.ts';
import { ruleOf } from './policy.ts';
import { judge, nameOf, type Principal } from './principal.ts';
import { accessStrings as strings } from './strings.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks. */
    principal: Principal;
    /** Would the same request be let in now? For what goes on after it: streams. */
    stillAllowed: () => Promise<boolean>;
  }
}

/** What pages ask by themselves: nobody at a keyboard, so a session's 30 minutes go on. */
const BY_ITSELF = new Set([
  '/api/desk/conversations/:id/read',
  '/api/desk/conversations/:id/typing',
  '/api/desk/conversations/:id/in-front',
]);

export function guard(http: FastifyInstance, access: Access): void {
  http.decorateRequest('principal');
  http.decorateRequest('stillAllowed');

  http.addHook('onRequest', async (request, reply) => {
    const url = request.routeOptions.url;
    const rule = url === undefined ? 'everyone' : ruleOf(request.method, url);
    const credentials = {
      cookie: request.headers.cookie ?? '',
      bearer: bearerToken(request.headers.authorization),
    };
    const isActive = request.method !== 'GET' && request.method !== 'HEAD' && !BY_ITSELF.has(url ?? '');
    // The customers' side asks for tokens of its own: who else sits at that browser does not matter.
    const isOpen = rule === 'everyone' && !url?.startsWith('/api/session');
    const { principal, cookies } = isOpen
      ? { principal: nobodyOrDemo(access), cookies: [] }
      : await access.asking(credentials, isActive);
    request.principal = principal;
    request.stillAllowed = async () =>
      rule === 'everyone' || judge(rule, (await access.asking(credentials, false)).principal) === 'yes';
    for (const cookie of cookies) void reply.header('set-cookie', cookie);
    const verdict = judge(rule, principal);
    if (verdict === 'yes') return;
    if (verdict === 'sign-in' && isPage(request)) return toSignIn(request, reply);
    throw verdict === 'sign-in'
      ? new ApiError('sign-in-needed', strings.signInNeeded)
      : new ApiError('not-allowed', strings.notAllowed);
  });

  http.addHook('preHandler', (request, _reply, done) => actAs(nameOf(request.principal), done));
}

function nobodyOrDemo(access: Access): Principal {
  return access.mode() === 'demo' ? { kind: 'demo' } : { kind: 'nobody' };
}

function isPage(request: FastifyRequest): boolean {
  return request.method === 'GET' && !/^\/(?:api|scim)\//.test(request.url);
}

function toSignIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.redirect(`/sign-in?to=${encodeURIComponent(request.url)}`, 302);
}
