import { parseWorkspace, type Workspace } from '@baton/handoff';
import * as wire from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Audit } from '../audit/audit-log.ts';
import { ApiError } from '../http/api-error.ts';
import { errorBody } from '../http/error-schema.ts';
import type { WorkspaceStore } from '../workspace/workspace-store.ts';
import { fingerprintOf, type Privacy } from './privacy.ts';

export interface PrivacyRoutesOptions {
  readonly privacy: Privacy;
  readonly workspaces: WorkspaceStore;
  readonly announce: (before: Workspace) => Promise<void>;
  readonly audit: Audit;
  readonly now: () => number;
}

const texts = {
  nothing: 'Nothing is kept of this person. Check the id, address or number: it has to be whole.',
  about: (fingerprint: string) => `a person (${fingerprint})`,
};

/** Data of one person: looked for, handed over, erased. */
export const privacyRoutes: FastifyPluginAsyncZod<PrivacyRoutesOptions> = async (http, options) => {
  const { privacy, workspaces, announce, audit, now } = options;
  const tags = ['privacy'];
  const refusals = { '4xx': errorBody };

  http.post(
    '/api/privacy/find',
    { schema: { tags, body: wire.personNamed, response: { 200: wire.personFound, ...refusals } } },
    ({ body: { person } }) => privacy.find(person),
  );

  http.post(
    '/api/privacy/export',
    {
      schema: {
        tags,
        summary: 'Everything that is kept of a person, by customer id, email address or phone number.',
        body: wire.personNamed,
        response: { 200: wire.personData, ...refusals },
      },
    },
    async ({ body: { person } }, reply) => {
      const data = await privacy.export(person);
      if (data.conversations.length === 0 && data.directory === null)
        throw new ApiError('person-not-found', texts.nothing, { at: '/body/person' });
      await audit.note(now(), 'person.exported', texts.about(fingerprintOf(person)), {
        conversations: data.conversations.length,
      });
      return reply.header('cache-control', 'no-store').send(data);
    },
  );

  http.post(
    '/api/privacy/erase',
    {
      schema: {
        tags,
        summary: 'Ends what still goes on with a person and erases all that is kept of them.',
        body: wire.personNamed,
        response: { 200: wire.personErased, ...refusals },
      },
    },
    async ({ body: { person } }) => {
      const { inDirectory, conversations } = await privacy.find(person);
      if (conversations === 0 && !inDirectory)
        throw new ApiError('person-not-found', texts.nothing, { at: '/body/person' });
      const erased = await privacy.erase(person);
      if (inDirectory) await outOfDirectory(person);
      await audit.note(now(), 'person.erased', texts.about(fingerprintOf(person)), { ...erased, inDirectory });
      return { ...erased, inDirectory, record: fingerprintOf(person) };
    },
  );

  /** Out of the newest workspace and of every version before it. */
  async function outOfDirectory(person: string): Promise<void> {
    const wanted = person.trim().toLowerCase();
    const isOther = ({ id, email, phone }: Workspace['customers'][number]) =>
      ![id, email, phone].some((one) => one?.toLowerCase() === wanted);
    const { workspace: before, hash } = workspaces.current();
    const next = { ...before, customers: before.customers.filter(isOther) };
    await workspaces.save(JSON.stringify(next), hash);
    await workspaces.rewrite((text) => {
      const read = parseWorkspace(text);
      if ('issues' in read) return text;
      const customers = read.workspace.customers.filter(isOther);
      return customers.length === read.workspace.customers.length
        ? text
        : JSON.stringify({ ...read.workspace, customers });
    });
    await announce(before);
  }
};
