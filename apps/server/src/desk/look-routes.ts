import { teamOf } from '@baton/handoff';
import * as wire from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { House } from '../house.ts';
import { errorBody } from '../http/error-schema.ts';
import type { ReadModel } from '../read-model/queries.ts';
import * as asked from './asked.ts';
import type { DeskGate } from './desk-gate.ts';
import { deskConversation } from './desk-conversation.ts';
import { maySee } from './desk-rights.ts';

export interface LookRoutesOptions {
  readonly gate: DeskGate;
  readonly house: House;
  readonly readModel: ReadModel;
}

/** Looked through for those that the agent may see, and shown of them. */
const MOST_READ = 100;
const MOST_SHOWN = 30;

/** What an agent looks up while writing: replies their teams keep, and what else a customer has written about. */
export const lookRoutes: FastifyPluginAsyncZod<LookRoutesOptions> = async (http, { gate, house, readModel }) => {
  const { signedOn, seen } = gate;
  const tags = ['desk'];

  http.get(
    '/api/desk/replies',
    { schema: { tags, response: { 200: wire.cannedReplies, '4xx': errorBody } } },
    async (request) => {
      const agent = await signedOn(request);
      const workspace = house.workspace();
      const own = workspace.replies.filter(
        ({ team }) => team === undefined || agent.lead || agent.teams.includes(team),
      );
      return {
        replies: own.map(({ id, name, text, team }) => ({
          id,
          name,
          text,
          team: team === undefined ? null : { id: team, name: teamOf(workspace, team)?.name ?? team },
        })),
      };
    },
  );

  http.get(
    '/api/desk/conversations/:id/earlier',
    {
      schema: {
        tags,
        summary:
          'The other conversations of the same proven customer, newest first, as far as this agent may see them.',
        params: asked.conversationId,
        response: { 200: wire.foundConversations, '4xx': errorBody },
      },
    },
    async (request) => {
      const agent = await signedOn(request);
      const row = await seen(agent, request.params.id);
      const all = row.customer === null ? [] : await readModel.ofCustomer(row.customer, MOST_READ);
      const workspace = house.workspace();
      const shown = all.filter((one) => one.id !== row.id && maySee(agent, one)).slice(0, MOST_SHOWN);
      return {
        conversations: await Promise.all(shown.map((one) => deskConversation({ readModel }, workspace, one, agent.id))),
      };
    },
  );
};
