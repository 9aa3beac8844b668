import { fileNames, inputIdOf, toChatEvents } from '@baton/conversation';
import { mask } from '@baton/handoff';
import { HostError } from '@baton/host';
import * as wire from '@baton/wire';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod, ZodTypeProvider } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { flowInTest } from '../flows/environments.ts';
import { flowStrings } from '../flows/strings.ts';
import { conversationReply, type House } from '../house.ts';
import { ApiError } from '../http/api-error.ts';
import { errorBody } from '../http/error-schema.ts';
import type { OpenStreams } from '../http/event-stream.ts';
import type { Limits } from '../http/limits.ts';
import { readJournal } from '../journal/read-journal.ts';
import type { Files } from '../files/files.ts';
import type { ReadModel } from '../read-model/queries.ts';
import { newId } from '../store/secrets.ts';
import { bearerToken, type ConversationAccess } from './access.ts';
import type { Beginnings } from './beginnings.ts';
import { streamChat } from './chat-stream.ts';
import { foldMarks } from './fold-marks.ts';
import type { PageWatch } from './page-watch.ts';
import { conversationStrings as strings } from './strings.ts';
import type { TypingBoard } from './typing.ts';

export interface ConversationRoutesOptions {
  readonly house: House;
  readonly access: ConversationAccess;
  readonly beginnings: Beginnings;
  readonly limits: Limits;
  readonly readModel: ReadModel;
  readonly streams: OpenStreams;
  readonly typing: TypingBoard;
  readonly pages: PageWatch;
  readonly files: Files;
  /** Whether a browser with these cookies is signed in: who works here and writes to the bot is trying it out. */
  readonly isStaff: (cookie: string) => Promise<boolean>;
}

