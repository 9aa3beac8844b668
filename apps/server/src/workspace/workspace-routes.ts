import { type Article, articleSchema } from '@baton/bot';
import type { Workspace } from '@baton/handoff';
import type { FastifyPluginAsyncZod, ZodTypeProvider } from 'fastify-type-provider-zod';
import { knowledgeOf, savedWorkspace } from '@baton/wire';
import type { Audit } from '../audit/audit-log.ts';
import { ApiError } from '../http/api-error.ts';
import { errorBody } from '../http/error-schema.ts';
import type { WorkspaceStore } from './workspace-store.ts';

const MOST_WORKSPACE_BYTES = 4 * 1024 * 1024;

const texts = {
  versionRequired: 'Say which workspace you changed: send its ETag as If-Match.',
  changed: 'Somebody saved the workspace after you opened it. Nothing was overwritten: load the newer one.',
};

/** Teams, people, hours and the bot's articles, for the studio; a saved workspace counts from the next input on. */
export const workspaceRoutes: FastifyPluginAsyncZod<{
  workspaces: WorkspaceStore;
  articles: readonly Article[];
  audit: Audit;
  now: () => number;
  /** Tells those who wait and those who work of a change. */
  announce: (before: Workspace) => Promise<void>;
}> = async (http, { workspaces, articles, announce, audit, now }) => {
  const tags = ['workspace'];

  http.get('/api/knowledge', { schema: { tags, response: { 200: knowledgeOf(articleSchema) } } }, () => ({
    articles: [...articles],
  }));

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
        schema: { tags, response: { 200: savedWorkspace, '4xx': errorBody } },
      },
      async (request, reply) => {
        const match = request.headers['if-match'];
        if (match === undefined)
          throw new ApiError('version-required', texts.versionRequired, { at: '/headers/if-match' });
        const body: unknown = request.body;
        const before = workspaces.current().workspace;
        const saved = workspaces.save(typeof body === 'string' ? body : '', match.replace(/^"|"$/g, ''));
        if (saved.ok) {
          audit.note(now(), 'workspace.saved', before.id, {
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
