// How conversations looked at places in their journals, so that a page that resumes is not read for from the first line on.
import type { ChatFold } from '@baton/conversation';

/** The fold of a journal up to and with the line of this number. */
export interface FoldMark {
  readonly seq: number;
  readonly fold: ChatFold;
}

export interface FoldMarks {
  /** The newest that is not after this line; undefined where none is kept. */
  before(conversation: string, seq: number): FoldMark | undefined;
  keep(conversation: string, mark: FoldMark): void;
}

/** Of each conversation the newest; and conversations in all. Who is not kept is read for from the beginning. */
const MOST_MARKS = 8;
const MOST_CONVERSATIONS = 5_000;

export function foldMarks(): FoldMarks {
  const kept = new Map<string, readonly FoldMark[]>();
  return {
    before: (conversation, seq) => kept.get(conversation)?.findLast((mark) => mark.seq <= seq),
    keep(conversation, mark) {
      const marks = kept.get(conversation) ?? [];
      kept.delete(conversation);
      // Several pages may show one talk: what is known already is not kept again.
      const isNew = (marks.at(-1)?.seq ?? 0) < mark.seq;
      kept.set(conversation, isNew ? [...marks, mark].slice(-MOST_MARKS) : marks);
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST_CONVERSATIONS) break;
        kept.delete(oldest);
      }
    },
  };
}
