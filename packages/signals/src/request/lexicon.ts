/**
 * The words by which one language asks for a person (T1), as people write them: words between spaces, `_` for a space inside an
 * entry, `*` at the end for every word that begins so. A word may stand in several parts.
 */
export interface RequestWords {
  /** ISO 639-1. */
  language: string;
  /** True where the verb may stand behind the person ("einen Mitarbeiter sprechen", "agent se baat"). */
  verbLast: boolean;
  /** Wishes and demands: want, need, would like, prefer. */
  want: string;
  /** Questions of possibility: can I, may I, is it possible, who can. */
  can: string;
  /** What lets somebody do it: let me, allow me, have somebody. */
  let: string;
  /** Verbs of talking, which need one of `link` before the person (or after it where the verb is last). */
  talk: string;
  /** To, with. */
  link: string;
  /** Verbs that take the person at once: reach, contact, get, see. */
  reach: string;
  /** Verbs of passing on that need "me" or a person: connect, transfer, put through. */
  connect: string;
  /** Whole phrases that need nothing else: put me through, live agent chat. */
  phrase: string;
  me: string;
  /** Articles and adjectives that may stand before a person: a, real, human, senior. */
  fill: string;
  /** Names of those who are asked for and hardly of anybody else: agent, human, operator, your boss. */
  person: string;
  /** Somebody, anyone, a colleague: a request only beside other words. */
  someone: string;
  /** Technicians, specialists, colleagues: a request when they are asked to help. */
  expert: string;
  /** Departments and desks. */
  department: string;
  /** What a person is to do: help, look into, answer, take over. */
  help: string;
  /** Is there, are there. */
  exist: string;
  /** Here, available, there. */
  here: string;
  /** Of yours, from your team. */
  yours: string;
  /** Verbs of ringing; with `me` a request to be called. */
  call: string;
  please: string;
  /** Greetings, yes, no, thanks, then, so: what may stand before a bare noun. */
  opening: string;
  /** Not, no, nobody, without. */
  not: string;
  /** But, rather: what comes after is no longer negated. */
  but: string;
  /** Yesterday, already, told, said, was: the clause tells and does not ask. */
  told: string;
  bot: string;
  /** Stop, enough of, tired of, instead of. */
  enough: string;
  /** What makes a noun a count or somebody else's: for, per, my. */
  notMine: string;
}
