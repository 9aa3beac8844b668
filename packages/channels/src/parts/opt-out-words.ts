// Words by which a customer forbids messages. On SMS they belong to the law (and to the carrier), not to the flow.

/** What carriers take by themselves, and what the same law or custom asks for in other languages ("BAJA", "SAIR", "ARRET"). */
const STOP = new Set(
  [
    'stop|stop all|stopall|unsubscribe|end|quit|revoke|optout|opt out|cancel',
    "stop texting me|stop texting|stop texts|stop messaging me|stop messages|remove me|do not text me|don't text me",
    'no more texts|no more messages|stopp|abmelden|abbestellen|keine nachrichten mehr|keine sms mehr',
    'arret|arrêt|arreter|arrêter|désabonner|desabonner|me désabonner|désinscription|alto|baja|darse de baja',
    'dar de baja|parar|sair|descadastrar|cancelar inscrição|disiscrivi|disiscrivimi|annulla iscrizione',
    'afmelden|uitschrijven|stoppen',
  ].flatMap((line) => line.split('|')),
);
const START = new Set(['start', 'unstop', 'yes', 'subscribe', 'opt in', 'optin']);
const HELP = new Set(['help', 'info']);
/** Where no law takes them, only the words that mean nothing else. */
const MEANS_MORE = new Set([
  'end',
  'quit',
  'revoke',
  'cancel',
  'alto',
  'parar',
  'stoppen',
  'baja',
  'arreter',
  'arrêter',
]);
const PLAIN_START = new Set(['start', 'unstop', 'subscribe', 'opt in', 'optin']);

/** What a message of one such word asks for. */
export type OptOutWord = 'stop' | 'start' | 'help';

/** Around the word: a greeting of the keyboard, not another meaning. */
const POLITE =
  /^(?:please|pls|plz|bitte|s'il vous plaît|svp|por favor|per favore|alstublieft)[\s,]+|[\s,]+(?:please|pls|plz|thanks|thank you|bitte|danke|s'il vous plaît|svp|merci|por favor|gracias|per favore|grazie|alstublieft)$/gu;
const MOST_LETTERS = 40;

/** The bare word: whatever its case, its width, and the signs around it. */
function bare(text: string): string {
  if (text.length > MOST_LETTERS) return '';
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/[-_\s]+/g, ' ')
    .replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replaceAll(POLITE, '')
    .replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
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
export function plainOptOutWord(text: string): 'stop' | 'start' | null {
  const word = bare(text);
  if (STOP.has(word) && !MEANS_MORE.has(word)) return 'stop';
  return PLAIN_START.has(word) ? 'start' : null;
}
