// W8: an agent is connected while a desk of theirs has its stream open. A reload closes and opens it, so a short grace lies between.
import type { House } from '../house.ts';
import { newId } from '../store/secrets.ts';
import type { ConnectionRows } from './connection-rows.ts';

export interface DeskConnections {
  /** A desk's stream opened, in a session of the agent's; returns how to close it. */
  opened(agent: string, session: string): () => void;
  /** Signed out of: its desks count no longer, though their streams take a moment to close. */
  over(session: string): void;
  /** Two tabs are one agent: has the agent a desk open that is signed on with another session, here or on another server? */
  hasOther(agent: string, session: string): Promise<boolean>;
  /** After a restart: whoever was signed on has the grace to come back. */
  expect(agents: readonly string[]): void;
  stop(): void;
}

/** How soon it is noticed that another server is gone and its desks with it. */
const SWEEP_MS = 1_000;

export function deskConnections(
  { host, now }: { host: Pick<House['host'], 'send'>; now: () => number },
  rows: ConnectionRows,
  graceMs: number,
): DeskConnections {
  const graces = new Map<string, NodeJS.Timeout>();
  /** The sessions of the desks that are open here, by connection; and those that were signed out of. */
  const sessions = new Map<string, string>();
  const over = new Set<string>();
  let stopped = false;
  // One after the other: a desk that opens and closes at once must not be kept as open.
  let writing: Promise<unknown> = Promise.resolve();
  const write = (work: () => Promise<unknown>) => {
    // What the database did not take is put right by the sweep; the stream itself goes on.
    writing = writing.then(work).catch(() => {});
  };

  function tell(agent: string, connected: boolean): void {
    const body = { type: 'presence.connection', connected };
    host
      .send({ kind: 'presence', key: agent }, { id: `connection:${newId()}`, at: now(), body })
      .catch((error: unknown) => {
        // A host that stops takes nothing more; the next start expects everyone anew.
        if (!stopped) throw error;
      });
  }

  function lateAfterGrace(agent: string): void {
    clearTimeout(graces.get(agent));
    const timer = setTimeout(() => {
      graces.delete(agent);
      write(async () => {
        if (!stopped && !(await rows.isConnected(agent)) && !stopped) tell(agent, false);
      });
    }, graceMs);
    timer.unref();
    graces.set(agent, timer);
  }

  const sweeping = setInterval(() => {
    write(async () => {
      for (const agent of new Set(await rows.sweep())) if (!stopped) lateAfterGrace(agent);
    });
  }, SWEEP_MS);
  sweeping.unref();

  return {
    opened(agent, session) {
      const id = newId();
      sessions.set(id, session);
      clearTimeout(graces.get(agent));
      graces.delete(agent);
      write(() => rows.open(id, agent));
      tell(agent, true);
      return () => {
        sessions.delete(id);
        if (![...sessions.values()].includes(session)) over.delete(session);
        write(() => rows.close(id));
        if (!stopped) lateAfterGrace(agent);
      };
    },
    over(session) {
      if ([...sessions.values()].includes(session)) over.add(session);
    },
    async hasOther(agent, session) {
      await writing;
      const open = await rows.of(agent);
      return open.some((id) => {
        const own = sessions.get(id);
        return own === undefined || (own !== session && !over.has(own));
      });
    },
    expect(agents) {
      for (const agent of agents) lateAfterGrace(agent);
    },
    stop() {
      stopped = true;
      clearInterval(sweeping);
      for (const timer of graces.values()) clearTimeout(timer);
    },
  };
}
