// S1: what must not be stored is taken out before anything is written down.

export type SecretKind = 'card' | 'password' | 'national-id';

export interface Secret {
  readonly kind: SecretKind;
  /** Offsets into the text. */
  readonly from: number;
  readonly to: number;
  /** What stands there instead. */
  readonly shown: string;
}

/** The text without card numbers, passwords and national ids; everything else is left as it was. */
export function mask(text: string): string {
  let masked = '';
  let at = 0;
  for (const secret of findSecrets(text)) {
    masked += text.slice(at, secret.from) + secret.shown;
    at = secret.to;
  }
  return masked + text.slice(at);
}

/** What `mask` takes out, in order and without overlaps. Time grows linearly with the text. */
export function findSecrets(text: string): Secret[] {
  const found = [...findCards(text), ...findPasswords(text), ...findIds(text)].toSorted((a, b) => a.from - b.from);
  const kept: Secret[] = [];
  for (const secret of found) if (secret.from >= (kept.at(-1)?.to ?? 0)) kept.push(secret);
  return kept;
}

/** Any script's digits; what nobody sees may stand between them. */
const DIGITS = /\p{Nd}(?:[\u00ad\u200b-\u200f\u2060\ufeff]*\p{Nd})*/gu;
const GAP = /^[\s.,/_·•\p{Pd}\u200b-\u200f\u2060\ufeff]{1,3}$/u;
/** How cards are written, by the lengths of the groups: in one piece, in fours, or as on cards of 14 and 15 digits. */
const WRITTEN = /^(?:1[3-9]|4,4,4,4(?:,[1-3])?|4,6,[45])$/;
/** First digits of the networks, by the length of the number. */
const NETWORK = /^(?:[456](?:\d{12}|\d{15,18})|(?:2[2-7]|35)\d{14}|3[47]\d{13}|3[0689]\d{12})$/;
const MOST_GROUPS = 5;
const SHORTEST_FIRST_GROUP = 4;

const DIGIT_GROUPS = /(?<!\d[ .-]?)\d(?:[ .-]?\d){12,18}(?![ .-]?\d)/g;

/** 13 to 19 digits with a right check digit (ISO/IEC 7812, Luhn): alone in any groups, or as cards are written beside other numbers. */
function findCards(text: string): Secret[] {
  const alone = [...text.matchAll(DIGIT_GROUPS)].flatMap((match) => {
    const digits = match[0].replaceAll(/\D/g, '');
    return isCard(digits) ? [cardAt(match.index, match[0].length, digits)] : [];
  });
  return [...alone, ...findWrittenCards(text)];
}

/** Expiry dates, check codes and order numbers stand before and behind: each group may begin a card. */
function findWrittenCards(text: string): Secret[] {
  const groups = [...text.matchAll(DIGITS)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    digits: plainDigits(match[0]),
  }));
  const found: Secret[] = [];
  for (let i = 0; i < groups.length; i += 1) {
    if ((groups[i]?.digits.length ?? 0) < SHORTEST_FIRST_GROUP) continue;
    for (let count = Math.min(MOST_GROUPS, groups.length - i); count > 0; count -= 1) {
      const some = groups.slice(i, i + count);
      if (!WRITTEN.test(some.map((group) => group.digits.length).join(','))) continue;
      const digits = some.map((group) => group.digits).join('');
      const joined = some.every((group, n) => n === 0 || GAP.test(text.slice(some[n - 1]?.to, group.from)));
      const [first, last] = [some[0], some.at(-1)];
      if (!first || !last || !joined || !NETWORK.test(digits) || !isCard(digits)) continue;
      found.push(cardAt(first.from, last.to - first.from, digits));
      i += count - 1;
      break;
    }
  }
  return found;
}

/** The same digits as 0 to 9: each script has its ten in one row. */
function plainDigits(text: string): string {
  if (/^[0-9]+$/.test(text)) return text;
  return Array.from(text.matchAll(/\p{Nd}/gu), ([digit]) => {
    const code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
    return String(value % 10);
  }).join('');
}

function isCard(digits: string): boolean {
  return passesLuhn(digits) && !/^(\d)\1*$/.test(digits);
}

function cardAt(from: number, length: number, digits: string): Secret {
  return secretAt('card', from, length, `[card ending ${digits.slice(-4)}]`);
}

