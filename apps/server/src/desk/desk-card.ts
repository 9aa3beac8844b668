// The card of a conversation (X7), kept ready and grown entry by entry as the talk goes on (X8).
import {
  addEntry,
  type ContextPackage,
  emptyPackage,
  finishPackage,
  type PackageDraft,
  ruleSummary,
} from '@baton/handoff';
import { readWant } from '@baton/conversation';
import type { House } from '../house.ts';
import { readJournal } from '../journal/read-journal.ts';

export type DeskCard = ContextPackage;

export interface CardShelf {
  draft(conversation: string): Promise<{ seq: number; draft: PackageDraft }>;
  card(conversation: string): Promise<DeskCard>;
}

const KEPT = 400;

/** Cards are folds of the journal: what is kept here is only a saving of work. */
export function cardShelf({ host, wantOf = readWant }: House): CardShelf {
  const summarise = ruleSummary({ wantOf });
  const drafts = new Map<string, { seq: number; draft: PackageDraft }>();

  async function draft(conversation: string): Promise<{ seq: number; draft: PackageDraft }> {
    const known = drafts.get(conversation) ?? { seq: 0, draft: emptyPackage() };
    const lines = await readJournal(host, conversation, known.seq);
    const grown = {
      seq: lines.at(-1)?.seq ?? known.seq,
      draft: lines.reduce((growing, { entry }) => addEntry(growing, entry), known.draft),
    };
    // The one used last is kept longest.
    drafts.delete(conversation);
    drafts.set(conversation, grown);
    if (drafts.size > KEPT) drafts.delete(drafts.keys().next().value ?? '');
    return grown;
  }

  return {
    draft,
    async card(conversation) {
      return finishPackage((await draft(conversation)).draft, summarise);
    },
  };
}
