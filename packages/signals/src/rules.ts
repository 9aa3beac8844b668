import type { SignalSettings } from './contract.ts';
import { isCommonWord } from './language.ts';
import { withRequests } from './request/grammar.ts';
import { requestLanguages } from './request/languages.ts';
import { requestLexicon } from './request/request-lexicon.ts';
import { compilePatterns } from './text/patterns.ts';
import type { Hit, PatternRule } from './text/patterns.ts';
import { standing } from './standing.ts';
import { respeller } from './text/respell.ts';
import { stem } from './text/stem.ts';
import { tokenize } from './text/tokens.ts';
import type { Tokens } from './text/tokens.ts';
import { categoriesEnglish, categoryLists } from './words/categories-english.ts';
import { dangerRules } from './words/danger/danger.ts';
import { dangerLanguages } from './words/danger/languages.ts';
import { englishLists, explicitEnglish } from './words/explicit/english.ts';
import { frustrationEnglish, frustrationLists } from './words/frustration-english.ts';
import { keyWords, lookAlikes } from './words/key-words.ts';
import { profanityOther } from './words/profanity-other.ts';
import { repliesEnglish, repliesOther } from './words/replies.ts';
import { topicLists, topicsEnglish } from './words/topics/english.ts';
import { settledRules } from './words/topics/settled.ts';
import { topicsOther } from './words/topics/other-languages.ts';
import { urgencyRules } from './words/urgency.ts';

const SHIPPED: readonly PatternRule[] = [
  ...explicitEnglish,

  ...frustrationEnglish,
  ...profanityOther,
  ...repliesEnglish,
  ...repliesOther,
  ...topicsEnglish,
  ...topicsOther,
  ...categoriesEnglish,
  ...urgencyRules,
  ...dangerRules(dangerLanguages),
  ...settledRules,
];
const LISTS = { ...englishLists, ...frustrationLists, ...topicLists, ...categoryLists };

/** A message cut into words, with what the rules found in it. */
interface Heard {
  tokens: Tokens;
  hits: Hit[];
}

/** Cuts, respells and searches a message. */
export type Hear = (text: string) => Heard;

/** The shipped rules together with the designer's own phrases and topics. */
export function hearingFor(settings: SignalSettings): Hear {
  const own: PatternRule[] = [];
  const phrases = settings.explicitPhrases.map(literal).filter((p) => p !== '');
  if (phrases.length > 0)
    own.push({ rule: 'own phrase', tag: 'ask', weight: 1.05, because: 'one of your own phrases', patterns: phrases });
  for (const topic of settings.topics) {
    const patterns = topic.phrases.map(literal).filter((p) => p !== '');
    if (patterns.length > 0)
      own.push({
        rule: `own topic ${topic.id}`,
        tag: `own:${topic.id}`,
        because: 'one of your own example phrases',
        patterns,
      });
  }
  const matcher = compilePatterns([...SHIPPED, ...own], LISTS, stem);
  const spelling = respeller(
    keyWords,
    (word, wordStem) =>
      matcher.knows(word, wordStem) || lexicon.knows(word) || isCommonWord(word) || LOOK_ALIKES.has(word),
  );
  return (text) => {
    const tokens = tokenize(text);
    const { words, stems } = tokens;
    for (let i = 0; i < words.length; i++) {
      const better = spelling.correct(words[i] ?? '', stems[i] ?? '');
      if (better === null) continue;
      words[i] = better;
      stems[i] = stem(better);
    }
    return { tokens, hits: withRequests(tokens, standing(matcher.find(tokens)), lexicon) };
  };
}

const lexicon = requestLexicon(requestLanguages);

const LOOK_ALIKES: ReadonlySet<string> = new Set(lookAlikes);

/** A designer's phrase as a pattern: its words as they are, so no sign in it can mean anything else. */
function literal(phrase: string): string {
  return tokenize(phrase).words.join(' ');
}
