import { firstRefusal, flowJsonSchema, type Registry } from '@baton/flow';
import * as wire from '@baton/wire';
import type { FastifyReply } from 'fastify';
import type { FastifyPluginAsyncZod, ZodTypeProvider } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Audit } from '../audit/audit-log.ts';
import { ApiError } from '../http/api-error.ts';
import { errorBody } from '../http/error-schema.ts';
import type { OpenStreams } from '../http/event-stream.ts';
import type { Approvals } from './approvals.ts';
import { flowNews } from './flow-news.ts';
import { flowPresence } from './flow-presence.ts';
import type { Wires } from '../ground/ground.ts';
import type { FlowStore } from './flow-store.ts';
import { flowInvalid } from './flow-invalid.ts';
import { flowStrings as strings } from './strings.ts';

const flowId = z.object({ id: z.string().min(1).max(64) });
const flowHash = flowId.extend({ hash: z.string().min(1).max(128) });
const flowVersion = flowId.extend({ version: z.coerce.number().int().min(1).max(1_000_000) });

const MOST_FLOW_BYTES = 12 * 1024 * 1024;

export interface FlowRoutesOptions {
  readonly wires: Wires;
  readonly flows: FlowStore;
  readonly approvals: Approvals;
  readonly audit: Audit;
  readonly now: () => number;
  readonly registry: Registry;
  readonly streams: OpenStreams;
}

