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

const ROLES: readonly Role[] = [
  'yes!',
  'no!',
  'yes',
  'no',
  'nice',
  'not',
  'fill',
  'solved',
  'unsolved',
  'stop',
  'none',
  'more',
  'done',
  'ask',
  'said',
  'join',
  'bound',
  'unsure',
  'or',
];

const BITS: ReadonlyMap<string, number> = new Map(ROLES.map((role, i) => [role, 1 << i]));

/** The bit of a role; 0 for a name that is none. */
export function bitOf(role: string): number {
  return BITS.get(role) ?? 0;
}

/** The bits of several roles. */
export function bitsOf(...roles: readonly Role[]): number {
  return roles.reduce((bits, role) => bits | bitOf(role), 0);
}

const sets = new Map<number, ReadonlySet<Role>>();

/** The roles of these bits: one set for each combination. */
export function rolesOf(bits: number): ReadonlySet<Role> {
  const known = sets.get(bits);
  if (known !== undefined) return known;
  const roles = new Set(ROLES.filter((_, i) => ((bits >> i) & 1) !== 0));
  sets.set(bits, roles);
  return roles;
}
