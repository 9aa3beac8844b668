// The chat on customers' websites: what it looks like and asks before anybody writes, and what their developers sign with.
import { textIn, type Workspace } from '@baton/handoff';
import * as wire from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Audit } from '../audit/audit-log.ts';
import { errorBody } from '../http/error-schema.ts';

export interface ChatRoutesOptions {
  readonly workspace: () => Workspace;
  /** What host pages sign their customers' ids with (X10). */
  readonly identitySecret: string;
  readonly audit: Audit;
  readonly now: () => number;
}

/** Whoever reads one page after another asks once a minute; a changed setting is seen as soon. */
const FRESH_SECONDS = 60;

export const chatRoutes: FastifyPluginAsyncZod<ChatRoutesOptions> = async (http, options) => {
  const { workspace, identitySecret, audit, now } = options;
  const tags = ['chat'];

  http.get(
    '/api/chat/settings',
    {
      schema: {
        tags,
        summary: 'The looks of the chat, and what customers read and agree to before their first message.',
        querystring: z.object({ language: z.string().min(1).max(35).default('en') }),
        response: { 200: wire.chatSettings, '4xx': errorBody },
      },
    },
    async ({ query }, reply) => {
      const { chat, privacy, brand } = workspace();
      const say = (text: Parameters<typeof textIn>[0]) => textIn(text, query.language, brand.fallbackLanguage);
      return reply.header('cache-control', `public, max-age=${FRESH_SECONDS}`).send({
        assistant: brand.assistant,
        notice: say(privacy.notice),
        consent: say(privacy.consent),
        theme: given(chat.theme),
        openings: chat.openings.map(({ words, ...rule }) => ({ ...given(rule), words: say(words) })),
      });
    },
  );

  http.get(
    '/api/chat/identity-secret',
    {
      schema: {
        tags,
        summary: 'What host pages sign the ids of their customers with (HMAC-SHA256).',
        response: { 200: wire.identitySecretShown, '4xx': errorBody },
      },
    },
    async (_request, reply) => {
      await audit.note(now(), 'identity-secret.viewed', 'chat', {});
      return reply.header('cache-control', 'no-store').send({ secret: identitySecret });
    },
  );
};

type Given<T> = { [key in keyof T]: Exclude<T[key], undefined> };

/** Without the names that have no value. */
function given<T extends object>(value: T): Given<T>;
function given(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}
