import { speller } from '../../text/spell.ts';
import type { PatternRule } from '../../text/patterns.ts';

/** How one language tells the weightiest policy topics, spelt as people write it. */
export interface Telling {
  /** ISO 639-1. */
  language: string;
  /** Words between spaces, named in the patterns as `<name>`; `_` stands for a space inside an alternative. */
  lists: Readonly<Record<string, string>>;
  /** T20: wants money back. */
  refund: readonly string[];
  /** T20: disputes a charge. */
  dispute: readonly string[];
  /** Asks about the rules for refunds, which raises nothing. */
  refundRules: readonly string[];
  /** T21. */
  legal: readonly string[];
  /** T22. */
  fraud: readonly string[];
  /** T24. */
  health: readonly string[];
  /** T27: wants to end the account or the contract. */
  leave: readonly string[];
  /** T28. */
  outage: readonly string[];
}

/** The tags and reasons are those of English, so that priors and explanations are the same in every language. */
const CONCEPTS = [
  { part: 'refund', rule: 'T20 refund', tag: 'concept:refund', because: 'asks for money back' },
  { part: 'dispute', rule: 'T20 dispute', tag: 'concept:dispute', because: 'disputes a charge' },
  {
    part: 'refundRules',
    rule: 'refund rules',
    tag: 'concept:refund-policy',
    because: 'asks about the rules for refunds',
  },
  { part: 'legal', rule: 'T21 legal', tag: 'topic:legal', because: 'speaks of legal steps or compliance' },
  { part: 'fraud', rule: 'T22 fraud', tag: 'concept:fraud', because: 'suspects misuse of the account' },
  { part: 'health', rule: 'T24 health', tag: 'concept:health', because: 'is about health or safety' },
  { part: 'leave', rule: 'T27 leave', tag: 'concept:leave', because: 'wants to end the account or the contract' },
  { part: 'outage', rule: 'T28 outage', tag: 'topic:outage', because: 'reports that the service is down for many' },
] as const;

/** The rules by which these languages are heard. */
export function topicRules(languages: readonly Telling[]): PatternRule[] {
  return languages.flatMap((telling) => {
    const spell = speller(telling.lists);
    return CONCEPTS.map(({ part, rule, tag, because }) => ({
      rule: `${rule} (${telling.language})`,
      tag,
      because,
      language: telling.language,
      patterns: telling[part].flatMap(spell),
    }));
  });
}
