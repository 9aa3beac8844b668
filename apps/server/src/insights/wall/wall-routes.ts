import { setTimeout as sleep } from 'node:timers/promises';
import * as wire from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { nameOf } from '../../access/principal.ts';
import type { Audit } from '../../audit/audit-log.ts';
import { conversationReply } from '../../house.ts';
import { ApiError } from '../../http/api-error.ts';
import { errorBody } from '../../http/error-schema.ts';
import type { OpenStreams } from '../../http/event-stream.ts';
import { newId } from '../../store/secrets.ts';
import { insightStrings as strings } from '../strings.ts';
import { wallView, type WallParts } from './wall-view.ts';

export interface WallRoutesOptions extends WallParts {
  readonly streams: OpenStreams;
  readonly audit: Audit;
}

const conversationId = z.object({ id: z.string().min(1).max(64) });
/** A wall across the room need not flicker: at most so often, and anew at least every five seconds. */
const LEAST_MS = 400;
const SLOW_MS = 5_000;

/** I15: the lead's wall, pushed as it changes, and what a lead does from it. */
export const wallRoutes: FastifyPluginAsyncZod<WallRoutesOptions> = async (http, options) => {
  const { house, readModel, streams, audit } = options;
  const tags = ['insights'];
  const refusals = { '4xx': errorBody };

  http.get('/api/wall', { schema: { tags, response: { 200: wire.leadWall, ...refusals } } }, () => wallView(options));

  http.get(
    '/api/wall/stream',
    {
      exposeHeadRoute: false,
      schema: { tags, summary: 'Server-sent events: `wall` is the whole wall, sent anew when it changes.' },
    },
    async (_request, reply) => {
      const stream = streams.open(reply);
      let wake = (): void => {};
      const unwatch = house.changes.watch(() => wake());
      stream.closed.addEventListener('abort', () => wake(), { once: true });
      let before = '';
      try {
        while (!stream.closed.aborted) {
          const view = await wallView(options);
          const text = JSON.stringify({ ...view, now: 0 });
          if (text !== before && !(await stream.write({ event: 'wall', data: view }))) return;
          before = text;
          const changed = new Promise<void>((resolve) => {
            wake = resolve;
          });
          await sleep(LEAST_MS);
          const slow = new AbortController();
          await Promise.race([
            changed,
            sleep(SLOW_MS, undefined, { signal: slow.signal, ref: false }).catch(() => undefined),
          ]);
          slow.abort();
        }
      } finally {
        unwatch();
      }
    },
  );

  http.post(
    '/api/wall/conversations/:id',
    {
      schema: {
        tags,
        summary: 'Moves, re-prioritises, reassigns, joins or whispers; undone by its opposite.',
        params: conversationId,
        body: wire.leadDeed,
        response: { 200: wire.done, ...refusals },
      },
    },
    async (request) => {
      const { id } = request.params;
      if (!(await readModel.conversation(id)))
        throw new ApiError('conversation-not-found', strings.noConversation, { at: '/path/id' });
      const by = nameOf(request.principal);
      const { type, ...asked } = request.body;
      const to = { kind: 'conversation', key: id } as const;
      // Who joins speaks as an agent of the house.
      const body = { type: `lead.${type}`, ...asked, by: 'agent' in asked && type === 'join' ? asked.agent : by };
      const reply = conversationReply(await house.host.send(to, { id: `lead:${newId()}`, at: house.now(), body }));
      if (!reply.ok) throw new ApiError('not-possible-now', reply.message, { reason: reply.code });
      await audit.note(house.now(), `lead.${type}`, id, asked);
      return { ok: true as const };
    },
  );
};
