import { agentOf, membersOf, teamOf, type Agent, type Body } from '@baton/handoff';
import { messageLibrary } from '@baton/nodes';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { bearerToken } from '../conversations/access.ts';
import type { TypingBoard } from '../conversations/typing.ts';
import type { OutboxTable } from '../effects/outbox-table.ts';
import type { FlowStore } from '../flows/flow-store.ts';
import { conversationReply, type House } from '../house.ts';
import { ApiError } from '../http/api-error.ts';
import { errorBody } from '../http/error-schema.ts';
import type { OpenStreams } from '../http/event-stream.ts';
import { readJournal } from '../journal/read-journal.ts';
import type { ConversationRow, ReadModel } from '../read-model/queries.ts';
import { newId } from '../store/secrets.ts';
import * as bodies from './bodies.ts';
import { deskConnections } from './connections.ts';
import { cardShelf } from './desk-card.ts';
import type { DeskSessions } from './desk-sessions.ts';
import { streamDesk } from './desk-stream.ts';
import { deskConversation, deskView, maySee, presenceOf } from './desk-view.ts';
import { openingText } from './opening.ts';
import { watchPromises } from './promise-watch.ts';
import { deskStrings as strings } from './strings.ts';

export interface DeskRoutesOptions {
  readonly house: House;
  readonly flows: FlowStore;
  readonly readModel: ReadModel;
  readonly sessions: DeskSessions;
  readonly streams: OpenStreams;
  readonly typing: TypingBoard;
  readonly outbox: OutboxTable;
  readonly graceMs: number;
}

export interface Desk {
  /** Gives those who were signed on before a restart the time to come back. */
  recover(): Promise<void>;
  stop(): void;
}

