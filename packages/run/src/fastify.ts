// The customer's side of a run over HTTP, as a Fastify plugin: the same addresses and shapes as a Baton server, so the same widget talks to it.
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { RunError } from './run-error.ts';
import type { FlowRun } from './run-flow.ts';

/** What the plugin is registered with, beside Fastify's own `prefix`. */
export interface BatonPluginOptions {
  /** Made by `runFlow`. It stays yours: stop it when the service stops. */
  readonly run: FlowRun;
  /** Signs the token of each conversation; 32 characters or more, the same after a restart. */
  readonly secret: string;
}

const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength });

const begin = {
  type: 'object',
  properties: {
    language: { type: 'string', pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$' },
    zone: text(64),
    channel: text(32),
  },
};

const message = {
  type: 'object',
  required: ['clientId'],
  properties: {
    clientId: text(128),
    text: text(2000),
    choice: { type: 'object', required: ['id', 'label'], properties: { id: text(64), label: text(500) } },
    escapeHatch: { type: 'boolean' },
  },
  anyOf: [{ required: ['text'] }, { required: ['choice'] }, { required: ['escapeHatch'] }],
};

interface Begin {
  readonly language?: string;
  readonly zone?: string;
  readonly channel?: string;
}

interface Message {
  readonly clientId: string;
  readonly text?: string;
  readonly choice?: { readonly id: string; readonly label: string };
  readonly escapeHatch?: boolean;
}

type OfConversation = { Params: { id: string } };

/**
 * Mounts `POST /api/conversations`, `POST /api/conversations/:id/messages`, `GET /api/conversations/:id/stream` (server-sent events, resumed
 * by `Last-Event-ID` or `?after=`) and `POST /api/conversations/:id/leave`, below whatever prefix it is registered with. A beginning answers
 * `{ id, token }`; the rest wants `Authorization: Bearer <token>`. A refusal is `{ code, message }`.
 */
export const batonPlugin: FastifyPluginAsync<BatonPluginOptions> = async (http, { run, secret }) => {
  if (secret.length < 32) throw new RunError('run/secret-short');
  const tokenOf = (id: string) => createHmac('sha256', secret).update(id).digest('base64url');
  const open = new Set<FastifyReply>();
  const isTheirs = (request: FastifyRequest<OfConversation>) => {
    const given = Buffer.from(request.headers.authorization?.replace(/^Bearer /, '') ?? '');
    const wanted = Buffer.from(tokenOf(request.params.id));
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  };
  const checked = {
    async preHandler(request: FastifyRequest<OfConversation>, reply: FastifyReply) {
      if (isTheirs(request)) return;
      await reply.code(401).send({ code: 'token-wrong', message: 'The token does not belong to this conversation.' });
    },
  };

  http.addHook('preClose', async () => {
    for (const reply of open) reply.raw.end();
  });

  http.post<{ Body: Begin }>('/api/conversations', { schema: { body: begin } }, async ({ body }, reply) => {
    const id = randomUUID();
    await run.customer(id, body);
    return reply
      .code(201)
      .header('cache-control', 'no-store')
      .send({ id, token: tokenOf(id) });
  });

  http.post<OfConversation & { Body: Message }>(
    '/api/conversations/:id/messages',
    { schema: { body: message }, ...checked },
    async (request, reply) => {
      const { chat } = await run.customer(request.params.id);
      try {
        await chat.send(request.body);
        return { ok: true };
      } catch (error) {
        if (!(error instanceof RunError)) throw error;
        return reply.code(409).send({ code: 'not-possible-now', message: error.message });
      }
    },
  );

  http.post<OfConversation>('/api/conversations/:id/leave', checked, async (request) => {
    await (await run.customer(request.params.id)).leaves();
    return { ok: true };
  });

  http.get<OfConversation & { Querystring: { after?: string } }>(
    '/api/conversations/:id/stream',
    checked,
    async (request, reply) => {
      const { chat } = await run.customer(request.params.id);
      const after = Number(request.headers['last-event-id'] ?? request.query.after ?? 0);
      reply.hijack();
      // Headers that hooks of the service have set, such as those of CORS, count here too.
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) reply.raw.setHeader(name, value);
      reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      open.add(reply);
      const stop = chat.open(
        (event) => {
          const { seq, type } = event;
          reply.raw.write(`${seq > 0 ? `id: ${seq}\n` : ''}event: ${type}\ndata: ${JSON.stringify(event)}\n\n`);
        },
        () => reply.raw.write(': open\n\n'),
        Number.isSafeInteger(after) && after > 0 ? after : 0,
      );
      reply.raw.on('close', () => {
        open.delete(reply);
        stop();
      });
    },
  );
};
