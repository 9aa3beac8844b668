import type { FastifyReply } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { agentOf } from '@baton/handoff';
import { acknowledgement, acknowledgementLink, done, outboxList, type OutboxItem } from '@baton/wire';
import type { House } from '../house.ts';
import { ApiError } from '../http/api-error.ts';
import { errorBody } from '../http/error-schema.ts';
import { readJournal } from '../journal/read-journal.ts';
import { sameText } from '../store/secrets.ts';
import { strings } from '../strings.ts';
import { escapeHtml } from '../web/escape-html.ts';
import { sendPage } from '../web/plain-page.ts';
import { effectStrings } from './strings.ts';
import type { OutboxTable } from './outbox-table.ts';

export interface OutboxRoutesOptions {
  readonly house: House;
  readonly outbox: OutboxTable;
  readonly hasSmtp: boolean;
  readonly acknowledgeToken: (pageId: string) => string;
}

/** Tells the conversation that whoever was alerted has heard (A3). */
export function acknowledger({ host, now }: House): (pageId: string, by: string) => Promise<void> {
  return async (pageId, by) => {
    const conversation = pageId.split('/', 1)[0] ?? '';
    const body = { type: 'page.acknowledged', pageId, by };
    await host.send(
      { kind: 'conversation', key: conversation },
      { id: `acknowledged:${pageId}:by:${by}`, at: now(), body },
    );
  };
}

/** What was sent or would have been, and the way back for whoever is on call. */
export const outboxRoutes: FastifyPluginAsyncZod<OutboxRoutesOptions> = async (
  http,
  { house, outbox, hasSmtp, acknowledgeToken },
) => {
  const acknowledge = acknowledger(house);
  const limit = z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) });

  http.get(
    '/api/outbox',
    { schema: { tags: ['outbox'], querystring: limit, response: { 200: outboxList } } },
    async (request) => ({ items: await outbox.newest(request.query.limit) }),
  );

  http.get('/outbox', { schema: { hide: true } }, async (_request, reply) =>
    sendPage(reply, strings.outboxTitle, outboxPage(await outbox.newest(200), hasSmtp, house.now(), acknowledgeToken)),
  );

  http.post(
    '/api/pages/acknowledge',
    {
      schema: {
        tags: ['outbox'],
        summary: 'Tells the conversation that the person on call has heard (A3).',
        body: acknowledgement,
        response: { 200: done, '4xx': errorBody },
      },
    },
    async ({ body }) => {
      checkToken(body.pageId, body.token, '/body/token');
      await acknowledge(body.pageId, body.by);
      return { ok: true as const };
    },
  );

  // Opening a link acknowledges nothing: mail and chat programs open links to look at them.
  http.get(
    '/api/pages/acknowledge',
    { schema: { hide: true, querystring: acknowledgementLink } },
    async ({ query: { page, token } }, reply) => {
      checkToken(page, token, '/query/token');
      return acknowledgePage(reply, page, token);
    },
  );

  await http.register(async (forms) => {
    forms.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, text, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(text)))),
    );
    forms.post('/pages/acknowledge', { schema: { hide: true } }, async (request, reply) => {
      const { page, token } = acknowledgementLink.parse(request.body);
      checkToken(page, token, '/body/token');
      const item = await outbox.page(page);
      await acknowledge(page, agentOf(house.workspace(), item?.recipient ?? '')?.name ?? effectStrings.onCall);
      if (item) await outbox.mark(item.key, 'acknowledged', page);
      house.changes.announce();
      return acknowledgePage(reply, page, token);
    });
  });

  function checkToken(pageId: string, token: string, at: string): void {
    if (!sameText(token, acknowledgeToken(pageId)))
      throw new ApiError('token-wrong', 'This token is not for this page.', { at });
  }

  /** For a phone: what it is about, and one large button, or who has it. */
  async function acknowledgePage(reply: FastifyReply, pageId: string, token: string): Promise<FastifyReply> {
    const item = await outbox.page(pageId);
    const lines = await readJournal(house.host, pageId.split('/', 1)[0] ?? '');
    const answered = lines.flatMap(({ entry }) =>
      entry.type === 'pageAcknowledged' && entry.pageId === pageId ? [entry.by] : [],
    )[0];
    const isOver = lines.some(({ entry }) => entry.type === 'pageEnded' && entry.pageId === pageId);
    const desk = `<p><a class="large" href="/desk">${effectStrings.openDesk}</a></p>`;
    const state =
      answered !== undefined
        ? `<p role="status">${escapeHtml(effectStrings.acknowledged(answered))}</p>${desk}`
        : isOver
          ? `<p role="status">${effectStrings.acknowledgeOver}</p>${desk}`
          : `<form method="post" action="/pages/acknowledge"><input type="hidden" name="page" value="${escapeHtml(pageId)}"><input type="hidden" name="token" value="${escapeHtml(token)}"><button class="large">${effectStrings.acknowledgeOpen}</button></form><p class="meta">${effectStrings.acknowledgeNote}</p>`;
    const about = item
      ? `<article><p><b>${escapeHtml(item.subject)}</b></p><pre>${escapeHtml(item.text)}</pre></article>`
      : '';
    return sendPage(reply, effectStrings.acknowledgeTitle, `${about}${state}`);
  }
};

function outboxPage(
  items: readonly OutboxItem[],
  hasSmtp: boolean,
  now: number,
  acknowledgeToken: (pageId: string) => string,
): string {
  const way = ({ kind, state, detail }: OutboxItem) =>
    kind === 'page' && state === 'kept' && detail !== ''
      ? `<p><a href="/api/pages/acknowledge?${escapeHtml(new URLSearchParams({ page: detail, token: acknowledgeToken(detail) }).toString())}">${effectStrings.acknowledgeLink}</a></p>`
      : '';
  const rows = items.map(
    (item) => `<article>
  <header><b>${escapeHtml(item.subject)}</b> <span class="state" data-state="${item.state}">${item.state}</span></header>
  <p class="meta">${escapeHtml(item.kind)} to ${escapeHtml(item.recipient)} · <time datetime="${new Date(item.at).toISOString()}">${ago(now - item.at)}</time>${item.detail ? ` · ${escapeHtml(item.detail)}` : ''}</p>
  <pre>${escapeHtml(item.text)}</pre>${way(item)}
</article>`,
  );
  const note = hasSmtp ? strings.outboxSmtp : strings.outboxNoSmtp;
  return `<p>${escapeHtml(note)}</p>${rows.length > 0 ? rows.join('\n') : `<p>${escapeHtml(strings.outboxEmpty)}</p>`}`;
}

function ago(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return 'just now';
  return minutes < 60 ? `${minutes} min ago` : `${Math.floor(minutes / 60)} h ago`;
}
