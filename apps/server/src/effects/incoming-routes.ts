// What other systems tell: signed as Standard Webhooks say, each once, and nothing that is not asked for.
import { readPagerNews, signedByPagerduty } from '@baton/connectors';
import type { FastifyPluginAsync } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
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
const MOST_NAME = 120;
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
        summary: `Takes an event of another system: ${KNOWN.join(', ')}. Signed with the connection’s secret; of a PagerDuty connection, its webhook (v3).`,
      },
    },
    async ({ params, headers, body, ip }, reply) => {
      const { secret, form } = connections.get(params.connection) ?? {};
      const text = typeof body === 'string' ? body : '';
      if (form === 'pagerduty') {
        await hearPager(params.connection, secret ?? '', text, headers, ip);
        return reply.code(204).send();
      }
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
      await once(params.connection, signed['webhook-id'] ?? '', () => hear(read.data));
      return reply.code(204).send();
    },
  );

  /** The same event twice counts once. */
  async function once(connection: string, event: string, act: () => Promise<void>): Promise<void> {
    const id = `${connection} ${event}`;
    await taken.dropBefore(now() - REMEMBERED_MS);
    if (!(await taken.add({ id, at: now(), value: '' }))) return;
    try {
      await actAs(`connection ${connection}`, act);
    } catch (error) {
      // Not taken after all: the sender's next try counts.
      await taken.drop(id);
      throw error;
    }
  }

  /** PagerDuty's webhook (v3): whoever acknowledges or resolves there has it. Of other incidents nothing is said, so that it is not sent again. */
  async function hearPager(
    connection: string,
    secret: string,
    text: string,
    headers: IncomingHttpHeaders,
    ip: string,
  ): Promise<void> {
    const signature = [headers['x-pagerduty-signature']].flat()[0] ?? '';
    const request = {
      body: Buffer.from(text),
      headers: { 'x-pagerduty-signature': signature },
      method: 'POST',
      url: '',
    };
    if (!signedByPagerduty(request, secret, Date.now() / 1000)) {
      limits.take('wrong-tokens', ip);
      throw new ApiError('token-wrong', strings.signatureWrong);
    }
    const news = readPagerNews(request);
    if (!news || news.what === 'unacknowledged' || !news.key.includes('/pages/')) return;
    // Ours told it of this: it is known here.
    if (news.by === null) return;
    const { key, by } = news;
    await once(connection, news.id, () => acknowledge(key, by.slice(0, MOST_NAME)));
  }

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
