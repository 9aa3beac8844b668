// Words by which a customer forbids messages. On SMS they belong to the law (and to the carrier), not to the flow.

const STOP = new Set(['stop', 'unsubscribe', 'end', 'quit', 'stopall', 'revoke', 'optout', 'cancel']);
const START = new Set(['start', 'unstop', 'yes']);
const HELP = new Set(['help', 'info']);
/** Where no law takes them, only the words that mean nothing else. */
const PLAIN_STOP = new Set(['stop', 'unsubscribe', 'stopall', 'optout']);

/** What a message of one such word asks for. */
export type OptOutWord = 'stop' | 'start' | 'help';

function bare(text: string): string {
  return text
    .trim()
    .replace(/[.!\s]+$/, '')
    .replace(/^opt[- ]out$/i, 'optout')
    .toLowerCase();
}

/**
 * The opt-out word that a whole text message is, or null. "yes" counts only from somebody who has opted out before.
 *
 * @param isOptedOut whether the sender had forbidden messages
 */
export function smsOptOutWord(text: string, isOptedOut: boolean): OptOutWord | null {
  const word = bare(text);
  if (STOP.has(word)) return 'stop';
  if (START.has(word) && (word !== 'yes' || isOptedOut)) return 'start';
  return HELP.has(word) ? 'help' : null;
}

/** Where the platform leaves it to us: only a message that is nothing but such a word. */
export function plainOptOutWord(text: string): 'stop' | null {
  return PLAIN_STOP.has(bare(text)) ? 'stop' : null;
}
