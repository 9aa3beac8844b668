// What of an answer by mail the customer wrote now, and what is quoted. Nothing is ever thrown away: what is folded is kept beside.

/** A mail's text in two parts; joined they hold every line. */
export interface OwnWords {
  own: string;
  /** Quoted mail and signature, as they stood; empty where there are none. */
  folded: string;
}

/** "On …, Ada wrote:" in the languages of the larger mail programs; the line may be broken in two. */
const ATTRIBUTION =
  /^(?:>\s*)?(?:(?:on|am|le|el|il|em|op|den|dne|w dniu|pe|на|в)\b.{6,300}?(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev|napsala?|napisał(?:\(a\)|a)?|a scris|написала?)\b.{0,80}[:：])\s*$/iu;
const DIVIDER =
  /^\s*[-_]{3,}\s*(?:original message|ursprüngliche nachricht|message d'origine|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|forwarded message|weitergeleitete nachricht|message transféré)\s*[-_]{3,}\s*$/i;
const HEADER_NAMES =
  /^\s*(?:\*)?(from|sent|date|to|cc|subject|von|gesendet|datum|an|betreff|de|envoyé|à|objet|enviado|para|asunto|assunto|da|inviato|a|oggetto|van|verzonden|aan|onderwerp)(?:\*)?\s*:\s*(?:\*)?\s*\S/i;
const SUBJECT_NAMES = /^\s*\*?(?:subject|betreff|objet|asunto|assunto|oggetto|onderwerp)\*?\s*:/i;
const QUOTED = /^\s*>/;
/** The line that RFC 3676 sets before a signature. */
const SIGNATURE = /^-- ?$/;
const MOST_SIGNATURE_LINES = 12;

/**
 * Parts own words from quotes. Where it is unclear, as when answers stand between the quoted lines, everything counts as own.
 *
 * @param text the plain text of a mail
 */
export function ownWords(text: string): OwnWords {
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n');
  const quote = quoteAt(lines);
  const end = signatureAt(lines.slice(0, quote));
  const own = lines.slice(0, end).join('\n').trim();
  // A mail that seems to be nothing but quotation is read whole: better too much than nothing.
  if (own === '') return { own: text.trim(), folded: '' };
  return { own, folded: lines.slice(end).join('\n').trim() };
}

/** Where the quotation begins that goes to the end; the number of lines where there is none. */
function quoteAt(lines: readonly string[]): number {
  for (let index = 0; index < lines.length; index += 1) {
    if (beginsQuote(lines, index) && isAllQuoted(lines.slice(index + 1), lines[index] ?? '')) return index;
  }
  return lines.length;
}

function beginsQuote(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (DIVIDER.test(line)) return true;
  if (ATTRIBUTION.test(line) || ATTRIBUTION.test(`${line} ${lines[index + 1] ?? ''}`)) return true;
  if (isHeaderBlock(lines.slice(index, index + 8))) return true;
  // Without a word before it a quotation needs two lines of it: one ">" may be "more than".
  return /^\s*>(?:\s|>|$)/.test(line) && QUOTED.test(lines[index + 1] ?? '');
}

/** Four header lines of a mail in a row, a subject among them: three words and a colon may be anybody's own. */
function isHeaderBlock(lines: readonly string[]): boolean {
  const rest = lines.findIndex((line) => !HEADER_NAMES.test(line));
  const block = rest === -1 ? lines : lines.slice(0, rest);
  return block.length >= 4 && block.some((line) => SUBJECT_NAMES.test(line));
}

/** Everything after is quoted, in one of the ways of quoting; own lines below mean that the answer stands between. */
function isAllQuoted(rest: readonly string[], first: string): boolean {
  if (DIVIDER.test(first) || HEADER_NAMES.test(first)) return true;
  const written = rest.filter((line) => line.trim() !== '');
  const start = written.findIndex((line) => QUOTED.test(line));
  // Of a line broken in two the second half comes first; some programs quote without a sign, and name the address instead.
  if (start === -1) return ATTRIBUTION.test(first) && /<[^<>\s]+@[^<>\s]+>/.test(first);
  if (start > 1) return false;
  const after = written.slice(start);
  const last = after.findLastIndex((line) => QUOTED.test(line));
  const below = after.slice(last + 1);
  return (
    after.slice(0, last + 1).every((line) => QUOTED.test(line)) &&
    (below.length === 0 || SIGNATURE.test(below[0] ?? ''))
  );
}

function signatureAt(lines: readonly string[]): number {
  const at = lines.findLastIndex((line) => SIGNATURE.test(line));
  return at > 0 && lines.length - at <= MOST_SIGNATURE_LINES ? at : lines.length;
}
