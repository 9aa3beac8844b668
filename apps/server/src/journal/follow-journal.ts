import type { Host } from '@baton/host';
import { journalPages, type JournalLine } from './read-journal.ts';

/** A conversation's journal from its beginning, then each new entry as it is durable, until it is not wanted any more. */
export async function* followJournal(
  host: Host,
  conversation: string,
  until: AbortSignal,
): AsyncGenerator<JournalLine[], void> {
  let read = 0;
  let news = true;
  let wake = (): void => {};
  const rouse = (): void => {
    news = true;
    wake();
  };
  // Watched before the first read: an entry that lands in between rouses the loop once more instead of being missed.
  const unwatch = host.watch({ kind: 'conversation', key: conversation }, rouse);
  until.addEventListener('abort', rouse, { once: true });
  try {
    while (!until.aborted) {
      news = false;
      for await (const lines of journalPages(host, conversation, read)) {
        const fresh = lines.filter(({ seq }) => seq > read);
        read = lines.at(-1)?.seq ?? read;
        if (fresh.length > 0) yield fresh;
      }
      if (news) continue;
      await new Promise<void>((resolve) => {
        wake = resolve;
        // What arrived between the look at `news` and here.
        if (news || until.aborted) resolve();
      });
    }
  } finally {
    unwatch();
  }
}
