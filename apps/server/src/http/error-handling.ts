// Turns whatever goes wrong on the way into `{ code, message, at }`.
import { HostError } from '@baton/host';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { isStorageTrouble } from '../store/storage-trouble.ts';
import { strings } from '../strings.ts';
import { ApiError, type ApiErrorBody, API_ERRORS, type ApiErrorCode } from './api-error.ts';

const PLACES: Readonly<Record<string, string>> = {
  body: '/body',
  querystring: '/query',
  params: '/path',
  headers: '/headers',
};

/** Puts the handlers for errors, unknown addresses and wrong methods in place. Call before any route is added. */
export function handleErrors(http: FastifyInstance): void {
  const routes: { method: string; pattern: RegExp }[] = [];
  http.addHook('onRoute', (route) => {
    if (route.url.includes('*')) return;
    const pattern = new RegExp(`^${route.url.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/:[A-Za-z]+/g, '[^/]+')}$`);
    for (const method of [route.method].flat()) routes.push({ method, pattern });
  });

  http.setErrorHandler((error, request, reply) => {
    const told = explain(error, request);
    if (told.code === 'internal' || told.code === 'storage-failed') request.log.error(error);
    if (error instanceof ApiError && error.retryAfterSeconds !== null)
      void reply.header('retry-after', String(error.retryAfterSeconds));
    if (told.code === 'database-away') void reply.header('retry-after', '1');
    return tell(reply, told);
  });

  http.setNotFoundHandler((request, reply) => {
    const path = pathOf(request);
    const allowed = [...new Set(routes.filter((one) => one.pattern.test(path)).map((one) => one.method))];
    if (allowed.length === 0) return tell(reply, { code: 'not-found', message: strings.notFound(path), at: path });
    void reply.header('allow', allowed.join(', '));
    const message = strings.wrongMethod(request.method, path, allowed.join(', '));
    return tell(reply, { code: 'wrong-method', message, at: path });
  });
}

/** The answer to bytes that are not HTTP at all, for Node's own `clientError`. */
export function rawRefusal(error: { code?: string }): string {
  const tooLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const body: ApiErrorBody = {
    code: tooLarge ? 'headers-too-large' : 'bad-request',
    message: strings.badRequest,
    at: '',
  };
  const text = JSON.stringify(body);
  const status = tooLarge ? '431 Request Header Fields Too Large' : '400 Bad Request';
  return `HTTP/1.1 ${status}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(text)}\r\nconnection: close\r\n\r\n${text}`;
}

export function tell(reply: FastifyReply, body: ApiErrorBody): FastifyReply {
  // Serialised here: an error must not depend on the response schema of the route that failed.
  return reply
    .code(API_ERRORS[body.code])
    .type('application/json; charset=utf-8')
    .serializer((value: unknown) => JSON.stringify(value))
    .send(body);
}

function explain(error: unknown, request: FastifyRequest): ApiErrorBody {
  const path = pathOf(request);
  if (error instanceof ApiError) {
    const { code, message, at, issues, reason } = error;
    return { code, message, at: at ?? path, ...(issues ? { issues } : {}), ...(reason ? { reason } : {}) };
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [first] = error.validation;
    const place = PLACES[error.validationContext ?? ''] ?? '';
    const at = `${place}${first?.instancePath ?? ''}`;
    const message = `${at === '' ? path : at}: ${first?.message ?? 'has the wrong form'}`;
    return { code: 'invalid-field', message: message.endsWith('.') ? message : `${message}.`, at };
  }
  if (error instanceof HostError && (error.code === 'stopped' || error.code === 'not-started'))
    return { code: 'stopping', message: strings.stopping503, at: path };
  if (error instanceof HostError && error.code === 'conflict')
    return { code: 'client-id-reused', message: strings.idReused, at: path };
  if (error instanceof HostError && error.code === 'database-away')
    return { code: 'database-away', message: strings.databaseAway, at: path };
  if (isStorageTrouble(error) || (error instanceof HostError && error.code === 'storage-failed'))
    return { code: 'storage-failed', message: strings.storageFailed, at: path };
  const { code, statusCode } = detailsOf(error);
  const known = framework(code, statusCode, request);
  return { ...known, at: path };
}

function framework(code: string, status: number, request: FastifyRequest): { code: ApiErrorCode; message: string } {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || status === 413)
    return { code: 'body-too-large', message: strings.tooLarge(request.routeOptions.bodyLimit ?? 0) };
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' || status === 415)
    return { code: 'not-json-type', message: strings.notJsonType(request.headers['content-type'] ?? '') };
  if (code === 'FST_ERR_CTP_EMPTY_JSON_BODY' || code === 'FST_ERR_CTP_INVALID_JSON_BODY')
    return { code: 'not-json', message: strings.notJson };
  if (status === 503) return { code: 'stopping', message: strings.stopping503 };
  if (status >= 400 && status < 500)
    return request.headers['content-type']?.includes('json') && code === ''
      ? { code: 'not-json', message: strings.notJson }
      : { code: 'bad-request', message: strings.badRequest };
  return { code: 'internal', message: strings.internal };
}

function detailsOf(error: unknown): { code: string; statusCode: number } {
  if (typeof error !== 'object' || error === null) return { code: '', statusCode: 500 };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const statusCode = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
  return { code, statusCode };
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? request.url;
}
