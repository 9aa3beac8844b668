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

/** Whom news may concern: an agent, a team, or everybody. */
export type Topic = `agent:${string}` | `team:${string}` | 'all';
export const EVERYBODY = 'all' satisfies Topic;

/** Tells whoever shows lists that something was projected; what it is, they look up. */
export interface Changes {
  /** Everybody where nobody is named; nobody where the list is empty. */
  announce(topics?: readonly Topic[]): void;
  /**
   * @param onChange with all topics of the news
   * @param concerns which topics wake; without it all of them
   */
  watch(onChange: (topics: readonly Topic[]) => void, concerns?: (topic: Topic) => boolean): () => void;
}

/** More names than this in one message to the other servers, and everybody is meant. */
const MOST_TOLD = 50;

/** @param tell tells the other servers of the house */
export function changes(
  tell: (topics: readonly Topic[]) => void = () => {},
): Changes & { heard: (topics: string) => void } {
  const watchers = new Map<
    object,
    { onChange: (topics: readonly Topic[]) => void; concerns: (topic: Topic) => boolean }
  >();
  const wake = (topics: readonly Topic[]): void => {
    for (const { onChange, concerns } of watchers.values())
      if (topics.some((topic) => topic === EVERYBODY || concerns(topic))) onChange(topics);
  };
  return {
    announce(topics = [EVERYBODY]) {
      if (topics.length === 0) return;
      wake(topics);
      tell(topics.length > MOST_TOLD ? [EVERYBODY] : topics);
    },
    heard: (text) => wake(text === '' ? [EVERYBODY] : text.split(' ').filter(isTopic)),
    watch(onChange, concerns = () => true) {
      const key = {};
      watchers.set(key, { onChange, concerns });
      return () => void watchers.delete(key);
    },
  };
}

/** What a server of another release tells without names is for everybody. */
function isTopic(text: string): text is Topic {
  return text === EVERYBODY || text.startsWith('agent:') || text.startsWith('team:');
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
