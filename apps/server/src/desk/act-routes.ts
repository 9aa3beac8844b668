import { fileNames } from '@baton/conversation';
import { membersOf, teamOf } from '@baton/handoff';
import * as wire from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { TypingBoard } from '../conversations/typing.ts';
import type { Files } from '../files/files.ts';
import type { House } from '../house.ts';
import { ApiError } from '../http/api-error.ts';
import { errorBody } from '../http/error-schema.ts';
import type { ReadModel } from '../read-model/queries.ts';
import { newId } from '../store/secrets.ts';
import * as asked from './asked.ts';
import type { DeskGate } from './desk-gate.ts';
import { deskStrings as strings } from './strings.ts';

export interface ActRoutesOptions {
  readonly gate: DeskGate;
  readonly house: House;
  readonly readModel: ReadModel;
  readonly typing: TypingBoard;
  readonly files: Files;
}

/** What an agent does with a conversation. Ids are made from what the desk sends, so that a repeated call does nothing twice. */
export const actRoutes: FastifyPluginAsyncZod<ActRoutesOptions> = async (
  http,
  { gate, house, readModel, typing, files },
) => {
  const { signedOn, seen, tellConversation } = gate;
  /** Files go to where the customer can fetch them: the chat on a website. */
  async function filesFor(conversation: string, agent: string, ids: readonly string[]) {
    const row = await readModel.conversation(conversation);
    if (row && row.channel !== 'web')
      throw new ApiError('not-possible-now', strings.noFilesHere, { reason: 'no-files' });
    return files.sent(conversation, agent, ids);
  }

  const acts = { tags: ['desk'], params: asked.conversationId, response: { 200: wire.done, '4xx': errorBody } };

  http.post('/api/desk/conversations/:id/accept', { schema: { ...acts, body: wire.offerNamed } }, async (request) => {
    const { id: agent } = await signedOn(request);
    const { offerId } = request.body;
    return tellConversation(request.params.id, `accept:${agent}:${offerId}`, { type: 'agent.accept', agent, offerId });
  });

  http.post('/api/desk/conversations/:id/decline', { schema: { ...acts, body: wire.offerNamed } }, async (request) => {
    const { id: agent } = await signedOn(request);
    const { offerId } = request.body;
    return tellConversation(request.params.id, `decline:${agent}:${offerId}`, {
      type: 'agent.decline',
      agent,
      offerId,
    });
  });

  http.post(
    '/api/desk/conversations/:id/messages',
    { schema: { ...acts, body: wire.agentMessage } },
    async (request) => {
      const { id: agent } = await signedOn(request);
      const { clientId, text, openingKept } = request.body;
      const sent = request.body.files && (await filesFor(request.params.id, agent, request.body.files));
      return tellConversation(request.params.id, `message:${agent}:${clientId}`, {
        type: 'agent.message',
        agent,
        text: text === '' && sent ? fileNames(sent) : text,
        ...(sent ? { files: sent.map((file) => ({ ...file })) } : {}),
        ...(openingKept === undefined ? {} : { openingKept }),
      });
    },
  );

  http.post('/api/desk/conversations/:id/used-card', { schema: { ...acts, body: wire.usedCard } }, async (request) => {
    const { id: agent } = await signedOn(request);
    const { part } = request.body;
    // Once a part is enough for the figure (I3); more clicks on it are no more use.
    const row = await seen(await signedOn(request), request.params.id);
    const inputId = `card:${agent}:${part}:${row.offer_id ?? row.accepted_at ?? ''}`;
    return tellConversation(row.id, inputId, { type: 'agent.usedCard', agent, part });
  });

  http.post('/api/desk/conversations/:id/in-front', { schema: { ...acts, body: wire.inFront } }, async (request) => {
    const agent = await signedOn(request);
    const { clientId, seconds } = request.body;
    const row = await seen(agent, request.params.id);
    return tellConversation(row.id, `in-front:${agent.id}:${clientId}`, {
      type: 'agent.focused',
      agent: agent.id,
      seconds,
    });
  });

  http.post('/api/desk/conversations/:id/close', { schema: { ...acts, body: wire.closing } }, async (request) => {
    const { id: agent } = await signedOn(request);
    const { clientId, disposition, reason, summary, effort, promise } = request.body;
    return tellConversation(request.params.id, `close:${agent}:${clientId ?? newId()}`, {
      type: 'agent.close',
      agent,
      disposition,
      reason,
      summary,
      ...(effort === undefined ? {} : { effort }),
      ...(promise === undefined ? {} : { promise }),
    });
  });

  http.post('/api/desk/conversations/:id/hold', { schema: { ...acts, body: wire.holding } }, async (request) => {
    const { id: agent } = await signedOn(request);
    const { clientId, minutes, note } = request.body;
    return tellConversation(request.params.id, `hold:${agent}:${clientId ?? newId()}`, {
      type: 'agent.hold',
      agent,
      seconds: minutes * 60,
      note,
    });
  });

  http.post('/api/desk/conversations/:id/pass', { schema: { ...acts, body: wire.passing } }, async (request) => {
    const { id: agent } = await signedOn(request);
    const { clientId, team, note } = request.body;
    const workspace = house.workspace();
    if (!teamOf(workspace, team) || membersOf(workspace, team).length === 0) {
      const names = workspace.teams.map((one) => one.name).join(', ');
      throw new ApiError('team-not-found', `${strings.noTeam(team)}${names}.`, { at: '/body/team' });
    }
    return tellConversation(request.params.id, `pass:${agent}:${clientId ?? newId()}`, {
      type: 'agent.pass',
      agent,
      team,
      note,
    });
  });

  http.post('/api/desk/conversations/:id/return', { schema: { ...acts, body: wire.handingBack } }, async (request) => {
    const { id: agent } = await signedOn(request);
    const { clientId, note } = request.body;
    return tellConversation(request.params.id, `return:${agent}:${clientId ?? newId()}`, {
      type: 'agent.return',
      agent,
      note,
    });
  });

  http.post('/api/desk/conversations/:id/typing', { schema: acts }, async (request) => {
    const agent = await signedOn(request);
    if ((await seen(agent, request.params.id)).agent === agent.id) typing.ping(request.params.id, 'agent');
    return { ok: true as const };
  });

  http.post('/api/desk/conversations/:id/read', { schema: { ...acts, body: wire.readUpTo } }, async (request) => {
    const agent = await signedOn(request);
    await readModel.markRead(agent.id, (await seen(agent, request.params.id)).id, request.body.seq);
    house.changes.announce([`agent:${agent.id}`]);
    return { ok: true as const };
  });

  // What went to another team is no longer theirs to see, but its going still is.
  http.post(
    '/api/desk/losses/dismiss',
    { schema: { tags: acts.tags, body: wire.lossNamed, response: acts.response } },
    async (request) => {
      const { conversation, seq } = request.body;
      const agent = await signedOn(request);
      await readModel.markRead(agent.id, conversation, seq);
      house.changes.announce([`agent:${agent.id}`]);
      return { ok: true as const };
    },
  );
};
