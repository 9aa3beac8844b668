// Who sits at which desk. A session outlives a restart of the server: agents go on where they were.
import type { DatabaseSync } from 'node:sqlite';
import { ApiError } from '../http/api-error.ts';
import { newToken, tokenHash } from '../store/secrets.ts';
import { deskStrings as strings } from './strings.ts';

export interface DeskSessions {
  begin(agent: string, at: number): string;
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
  const insert = database.prepare('INSERT INTO app_desk_session (token_hash, agent, created_at) VALUES (?, ?, ?)');
  const forget = database.prepare('DELETE FROM app_desk_session WHERE created_at < ?');
  const remove = database.prepare('DELETE FROM app_desk_session WHERE token_hash = ?');
  const select = database.prepare('SELECT agent FROM app_desk_session WHERE token_hash = ?');
  const all = database.prepare('SELECT DISTINCT agent FROM app_desk_session');
  return {
    begin(agent, at) {
      forget.run(at - KEPT_MS);
      const session = newToken();
      insert.run(tokenHash(session), agent, at);
      return session;
    },
    end(session) {
      remove.run(tokenHash(session));
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
