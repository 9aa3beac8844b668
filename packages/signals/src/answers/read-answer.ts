import type { Awaiting } from '../contract.ts';
import type { Answer } from './answer.ts';
import { hearAnswer, type HeardAnswer } from './hear-answer.ts';
import { saysOf, stancesOf } from './polarity.ts';
import { readChoice } from './read-choice.ts';
import { restOf } from './rest-of.ts';
import { tellsOf } from './tells.ts';

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
  if (awaiting.kind === 'nothing') return null;
  if (awaiting.kind === 'question') {
    const value = text.trim().slice(0, LONGEST_VALUE);
    const spoken = read(text, language);
    return { ...spoken.answer, value: value === '' ? null : value };
  }
  const { answer, heard } = read(text, language);
  if (awaiting.kind === 'offer') return answer;
  const choice = readChoice(heard, awaiting.options);
  return choice === null ? answer : { ...answer, choice: choice.id, plain: choice.plain, rest: choice.rest };
}

function read(text: string, language: string): { answer: Answer; heard: HeardAnswer } {
  const heard = hearAnswer(text, language);
  const stated = stancesOf(heard);
  const signed = YES_SIGN.test(text) ? 'yes' : NO_SIGN.test(text) ? 'no' : null;
  const { says, rest } = saysOf(stated);
  const told = tellsOf(stated);
  const answer: Answer = {
    says: says ?? (stated.length === 0 || rest.length === 0 ? signed : null),
    tells: told,
    choice: null,
    value: null,
    plain: says !== null && rest.length === 0,
    rest: says === null ? null : restOf(text, heard, rest),
  };
  return { answer, heard };
}
