import { speller } from '../../text/spell.ts';
import type { PatternRule } from '../../text/patterns.ts';

/** How one language tells of danger to life (T24), spelt as people write it. A language may tell of self-harm alone. */
export interface Danger {
  /** ISO 639-1. */
  language: string;
  /** Words between spaces, named in the patterns as `<name>`; `_` stands for a space inside an alternative. */
  lists: Readonly<Record<string, string>>;
  fire?: readonly string[];
  smoke?: readonly string[];
  gas?: readonly string[];
  shock?: readonly string[];
  burn?: readonly string[];
  swallow?: readonly string[];
  blood?: readonly string[];
  breath?: readonly string[];
  allergy?: readonly string[];
  medicine?: readonly string[];
  pregnancy?: readonly string[];
  selfHarm: readonly string[];
  /** Figures of speech, goods and questions about goods: they take back what begins inside them. */
  harmless?: readonly string[];
}

const HAZARDS = [
  { part: 'fire', because: 'speaks of fire' },
  { part: 'smoke', because: 'speaks of smoke or a burning smell' },
  { part: 'gas', because: 'speaks of gas or carbon monoxide' },
  { part: 'shock', because: 'speaks of an electric shock' },
  { part: 'burn', because: 'speaks of a burn' },
  { part: 'swallow', because: 'speaks of something swallowed' },
  { part: 'blood', because: 'speaks of an injury' },
  { part: 'breath', because: 'speaks of trouble breathing or of somebody unconscious' },
  { part: 'allergy', because: 'speaks of an allergic reaction' },
  { part: 'medicine', because: 'asks about taking a medicine or its effects' },
  { part: 'pregnancy', because: 'asks about pregnancy or nursing' },
] as const;

/** The rules by which danger is heard in these languages. */
export function dangerRules(languages: readonly Danger[]): PatternRule[] {
  return languages.flatMap((danger) => {
    const spell = speller(danger.lists);
    const rule = (name: string, tag: string, because: string, patterns: readonly string[] = []): PatternRule => ({
      rule: `${name} (${danger.language})`,
      tag,
      because,
      language: danger.language,
      patterns: patterns.flatMap(spell),
    });
    return [
      ...HAZARDS.map(({ part, because }) => rule(`T24 ${part}`, 'topic:medical', because, danger[part])),
      rule('T24 self-harm', 'topic:self-harm', 'speaks of harming themselves', danger.selfHarm),
      rule('harmless', 'harmless', 'a figure of speech or a question about goods', danger.harmless),
    ];
  });
}
