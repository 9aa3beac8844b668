import fastifySwagger from '@fastify/swagger';
import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { API_VERSION, apiVersions, unversioned } from './api-version.ts';
import { describeRoute } from './describe.ts';
import { handleErrors, rawRefusal, tell } from './error-handling.ts';
import { ownPages, type OwnPagesOptions } from './own-pages.ts';

/** What a request may send where a route says nothing else. */
const BODY_LIMIT = 256 * 1024;

/** How long a request may take to arrive; answers, such as streams, may take as long as they like. */
const REQUEST_MS = 60_000;

export interface HttpOptions {
  readonly logLevel: 'silent' | 'warn';
  readonly own: OwnPagesOptions;
  /** Whose word counts for the address and name that a request came from; null: nobody's. */
  readonly trustedProxy: string | null;
  /** Asks who calls, before any route. */
  readonly guard: (http: FastifyInstance) => void;
}

/** An HTTP server with the house's manners: schemas from zod, one form of error, own pages only, an OpenAPI description. */
export async function buildHttp({ logLevel, own, trustedProxy, guard }: HttpOptions): Promise<FastifyInstance> {
  const http = Fastify({
    logger: logLevel === 'silent' ? false : { level: logLevel },
    bodyLimit: BODY_LIMIT,
    ...(trustedProxy === null ? {} : { trustProxy: trustedProxy }),
    requestTimeout: REQUEST_MS,
    rewriteUrl: ({ url }) => unversioned(url ?? '/'),
    // Streams are ended by `stop`; connections that only wait for another request need not be waited for.
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 256 },
    return503OnClosing: true,
    clientErrorHandler(error, socket) {
      if (socket.writable) socket.end(rawRefusal(error));
    },
    frameworkErrors(error, request, reply) {
      tell(reply, { code: 'bad-request', message: error.message, at: request.url.split('?', 1)[0] ?? '' });
    },
  });
  http.setValidatorCompiler(validatorCompiler);
  http.setSerializerCompiler(serializerCompiler);
  handleErrors(http);
  apiVersions(http);
  ownPages(http, own);
  guard(http);
  await http.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Baton',
        version: API_VERSION,
        description:
          "Flows, conversations and the agents' desk of one Baton server. Every refusal is `{ code, message, at }`. Programs call `/api/v1/…`, which stays as it is described here.",
      },
    },
    transform: describeRoute,
  });
  http.get('/api/openapi.json', { schema: { hide: true } }, () => http.swagger());
  return http;
}
