// A conversation as the customer's widget sees it: the transport that <baton-chat> takes, without a network between.
import {
  CHAT_BEGINNING,
  conversationRef,
  inputIdOf,
  toChatEvents,
  type ChatEvent,
  type ConversationBody,
} from '@baton/conversation';
import type { StoredEntry } from '@baton/handoff';
import { INPUT_FAILED, type Host } from '@baton/host';
import { entryOf } from './heard.ts';

/** What a customer sends. `clientId` is the message's own id, kept over every retry. */
export interface ChatSent {
  readonly clientId: string;
  readonly text?: string;
  readonly choice?: { readonly id: string; readonly label: string };
  /** The button that is always there. */
  readonly escapeHatch?: boolean;
}

/** The `transport` of `<baton-chat>` (`@baton/chat`), and what a service of your own streams to a page. */
export interface RunChat {
  /**
   * Calls back with every event after `after` (0: from the beginning), in order, and goes on with what comes.
   *
   * @returns a function that stops it
   */
  open(onEvent: (event: ChatEvent) => void, onState: (state: 'open') => void, after: number): () => void;
  /** @throws RunError `run/refused` */
  send(message: ChatSent): Promise<void>;
  leave(): Promise<void>;
}

export interface ChatParts {
  readonly host: Host;
  readonly now: () => number;
  readonly tell: (body: ConversationBody, id?: string) => Promise<void>;
  /** The name customers know a team by. */
  readonly teamName: (team: string) => string;
}

/** What the button for a person says where the widget gives it no words. */
const ASKS_FOR_PERSON = 'Talk to a person';
const ENTRIES_AT_ONCE = 500;

export function chatIn(conversation: string, { host, now, tell, teamName }: ChatParts): RunChat {
  const ref = conversationRef(conversation);
  return {
    open(onEvent, onState, after) {
      let read = 0;
      let fold = CHAT_BEGINNING;
      let stopped = false;
      let news = true;
      let reading = false;
      let typing = false;

      function tellTyping(): void {
        if (fold.botThinks === typing) return;
        typing = fold.botThinks;
        onEvent({ seq: 0, at: now(), type: 'typing', from: 'bot', on: typing });
      }

      // One reader at a time; what arrives while it reads is read by the same one.
      async function pump(): Promise<void> {
        news = true;
        if (reading) return;
        reading = true;
        while (news && !stopped) {
          news = false;
          const stored = await host.entries(ref, read, ENTRIES_AT_ONCE);
          const newest = stored.at(-1);
          if (!newest || stopped) continue;
          read = newest.seq;
          news = stored.length === ENTRIES_AT_ONCE;
          const next = toChatEvents(stored.flatMap(numbered), teamName, fold);
          fold = next.fold;
          for (const event of next.events) if (event.seq > after) onEvent(event);
          tellTyping();
        }
        reading = false;
      }

      onState('open');
      const unwatch = host.watch(ref, () => void pump());
      void pump();
      return () => {
        stopped = true;
        unwatch();
      };
    },
    send: ({ clientId, text, choice, escapeHatch }) =>
      tell(
        {
          type: 'customer.message',
          text: text ?? choice?.label ?? ASKS_FOR_PERSON,
          ...(choice ? { choice: choice.id } : {}),
          ...(escapeHatch ? { escapeHatch } : {}),
        },
        inputIdOf(clientId),
      ),
    leave: () => tell({ type: 'customer.left' }),
  };
}

function numbered({ seq, entry }: StoredEntry) {
  return entry.type === INPUT_FAILED ? [] : [{ seq, entry: entryOf(entry) }];
}
