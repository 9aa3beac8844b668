// Mail addresses as they are said or hidden from machines: "ada at mail dot example", "ada (at) mail.example".
const AT_SAID = 'klammeraffe|ät|arroba|arobase|arobas|chiocciola|apenstaartje|apestaartje';
const DOT_SAID = 'dot|punkt|punto|point|ponto|punt';
const MARKS: readonly (readonly [string, string])[] = [
  [DOT_SAID, '.'],
  ['underscore|unterstrich|gui[oó]n bajo|tiret bas|sublinhado|trattino basso', '_'],
  ['dash|hyphen|minus|bindestrich|gui[oó]n|tiret|tra[cç]o|trattino|streepje', '-'],
  ['plus|più|más|mais', '+'],
];
const ANY_MARK = MARKS.map(([said]) => said).join('|');
const NAME = String.raw`[\p{L}\d._+-]+`;
const LOCAL = String.raw`${NAME}(?:\s+(?:${ANY_MARK})\s+${NAME}){0,4}`;
const HOST = String.raw`[\p{L}\d-]+`;
const SAID_DOMAIN = String.raw`${HOST}(?:(?:\.|\s+(?:${DOT_SAID})\s+)${HOST}){1,4}`;
const DOTTED_DOMAIN = String.raw`${HOST}(?:\s+(?:${DOT_SAID})\s+${HOST}){1,4}`;
const EDGE = String.raw`(?<![\p{L}\d._+-])`;

const IN_BRACKETS = /(?<=[\p{L}\d])\s*[([{]\s*(?:at|@)\s*[)\]}]\s*(?=[\p{L}\d])/giu;
const DOT_IN_BRACKETS = new RegExp(
  String.raw`(?<=[\p{L}\d])\s*[([{]\s*(?:${DOT_SAID}|\.)\s*[)\]}]\s*(?=[\p{L}\d])`,
  'giu',
);
const SPACED = /(?<=[\p{L}\d])\s+@\s+(?=[\p{L}\d])|(?<=[\p{L}\d])\s+@(?=[\p{L}\d])|(?<=[\p{L}\d])@\s+(?=[\p{L}\d])/gu;
const SPACED_DOT = /(?<=@[\p{L}\d.-]+)\s+\.\s+(?=[\p{L}]{2,})/gu;
/** A word that means nothing but the sign. */
const SAID = new RegExp(String.raw`${EDGE}(${LOCAL})\s+(?:${AT_SAID})\s+(${SAID_DOMAIN})`, 'giu');
/** "at" is a word of its own: the dot has to be said as well. */
const AT_AND_DOT = new RegExp(String.raw`${EDGE}(${LOCAL})\s+at\s+(${DOTTED_DOMAIN})`, 'giu');
/** Or nothing but the address was written. */
const ALONE = new RegExp(
  String.raw`^\W*(?:(?:it|that)(?:[’']?s| is)\s+|(?:my|the|e-?mail|mail|address|is|use|yes|sure|ok|okay|please)[\s:,]+)*(${LOCAL})\s+at\s+(${SAID_DOMAIN})(?=[\s.!]*$)`,
  'iu',
);

/** The text with addresses that are spelt out written with their signs; what names no address stays as it is. */
export function withSigns(text: string): string {
  const signed = text
    .replace(IN_BRACKETS, '@')
    .replaceAll(SPACED, '@')
    .replaceAll(SPACED_DOT, '.')
    .replaceAll(DOT_IN_BRACKETS, '.');
  const written = (_: string, local: string, domain: string): string => ` ${signs(local)}@${signs(domain)}`;
  return signed.replaceAll(SAID, written).replaceAll(AT_AND_DOT, written).replace(ALONE, written);
}

function signs(spelt: string): string {
  let text = spelt;
  for (const [said, sign] of MARKS) text = text.replaceAll(new RegExp(String.raw`\s+(?:${said})\s+`, 'giu'), sign);
  return text;
}
