import * as wire from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ApiError } from '../http/api-error.ts';
import { errorBody } from '../http/error-schema.ts';
import type { ReadModel } from '../read-model/queries.ts';
import { newId } from '../store/secrets.ts';
import * as asked from './asked.ts';
import type { DeskGate } from './desk-gate.ts';
import { deskStrings as strings } from './strings.ts';

export interface TagRoutesOptions {
  readonly gate: DeskGate;
  readonly readModel: ReadModel;
}

const MOST_TAGS = 20;
const MOST_OFFERED = 100;

/** Tags on conversations: the same words for the whole workspace, made by using them. */
export const tagRoutes: FastifyPluginAsyncZod<TagRoutesOptions> = async (http, { gate, readModel }) => {
  const { signedOn, seen, tellConversation } = gate;
  const tags = ['desk'];

  http.get(
    '/api/desk/tags',
    {
      schema: {
        tags,
        summary: 'The tags in use, the most used first.',
        response: { 200: wire.tagList, '4xx': errorBody },
      },
    },
    async (request) => {
      await signedOn(request);
      return { tags: await readModel.tags(MOST_OFFERED) };
    },
  );

  http.post(
    '/api/desk/conversations/:id/tags',
    {
      schema: {
        tags,
        summary: 'Puts a tag on a conversation, or takes it off. As it is already: nothing happens.',
        params: asked.conversationId,
        body: wire.tagging,
        response: { 200: wire.done, '4xx': errorBody },
      },
    },
    async (request) => {
      const agent = await signedOn(request);
      const row = await seen(agent, request.params.id);
      const { tag, on } = request.body;
      const carried = await readModel.tagsOf(row.id);
      if (carried.includes(tag) === on) return { ok: true as const };
      if (on && carried.length >= MOST_TAGS) throw new ApiError('not-possible-now', strings.tooManyTags);
      return tellConversation(row.id, `tag:${agent.id}:${newId()}`, { type: 'agent.tag', agent: agent.id, tag, on });
    },
  );
};
