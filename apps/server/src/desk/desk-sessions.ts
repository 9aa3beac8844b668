// Who sits at which desk. A session outlives a restart of the server: agents go on where they were.
import type { DatabaseSync } from 'node:sqlite';
import { ApiError } from '../http/api-error.ts';
import { newToken, tokenHash } from '../store/secrets.ts';
import { deskStrings as strings } from './strings.ts';

export interface DeskSessions {
  /** @param signIn the sign-in it belongs to; null in the demo */
  begin(agent: string, at: number, signIn: string | null): string;
  /** Ends the desks of a sign-in, or of an agent; whose they were. */
  endAll(ended: { signIn?: string; agent?: string }): string[];
  end(session: string): void;
  /** @throws ApiError `token-missing`, `token-wrong` */
  agentOf(session: string | undefined): string;
  isOpen(session: string | undefined): boolean;
  /** Everyone who signed on and has not signed off. */
  agents(): string[];
}

/** An agent signs on anew at least once in this time. */
const KEPT_MS = 30 * 24 * 3_600_000;

export function deskSessions(database: DatabaseSync): DeskSessions {
  const insert = database.prepare(
    'INSERT INTO app_desk_session (token_hash, agent, created_at, sign_in) VALUES (?, ?, ?, ?)',
  );
  const forget = database.prepare('DELETE FROM app_desk_session WHERE created_at < ?');
  const remove = database.prepare('DELETE FROM app_desk_session WHERE token_hash = ?');
  const removeAll = database.prepare('DELETE FROM app_desk_session WHERE sign_in = ? OR agent = ? RETURNING agent');
  const select = database.prepare('SELECT agent FROM app_desk_session WHERE token_hash = ?');
  const all = database.prepare('SELECT DISTINCT agent FROM app_desk_session');
  return {
    begin(agent, at, signIn) {
      forget.run(at - KEPT_MS);
      const session = newToken();
      insert.run(tokenHash(session), agent, at, signIn);
      return session;
    },
    end(session) {
      remove.run(tokenHash(session));
    },
    endAll({ signIn = '', agent = '' }) {
      return [...new Set(removeAll.all(signIn, agent).map((row) => String(row['agent'])))];
    },
    agentOf(session) {
      if (session === undefined || session === '') throw new ApiError('token-missing', strings.noSession);
      const agent = select.get(tokenHash(session))?.['agent'];
      if (typeof agent !== 'string') throw new ApiError('token-wrong', strings.wrongSession);
      return agent;
    },
    isOpen: (session) => session !== undefined && select.get(tokenHash(session)) !== undefined,
    agents: () => all.all().map((row) => String(row['agent'])),
  };
}
