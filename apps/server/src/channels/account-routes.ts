// What may be asked about channels: which there are, whether they work, and a way on for a customer.
import * as wire from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { bearerToken } from '../conversations/access.ts';
import { OutgoingError, post } from '../effects/outgoing.ts';
import { ApiError } from '../http/api-error.ts';
import { errorBody } from '../http/error-schema.ts';
import type { Account, AccountsRead } from './accounts-file.ts';
import type { MayRead } from './parts.ts';
import { channelStrings as strings } from './strings.ts';

export interface AccountRoutesOptions {
  readonly read: AccountsRead;
  readonly mayRead: MayRead;
  readonly wayBack: (conversation: string, endsAt: number) => Promise<string>;
  readonly now: () => number;
}

/** How long a link to another channel is good for. */
const WAY_MS = 30 * 60_000;
const CHECK_LIMIT_MS = 8_000;

export const accountRoutes: FastifyPluginAsyncZod<AccountRoutesOptions> = async (
  http,
  { read, mayRead, wayBack, now },
) => {
  const tags = ['channels'];
  const refusals = { '4xx': errorBody };

  http.get('/api/channels', { schema: { tags, response: { 200: wire.channelAccounts, ...refusals } } }, () => ({
    accounts: [
      ...[...read.accounts.values()].map(({ id, channel, flow }) => ({ id, channel, flow, off: null })),
      ...read.off.map(({ id, channel, why }) => ({ id, channel, flow: null, off: why })),
    ],
  }));

  http.post(
    '/api/channels/:id/check',
    {
      schema: {
        tags,
        summary: 'Sends one harmless request, and says in words what was answered.',
        params: z.object({ id: z.string().max(64) }),
        response: { 200: wire.channelCheck, ...refusals },
      },
    },
    async ({ params }) => {
      const account = read.accounts.get(params.id);
      const off = read.off.find(({ id }) => id === params.id);
      if (off) return { works: false, words: off.why };
      if (!account) throw new ApiError('not-found', strings.noAccount(params.id), { at: '/path/id' });
      return checked(account);
    },
  );

  http.post(
    '/api/conversations/:id/continue',
    {
      schema: {
        tags: ['conversations'],
        summary: 'Links by which the customer goes on with this conversation on another channel; each is good once.',
        params: z.object({ id: z.string().min(1).max(64) }),
        response: { 200: wire.waysOn, ...refusals },
      },
    },
    async (request) => {
      const { id } = request.params;
      await mayRead(id, bearerToken(request.headers.authorization), request.ip);
      const endsAt = now() + WAY_MS;
      const ways = [];
      for (const account of read.accounts.values()) {
        if (!('http' in account) || account.http.link('x', '') === null) continue;
        const link = account.http.link(await wayBack(id, endsAt), strings.goOn);
        if (link !== null) ways.push({ channel: account.channel, label: account.http.carries.label, link });
      }
      return { ways, endsAt };
    },
  );
};

async function checked(account: Account): Promise<{ works: boolean; words: string }> {
  if ('mail' in account) return mailWorks(account.mail.smtp);
  const check = account.http.check();
  if (!check) return { works: true, words: strings.works };
  try {
    const { url, method, headers, body } = check.request;
    const answer = await post({
      url,
      method,
      headers,
      body,
      timeoutMs: CHECK_LIMIT_MS,
      isInternal: account.isInternal,
    });
    const problem = check.tell(answer);
    return { works: problem === null, words: problem ?? strings.works };
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error;
    return { works: false, words: strings.unreachable(error.message) };
  }
}

async function mailWorks(smtp: string): Promise<{ works: boolean; words: string }> {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({ url: smtp, connectionTimeout: CHECK_LIMIT_MS, greetingTimeout: CHECK_LIMIT_MS });
  try {
    await transport.verify();
    return { works: true, words: strings.works };
  } catch (error) {
    return { works: false, words: strings.unreachable(error instanceof Error ? error.message : String(error)) };
  } finally {
    transport.close();
  }
}
