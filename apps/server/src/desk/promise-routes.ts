import type { FastifyRequest } from 'fastify';
import * as wire from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { OutboxTable } from '../effects/outbox-table.ts';
import type { House } from '../house.ts';
import { ApiError } from '../http/api-error.ts';
import { errorBody } from '../http/error-schema.ts';
import type { ReadModel } from '../read-model/queries.ts';
import { newId } from '../store/secrets.ts';
import type { DeskGate } from './desk-gate.ts';
import { mayKeep } from './desk-rights.ts';
import { deskStrings as strings } from './strings.ts';

export interface PromiseRoutesOptions {
  readonly gate: DeskGate;
  readonly house: House;
  readonly readModel: ReadModel;
  readonly outbox: OutboxTable;
}

/** A9: work on what was promised, and on what the house alerted somebody about. */
export const promiseRoutes: FastifyPluginAsyncZod<PromiseRoutesOptions> = async (http, options) => {
  const { gate, house, readModel, outbox } = options;
  const { signedOn, tellConversation } = gate;

  async function promised(
    request: FastifyRequest,
    promiseId: string,
  ): Promise<{ agent: string; conversation: string }> {
    const agent = await signedOn(request);
    const row = await readModel.promise(promiseId);
    if (!row || !mayKeep(agent, row))
      throw new ApiError('promise-not-found', strings.noPromise, { at: '/body/promiseId' });
    return { agent: agent.id, conversation: row.conversation };
  }

  const keeps = { tags: ['desk'], response: { 200: wire.done, '4xx': errorBody } };

  http.post('/api/desk/promises/claim', { schema: { ...keeps, body: wire.promiseNamed } }, async (request) => {
    const { promiseId } = request.body;
    const { agent, conversation } = await promised(request, promiseId);
    return tellConversation(conversation, `claim:${agent}:${promiseId}:${newId()}`, {
      type: 'promise.claim',
      promiseId,
      agent,
    });
  });

  http.post('/api/desk/promises/answer', { schema: { ...keeps, body: wire.promiseAnswer } }, async (request) => {
    const { promiseId, clientId, text } = request.body;
    const { agent, conversation } = await promised(request, promiseId);
    return tellConversation(conversation, `answer:${agent}:${clientId}`, {
      type: 'promise.answer',
      promiseId,
      agent,
      text,
    });
  });

  http.post('/api/desk/promises/called', { schema: { ...keeps, body: wire.callOutcome } }, async (request) => {
    const { promiseId, clientId, outcome } = request.body;
    const { agent, conversation } = await promised(request, promiseId);
    return tellConversation(conversation, `called:${agent}:${clientId}`, {
      type: 'promise.called',
      promiseId,
      agent,
      outcome,
    });
  });

  http.post('/api/desk/promises/done', { schema: { ...keeps, body: wire.promiseNamed } }, async (request) => {
    const { promiseId } = request.body;
    const { agent, conversation } = await promised(request, promiseId);
    return tellConversation(conversation, `done:${agent}:${promiseId}:${newId()}`, {
      type: 'promise.done',
      promiseId,
      agent,
    });
  });

  http.post('/api/desk/alerts/acknowledge', { schema: { ...keeps, body: wire.alertNamed } }, async (request) => {
    const agent = await signedOn(request);
    const item = await outbox.item(request.body.key);
    if (!item || item.recipient !== agent.id) throw new ApiError('page-not-found', strings.noPage, { at: '/body/key' });
    const pageId = item.kind === 'page' ? item.detail : '';
    if (pageId !== '') {
      const body = { type: 'page.acknowledged', pageId, by: agent.name };
      await house.host.send(
        { kind: 'conversation', key: item.conversation },
        { id: `acknowledged:${pageId}:${agent.id}`, at: house.now(), body },
      );
    }
    await outbox.mark(item.key, 'acknowledged', item.detail);
    house.changes.announce([`agent:${agent.id}`]);
    return { ok: true as const };
  });
};
