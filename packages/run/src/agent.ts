import type { ConversationBody } from '@baton/conversation';
import type { AgentStatus, Disposition, HandoffReason, Json } from '@baton/handoff';

/** An agent of the workspace, driven from code. What a conversation refuses rejects with RunError `run/refused`. */
export interface RunAgent {
  readonly id: string;
  /** Signs on, connected and available: from now on conversations are offered. */
  signsOn(): Promise<void>;
  sets(status: AgentStatus): Promise<void>;
  signsOff(): Promise<void>;
  /** Takes what is offered; then the agent has the floor. */
  accepts(offer: { readonly conversation: string; readonly id: string }): Promise<void>;
  declines(offer: { readonly conversation: string; readonly id: string }): Promise<void>;
  says(conversation: string, text: string): Promise<void>;
  /** Ends the agent's part; the flow goes on from there. */
  closes(
    conversation: string,
    end: { readonly summary: string; readonly disposition?: Disposition; readonly reason?: HandoffReason },
  ): Promise<void>;
  /** To another team, in the order of arrival that the customer has. */
  passes(conversation: string, team: string, note?: string): Promise<void>;
  /** Back to the bot. */
  handsBack(conversation: string, note?: string): Promise<void>;
}

export interface AgentParts {
  readonly tell: (conversation: string, body: ConversationBody) => Promise<void>;
  readonly presence: (body: { readonly type: string; readonly [field: string]: Json }) => Promise<void>;
}

export function agentBy(id: string, { tell, presence }: AgentParts): RunAgent {
  const agent = id;
  return {
    id,
    async signsOn() {
      await presence({ type: 'presence.signOn' });
      await presence({ type: 'presence.connection', connected: true });
      await presence({ type: 'presence.setStatus', status: 'available' });
    },
    sets: (status) => presence({ type: 'presence.setStatus', status }),
    signsOff: () => presence({ type: 'presence.signOff' }),
    accepts: ({ conversation, id: offerId }) => tell(conversation, { type: 'agent.accept', agent, offerId }),
    declines: ({ conversation, id: offerId }) => tell(conversation, { type: 'agent.decline', agent, offerId }),
    says: (conversation, text) => tell(conversation, { type: 'agent.message', agent, text }),
    closes: (conversation, { summary, disposition = 'solved', reason = 'complexity' }) =>
      tell(conversation, { type: 'agent.close', agent, disposition, reason, summary }),
    passes: (conversation, team, note = '') => tell(conversation, { type: 'agent.pass', agent, team, note }),
    handsBack: (conversation, note = '') => tell(conversation, { type: 'agent.return', agent, note }),
  };
}
