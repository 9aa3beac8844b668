// Files both ways: kept first, then sent with a message, and fetched one at a time by whoever may read the conversation.
import { MOST_FILE_BYTES, sentFile } from '@baton/wire';
import type { FastifyReply } from 'fastify';
import type { FastifyPluginAsyncZod, ZodTypeProvider } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { bearerToken, type ConversationAccess } from '../conversations/access.ts';
import type { DeskGate } from '../desk/desk-gate.ts';
import { errorBody } from '../http/error-schema.ts';
import type { Limits } from '../http/limits.ts';
import type { Files } from './files.ts';

export interface FileRoutesOptions {
  readonly files: Files;
  readonly access: ConversationAccess;
  readonly desk: DeskGate;
  readonly limits: Limits;
}

const named = z.object({ id: z.string().min(1).max(64) });
const fileNamed = named.extend({ file: z.string().min(1).max(64) });
const upload = z.object({ name: z.string().min(1).max(500), clientId: z.string().min(1).max(128) });

/** The body is the file itself. */
export const fileRoutes: FastifyPluginAsyncZod<FileRoutesOptions> = async (root, options) => {
  const { files, access, desk, limits } = options;
  const tags = ['files'];
  const refusals = { '4xx': errorBody, '5xx': errorBody };

  await root.register(async (scope) => {
    const http = scope.withTypeProvider<ZodTypeProvider>();
    http.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    const taking = {
      bodyLimit: MOST_FILE_BYTES + 1,
      schema: { tags, params: named, querystring: upload, response: { 201: sentFile, ...refusals } },
    };

    http.post('/api/conversations/:id/files', taking, async (request, reply) => {
      const { id } = request.params;
      await access.check(id, bearerToken(request.headers.authorization), request.ip);
      limits.take('files', id);
      const given = { conversation: id, sender: 'customer', ...request.query, bytes: bytesOf(request.body) };
      return reply.code(201).send(await files.take(given));
    });

    http.post('/api/desk/conversations/:id/files', taking, async (request, reply) => {
      const agent = await desk.signedOn(request);
      const { id } = await desk.seen(agent, request.params.id);
      const given = { conversation: id, sender: agent.id, ...request.query, bytes: bytesOf(request.body) };
      return reply.code(201).send(await files.take(given));
    });
  });

  root.get('/api/conversations/:id/files/:file', { schema: { tags, params: fileNamed } }, async (request, reply) => {
    const { id, file } = request.params;
    await access.check(id, bearerToken(request.headers.authorization), request.ip);
    return handOut(reply, await files.read(id, file));
  });

  root.get(
    '/api/desk/conversations/:id/files/:file',
    { schema: { tags, params: fileNamed } },
    async (request, reply) => {
      const { id } = await desk.seen(await desk.signedOn(request), request.params.id);
      return handOut(reply, await files.read(id, request.params.file));
    },
  );
};

function bytesOf(body: unknown): Uint8Array {
  return body instanceof Uint8Array ? body : new Uint8Array();
}

/** S5: never shown in a page of ours, whatever is in it. */
function handOut(reply: FastifyReply, { file, bytes }: Awaited<ReturnType<Files['read']>>): FastifyReply {
  const ascii = file.name.replaceAll(/[^\x20-\x7e]/g, '_');
  return reply
    .header('content-type', 'application/octet-stream')
    .header('content-disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(bytes));
}
