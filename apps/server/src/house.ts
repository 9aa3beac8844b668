// What every part of the server is handed: the host with its time, and what the house knows.
import type { ConversationReply } from '@baton/conversation';
import type { Host } from '@baton/host';
import type { Json, WantOf, Workspace } from '@baton/handoff';

export interface House {
  readonly host: Host;
  /** Milliseconds since the epoch by the house's clock, which tests may speed up. */
  readonly now: () => number;
  readonly clockFactor: number;
  /** The newest one. */
  readonly workspace: () => Workspace;
  readonly changes: Changes;
  /** How a card reads what the customer wants, where a language model is connected; by rules otherwise. */
  readonly wantOf?: WantOf;
}

/** Tells whoever shows lists that something was projected; what it is, they look up. */
export interface Changes {
  announce(): void;
  watch(onChange: () => void): () => void;
}

/** @param tell tells the other servers of the house */
export function changes(tell: () => void = () => {}): Changes & { heard: () => void } {
  const watchers = new Set<() => void>();
  const heard = (): void => {
    for (const onChange of watchers) onChange();
  };
  return {
    announce() {
      heard();
      tell();
    },
    heard,
    watch(onChange) {
      watchers.add(onChange);
      return () => void watchers.delete(onChange);
    },
  };
}

/** The reply of a conversation's reducer; anything else it might have answered means yes. */
export function conversationReply(reply: unknown): ConversationReply {
  if (typeof reply !== 'object' || reply === null || !('ok' in reply) || reply.ok !== false) return { ok: true };
  const code = 'code' in reply && typeof reply.code === 'string' ? reply.code : 'refused';
  const message = 'message' in reply && typeof reply.message === 'string' ? reply.message : code;
  return { ok: false, code, message };
}

/** Plain JSON without the fields that are undefined. */
export function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}
