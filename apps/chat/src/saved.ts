/** What a reload needs to go on with a conversation. */
export interface SavedConversation {
  id: string;
  token: string;
}

export interface SavedConversations {
  read: (flow: string) => SavedConversation | null;
  write: (flow: string, conversation: SavedConversation | null) => void;
  /** Forgets what was kept for anybody else: another account, or nobody in particular (A5). */
  forgetOthers: () => void;
}

const PREFIX = 'baton-chat:';

/**
 * Keeps the conversation of each flow and customer in the browser; where storing is forbidden, for as long as the page is open.
 * A browser is no customer: on a shared computer nobody is shown what another one wrote.
 *
 * @param customer who the page says is there; empty for a visitor
 */
export function savedConversations(storage: () => Storage, customer = ''): SavedConversations {
  const memory = new Map<string, string>();
  const ownEnd = `:${encodeURIComponent(customer)}`;
  const key = (flow: string) => `${PREFIX}${encodeURIComponent(flow)}${ownEnd}`;
  return {
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
    forgetOthers: () => {
      try {
        const all = storage();
        const names = Array.from({ length: all.length }, (_, index) => all.key(index) ?? '');
        for (const name of names) if (name.startsWith(PREFIX) && !isOwn(name)) all.removeItem(name);
      } catch {
        // What is kept in memory alone was never anybody else's.
      }
    },
  };

  function isOwn(name: string): boolean {
    return name.split(':').length === 3 && name.endsWith(ownEnd);
  }
}

function parse(text: string | null): SavedConversation | null {
  if (text === null) return null;
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || !('id' in value) || !('token' in value)) return null;
  const { id, token } = value;
  return typeof id === 'string' && typeof token === 'string' ? { id, token } : null;
}
