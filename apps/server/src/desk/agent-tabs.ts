// The tabs that an agent has open, each with its own session: one agent all the same, so that leaving in one cuts off no other (W8).

export interface AgentTabs {
  /** Returns how to close it. */
  opened(agent: string, session: string): () => void;
  /** Signed out of: its tabs count no longer, though their streams take a moment to close. */
  over(agent: string, session: string): void;
  /** Has the agent a tab open that is signed on with another session? Tabs on other servers are not known. */
  hasOther(agent: string, session: string): boolean;
}

export function agentTabs(): AgentTabs {
  const open = new Map<string, string[]>();
  const keep = (agent: string, sessions: string[]): void => {
    if (sessions.length === 0) open.delete(agent);
    else open.set(agent, sessions);
  };
  return {
    opened(agent, session) {
      open.set(agent, [...(open.get(agent) ?? []), session]);
      return () => {
        const before = open.get(agent) ?? [];
        const at = before.indexOf(session);
        if (at !== -1) keep(agent, before.toSpliced(at, 1));
      };
    },
    over(agent, session) {
      keep(
        agent,
        (open.get(agent) ?? []).filter((one) => one !== session),
      );
    },
    hasOther: (agent, session) => (open.get(agent) ?? []).some((one) => one !== session),
  };
}
