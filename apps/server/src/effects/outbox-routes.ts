import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { House } from '../house.ts';
import { ApiError } from '../http/api-error.ts';
import { errorBody } from '../http/error-schema.ts';
import { sameText } from '../store/secrets.ts';
import { strings } from '../strings.ts';
import { sendPage } from '../web/plain-page.ts';
import { type OutboxItem, outboxItem, type OutboxTable } from './outbox-table.ts';

export interface OutboxRoutesOptions {
  readonly house: House;
  readonly outbox: OutboxTable;
  readonly hasSmtp: boolean;
  readonly acknowledgeToken: (pageId: string) => string;
}

/** What was sent or would have been, and the way back for whoever is on call. */
export const outboxRoutes: FastifyPluginAsyncZod<OutboxRoutesOptions> = async (
  http,
  { house, outbox, hasSmtp, acknowledgeToken },
) => {
  const limit = z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) });

  http.get(
    '/api/outbox',
    { schema: { tags: ['outbox'], querystring: limit, response: { 200: z.object({ items: z.array(outboxItem) }) } } },
    (request) => ({ items: outbox.newest(request.query.limit) }),
  );

  http.get('/outbox', { schema: { hide: true } }, (_request, reply) =>
    sendPage(reply, strings.outboxTitle, outboxPage(outbox.newest(200), hasSmtp, house.now())),
  );

  http.post(
    '/api/pages/acknowledge',
    {
      schema: {
        tags: ['outbox'],
        summary: 'Tells the conversation that the person on call has heard (A3).',
        body: z.strictObject({
          pageId: z.string().min(1).max(200),
          token: z.string().max(128),
          by: z.string().trim().min(1).max(120),
        }),
        response: { 200: z.object({ ok: z.literal(true) }), '4xx': errorBody },
      },
    },
    async ({ body }) => {
      if (!sameText(body.token, acknowledgeToken(body.pageId)))
        throw new ApiError('token-wrong', 'This token is not for this page.', { at: '/body/token' });
      const conversation = body.pageId.split('/', 1)[0] ?? '';
      await house.host.send(
        { kind: 'conversation', key: conversation },
        {
          id: `acknowledged:${body.pageId}:by:${body.by}`,
          at: house.now(),
          body: { type: 'page.acknowledged', pageId: body.pageId, by: body.by },
        },
      );
      return { ok: true as const };
    },
  );
};

function outboxPage(items: readonly OutboxItem[], hasSmtp: boolean, now: number): string {
  const rows = items.map(
    (item) => `<article>
  <header><b>${escape(item.subject)}</b> <span class="state" data-state="${item.state}">${item.state}</span></header>
  <p class="meta">${escape(item.kind)} to ${escape(item.recipient)} · <time datetime="${new Date(item.at).toISOString()}">${ago(now - item.at)}</time>${item.detail ? ` · ${escape(item.detail)}` : ''}</p>
  <pre>${escape(item.text)}</pre>
</article>`,
  );
  const note = hasSmtp ? strings.outboxSmtp : strings.outboxNoSmtp;
  return `<p>${escape(note)}</p>${rows.length > 0 ? rows.join('\n') : `<p>${escape(strings.outboxEmpty)}</p>`}`;
}

function ago(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return 'just now';
  return minutes < 60 ? `${minutes} min ago` : `${Math.floor(minutes / 60)} h ago`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
