// I15: what a lead does from the wall with a conversation that is somebody else's, or nobody's yet.
import { agentOf, teamOf, type LeadAct } from '@baton/handoff';
import { tell } from '../advance.ts';
import type { ConversationBody, ConversationReply } from '../bodies.ts';
import { isAtDesk } from '../effects/desks.ts';
import type { Draft } from '../draft.ts';
import { rejoinLine } from '../effects/place.ts';

type LeadBody = Extract<ConversationBody, { type: `lead.${string}` }>;

const ok: ConversationReply = { ok: true };

function refuse(code: string, message: string): ConversationReply {
  return { ok: false, code, message };
}

/** Each act is written down with what was before it, so that it can be undone by its opposite. */
export function leadActs(draft: Draft, body: LeadBody): ConversationReply {
  const { state, facts } = draft;
  const note = (act: LeadAct) => draft.note({ type: 'leadActed', by: body.by, act });
  switch (body.type) {
    case 'lead.move': {
      if (!teamOf(facts.workspace, body.team))
        return refuse('unknown-team', 'There is no such team. Choose another one.');
      const { place } = state;
      if (!place) return refuse('not-waiting', 'The customer no longer waits in line.');
      if (place.team === body.team) return ok;
      note({ type: 'move', team: body.team, before: place.team });
      rejoinLine(draft, { team: body.team });
      return ok;
    }
    case 'lead.tier': {
      const { place } = state;
      if (!place) return refuse('not-waiting', 'The customer no longer waits in line.');
      if (place.tier === body.tier) return ok;
      note({ type: 'tier', tier: body.tier, before: place.tier });
      rejoinLine(draft, { tier: body.tier });
      return ok;
    }
    case 'lead.reassign':
      return reassign(draft, body, note);
    case 'lead.join':
      if (state.floor.holder !== 'agent' || !state.agent)
        return refuse('no-agent', 'No agent has this conversation; take it from the line instead.');
      if (state.agent.id === body.by || state.joined?.includes(body.by)) return ok;
      state.joined = [...(state.joined ?? []), body.by];
      note({ type: 'join' });
      return ok;
    case 'lead.whisper': {
      const text = body.text.trim();
      if (text === '') return refuse('empty', 'There is nothing in this message; nothing was sent.');
      if (state.floor.holder !== 'agent') return refuse('no-agent', 'No agent has this conversation yet.');
      note({ type: 'whisper', text });
      return ok;
    }
  }
}

/** Who waits is offered to that agent first; what another agent has is passed on to them, with the same team. */
function reassign(
  draft: Draft,
  { by, agent }: Extract<LeadBody, { type: 'lead.reassign' }>,
  note: (act: LeadAct) => void,
): ConversationReply {
  const { state, facts } = draft;
  const target = agentOf(facts.workspace, agent);
  if (!target) return refuse('unknown-agent', 'There is no such agent. Choose another one.');
  const before = state.agent?.id ?? null;
  if (before === agent) return ok;
  const prefer = (): void => {
    state.servedBy = agent;
    state.notAgents = state.notAgents.filter((one) => one !== agent);
  };
  if (state.place) {
    note({ type: 'reassign', agent, before });
    prefer();
    const { team } = state.place;
    rejoinLine(draft, target.teams.includes(team) ? {} : { team: target.teams[0] ?? team });
    return ok;
  }
  if (!state.agent) return refuse('not-waiting', 'Neither an agent nor the line has this conversation.');
  if (isAtDesk(state))
    return refuse('at-another-desk', 'Somebody at another help desk has this conversation. Reassign it there.');
  const team = target.teams.includes(state.agent.team) ? state.agent.team : (target.teams[0] ?? state.agent.team);
  note({ type: 'reassign', agent, before });
  draft.note({ type: 'passed', agent: state.agent.id, toTeam: team, note: '', warm: true });
  state.notAgents = [...new Set([...state.notAgents, state.agent.id])].slice(-10);
  prefer();
  return tell(draft, { type: 'agent.passed', team, note: `Reassigned by ${by}`, warm: true })
    ? ok
    : refuse('cannot-pass', 'The flow has no way to pass this conversation on. Tell whoever maintains it.');
}
