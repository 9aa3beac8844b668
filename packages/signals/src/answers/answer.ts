/** What besides yes and no an answer can tell. */
export type Tell =
  /** "It works now", "I found it". */
  | 'solved'
  /** "It is still broken", "that did not help". */
  | 'unsolved'
  /** "Never mind", "cancel", "I no longer need anyone". */
  | 'stop'
  /** "None of these". */
  | 'none'
  /** "Wait, one more thing". */
  | 'more'
  /** "That is all, thanks". */
  | 'done'
  | 'question'
  /** Something of its own: a sentence that is no answer. */
  | 'matter';

/** How a whole message answers what was asked (L1 to L3). */
export interface Answer {
  /** Yes or no, where one of them is meant; null where neither is, or both. */
  readonly says: 'yes' | 'no' | null;
  readonly tells: readonly Tell[];
  /** The id of a shown option that was taken. */
  readonly choice: string | null;
  /** The value of a question that takes any text. */
  readonly value: string | null;
  /** Nothing but the answer: it was typed plainly. */
  readonly plain: boolean;
  /** What stands beside the yes, the no or the choice and is a message of its own (L3). */
  readonly rest: string | null;
}

/** True when the message answers, rather than bringing something of its own. */
export function isAnswer(answer: Answer | null): answer is Answer {
  return (
    answer !== null &&
    (answer.says !== null ||
      answer.choice !== null ||
      answer.value !== null ||
      answer.tells.some((tell) => tell !== 'question' && tell !== 'matter' && tell !== 'unsolved'))
  );
}

/** Whether an answer tells one of several things. */
export function tells(answer: Answer | null, ...any: readonly Tell[]): boolean {
  return answer !== null && any.some((tell) => answer.tells.includes(tell));
}
