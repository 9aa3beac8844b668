/** What a phrase does in an answer. */
export type Role =
  /** A word that says yes or no on its own and may stand before a sentence of its own: "yes my lamp is broken". */
  | 'yes!'
  | 'no!'
  /** A phrase that agrees or declines. */
  | 'yes'
  | 'no'
  /** Praise or comfort that agrees only where nothing declines: "fine". */
  | 'nice'
  /** Turns what stands beside it round. */
  | 'not'
  /** Says nothing by itself: please, well, then. */
  | 'fill'
  | 'solved'
  | 'unsolved'
  | 'stop'
  | 'none'
  | 'more'
  | 'done'
  /** Begins a question. */
  | 'ask'
  /** What somebody else said. */
  | 'said'
  /** Joins two halves of a sentence. */
  | 'join'
  /** Leaves out, compares or bounds: "anything but", "more than", "before". */
  | 'bound'
  /** "I do not know". */
  | 'unsure'
  | 'or';

/** Phrases of one language by what they do, in the signs of `text/patterns.ts`. */
export type AnswerWords = Readonly<Partial<Record<Role, readonly string[]>>>;
