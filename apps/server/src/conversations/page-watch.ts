// Whether customers still look at their conversations. A page tells when it closes; a line that is lost tells nothing, so after a while
// of silence it is taken for gone. Nothing ends by it: only the figures ask (I2).
import type { House } from '../house.ts';
import { newId } from '../store/secrets.ts';

export interface PageWatch {
  opened(conversation: string): void;
  /** The stream ended. */
  lost(conversation: string): void;
  /** The page said that it closes. */
  closed(conversation: string): Promise<void>;
  stop(): void;
}

/** A reload, another page of the same shop or a lift take less. */
const SILENCE_MS = 30_000;

export function pageWatch({ host, now }: Pick<House, 'host' | 'now'>, silenceMs = SILENCE_MS): PageWatch {
  const open = new Map<string, number>();
  const gone = new Map<string, NodeJS.Timeout>();
  const told = new Set<string>();

  async function tell(conversation: string, isOpen: boolean, by: 'page' | 'silence', since: number): Promise<void> {
    if (isOpen) told.delete(conversation);
    else told.add(conversation);
    const body = { type: 'customer.page', open: isOpen, by, since };
    await host.send({ kind: 'conversation', key: conversation }, { id: `page:${newId()}`, at: now(), body });
  }

  function calm(conversation: string): void {
    clearTimeout(gone.get(conversation));
    gone.delete(conversation);
  }

  return {
    opened(conversation) {
      calm(conversation);
      open.set(conversation, (open.get(conversation) ?? 0) + 1);
      if (told.has(conversation)) void tell(conversation, true, 'page', now()).catch(() => undefined);
    },
    lost(conversation) {
      const left = (open.get(conversation) ?? 1) - 1;
      if (left > 0) return void open.set(conversation, left);
      open.delete(conversation);
      if (told.has(conversation) || gone.has(conversation)) return;
      const since = now();
      const timer = setTimeout(() => {
        gone.delete(conversation);
        // The server may be stopping; then nobody is told, and the journal says nothing false.
        tell(conversation, false, 'silence', since).catch(() => undefined);
      }, silenceMs);
      timer.unref();
      gone.set(conversation, timer);
    },
    async closed(conversation) {
      calm(conversation);
      // Another tab of the same customer is still there.
      if ((open.get(conversation) ?? 0) > 1 || told.has(conversation)) return;
      await tell(conversation, false, 'page', now());
    },
    stop() {
      for (const timer of gone.values()) clearTimeout(timer);
      gone.clear();
    },
  };
}