/** The agents' side: sign on, see, take, talk, pass on, close, keep promises. */
export async function deskRoutes(root: FastifyInstance, options: DeskRoutesOptions): Promise<Desk> {
  const { house, flows, readModel, sessions, streams, typing, outbox } = options;
  const { host } = house;
  const http = root.withTypeProvider<ZodTypeProvider>();
  const cards = cardShelf(house);
  const connections = deskConnections(house, options.graceMs);
  const stopPromises = watchPromises(house, readModel, outbox);
  const tags = ['desk'];
  const done = { 200: bodies.done, '4xx': errorBody };

  function signedOn(request: FastifyRequest, session = bearerToken(request.headers.authorization)): Agent {
    const id = sessions.agentOf(session);
    const agent = agentOf(house.workspace(), id);
    if (!agent) throw new ApiError('agent-not-found', strings.noAgent(id));
    return agent;
  }

  function seen(agent: Agent, id: string): ConversationRow {
    const row = readModel.conversation(id);
    if (!row || !maySee(agent, row))
      throw new ApiError('conversation-not-found', strings.noConversation, { at: '/path/id' });
    return row;
  }

  async function tellPresence(agent: string, body: Body): Promise<void> {
    await host.send({ kind: 'presence', key: agent }, { id: `desk:${newId()}`, at: house.now(), body });
  }

  async function tellConversation(id: string, inputId: string, body: Body): Promise<{ ok: true }> {
    const reply = conversationReply(
      await host.send({ kind: 'conversation', key: id }, { id: inputId, at: house.now(), body }),
    );
    if (!reply.ok) throw new ApiError('not-possible-now', reply.message, { reason: reply.code });
    return { ok: true };
  }

  http.get('/api/desk/agents', { schema: { tags, response: { 200: bodies.agentList } } }, async () => {
    const workspace = house.workspace();
    const agents = await Promise.all(
      workspace.agents.map(async ({ id, name, lead, teams, languages }) => ({
        id,
        name,
        lead,
        languages,
        teams: teams.map((team) => ({ id: team, name: teamOf(workspace, team)?.name ?? team })),
        status: (await presenceOf(house, id))?.status ?? 'offline',
      })),
    );
    return { brand: workspace.brand.name, agents };
  });

  http.post(
    '/api/desk/sign-on',
    { schema: { tags, body: bodies.signOn, response: { 201: z.object({ session: z.string() }), '4xx': errorBody } } },
    async ({ body }, reply) => {
      const agent = agentOf(house.workspace(), body.agent);
      if (!agent) throw new ApiError('agent-not-found', strings.noAgent(body.agent), { at: '/body/agent' });
      const session = sessions.begin(agent.id, house.now());
      await tellPresence(agent.id, { type: 'presence.signOn' });
      return reply.code(201).header('cache-control', 'no-store').send({ session });
    },
  );

  http.get(
    '/api/desk/me',
    { schema: { tags, response: { 200: z.object({ agent: z.string() }), '4xx': errorBody } } },
    (request) => ({ agent: signedOn(request).id }),
  );

  http.post('/api/desk/sign-off', { schema: { tags, response: done } }, async (request) => {
    const session = bearerToken(request.headers.authorization);
    const agent = signedOn(request, session);
    await tellPresence(agent.id, { type: 'presence.signOff' });
    sessions.end(session ?? '');
    house.changes.announce();
    return { ok: true as const };
  });

  http.get(
    '/api/desk/stream',
    {
      schema: {
        tags,
        summary: 'Server-sent events: `desk` is the whole desk, sent anew when it changes.',
        querystring: bodies.session,
      },
    },
    async (request, reply) => {
      const session = request.query.session ?? bearerToken(request.headers.authorization);
      const agent = signedOn(request, session);
      const stream = streams.open(reply);
      connections.opened(agent.id);
      stream.closed.addEventListener('abort', () => connections.closed(agent.id), { once: true });
      const parts = {
        isSignedOn: () => sessions.isOpen(session),
        view: () => deskView({ house, readModel, outbox, cards }, agentOf(house.workspace(), agent.id) ?? agent),
        watch: (onChange: () => void) => house.changes.watch(onChange),
        typing: (onTyping: (conversation: string) => void) => typing.watchCustomers(onTyping),
        now: house.now,
      };
      await streamDesk(parts, agent, stream);
    },
  );

  http.post('/api/desk/status', { schema: { tags, body: bodies.status, response: done } }, async (request) => {
    await tellPresence(signedOn(request).id, { type: 'presence.setStatus', status: request.body.status });
    return { ok: true as const };
  });

  http.get(
    '/api/desk/conversations/:id',
    {
      schema: {
        tags,
        params: bodies.conversationId,
        querystring: bodies.after,
        response: { 200: bodies.conversation, '4xx': errorBody },
      },
    },
    async (request) => {
      const agent = signedOn(request);
      const row = seen(agent, request.params.id);
      const workspace = house.workspace();
      const card = await cards.card(row.id);
      const team = row.offer_team ?? row.team ?? '';
      const opening = openingText(messageLibrary, {
        card,
        agentName: agent.name,
        teamName: teamOf(workspace, team)?.name ?? workspace.brand.name,
        voice: flows.voiceOf(row.flow),
        fallbackLanguage: workspace.brand.fallbackLanguage,
      });
      return {
        conversation: deskConversation({ readModel }, workspace, row, agent.id),
        opening,
        entries: await readJournal(host, row.id, request.query.after),
      };
    },
  );

  http.get(
    '/api/desk/search',
    {
      schema: {
        tags,
        querystring: bodies.search,
        response: { 200: z.object({ conversations: z.array(z.unknown()) }), '4xx': errorBody },
      },
    },
    (request) => {
      const agent = signedOn(request);
      const rows = readModel.search(request.query.q, 100).filter((row) => maySee(agent, row));
      const workspace = house.workspace();
      return {
        conversations: rows.slice(0, 30).map((row) => deskConversation({ readModel }, workspace, row, agent.id)),
      };
    },
  );

  const acts = { tags, params: bodies.conversationId, response: done };

  http.post('/api/desk/conversations/:id/accept', { schema: { ...acts, body: bodies.offer } }, (request) => {
    const { id: agent } = signedOn(request);
    const { offerId } = request.body;
    return tellConversation(request.params.id, `accept:${agent}:${offerId}`, { type: 'agent.accept', agent, offerId });
  });

  http.post('/api/desk/conversations/:id/decline', { schema: { ...acts, body: bodies.offer } }, (request) => {
    const { id: agent } = signedOn(request);
    const { offerId } = request.body;
    return tellConversation(request.params.id, `decline:${agent}:${offerId}`, {
      type: 'agent.decline',
      agent,
      offerId,
    });
  });

  http.post('/api/desk/conversations/:id/messages', { schema: { ...acts, body: bodies.message } }, (request) => {
    const { id: agent } = signedOn(request);
    const { clientId, text, openingKept } = request.body;
    return tellConversation(request.params.id, `message:${agent}:${clientId}`, {
      type: 'agent.message',
      agent,
      text,
      ...(openingKept === undefined ? {} : { openingKept }),
    });
  });

  http.post('/api/desk/conversations/:id/used-card', { schema: { ...acts, body: bodies.usedCard } }, (request) => {
    const { id: agent } = signedOn(request);
    const { part } = request.body;
    // Once a part is enough for the figure (I3); more clicks on it are no more use.
    const row = seen(agentOf(house.workspace(), agent) ?? signedOn(request), request.params.id);
    const inputId = `card:${agent}:${part}:${row.offer_id ?? row.accepted_at ?? ''}`;
    return tellConversation(row.id, inputId, { type: 'agent.usedCard', agent, part });
  });

  http.post('/api/desk/conversations/:id/close', { schema: { ...acts, body: bodies.close } }, (request) => {
    const { id: agent } = signedOn(request);
    const { clientId, disposition, reason, summary, effort } = request.body;
    return tellConversation(request.params.id, `close:${agent}:${clientId ?? newId()}`, {
      type: 'agent.close',
      agent,
      disposition,
      reason,
      summary,
      ...(effort === undefined ? {} : { effort }),
    });
  });

  http.post('/api/desk/conversations/:id/pass', { schema: { ...acts, body: bodies.pass } }, (request) => {
    const { id: agent } = signedOn(request);
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

  http.post('/api/desk/conversations/:id/return', { schema: { ...acts, body: bodies.giveBack } }, (request) => {
    const { id: agent } = signedOn(request);
    const { clientId, note } = request.body;
    return tellConversation(request.params.id, `return:${agent}:${clientId ?? newId()}`, {
      type: 'agent.return',
      agent,
      note,
    });
  });

  http.post('/api/desk/conversations/:id/typing', { schema: acts }, (request) => {
    const agent = signedOn(request);
    if (seen(agent, request.params.id).agent === agent.id) typing.ping(request.params.id, 'agent');
    return { ok: true as const };
  });

  http.post('/api/desk/conversations/:id/read', { schema: { ...acts, body: bodies.read } }, (request) => {
    const agent = signedOn(request);
    readModel.markRead(agent.id, seen(agent, request.params.id).id, request.body.seq);
    house.changes.announce();
    return { ok: true as const };
  });

  function promised(request: FastifyRequest, promiseId: string): { agent: string; conversation: string } {
    const agent = signedOn(request);
    const row = readModel.promise(promiseId);
    const team = row?.team ?? row?.conversation_team ?? '';
    const mine = row !== undefined && (agent.lead || agent.teams.includes(team) || row.claimed_by === agent.id);
    if (!mine) throw new ApiError('promise-not-found', strings.noPromise, { at: '/body/promiseId' });
    return { agent: agent.id, conversation: row.conversation };
  }

  const keeps = { tags, response: done };

  http.post('/api/desk/promises/claim', { schema: { ...keeps, body: bodies.promise } }, (request) => {
    const { promiseId } = request.body;
    const { agent, conversation } = promised(request, promiseId);
    return tellConversation(conversation, `claim:${agent}:${promiseId}:${newId()}`, {
      type: 'promise.claim',
      promiseId,
      agent,
    });
  });

  http.post('/api/desk/promises/answer', { schema: { ...keeps, body: bodies.promiseAnswer } }, (request) => {
    const { promiseId, clientId, text } = request.body;
    const { agent, conversation } = promised(request, promiseId);
    return tellConversation(conversation, `answer:${agent}:${clientId}`, {
      type: 'promise.answer',
      promiseId,
      agent,
      text,
    });
  });

  http.post('/api/desk/promises/done', { schema: { ...keeps, body: bodies.promise } }, (request) => {
    const { promiseId } = request.body;
    const { agent, conversation } = promised(request, promiseId);
    return tellConversation(conversation, `done:${promiseId}`, { type: 'promise.done', promiseId, agent });
  });

  http.post('/api/desk/alerts/acknowledge', { schema: { ...keeps, body: bodies.alert } }, async (request) => {
    const agent = signedOn(request);
    const item = outbox.item(request.body.key);
    if (!item || item.recipient !== agent.id) throw new ApiError('page-not-found', strings.noPage, { at: '/body/key' });
    const pageId = item.kind === 'page' ? item.detail : '';
    if (pageId !== '') {
      const body = { type: 'page.acknowledged', pageId, by: agent.name };
      await host.send(
        { kind: 'conversation', key: item.conversation },
        { id: `acknowledged:${pageId}`, at: house.now(), body },
      );
    }
    outbox.mark(item.key, 'acknowledged', item.detail);
    house.changes.announce();
    return { ok: true as const };
  });

  return {
    async recover() {
      connections.expect(sessions.agents());
    },
    stop() {
      stopPromises();
      connections.stop();
    },
  };
}
