import { agentOf, teamOf } from '@baton/handoff';
import { messageLibrary, withVoices } from '@baton/nodes';
import * as wire from '@baton/wire';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Ends } from '../access/ends.ts';
import { hasRole, isOwnDesk } from '../access/principal.ts';
import { accessStrings } from '../access/strings.ts';
import type { Audit } from '../audit/audit-log.ts';
import { bearerToken } from '../conversations/access.ts';
import type { TypingBoard } from '../conversations/typing.ts';
import type { OutboxTable } from '../effects/outbox-table.ts';
import type { Files } from '../files/files.ts';
import type { FlowStore } from '../flows/flow-store.ts';
import { EVERYBODY, type House, type Topic } from '../house.ts';
import { ApiError } from '../http/api-error.ts';
import { errorBody } from '../http/error-schema.ts';
import type { OpenStreams } from '../http/event-stream.ts';
import type { Limits } from '../http/limits.ts';
import { readJournal } from '../journal/read-journal.ts';
import type { ConversationRow, ReadModel } from '../read-model/queries.ts';
import { abuseRoutes } from './abuse-routes.ts';
import { actRoutes } from './act-routes.ts';
import * as asked from './asked.ts';
import type { ConnectionRows } from './connection-rows.ts';
import { ticker } from '../http/ticker.ts';
import { colleaguesAt } from './colleagues.ts';
import { deskConnections } from './connections.ts';
import { cardShelf } from './desk-card.ts';
import { deskGate } from './desk-gate.ts';
import type { DeskSessions } from './desk-sessions.ts';
import { streamDesk } from './desk-stream.ts';
import { deskConversation } from './desk-conversation.ts';
import { maySee } from './desk-rights.ts';
import { openDesk } from './desk-view.ts';
import { presenceOf } from './house-states.ts';
import { tagRoutes } from './tag-routes.ts';
import { sharedParts } from './shared-parts.ts';
import { lookRoutes } from './look-routes.ts';
import { noteRoutes } from './note-routes.ts';
import { openingText } from './opening.ts';
import { promiseRoutes } from './promise-routes.ts';
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
  readonly limits: Limits;
  readonly graceMs: number;
  readonly connections: ConnectionRows;
  readonly audit: Audit;
  readonly files: Files;
  /** W8: whose sign-in ended is at no desk any more. */
  readonly ends: Ends;
}

/** One look into a conversation is one line of the audit log for so long: a desk reads again with every message. */
const ONE_LOOK_MS = 30 * 60_000;

export interface Desk {
  /** Gives those who were signed on before a restart the time to come back. */
  recover(): Promise<void>;
  stop(): void;
}

