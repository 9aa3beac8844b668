// A2: a booked call is cancelled by the link of its mail, on a page with one large button. Opening the link cancels nothing: mail
// programs open links to look at them.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { conversationReply, type House } from '../house.ts';
import { ApiError } from '../http/api-error.ts';
import { escapeHtml } from '../web/escape-html.ts';
import { sendPage } from '../web/plain-page.ts';
import { sameText } from '../store/secrets.ts';
import { conversationStrings as strings } from './strings.ts';

export interface CallRoutesOptions {
  readonly house: House;
  readonly callToken: (promiseId: string) => string;
}

const linked = z.object({ call: z.string().min(1).max(200), token: z.string().min(1).max(128) });

export const callRoutes: FastifyPluginAsyncZod<CallRoutesOptions> = async (http, { house, callToken }) => {
  const { host } = house;

  function checkToken(call: string, token: string, at: string): void {
    if (!sameText(token, callToken(call))) throw new ApiError('token-wrong', strings.callTokenWrong, { at });
  }

  http.get('/api/calls/cancel', { schema: { hide: true, querystring: linked } }, async ({ query }, reply) => {
    const { call, token } = query;
    checkToken(call, token, '/query/token');
    const form = `<form method="post" action="/calls/cancel"><input type="hidden" name="call" value="${escapeHtml(call)}"><input type="hidden" name="token" value="${escapeHtml(token)}"><button class="large">${strings.callCancel}</button></form><p class="meta">${strings.callCancelNote}</p>`;
    return sendPage(reply, strings.callTitle, form);
  });

  await http.register(async (forms) => {
    forms.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, text, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(text)))),
    );
    forms.post('/calls/cancel', { schema: { hide: true } }, async (request, reply) => {
      const { call, token } = linked.parse(request.body);
      checkToken(call, token, '/body/token');
      const answer = conversationReply(
        await host.send(
          { kind: 'conversation', key: call.split('/', 1)[0] ?? '' },
          { id: `call-cancel:${call}`, at: house.now(), body: { type: 'call.cancel', promiseId: call } },
        ),
      );
      house.changes.announce();
      return sendPage(
        reply,
        strings.callTitle,
        `<p role="status">${answer.ok ? strings.callCancelled : strings.callGone}</p>`,
      );
    });
  });
};
