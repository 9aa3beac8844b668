// Where platforms post to: verified by the raw bytes, kept, acknowledged, and only then worked through.
import { createHash } from 'node:crypto';
import type { IncomingRequest } from '@baton/channels/server';
import { isStandardWebhook } from '@baton/channels/server';
import type { FastifyPluginAsync } from 'fastify';
import type { Account } from './accounts-file.ts';
import type { ChannelStore, KeptRequest } from './channel-store.ts';
import { incomingOf, refuse } from './incoming.ts';

export interface HookRoutesOptions {
  readonly account: (id: string) => Account | undefined;
  readonly store: ChannelStore;
  readonly take: (request: KeptRequest) => void;
  /** A mail as a provider posts it; resolves when it is durable. */
  readonly takeMail: (account: Account, raw: Uint8Array) => Promise<void>;
  /** As platforms call this server, without a slash at its end. */
  readonly origin: () => string;
  /** The house's clock, which may be speeded up. */
  readonly now: () => number;
  /** The machine's own, by which signatures are dated. */
  readonly clock: () => number;
}

const BODY_LIMIT = 1024 * 1024;
/** A mail with its files. */
const MAIL_LIMIT = 25 * 1024 * 1024;
/** What reading a request later needs of its headers. */
const KEPT_HEADERS = ['content-type', 'x-slack-retry-num'];

export const hookRoutes: FastifyPluginAsync<HookRoutesOptions> = async (http, options) => {
  const { account, store, take, takeMail, origin, now, clock } = options;
  // The bytes as they came: a signature is over them.
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAIL_LIMIT }, (_request, body, done) =>
    done(null, body),
  );

  http.route<{ Params: { account: string } }>({
    method: ['GET', 'POST'],
    url: '/hooks/:account',
    schema: { hide: true },
    bodyLimit: MAIL_LIMIT,
    async handler(request, reply) {
      const of = account(request.params.account);
      // Whoever guesses learns nothing of what there is.
      if (!of) return refuse(reply);
      const incoming = incomingOf(request, origin());
      const seconds = clock() / 1000;
      if ('mail' in of) {
        const secret = of.mail.webhookSecret;
        if (secret === undefined || !isStandardWebhook(incoming, secret, seconds)) return refuse(reply);
        await takeMail(of, incoming.body);
        return reply.code(204).send();
      }
      if (incoming.body.length > BODY_LIMIT || !of.http.verify(incoming, seconds)) return refuse(reply);
      const handshake = of.http.handshake(incoming);
      const answer = handshake ?? of.http.answer(incoming);
      if (handshake === null && incoming.method === 'POST') {
        const kept = keptOf(of.id, incoming, now());
        await store.keep(kept);
        void reply.code(answer.status).type(answer.type).send(answer.body);
        take(kept);
        return reply;
      }
      return reply.code(answer.status).type(answer.type).send(answer.body);
    },
  });
};

function keptOf(account: string, { url, headers, body }: IncomingRequest, at: number): KeptRequest {
  const kept = KEPT_HEADERS.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]] as const]));
  const key = `${account}:${createHash('sha256').update(body).digest('base64url')}`;
  return { key, account, at, url, headers: Object.fromEntries(kept), body };
}
