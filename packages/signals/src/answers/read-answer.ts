import type { Awaiting } from '../contract.ts';
import type { Answer } from './answer.ts';
import { answerEntryOf, type AnswerEntry } from './answer-lexicon.ts';
import { hearAmong, hearAnswer, type HeardAnswer } from './hear-answer.ts';
import { saysOf, stancesOf } from './polarity.ts';
import { readChoice } from './read-choice.ts';
import { restOf } from './rest-of.ts';
import { tellsOf } from './tells.ts';
import type { Tokens } from '../text/tokens.ts';

const LONGEST_VALUE = 400;
const YES_SIGN = /^\s*(?:👍|👌|✅|🙏|🆗)/u;
const NO_SIGN = /^\s*(?:👎|❌|🚫|🙅)/u;

/**
 * How the whole message answers what was awaited, against what was shown (L1, L2): yes or no, one of the shown options, what
 * else it tells, and the rest of it, which is a message of its own (L3). Null when nothing was awaited.
 *
 * @param language of the conversation; decides where a word could be of several
 */
export function readAnswer(text: string, awaiting: Awaiting, language: string): Answer | null {
  return awaiting.kind === 'nothing' ? null : against(text, hearAnswer(text, language), awaiting);
}

/** The same for a message that is cut already, with what is known of each of its words. */
export function answerAmong(
  tokens: Tokens,
  facts: readonly { readonly word: string; answers: AnswerEntry | null }[],
  awaiting: Awaiting,
  language: string,
): Answer | null {
  if (awaiting.kind === 'nothing') return null;
  const entries: AnswerEntry[] = [];
  for (let i = 0; i < facts.length; i++) {
    const known = facts[i];
    if (known !== undefined) entries.push((known.answers ??= answerEntryOf(known.word)));
  }
  return against(tokens.text, hearAmong(tokens, entries, language), awaiting);
}

function against(text: string, heard: HeardAnswer, awaiting: Awaiting): Answer {
  const answer = answerIn(text, heard);
  if (awaiting.kind === 'question') {
    const value = text.trim().slice(0, LONGEST_VALUE);
    return { ...answer, value: value === '' ? null : value };
  }
  const choice = awaiting.kind === 'choice' ? readChoice(heard, awaiting.options) : null;
  if (choice === null) return answer;
  const says = choice.isAskedFor ? null : answer.says;
  return { ...answer, says, choice: choice.id, plain: choice.plain, rest: choice.rest };
}

function answerIn(text: string, heard: HeardAnswer): Answer {
  const stated = stancesOf(heard);
  const signed = YES_SIGN.test(text) ? 'yes' : NO_SIGN.test(text) ? 'no' : null;
  const { says, rest } = saysOf(stated);
  return {
    says: says ?? (stated.length === 0 || rest.length === 0 ? signed : null),
    tells: tellsOf(stated),
    choice: null,
    value: null,
    plain: says !== null && rest.length === 0,
    rest: says === null ? null : restOf(text, heard, rest),
  };
}
