// Who is typing right now: told to those who watch, written down nowhere.

import type { Wires } from '../ground/ground.ts';

const TOPIC = 'typing';

type Typist = 'customer' | 'agent';

export interface TypingBoard {
  ping(conversation: string, from: Typist): void;
  watch(conversation: string, onTyping: (from: Typist) => void): () => void;
  /** Every customer who types, whichever the conversation. */
  watchCustomers(onTyping: (conversation: string) => void): () => void;
}

/** Also of what is typed at other servers of the house. */
export function typingBoard(wires: Wires): TypingBoard {
  const all = new Set<(conversation: string) => void>();
  const watchers = new Map<string, Set<(from: Typist) => void>>();
  function tell(conversation: string, from: Typist): void {
    for (const onTyping of watchers.get(conversation) ?? []) onTyping(from);
    if (from === 'customer') for (const onTyping of all) onTyping(conversation);
  }
  // The first letter says who: ids hold no blank.
  wires.on(TOPIC, (text) => tell(text.slice(2), text.startsWith('c') ? 'customer' : 'agent'));
  return {
    ping(conversation, from) {
      tell(conversation, from);
      wires.tell(TOPIC, `${from.charAt(0)} ${conversation}`);
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