const PASSWORD_WORDS = [
  'password',
  'passwort',
  'passcode',
  'passphrase',
  'kennwort',
  'contraseña',
  'clave',
  'mot de passe',
  'senha',
  'palavra-passe',
  'pin code',
  'pin',
  'cvv',
  'cvc',
];
const PASSWORD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${PASSWORD_WORDS.join('|')})(?<link>\\s{0,3}(?:[:=]|(?:is|was|lautet|ist|es|est|é)(?:\\s{0,3}:)?(?=\\s))\\s{0,3})["'“‘«]?(?!\\[password removed\\])(?<secret>[^\\s"'”’»]{1,128})`,
  'giu',
);
/** After "my password is", these are not the password. */
const NOT_A_PASSWORD = new Set(
  `a again also always an and asked being blocked broken changed compromised correct denied different empty expired fine
  forgotten getting gone hacked hidden how in incorrect invalid just known leaked locked lost missing my needed never new
  no not now of off ok okay old on only or out outdated public rejected required reset right safe same saved secure so
  still stolen stored strong supposed that the there this to too unknown used very visible weak what where why working wrong
  falsch nicht ungültig vergessen abgelaufen richtig incorrecta inválida no correcta incorrect invalide pas oublié
  errada inválida incorreta não`.split(/\s+/),
);

function findPasswords(text: string): Secret[] {
  return [...text.matchAll(PASSWORD)].flatMap((match) => {
    const word = match.groups?.['secret']?.replace(/[.,;]+$/, '') ?? '';
    const isNamed = /[:=]/.test(match.groups?.['link'] ?? '');
    if (word === '' || (!isNamed && NOT_A_PASSWORD.has(word.toLowerCase()))) return [];
    const from = match.index + match[0].lastIndexOf(match.groups?.['secret'] ?? word);
    return [secretAt('password', from, word.length, '[password removed]')];
  });
}

interface IdForm {
  readonly pattern: RegExp;
  readonly holds: (compact: string) => boolean;
}

/** National ids that can be told from other numbers by their form or their check digit. */
const ID_FORMS: readonly IdForm[] = [
  // United States, social security number.
  {
    pattern: /(?<![\p{L}\p{N}-])\d{3}[- ]\d{2}[- ]\d{4}(?![\p{L}\p{N}-])/gu,
    holds: (id) => !/^(000|666|9)/.test(id) && !id.startsWith('00', 3) && !id.endsWith('0000'),
  },
  // United Kingdom, national insurance number.
  {
    pattern: /(?<![\p{L}\p{N}])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/giu,
    holds: (id) => !/^(BG|GB|KN|NK|NT|TN|ZZ)/i.test(id),
  },
  // Spain, DNI and NIE.
  {
    pattern: /(?<![\p{L}\p{N}])[XYZ\d]\d{7}[ -]?[A-Z](?![\p{L}\p{N}])/giu,
    holds: (id) => spanishLetter(id) === id.slice(-1).toUpperCase(),
  },
  // Germany, tax identification number.
  { pattern: /(?<![\p{L}\p{N}])\d{2} ?\d{3} ?\d{3} ?\d{3}(?![\p{L}\p{N}])/gu, holds: isGermanTaxId },
  // France, social security number.
  {
    pattern: /(?<![\p{L}\p{N}])[12] ?\d{2} ?\d{2} ?\d{2} ?\d{3} ?\d{3} ?\d{2}(?![\p{L}\p{N}])/gu,
    holds: (id) => Number(97n - (BigInt(id.slice(0, 13)) % 97n)) === Number(id.slice(13)),
  },
  // Italy, codice fiscale.
  { pattern: /(?<![\p{L}\p{N}])[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z](?![\p{L}\p{N}])/giu, holds: () => true },
  // Brazil, CPF.
  { pattern: /(?<![\p{L}\p{N}])\d{3}\.?\d{3}\.?\d{3}-?\d{2}(?![\p{L}\p{N}])/gu, holds: isCpf },
];

function findIds(text: string): Secret[] {
  return ID_FORMS.flatMap(({ pattern, holds }) =>
    [...text.matchAll(pattern)]
      .filter((match) => holds(match[0].replaceAll(/[ .-]/g, '')))
      .map((match) => secretAt('national-id', match.index, match[0].length, '[national id removed]')),
  );
}

function secretAt(kind: SecretKind, from: number, length: number, shown: string): Secret {
  return { kind, from, to: from + length, shown };
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function spanishLetter(id: string): string | undefined {
  const number = id.slice(0, -1).replace(/^[XYZ]/i, (letter) => String('XYZ'.indexOf(letter.toUpperCase())));
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(number) % 23];
}

/** ISO 7064 MOD 11,10; exactly one digit appears twice or three times among the first ten. */
function isGermanTaxId(id: string): boolean {
  if (id.startsWith('0')) return false;
  const repeats = new Set(id.slice(0, 10)).size;
  if (repeats < 8 || repeats > 9) return false;
  let product = 10;
  for (const digit of id.slice(0, 10)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(id[10]);
}

function isCpf(id: string): boolean {
  if (/^(\d)\1*$/.test(id)) return false;
  const check = (count: number) => {
    const sum = Array.from(id.slice(0, count)).reduce((total, digit, i) => total + Number(digit) * (count + 1 - i), 0);
    return ((sum * 10) % 11) % 10;
  };
  return check(9) === Number(id[9]) && check(10) === Number(id[10]);
}
