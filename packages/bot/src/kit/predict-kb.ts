import { prepareKnowledge } from '../knowledge/knowledge.ts';

/** One article in the form of the evaluation kit. */
export interface KbEntry {
  id: string;
  kb: string;
  title: string;
  questions: readonly string[];
  answer?: string | null | undefined;
}

/** One question in the form of the evaluation kit. */
export interface KbQuery {
  id: string;
  kb: string;
  text: string;
}

/** What the bot predicted for a question: the article's id, or null, and the confidence in percent. */
export interface KbPrediction {
  id: string;
  entry: string | null;
  /** Probability that the entry is right, 0 to 1. */
  confidence: number;
}

/** Answers each row from the entries of its own knowledge base; a base without entries answers nothing. */
export function predictKb(entries: readonly KbEntry[], rows: readonly KbQuery[]): KbPrediction[] {
  const bases = new Map(
    [...new Set(rows.map((row) => row.kb))].map((kb) => [
      kb,
      prepareKnowledge(
        entries
          .filter((entry) => entry.kb === kb)
          .map(({ id, title, questions, answer }) => ({
            id,
            title,
            questions: [...questions],
            answer: answer ?? '',
            url: '',
          })),
      ),
    ]),
  );
  return rows.map(({ id, kb, text }) => {
    const finding = bases.get(kb)?.find(text) ?? null;
    return { id, entry: finding?.article.id ?? null, confidence: finding?.probability ?? 0 };
  });
}
