import type { AnswerLanguage, Clause, HeardAnswer } from './hear-answer.ts';

/** The first word of a rest that only ties it to what stands before. */
const TIES: Readonly<Record<AnswerLanguage, string>> = {
  en: 'but however and',
  de: 'aber jedoch und',
  es: 'pero y',
  fr: 'mais et',
  pt: 'mas porém e',
  it: 'ma però e',
  nl: 'maar en',
};

/** The words of the clauses as they were written, from the first to the last of them, without what ties them; null for none. */
export function restOf(text: string, { tokens, language }: HeardAnswer, rest: readonly Clause[]): string | null {
  const first = rest[0];
  const last = rest.at(-1);
  if (!first || !last) return null;
  const head = text.slice(tokens.from[first.first], tokens.to[first.first]).toLowerCase();
  const ties = TIES[language].split(' ').includes(head) && first.first < last.last;
  const from = tokens.from[ties ? first.first + 1 : first.first];
  const words = text.slice(from, tokens.to[last.last]);
  const after = /^\s*[?!]+/.exec(text.slice(tokens.to[last.last]))?.[0] ?? '';
  const before = /¿\s*$/.exec(text.slice(0, from))?.[0] ?? '';
  return `${before}${words}${after}`.trim();
}
