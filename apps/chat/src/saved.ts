/** What a reload needs to go on with a conversation. */
export interface SavedConversation {
  id: string;
  token: string;
}

export interface SavedConversations {
  read: (flow: string) => SavedConversation | null;
  write: (flow: string, conversation: SavedConversation | null) => void;
  /** An id of this browser, made at the first conversation: who has no account stays in the same arm of a test. */
  device: () => string;
}

const DEVICE = 'baton-chat-device';

/** Keeps the conversation of each flow in the browser; where storing is forbidden, for as long as the page is open. */
export function savedConversations(storage: () => Storage, talk?: string): SavedConversations {
  const memory = new Map<string, string>();
  const key = (flow: string) => `baton-chat:${flow}${talk === undefined ? '' : `:${talk}`}`;
  return {
    device: () => {
      const made = crypto.randomUUID();
      try {
        const kept = storage().getItem(DEVICE);
        if (kept !== null && kept.length >= 8 && kept.length <= 64) return kept;
        storage().setItem(DEVICE, made);
        return made;
      } catch {
        const known = memory.get(DEVICE) ?? made;
        memory.set(DEVICE, known);
        return known;
      }
    },
    read: (flow) => {
      try {
        return parse(storage().getItem(key(flow)));
      } catch {
        return parse(memory.get(key(flow)) ?? null);
      }
    },
    write: (flow, conversation) => {
      const text = conversation && JSON.stringify(conversation);
      try {
        if (text === null) storage().removeItem(key(flow));
        else storage().setItem(key(flow), text);
      } catch {
        if (text === null) memory.delete(key(flow));
        else memory.set(key(flow), text);
      }
    },
  };
}

function parse(text: string | null): SavedConversation | null {
  if (text === null) return null;
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || !('id' in value) || !('token' in value)) return null;
  const { id, token } = value;
  return typeof id === 'string' && typeof token === 'string' ? { id, token } : null;
}