/** The agents' side: sign on, see, take, talk, pass on, close, keep promises. */
export async function deskRoutes(root: FastifyInstance, options: DeskRoutesOptions): Promise<Desk> {
  const { house, flows, readModel, sessions, streams, typing, outbox, limits, audit, ends } = options;
  const { host } = house;
  const http = root.withTypeProvider<ZodTypeProvider>();
  const cards = cardShelf(house);
  const connections = deskConnections(house, options.connections, options.graceMs);
  const ticks = ticker(LOOK_AGAIN_MS);
  const shared = sharedParts(house, readModel, (onTick) => ticks.watch(onTick));
  const stopPromises = watchPromises(house, readModel, outbox);
  const tags = ['desk'];
  const done = { 200: wire.done, '4xx': errorBody };

  const looks = new Map<string, number>();
  async function noteLook(agent: string, conversation: string): Promise<void> {
    const at = house.now();
    const key = `${agent} ${conversation}`;
    if (at - (looks.get(key) ?? Number.NEGATIVE_INFINITY) < ONE_LOOK_MS) return;
    looks.delete(key);
    looks.set(key, at);
    for (const [oldest, when] of looks) {
      if (at - when < ONE_LOOK_MS) break;
      looks.delete(oldest);
    }
    await audit.note(at, 'transcript.viewed', conversation, { agent });
  }

  ends.listen(async ({ session, person }) => {
    const agent = house.workspace().agents.find(({ email }) => person !== undefined && email?.toLowerCase() === person);
    const gone = await sessions.endAll({
      ...(session === undefined ? {} : { signIn: session }),
      ...(agent === undefined ? {} : { agent: agent.id }),
    });
    for (const one of gone) await tellPresence(one, { type: 'presence.signOff' });
    house.changes.announce(gone.map((one): Topic => `agent:${one}`));
  });

  /** Their own, and what goes on in the teams that they see. */
  function concerns(topic: Topic, agentId: string): boolean {
    const [kind, name] = topic.split(':', 2);
    if (kind === 'agent') return name === agentId;
    const agent = agentOf(house.workspace(), agentId);
    return agent === undefined || agent.lead || agent.teams.includes(name ?? '');
  }

  const gate = deskGate({ house, readModel, sessions });
  const { signedOn, seen, tellPresence } = gate;

  http.get('/api/desk/agents', { schema: { tags, response: { 200: wire.agentList } } }, async ({ principal }) => {
    const workspace = house.workspace();
    const own = workspace.agents.filter((agent) => isOwnDesk(principal, agent));
    const agents = await Promise.all(
      own.map(async ({ id, name, lead, teams, languages }) => ({
        id,
        name,
        lead,
        languages,
        teams: teams.map((team) => ({ id: team, name: teamOf(workspace, team)?.name ?? team })),
        status: (await presenceOf(house, id))?.status ?? 'offline',
      })),
    );
    return { brand: workspace.brand.name, agents, signedIn: principal.kind === 'person' };
  });

  http.post(
    '/api/desk/sign-on',
    { schema: { tags, body: wire.signOn, response: { 201: wire.begunSession, '4xx': errorBody } } },
    async ({ body, ip, principal }, reply) => {
      limits.take('sign-ins', ip);
      const agent = agentOf(house.workspace(), body.agent);
      if (!agent) throw new ApiError('agent-not-found', strings.noAgent(body.agent), { at: '/body/agent' });
      if (!isOwnDesk(principal, agent)) throw new ApiError('not-allowed', accessStrings.notYourDesk);
      const signIn = principal.kind === 'person' ? principal.session : null;
      const session = await sessions.begin(agent.id, house.now(), signIn);
      await tellPresence(agent.id, { type: 'presence.signOn' });
      return reply.code(201).header('cache-control', 'no-store').send({ session });
    },
  );

  http.get(
    '/api/desk/me',
    { schema: { tags, response: { 200: wire.ownAgent, '4xx': errorBody } } },
    async (request) => ({ agent: (await signedOn(request)).id }),
  );

  http.post('/api/desk/sign-off', { schema: { tags, response: done } }, async (request) => {
    const session = bearerToken(request.headers.authorization);
    const agent = await signedOn(request, session);
    connections.over(session ?? '');
    // Two tabs are one agent: who signs out in one and has another open is still there.
    if (!(await connections.hasOther(agent.id, session ?? '')))
      await tellPresence(agent.id, { type: 'presence.signOff' });
    await sessions.end(session ?? '');
    house.changes.announce([`agent:${agent.id}`]);
    return { ok: true as const };
  });

  http.get(
    '/api/desk/stream',
    {
      exposeHeadRoute: false,
      schema: {
        tags,
        summary: 'Server-sent events: `desk` is the whole desk, sent anew when it changes.',
      },
    },
    async (request, reply) => {
      const session = bearerToken(request.headers.authorization);
      const agent = await signedOn(request, session);
      const stream = streams.open(reply);
      stream.closed.addEventListener('abort', connections.opened(agent.id, session ?? ''), { once: true });
      const parts = {
        // W8: who was taken out of the workspace is gone, and so is heard of.
        isSignedOn: async () => (await sessions.isOpen(session)) && agentOf(house.workspace(), agent.id) !== undefined,
        desk: openDesk({ house, readModel, outbox, cards, shared }),
        agent() {
          const now = agentOf(house.workspace(), agent.id) ?? agent;
          // As in the gate: what a lead may see comes with the role.
          return { ...now, lead: now.lead && hasRole(request.principal, 'lead') };
        },
        watch: (onNews: (isOwn: boolean) => void) =>
          house.changes.watch(
            (topics) => onNews(topics.some((topic) => topic === EVERYBODY || topic === `agent:${agent.id}`)),
            (topic) => concerns(topic, agent.id),
          ),
        tick: (onTick: () => void) => ticks.watch(onTick),
        typing: (onTyping: (conversation: string) => void) => typing.watchCustomers(onTyping),
        now: house.now,
      };
      await streamDesk(parts, stream);
    },
  );

  http.post('/api/desk/status', { schema: { tags, body: wire.ownStatus, response: done } }, async (request) => {
    await tellPresence((await signedOn(request)).id, { type: 'presence.setStatus', status: request.body.status });
    return { ok: true as const };
  });

  http.get(
    '/api/desk/conversations/:id',
    {
      schema: {
        tags,
        params: asked.conversationId,
        querystring: asked.after,
        response: { 200: wire.conversationRead, '4xx': errorBody },
      },
    },
    async (request) => {
      const agent = await signedOn(request);
      const row = await seen(agent, request.params.id);
      await noteLook(agent.id, row.id);
      const workspace = house.workspace();
      const card = await cards.card(row.id);
      const team = row.offer_team ?? row.team ?? '';
      const opening = openingText(withVoices(messageLibrary, workspace.voices), {
        card,
        agentName: agent.name,
        teamName: teamOf(workspace, team)?.name ?? workspace.brand.name,
        voice: await flows.voiceOf(row.flow, row.flow_version),
        fallbackLanguage: workspace.brand.fallbackLanguage,
      });
      return {
        conversation: await deskConversation({ readModel }, workspace, row, agent.id),
        opening,
        summary: { sentence: card.top.summary, evidence: [...card.evidence] },
        colleagues: colleaguesAt(workspace, row, await readModel.guestsOf(row.id)).flatMap(({ id, name }) =>
          id === agent.id ? [] : [{ id, name }],
        ),
        entries: await readJournal(host, row.id, request.query.after),
      };
    },
  );

  http.get(
    '/api/desk/search',
    {
      schema: {
        tags,
        querystring: asked.search,
        response: { 200: wire.foundConversations, '4xx': errorBody },
      },
    },
    async (request) => {
      const agent = await signedOn(request);
      const { q, tag } = request.query;
      const found = await (q === '' ? readModel.newest(100, tag === '' ? undefined : tag) : readModel.search(q, 100));
      const tagged = async (id: string) => tag === '' || q === '' || (await readModel.tagsOf(id)).includes(tag);
      const seen: ConversationRow[] = [];
      for (const row of found) if (maySee(agent, row) && (await tagged(row.id))) seen.push(row);
      const workspace = house.workspace();
      return {
        conversations: await Promise.all(
          seen.slice(0, 30).map((row) => deskConversation({ readModel }, workspace, row, agent.id)),
        ),
      };
    },
  );

  await root.register(actRoutes, { files: options.files, gate, house, readModel, typing });
  await root.register(lookRoutes, { gate, house, readModel });
  await root.register(noteRoutes, { gate, house, readModel, outbox });
  await root.register(tagRoutes, { gate, readModel });
  await root.register(abuseRoutes, { gate, house, audit });
  await root.register(promiseRoutes, { gate, house, readModel, outbox });

  return {
    async recover() {
      const present: string[] = [];
      for (const agent of await sessions.agents()) {
        const presence = await presenceOf(house, agent);
        if (presence !== null && presence.status !== 'offline') present.push(agent);
      }
      connections.expect(present);
    },
    stop() {
      stopPromises();
      shared.stop();
      connections.stop();
    },
  };
}

/** What only time changes, such as an offer that lapsed, shows up without an entry too. */
const LOOK_AGAIN_MS = 5_000;
