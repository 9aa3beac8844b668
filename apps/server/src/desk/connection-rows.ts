// Which desks are open: of this server alone, or rows that all servers of a house see.
import type { Sql } from '../store/sql.ts';

export interface ConnectionRows {
  open(id: string, agent: string): Promise<void>;
  close(id: string): Promise<void>;
  isConnected(agent: string): Promise<boolean>;
  /** The desks of an agent that are open, on whichever server. */
  of(agent: string): Promise<string[]>;
  /** Forgets the desks of servers that are gone. Whose they were. */
  sweep(): Promise<string[]>;
}

export function connectionsHere(): ConnectionRows {
  const open = new Map<string, string>();
  return {
    async open(id, agent) {
      open.set(id, agent);
    },
    async close(id) {
      open.delete(id);
    },
    isConnected: async (agent) => [...open.values()].includes(agent),
    of: async (agent) => [...open].flatMap(([id, whose]) => (whose === agent ? [id] : [])),
    sweep: async () => [],
  };
}

/** @param process the number under which the host's database knows this server to be alive */
export function connectionTable(sql: Sql, process: () => number): ConnectionRows {
  /** A server that lost its database comes back under another number: its desks are still open. */
  const open = new Map<string, string>();
  let kept = process();
  const insert = (id: string, agent: string) =>
    sql.all(
      `INSERT INTO app_desk_connection (id, agent, process) VALUES (?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET process = excluded.process`,
      id,
      agent,
      kept,
    );
  return {
    async open(id, agent) {
      open.set(id, agent);
      await insert(id, agent);
    },
    async close(id) {
      open.delete(id);
      await sql.all('DELETE FROM app_desk_connection WHERE id = ?', id);
    },
    async isConnected(agent) {
      const query =
        'SELECT 1 AS one FROM app_desk_connection WHERE agent = ? AND process IN (SELECT id FROM host_process) LIMIT 1';
      return (await sql.all(query, agent)).length > 0;
    },
    async of(agent) {
      const query = 'SELECT id FROM app_desk_connection WHERE agent = ? AND process IN (SELECT id FROM host_process)';
      return (await sql.all(query, agent)).map((row) => String(row['id']));
    },
    async sweep() {
      if (kept !== process()) {
        kept = process();
        for (const [id, agent] of open) await insert(id, agent);
      }
      const query =
        'DELETE FROM app_desk_connection WHERE process NOT IN (SELECT id FROM host_process) RETURNING agent';
      return (await sql.all(query)).map((row) => String(row['agent']));
    },
  };
}
