// What a pressed button sends back: which question it belonged to, and which choice it was. Old buttons stay in a chat for ever.

/** Telegram carries 64 bytes, the least of all. */
const MOST_BYTES = 64;

/** A press, as it came back. */
export interface Press {
  /** The number of the message in its conversation. */
  question: number;
  /** The choice by its id, or by where it stood where the id is too long to be carried. */
  choice: { id: string } | { index: number };
}

/**
 * A key of at most 64 bytes for a choice of a question.
 *
 * @param question the number of the message in its conversation
 * @param index where the choice stands, from 0
 */
export function choiceKey(question: number, index: number, id: string): string {
  const key = `${question}:${id}`;
  return /^[\x21-\x7e]+$/.test(id) && !id.startsWith('#') && key.length <= MOST_BYTES ? key : `${question}:#${index}`;
}

/** Reads a key that came back; null for anything that is none. */
export function readChoiceKey(key: string): Press | null {
  const found = /^(\d{1,9}):(?:#(\d{1,4})|([\x21-\x7e]+))$/.exec(key);
  if (!found) return null;
  const [, question = '', index, id = ''] = found;
  return {
    question: Number(question),
    choice: index === undefined ? { id } : { index: Number(index) },
  };
}
