// The customer's chat on a rehearsal instead of a server.
import { ChatRefusal, type ChatEvent, type ChatTransport } from '@baton/chat/contract';
import type { ConversationEntry, StoredEntry } from '@baton/handoff';
import { CHAT_BEGINNING, inputIdOf, toChatEvents } from '@baton/conversation';
import { INPUT_FAILED } from '@baton/host';
import type { ScenarioAction, Rehearsal } from '@baton/rehearsal';

const PAGE = 500;

/**
 * What the chat sees of a rehearsal.
 *
 * @param teamName the name customers know a team by
 * @param askForPerson what the button for a person says for the customer
 * @param told hears of what the customer does before it is done, and whether it was refused
 */
export function rehearsalTransport(
  rehearsal: Rehearsal,
  teamName: (team: string) => string,
  askForPerson: string,
  told: { does: (action: ScenarioAction) => void; refused: () => void },
): ChatTransport {
  return {
    open(onEvent, onState, after) {
      let read = 0;
      let fold = CHAT_BEGINNING;
      let stopped = false;
      let news = true;
      let reading = false;
      let typing = false;

      // One reader at a time; what arrives while it reads is read by the same one.
      async function pump(): Promise<void> {
        news = true;
        if (reading) return;
        reading = true;
        while (news && !stopped) {
          news = false;
          const stored = await rehearsal.host.entries(rehearsal.ref, read, PAGE);
          const newest = stored.at(-1);
          if (!newest || stopped) continue;
          read = newest.seq;
          news = stored.length === PAGE;
          const next = toChatEvents(stored.flatMap(numbered), teamName, fold);
          fold = next.fold;
          for (const event of next.events) if (event.seq > after) onEvent(event);
          if (fold.botThinks !== typing) {
            typing = fold.botThinks;
            onEvent(typingEvent(typing, rehearsal.clock.now()));
          }
        }
        reading = false;
      }

      onState('open');
      const unwatch = rehearsal.host.watch(rehearsal.ref, () => void pump());
      void pump();
      return () => {
        stopped = true;
        unwatch();
      };
    },

    async send({ clientId, text, choice, escapeHatch }) {
      told.does(
        escapeHatch
          ? { asksForPerson: true }
          : choice
            ? { presses: choice.id }
            : { says: text?.trim() || askForPerson },
      );
      const reply = await rehearsal.tell(
        {
          type: 'customer.message',
          text: text ?? choice?.label ?? askForPerson,
          ...(choice ? { choice: choice.id } : {}),
          ...(escapeHatch ? { escapeHatch } : {}),
        },
        inputIdOf(clientId),
      );
      if (reply.ok) return;
      told.refused();
      throw new ChatRefusal(reply.message);
    },

    async leave() {
      told.does({ leaves: true });
      await rehearsal.tell({ type: 'customer.left' });
    },
  };
}

function numbered({ seq, entry }: StoredEntry): { seq: number; entry: ConversationEntry }[] {
  return entry.type === INPUT_FAILED ? [] : [{ seq, entry: conversationEntry(entry) }];
}

/** The one cast of the journal: the conversation's reducer writes nothing but `ConversationEntry`, and the host keeps it as it is. */
export function conversationEntry(entry: StoredEntry['entry']): ConversationEntry {
  return entry as unknown as ConversationEntry;
}

function typingEvent(on: boolean, at: number): ChatEvent {
  return { seq: 0, at, type: 'typing', from: 'bot', on };
}
