// Who sits at which desk. A session outlives a restart of the server: agents go on where they were.
import { ApiError } from '../http/api-error.ts';
import { newToken, tokenHash } from '../store/secrets.ts';
import type { Sql } from '../store/sql.ts';
import { deskStrings as strings } from './strings.ts';

export interface DeskSessions {
  /** @param signIn the sign-in it belongs to; null in the demo */
  begin(agent: string, at: number, signIn: string | null): Promise<string>;
  /** Ends the desks of a sign-in, or of an agent; whose they were. */
  endAll(ended: { signIn?: string; agent?: string }): Promise<string[]>;
  end(session: string): Promise<void>;
  /** @throws ApiError `token-missing`, `token-wrong` */
  agentOf(session: string | undefined): Promise<string>;
  isOpen(session: string | undefined): Promise<boolean>;
  /** Everyone who signed on and has not signed off. */
  agents(): Promise<string[]>;
}

/** An agent signs on anew at least once in this time. */
const KEPT_MS = 30 * 24 * 3_600_000;

export function deskSessions(sql: Sql): DeskSessions {
  const agentWith = async (session: string): Promise<unknown> => {
    const [row] = await sql.all('SELECT agent FROM app_desk_session WHERE token_hash = ?', tokenHash(session));
    return row?.['agent'];
  };
  return {
    async begin(agent, at, signIn) {
      const session = newToken();
      await sql.transaction(function* () {
        yield ['DELETE FROM app_desk_session WHERE created_at < ?', at - KEPT_MS];
        yield [
          'INSERT INTO app_desk_session (token_hash, agent, created_at, sign_in) VALUES (?, ?, ?, ?)',
          tokenHash(session),
          agent,
          at,
          signIn,
        ];
      });
      return session;
    },
    async end(session) {
      await sql.all('DELETE FROM app_desk_session WHERE token_hash = ?', tokenHash(session));
    },
    async endAll({ signIn = '', agent = '' }) {
      const query = 'DELETE FROM app_desk_session WHERE sign_in = ? OR agent = ? RETURNING agent';
      return [...new Set((await sql.all(query, signIn, agent)).map((row) => String(row['agent'])))];
    },
    async agentOf(session) {
      if (session === undefined || session === '') throw new ApiError('token-missing', strings.noSession);
      const agent = await agentWith(session);
      if (typeof agent !== 'string') throw new ApiError('token-wrong', strings.wrongSession);
      return agent;
    },
    isOpen: async (session) => session !== undefined && (await agentWith(session)) !== undefined,
    agents: async () =>
      (await sql.all('SELECT DISTINCT agent FROM app_desk_session')).map((row) => String(row['agent'])),
  };
}
