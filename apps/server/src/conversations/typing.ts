// Who is typing right now: told to those who watch, written down nowhere.

type Typist = 'customer' | 'agent';

export interface TypingBoard {
  ping(conversation: string, from: Typist): void;
  watch(conversation: string, onTyping: (from: Typist) => void): () => void;
  /** Every customer who types, whichever the conversation. */
  watchCustomers(onTyping: (conversation: string) => void): () => void;
}

export function typingBoard(): TypingBoard {
  const all = new Set<(conversation: string) => void>();
  const watchers = new Map<string, Set<(from: Typist) => void>>();
  return {
    ping(conversation, from) {
      for (const tell of watchers.get(conversation) ?? []) tell(from);
      if (from === 'customer') for (const tell of all) tell(conversation);
    },
    watchCustomers(onTyping) {
      all.add(onTyping);
      return () => void all.delete(onTyping);
    },
    watch(conversation, onTyping) {
      const set = watchers.get(conversation) ?? new Set();
      watchers.set(conversation, set.add(onTyping));
      return () => {
        set.delete(onTyping);
        if (set.size === 0) watchers.delete(conversation);
      };
    },
  };
}
