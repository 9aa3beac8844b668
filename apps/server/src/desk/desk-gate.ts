import { agentOf, type Agent, type Body } from '@baton/handoff';
import type { FastifyRequest } from 'fastify';
import { hasRole, isOwnDesk } from '../access/principal.ts';
import { accessStrings } from '../access/strings.ts';
import { bearerToken } from '../conversations/access.ts';
import { conversationReply, type House } from '../house.ts';
import { ApiError } from '../http/api-error.ts';
import type { ConversationRow, ReadModel } from '../read-model/queries.ts';
import { newId } from '../store/secrets.ts';
import type { DeskSessions } from './desk-sessions.ts';
import { mayKeep, maySee } from './desk-rights.ts';
import { deskStrings as strings } from './strings.ts';

/** Who is at the desk, what they may see, and the one way their acts take. */
export interface DeskGate {
  /** The agent of the request's session, or of the given one. */
  signedOn: (request: FastifyRequest, session?: string) => Promise<Agent>;
  /** The conversation, when this agent may read it. */
  seen: (agent: Agent, conversation: string) => Promise<ConversationRow>;
  tellPresence: (agent: string, body: Body) => Promise<void>;
  /** What the conversation refuses becomes a refusal of the API, in its own words. */
  tellConversation: (conversation: string, inputId: string, body: Body) => Promise<{ ok: true }>;
}

export interface DeskGateParts {
  readonly house: House;
  readonly readModel: ReadModel;
  readonly sessions: DeskSessions;
}

/** Every function throws `ApiError`s. */
export function deskGate({ house, readModel, sessions }: DeskGateParts): DeskGate {
  const { host } = house;
  const noConversation = (): ApiError =>
    new ApiError('conversation-not-found', strings.noConversation, { at: '/path/id' });
  return {
    async signedOn(request, session = bearerToken(request.headers.authorization)) {
      const id = await sessions.agentOf(session);
      const agent = agentOf(house.workspace(), id);
      if (!agent) throw new ApiError('agent-not-found', strings.noAgent(id));
      if (!isOwnDesk(request.principal, agent)) throw new ApiError('not-allowed', accessStrings.notYourDesk);
      // Where people sign in, what a lead may see comes with the role.
      return { ...agent, lead: agent.lead && hasRole(request.principal, 'lead') };
    },
    async seen(agent, conversation) {
      const row = await readModel.conversation(conversation);
      // A9: whoever is to keep a promise sees what it is about, even if the conversation never came to a team.
      const isPromised = async (): Promise<boolean> =>
        (await readModel.openPromises()).some(
          (promise) => promise.conversation === conversation && mayKeep(agent, promise),
        );
      // R32: whoever was asked beside the talk sees what they were asked about.
      const isAsked = async (): Promise<boolean> =>
        (await readModel.guestsOf(conversation)).some((guest) => guest.agent === agent.id);
      if (!row || !(maySee(agent, row) || (await isAsked()) || (await isPromised()))) throw noConversation();
      return row;
    },
    async tellPresence(agent, body) {
      await host.send({ kind: 'presence', key: agent }, { id: `desk:${newId()}`, at: house.now(), body });
    },
    async tellConversation(conversation, inputId, body) {
      const to = { kind: 'conversation', key: conversation } as const;
      // An unknown id would begin an entity of nothing. The host knows at once what the lists may not show yet.
      if ((await host.read(to)) === null) throw noConversation();
      const reply = conversationReply(await host.send(to, { id: inputId, at: house.now(), body }));
      if (!reply.ok) throw new ApiError('not-possible-now', reply.message, { reason: reply.code });
      return { ok: true };
    },
  };
}
