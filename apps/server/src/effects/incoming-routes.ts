// What other systems tell: signed as Standard Webhooks say, each once, and nothing that is not asked for.
import type { FastifyPluginAsync } from 'fastify';
import * as z from 'zod';
import type { Access } from '../access/access.ts';
import { actAs } from '../access/actor.ts';
import type { Audit } from '../audit/audit-log.ts';
import { ApiError } from '../http/api-error.ts';
import type { Limits } from '../http/limits.ts';
import type { Records } from '../store/records.ts';
import type { Connections } from './connections.ts';
import { effectStrings as strings } from './strings.ts';
import { isSigned } from './webhook-signature.ts';

export interface IncomingRoutesOptions {
  readonly connections: Connections;
  readonly access: Access;
  readonly audit: Audit;
  readonly limits: Limits;
  /** Ids of events that were taken. */
  readonly taken: Records;
  readonly acknowledge: (pageId: string, by: string) => Promise<void>;
  readonly now: () => number;
}

const event = z.discriminatedUnion('type', [
  /** Somebody left the company: out at once, wherever they are signed in. */
  z.object({ type: z.literal('person.left'), data: z.object({ email: z.email() }) }),
  /** A3: a pager tells that the person has heard. */
  z.object({
    type: z.literal('page.acknowledged'),
    data: z.object({ pageId: z.string().min(1).max(200), by: z.string().trim().min(1).max(120) }),
  }),
]);
const KNOWN = ['person.left', 'page.acknowledged'] as const;
const MOST_BYTES = 64 * 1024;
/** Signatures are good for five minutes; an id is remembered for longer than that. */
const REMEMBERED_MS = 3_600_000;

export const incomingRoutes: FastifyPluginAsync<IncomingRoutesOptions> = async (http, options) => {
  const { connections, access, audit, limits, taken, acknowledge, now } = options;
  // The text as it came: the signature is over it.
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('*', { parseAs: 'string', bodyLimit: MOST_BYTES }, (_request, body, done) =>
    done(null, body),
  );

  http.post<{ Params: { connection: string } }>(
    '/api/incoming/:connection',
    {
      bodyLimit: MOST_BYTES,
      schema: {
        tags: ['connections'],
        summary: `Takes an event of another system: ${KNOWN.join(', ')}. Signed with the connection’s secret.`,
      },
    },
    async ({ params, headers, body, ip }, reply) => {
      const secret = connections.get(params.connection)?.secret;
      const text = typeof body === 'string' ? body : '';
      const one = (name: string) => [headers[name]].flat()[0];
      const signed = {
        'webhook-id': one('webhook-id'),
        'webhook-timestamp': one('webhook-timestamp'),
        'webhook-signature': one('webhook-signature'),
      };
      // The same answer for a connection that is not there: whoever guesses learns nothing.
      if (secret === undefined || !isSigned(secret, signed, text, Date.now())) {
        limits.take('wrong-tokens', ip);
        throw new ApiError('token-wrong', strings.signatureWrong);
      }
      const read = event.safeParse(jsonOf(text));
      if (!read.success) throw new ApiError('invalid-field', strings.unknownEvent(KNOWN), { at: '/body' });
      const id = `${params.connection} ${signed['webhook-id'] ?? ''}`;
      await taken.dropBefore(now() - REMEMBERED_MS);
      if (!(await taken.add({ id, at: now(), value: '' }))) return reply.code(204).send();
      try {
        await actAs(`connection ${params.connection}`, () => hear(read.data));
      } catch (error) {
        // Not taken after all: the sender's next try counts.
        await taken.drop(id);
        throw error;
      }
      return reply.code(204).send();
    },
  );

  async function hear({ type, data }: z.infer<typeof event>): Promise<void> {
    if (type === 'page.acknowledged') return acknowledge(data.pageId, data.by);
    const person = await access.store.personOf(data.email);
    if (!person || person.state === 'left') return;
    if (person.roles.includes('administrator') && !(await access.hasOtherAdministrator(person.id)))
      throw new ApiError('not-possible-now', strings.lastAdministratorStays);
    await access.dismiss(person);
    await audit.note(now(), 'person.left', person.email);
  }
};

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON is no event, and is told so.
    return null;
  }
}
