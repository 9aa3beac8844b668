import type { Role, SessionState } from '@baton/wire';
import { createContext, useContext } from 'react';

export interface Session {
  state: SessionState;
  /** Asks the server anew who this is. */
  refresh: () => void;
}

/** Outside of the gate, as in stories, everybody is the demo. */
export const SessionContext = createContext<Session>({
  state: { mode: 'demo', company: '', person: null, singleSignOn: null },
  refresh: () => undefined,
});

export function useSession(): Session {
  return useContext(SessionContext);
}

/** May whoever is here do what one of these roles may? The demo has every role. */
export function mayBe({ state }: Session, ...roles: Role[]): boolean {
  return state.mode === 'demo' || roles.some((role) => state.person?.roles.includes(role));
}
