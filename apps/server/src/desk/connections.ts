// W8: an agent is connected while a desk of theirs has its stream open. A reload closes and opens it, so a short grace lies between.
import type { House } from '../house.ts';
import { newId } from '../store/secrets.ts';

export interface DeskConnections {
  opened(agent: string): void;
  closed(agent: string): void;
  /** After a restart: whoever was signed on has the grace to come back. */
  expect(agents: readonly string[]): void;
  stop(): void;
}

export function deskConnections({ host, now }: House, graceMs: number): DeskConnections {
  const open = new Map<string, number>();
  const graces = new Map<string, NodeJS.Timeout>();
  let stopped = false;

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
      if (!stopped && !open.has(agent)) tell(agent, false);
    }, graceMs);
    timer.unref();
    graces.set(agent, timer);
  }

  return {
    opened(agent) {
      clearTimeout(graces.get(agent));
      graces.delete(agent);
      open.set(agent, (open.get(agent) ?? 0) + 1);
      tell(agent, true);
    },
    closed(agent) {
      const left = (open.get(agent) ?? 1) - 1;
      if (left > 0) {
        open.set(agent, left);
        return;
      }
      open.delete(agent);
      if (!stopped) lateAfterGrace(agent);
    },
    expect(agents) {
      for (const agent of agents) if (!open.has(agent)) lateAfterGrace(agent);
    },
    stop() {
      stopped = true;
      for (const timer of graces.values()) clearTimeout(timer);
    },
  };
}
