import type { PatternRule } from '../../text/patterns.ts';
import { speller } from '../../text/spell.ts';

/** How one language asks for a person (T1), spelt as people write it. */
export interface Asking {
  /** ISO 639-1. */
  language: string;
  /** Words between spaces, named in the patterns as `<name>`; `_` stands for a space inside an alternative. */
  lists: Readonly<Record<string, string>>;
  /** Each of these is a request. */
  asks: readonly string[];
  /** Refusals, and words about a person that ask for none: they take back the request that begins inside them. */
  mentions: readonly string[];
}

/** The rules by which these languages are heard. */
export function askingRules(languages: readonly Asking[]): PatternRule[] {
  return languages.flatMap(({ language, lists, asks, mentions }) => {
    const spell = speller(lists);
    return [
      {
        rule: `T1 talk to a person (${language})`,
        tag: 'ask',
        because: 'asks for a person',
        patterns: asks.flatMap(spell),
      },
      {
        rule: `mentions a person (${language})`,
        tag: 'no-ask',
        because: 'mentions a person without asking for one',
        patterns: mentions.flatMap(spell),
      },
    ];
  });
}