/** Lists, drafts, checks, versions of flows. A document is read as text, so that what is wrong with it is said as issues. */
export const flowRoutes: FastifyPluginAsyncZod<FlowRoutesOptions> = async (
  http,
  { flows, approvals, audit, now, registry, streams, wires },
) => {
  const news = flowNews(wires);
  const presence = flowPresence(wires, now);
  const tags = ['flows'];
  const refusals = { '4xx': errorBody };

  http.get('/api/flows', { schema: { tags, response: { 200: wire.flowList } } }, async () => {
    const waiting = await approvals.waiting();
    const withAsked = (flow: wire.FlowSummary): wire.FlowSummary => {
      const askedBy = waiting.get(flow.id);
      return askedBy === undefined ? flow : { ...flow, askedBy };
    };
    return { flows: (await flows.list()).map(withAsked) };
  });

  http.get(
    '/api/flows/:id',
    { schema: { tags, params: flowId, response: { 200: wire.flowSummary, ...refusals } } },
    (request) => flows.summary(request.params.id),
  );

  http.post(
    '/api/flows',
    {
      bodyLimit: MOST_FLOW_BYTES,
      schema: {
        tags,
        summary: 'Makes a flow: blank, as a copy of a template or an own flow, or from a document.',
        body: wire.newFlow,
        response: { 201: wire.createdFlow, ...refusals },
      },
    },
    async ({ body }, reply) => {
      // Asked before it is written as text: a value of many thousand levels cannot be.
      const refused = 'document' in body ? firstRefusal(body.document) : undefined;
      if (refused) throw flowInvalid([refused]);
      const made =
        'from' in body
          ? await flows.create({ flow: body.from, ...(body.name === undefined ? {} : { name: body.name }) })
          : 'document' in body
            ? await flows.create({ document: JSON.stringify(body.document) })
            : await flows.create({ name: body.name });
      return reply
        .code(201)
        .header('etag', made.etag)
        .header('location', `/api/flows/${made.id}/draft`)
        .send({ id: made.id, etag: made.etag });
    },
  );

  http.get('/api/flows/:id/draft', { schema: { tags, params: flowId } }, async (request, reply) => {
    const { text, etag } = await flows.draft(request.params.id);
    if (request.headers['if-none-match'] === etag) return reply.code(304).header('etag', etag).send();
    return sendDocument(reply.header('etag', etag).header('cache-control', 'no-cache'), text);
  });

  http.get(
    '/api/flows/:id/events',
    {
      exposeHeadRoute: false,
      schema: {
        tags,
        summary: 'A stream that names the draft as it stands, again whenever somebody saves it, and who has it open.',
        params: flowId,
      },
    },
    async ({ params }, reply) => {
      const { etag } = await flows.draft(params.id);
      const stream = streams.open(reply);
      const tell = (saved: string) => void stream.write({ event: 'draft', data: { etag: saved } });
      const meet = (people: readonly wire.PresentEditor[]) => void stream.write({ event: 'people', data: { people } });
      const stops = [news.listen(params.id, tell), presence.listen(params.id, meet)];
      stream.closed.addEventListener('abort', () => stops.forEach((stop) => stop()), { once: true });
      tell(etag);
      meet(presence.of(params.id));
      return reply;
    },
  );

  http.put(
    '/api/flows/:id/presence',
    {
      schema: {
        tags,
        summary: 'Says that somebody has the flow open, and the step they work at; answers all who have.',
        params: flowId,
        body: wire.presence,
        response: { 200: wire.presentPeople, ...refusals },
      },
    },
    ({ params, body, principal }) => {
      const name = principal.kind === 'person' ? principal.person.name : body.name;
      return { people: [...presence.here(params.id, { ...body, name })] };
    },
  );

  http.delete(
    '/api/flows/:id/presence/:key',
    { schema: { tags, params: flowId.extend({ key: z.string().max(64) }), response: { 200: wire.presentPeople } } },
    ({ params }) => ({ people: [...presence.left(params.id, params.key)] }),
  );

  http.get('/api/flows/:id/export', { schema: { tags, params: flowId } }, async (request, reply) => {
    const { text } = await flows.draft(request.params.id);
    await audit.note(now(), 'flow.exported', request.params.id);
    const name = `${request.params.id.replace(/[^\w.-]/g, '_')}.flow.json`;
    return sendDocument(reply.header('content-disposition', `attachment; filename="${name}"`), text);
  });

  http.post(
    '/api/flows/:id/publish',
    {
      schema: {
        tags,
        params: flowId,
        body: wire.publishNote.prefault({}),
        response: { 201: wire.publishedFlow, ...refusals },
      },
    },
    async ({ params, body, principal }, reply) => {
      const { etag } = await flows.draft(params.id);
      const askedBy = await approvals.mustBeSecond(params.id, etag, principal);
      const published = await flows.publish(params.id, body.note, etag);
      if (askedBy !== null) {
        await approvals.end(params.id);
        await audit.note(now(), 'approval.given', params.id, { askedBy, version: published.version });
      }
      return reply.code(201).send(published);
    },
  );

  http.get(
    '/api/flows/:id/versions',
    {
      schema: { tags, params: flowId, response: { 200: wire.versionList, ...refusals } },
    },
    async (request) => ({ versions: await flows.versions(request.params.id) }),
  );

  http.get('/api/flows/:id/versions/:version', { schema: { tags, params: flowVersion } }, async (request, reply) => {
    const { text, hash } = await flows.version(request.params.id, request.params.version);
    return sendDocument(reply.header('etag', `"${hash}"`), text);
  });

  http.get(
    '/api/flows/:id/published/:hash',
    { schema: { tags, summary: 'The version that carries this content hash; it never changes.', params: flowHash } },
    async (request, reply) =>
      sendDocument(
        reply.header('cache-control', 'private, max-age=31536000, immutable'),
        await flows.published(request.params.id, request.params.hash),
      ),
  );

  http.get(
    '/api/parts',
    {
      schema: {
        tags,
        summary: 'Published flows that other flows may run inside.',
        response: { 200: wire.partList },
      },
    },
    async () => ({ parts: await flows.parts() }),
  );

  http.post(
    '/api/flows/:id/versions/:version/roll-back',
    { schema: { tags, params: flowVersion, response: { 201: wire.versionSummary, ...refusals } } },
    async ({ params }, reply) => {
      const version = await flows.rollBack(params.id, params.version);
      news.saved(params.id, (await flows.draft(params.id)).etag);
      return reply.code(201).send(version);
    },
  );

  http.delete(
    '/api/flows/:id',
    { schema: { tags, params: flowId, response: { 204: z.null(), ...refusals } } },
    async (request, reply) => {
      await flows.archive(request.params.id);
      return reply.code(204).send(null);
    },
  );

  http.post(
    '/api/flows/:id/restore',
    {
      schema: {
        tags,
        summary: 'Takes an archived flow out of the archive; one that is not archived stays as it is.',
        params: flowId,
        response: { 204: z.null(), ...refusals },
      },
    },
    async (request, reply) => {
      await flows.restore(request.params.id);
      return reply.code(204).send(null);
    },
  );

  http.get('/api/flow.schema.json', { schema: { tags } }, (_request, reply) =>
    sendDocument(reply, JSON.stringify(flowJsonSchema(registry), null, 2)),
  );

  await http.register(async (scope) => {
    const documents = scope.withTypeProvider<ZodTypeProvider>();
    // The text itself, not what a JSON parser made of it: `parseFlow` has limits and sentences of its own for what is broken.
    documents.removeContentTypeParser('application/json');
    documents.addContentTypeParser(
      'application/json',
      { parseAs: 'string', bodyLimit: MOST_FLOW_BYTES },
      (_request, body, done) => done(null, body),
    );
    documents.addHook('onRequest', async (request) => {
      if (request.method === 'PUT' && request.headers['if-match'] === undefined)
        throw new ApiError('version-required', strings.versionRequired, { at: '/headers/if-match' });
    });

    documents.put(
      '/api/flows/:id/draft',
      {
        bodyLimit: MOST_FLOW_BYTES,
        schema: {
          tags,
          summary:
            'Saves the draft that If-Match names; 412 when somebody else saved in between. Nothing is proved: see check and publish.',
          params: flowId,
          response: { 200: wire.savedDraft, ...refusals },
        },
      },
      async (request, reply) => {
        const saved = await flows.save(request.params.id, request.headers['if-match'] ?? '', textOf(request.body));
        news.saved(request.params.id, saved.etag);
        return reply.header('etag', saved.etag).send({ etag: saved.etag, issues: saved.issues });
      },
    );

    documents.post(
      '/api/flows/:id/check',
      {
        bodyLimit: MOST_FLOW_BYTES,
        schema: {
          tags,
          summary: 'Says everything about the document sent, or about the draft when no body comes.',
          params: flowId,
          response: { 200: wire.flowCheck, ...refusals },
        },
      },
      async (request) => {
        const text = textOf(request.body);
        return flows.check(text === '' ? (await flows.draft(request.params.id)).text : text);
      },
    );
  });
};

function textOf(body: unknown): string {
  return typeof body === 'string' ? body : '';
}

function sendDocument(reply: FastifyReply, text: string): FastifyReply {
  return reply
    .type('application/json; charset=utf-8')
    .serializer((value: unknown) => String(value))
    .send(text);
}