const conversationId = z.object({ id: z.string().min(1).max(64) });
/** The customer's side: begin, speak, listen, leave. */
export const conversationRoutes: FastifyPluginAsyncZod<ConversationRoutesOptions> = async (http, options) => {
  const { house, access, limits, readModel, streams, typing, pages, files, beginnings: begin, isStaff } = options;
  const { host } = house;
  const tags = ['conversations'];
  const marks = foldMarks();
  const refusals = { '4xx': errorBody };
  const refOf = (id: string) => ({ kind: 'conversation', key: id }) as const;

  /** What is in test is nobody's but the company's own. Returns whether who asks is one of its people. */
  async function mustBeOpenTo({ headers, principal }: FastifyRequest, flow: string): Promise<boolean> {
    const ofStaff = headers.cookie !== undefined && (await isStaff(headers.cookie));
    if (flowInTest(flow) !== null && !ofStaff && principal.kind !== 'demo')
      throw new ApiError('not-allowed', flowStrings.notForYou, { at: '/body/flow' });
    return ofStaff;
  }

  http.post(
    '/api/conversations',
    { schema: { tags, body: wire.newConversation, response: { 201: wire.begunConversation, ...refusals } } },
    async (request, reply) => {
      const { body, ip } = request;
      limits.take('conversations', ip);
      mustBePlain(body.customerId, '/body/customerId');
      const ofStaff = await mustBeOpenTo(request, body.flow);
      const isTest = body.test === true || ofStaff || flowInTest(body.flow) !== null;
      const { id, token } = await begin.begin({ ...body, test: isTest });
      if (body.first) await hear(id, body.first, '/body/first');
      return reply.code(201).header('cache-control', 'no-store').send({ id, token });
    },
  );

  http.post(
    '/api/conversations/greeting',
    {
      schema: {
        tags,
        summary:
          'What somebody sees who has said nothing yet. Keeps nothing: a conversation begins with its first message.',
        body: wire.newVisitor,
        response: { 200: wire.greeting, ...refusals },
      },
    },
    async (request, reply) => {
      const { body, ip } = request;
      limits.take('conversations', ip);
      mustBePlain(body.customerId, '/body/customerId');
      await mustBeOpenTo(request, body.flow);
      const open = await begin.open(body);
      return reply
        .header('cache-control', 'no-store')
        .send(open ? { open: { ...open } } : { events: await begin.firstWords(body) });
    },
  );

  http.get(
    '/api/conversations/:id/stream',
    {
      exposeHeadRoute: false,
      schema: {
        tags,
        summary: 'Server-sent events. Resumes after Last-Event-ID, else after `after`.',
        params: conversationId,
        querystring: z.object({
          token: z.string().max(256).optional(),
          after: z.coerce.number().int().min(0).default(0),
        }),
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await access.check(id, request.query.token ?? bearerToken(request.headers.authorization), request.ip);
      const last = Number(request.headers['last-event-id']);
      const after = Number.isSafeInteger(last) && last > 0 ? Math.max(last, request.query.after) : request.query.after;
      const stream = streams.open(reply);
      pages.opened(id);
      stream.closed.addEventListener('abort', () => pages.lost(id), { once: true });
      await streamChat({ host, workspace: house.workspace, typing, marks }, id, after, stream);
    },
  );

  http.get(
    '/api/conversations/:id',
    {
      schema: {
        tags,
        summary: 'Everything the stream would send, at once.',
        params: conversationId,
        querystring: z.object({ after: z.coerce.number().int().min(0).default(0) }),
        response: { 200: wire.conversationEvents, ...refusals },
      },
    },
    async (request) => {
      const { id } = request.params;
      await access.check(id, bearerToken(request.headers.authorization), request.ip);
      const workspace = house.workspace();
      const name = (team: string) => workspace.teams.find((one) => one.id === team)?.name ?? team;
      const { events } = toChatEvents(await readJournal(host, id), name);
      return { id, events: events.filter(({ seq }) => seq > request.query.after) };
    },
  );

  http.post(
    '/api/conversations/:id/messages',
    {
      schema: {
        tags,
        params: conversationId,
        body: wire.customerMessage,
        response: { 200: wire.heardMessage, ...refusals },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { body } = request;
      await access.check(id, bearerToken(request.headers.authorization), request.ip);
      return { seq: await hear(id, body, '/body') };
    },
  );

  /** A customer's message, counted once; resolves with its seq. */
  async function hear(id: string, message: z.infer<typeof wire.customerMessage>, at: string): Promise<number> {
    limits.take('messages', id);
    mustBePlain(message.clientId, `${at}/clientId`);
    const inputId = inputIdOf(message.clientId);
    const row = await readModel.conversation(id);
    const sent = message.files && (await files.sent(id, 'customer', message.files));
    const own = message.text?.trim() ?? '';
    try {
      const reply = conversationReply(
        await host.send(refOf(id), {
          id: inputId,
          at: house.now(),
          body: {
            type: 'customer.message',
            text: own === '' && sent ? fileNames(sent) : wordsOf(message, row?.language ?? 'en'),
            ...(sent ? { files: sent.map((file) => ({ ...file })) } : {}),
            ...(message.choice ? { choice: message.choice.id } : {}),
            ...(message.escapeHatch ? { escapeHatch: true } : {}),
          },
        }),
      );
      if (!reply.ok) throw new ApiError('not-possible-now', reply.message);
    } catch (error) {
      if (error instanceof HostError && error.code === 'conflict')
        throw new ApiError('client-id-reused', strings.clientIdReused, { at: `${at}/clientId` });
      throw error;
    }
    return (await seqOf(id, inputId, row?.seq ?? 0)) ?? (await seqOf(id, inputId, 0)) ?? 0;
  }

  /** The seq of a customer's message, looked for after a seq from before it was sent. */
  async function seqOf(id: string, messageId: string, after: number): Promise<number | undefined> {
    const lines = await readJournal(host, id, after);
    return lines.find(({ entry }) => entry.type === 'customer' && entry.messageId === messageId)?.seq;
  }

  http.post(
    '/api/conversations/:id/typing',
    { schema: { tags, params: conversationId, response: { 204: z.null(), ...refusals } } },
    async (request, reply) => {
      await access.check(request.params.id, bearerToken(request.headers.authorization), request.ip);
      typing.ping(request.params.id, 'customer');
      return reply.code(204).send(null);
    },
  );

  // What a closing page sends must not be asked about first, so it comes as plain text; nowhere else is that read.
  await http.register(async (scope) => {
    const plain = scope.withTypeProvider<ZodTypeProvider>();
    plain.addContentTypeParser('text/plain', { parseAs: 'string' }, (_request, body, done) => {
      try {
        done(null, JSON.parse(String(body)));
      } catch {
        done(new ApiError('not-json', strings.notJson), undefined);
      }
    });
    plain.post(
      '/api/conversations/:id/closed',
      {
        schema: {
          tags,
          summary: 'The page closes. Takes text/plain, so that a browser sends it without asking first.',
          params: conversationId,
          body: wire.pageClosed,
          response: { 204: z.null(), ...refusals },
        },
      },
      async (request, reply) => {
        await access.check(request.params.id, request.body.token, request.ip);
        await pages.closed(request.params.id);
        return reply.code(204).send(null);
      },
    );
  });

  http.post(
    '/api/conversations/:id/leave',
    {
      schema: {
        tags,
        params: conversationId,
        body: wire.leaving,
        response: { 200: wire.done, ...refusals },
      },
    },
    async (request) => {
      const { id } = request.params;
      await access.check(id, bearerToken(request.headers.authorization), request.ip);
      // Without an id of the page's own every call is a leaving of its own; the reducer knows whether there is anything to leave.
      mustBePlain(request.body?.clientId, '/body/clientId');
      const inputId = request.body?.clientId === undefined ? `leave:${newId()}` : inputIdOf(request.body.clientId);
      await host.send(refOf(id), { id: inputId, at: house.now(), body: { type: 'customer.left' } });
      return { ok: true as const };
    },
  );
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** S1: an id is kept and written into logs as it is, so it may not be a secret itself. Of random UUIDs one in 250 has digits like those of a card. */
function mustBePlain(id: string | undefined, at: string): void {
  if (id !== undefined && !UUID.test(id) && mask(id) !== id)
    throw new ApiError('invalid-field', strings.secretAsId, { at });
}

function wordsOf(body: z.infer<typeof wire.customerMessage>, language: string): string {
  const own = body.text?.trim();
  if (own) return own;
  if (body.choice) return body.choice.label;
  const words: Readonly<Record<string, string>> = strings.talkToAPerson;
  return words[language.split('-')[0] ?? ''] ?? strings.talkToAPerson.en;
}
