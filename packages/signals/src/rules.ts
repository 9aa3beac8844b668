import type { SignalSettings } from './contract.ts';
import { compilePatterns } from './text/patterns.ts';
import type { Matcher, PatternRule } from './text/patterns.ts';
import { stem } from './text/stem.ts';
import { tokenize } from './text/tokens.ts';
import { englishLists, explicitEnglish } from './words/explicit-english.ts';
import { explicitOther, otherLists } from './words/explicit-other.ts';
import { frustrationEnglish, frustrationLists } from './words/frustration-english.ts';
import { profanityOther } from './words/profanity-other.ts';
import { repliesEnglish, repliesOther } from './words/replies.ts';
import { topicLists, topicsEnglish } from './words/topics-english.ts';
import { urgencyRules } from './words/urgency.ts';

const SHIPPED: readonly PatternRule[] = [
  ...explicitEnglish,
  ...explicitOther,
  ...frustrationEnglish,
  ...profanityOther,
  ...repliesEnglish,
  ...repliesOther,
  ...topicsEnglish,
  ...urgencyRules,
];
const LISTS = { ...englishLists, ...otherLists, ...frustrationLists, ...topicLists };

/** The shipped rules together with the designer's own phrases and topics. */
export function rulesFor(settings: SignalSettings): Matcher {
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
  return compilePatterns([...SHIPPED, ...own], LISTS, stem);
}

/** A designer's phrase as a pattern: its words as they are, so no sign in it can mean anything else. */
function literal(phrase: string): string {
  return tokenize(phrase).words.join(' ');
}
