import type { Workspace } from '@baton/handoff';
import * as wire from '@baton/wire';
import type { FastifyPluginAsyncZod, ZodTypeProvider } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Audit } from '../audit/audit-log.ts';
import { ApiError } from '../http/api-error.ts';
import { errorBody } from '../http/error-schema.ts';
import type { WorkspaceStore } from './workspace-store.ts';

const MOST_WORKSPACE_BYTES = 4 * 1024 * 1024;

/** The history goes back so far. */
const MOST_VERSIONS = 100;

const texts = {
  noVersion: (number: number) => `There is no version ${number} of the workspace.`,
  versionRequired: 'Say which workspace you changed: send its ETag as If-Match.',
  changed: 'Somebody saved the workspace after you opened it. Nothing was overwritten: load the newer one.',
};

/** Teams, people and hours, for the studio; a saved workspace counts from the next input on. */
export const workspaceRoutes: FastifyPluginAsyncZod<{
  workspaces: WorkspaceStore;
  audit: Audit;
  now: () => number;
  /** Tells those who wait and those who work of a change. */
  announce: (before: Workspace) => Promise<void>;
}> = async (http, { workspaces, announce, audit, now }) => {
  const tags = ['workspace'];

  http.get('/api/workspace/versions', { schema: { tags, response: { 200: wire.workspaceHistory } } }, async () => ({
    versions: await workspaces.history(MOST_VERSIONS),
  }));

  http.get(
    '/api/workspace/versions/:number',
    { schema: { tags, params: z.object({ number: z.coerce.number().int().min(1) }) } },
    async ({ params }, reply) => {
      const kept = await workspaces.version(params.number);
      if (!kept) throw new ApiError('version-not-found', texts.noVersion(params.number), { at: '/path/number' });
      return reply
        .type('application/json; charset=utf-8')
        .serializer((value: unknown) => String(value))
        .send(kept.text);
    },
  );

  http.get('/api/workspace', { schema: { tags } }, (_request, reply) =>
    reply
      .header('etag', `"${workspaces.current().hash}"`)
      .type('application/json; charset=utf-8')
      .serializer((value: unknown) => String(value))
      .send(JSON.stringify(workspaces.current().workspace)),
  );

  await http.register(async (scope) => {
    const documents = scope.withTypeProvider<ZodTypeProvider>();
    documents.removeContentTypeParser('application/json');
    documents.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
      done(null, body),
    );
    documents.put(
      '/api/workspace',
      {
        bodyLimit: MOST_WORKSPACE_BYTES,
        schema: { tags, response: { 200: wire.savedWorkspace, '4xx': errorBody } },
      },
      async (request, reply) => {
        const match = request.headers['if-match'];
        if (match === undefined)
          throw new ApiError('version-required', texts.versionRequired, { at: '/headers/if-match' });
        const body: unknown = request.body;
        const before = workspaces.current().workspace;
        const saved = await workspaces.save(typeof body === 'string' ? body : '', match.replace(/^"|"$/g, ''));
        if (saved.ok) {
          await audit.note(now(), 'workspace.saved', before.id, {
            changed: changedParts(before, workspaces.current().workspace),
          });
          await announce(before);
          return reply.header('etag', `"${saved.hash}"`).send({ etag: `"${saved.hash}"` });
        }
        if ('changed' in saved) throw new ApiError('draft-changed', texts.changed, { at: '/headers/if-match' });
        const [first] = saved.issues;
        throw new ApiError('workspace-invalid', first?.message ?? '', {
          at: `/body${first?.at ?? ''}`,
          issues: saved.issues,
        });
      },
    );
  });
};

/** The parts of the document that are not as before. */
function changedParts(before: Workspace, after: Workspace): string[] {
  const old: ReadonlyMap<string, unknown> = new Map(Object.entries(before));
  return Object.entries(after)
    .filter(([part, value]) => JSON.stringify(value) !== JSON.stringify(old.get(part)))
    .map(([part]) => part);
}
