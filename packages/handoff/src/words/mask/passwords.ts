// Passwords in sentences.
import { secretAt, type Secret } from './secret.ts';

const SHOWN = '[password removed]';
const NAMES = [
  'passwords?',
  'passwort',
  'passwörter',
  'passcode',
  'passphrase',
  'passwd',
  'pwd',
  'pw',
  'kennwort',
  'contraseña',
  'contrasena',
  'clave',
  'mot de passe',
  'mdp',
  'senha',
  'palavra-passe',
  'wachtwoord',
  'lösenord(?:et)?',
  'hasło',
  'heslo',
  'salasana',
  'adgangskode(?:n)?',
  'passord(?:et)?',
  'jelszó',
  'jelszavam',
  'lozinka',
  'geslo',
  'salasanani',
  'parola(?:m|mız)?',
  'şifre(?:m|miz)?',
  'пароль',
  'κωδικός',
  'pin code',
  'pin',
  'cvv',
  'cvc',
];
const NAME = `(?<![\\p{L}\\p{N}])(?:${NAMES.join('|')})(?![\\p{L}\\p{N}])`;
const SAYS = `(?:is|was|lautet|ist|war|es|est|era|é|è|to|=|:|->|→)`;
/** "password: x", "password is x", "password's x", "password is: x". */
const LINKED = new RegExp(
  `${NAME}(?<link>(?:['’]s(?=\\s))?\\s{0,3}(?:${SAYS}(?=\\s|["'“‘«:]|$)\\s{0,3}:?|[:=]|->|→)?\\s{0,3})(?<rest>[^\\n]{1,160})`,
  'giu',
);
/** Words for "is" that mean something else elsewhere count behind the name in their own language alone. */
const OWN_LINK =
  /(?<![\p{L}\p{N}])(?:(?:lösenord(?:et)?|mitt lösenord) är|(?:adgangskode(?:n)?|passord(?:et)?|kodeord(?:et)?) er|(?:heslo|geslo|lozinka) (?:je|:)|salasana(?:ni)? on|jelszavam)(?<link> ?:? )(?<rest>[^\n]{1,160})/giu;
/** Where words are written without blanks between, or in other letters: a password of plain signs behind the name. */
const OTHER_LETTERS =
  /(?:密码|密碼|口令|パスワード|暗証番号|비밀번호|암호|كلمة (?:المرور|السر)|סיסמ[הא]|รหัสผ่าน|पासवर्ड)[^\n!-~]{0,12}[:=]?\s{0,2}(?<secret>[!-~]{4,64})/gu;
/** "my pass is x", "login anna / password x". */
const PASS = /(?<![\p{L}\p{N}])(?:my|the|mein) pass(?<link> (?:is|was|ist)(?: ?:)? )(?<rest>[^\n]{1,160})/giu;
const LOGIN =
  /(?<![\p{L}\p{N}])(?:login|log-in|user(?:name)?|account|benutzer(?:name)?|usuario|e-?mail)(?![\p{L}\p{N}])[^\n]{0,60}$/iu;

const QUOTED = /^["'“‘«`]([^"'”’»`\n]{1,128})["'”’»`]/u;
/** After "my password is", these are not the password. */
const NOT_A_PASSWORD = new Set(
  `a again also always an and asked being blocked broken changed compromised correct denied different empty expired fine
  forgotten getting gone hacked hidden how in incorrect invalid just known leaked locked lost missing my needed never new
  no not now of off ok okay old on only or out outdated public rejected required reset right safe same saved secure so
  still stolen stored strong supposed that the there this to too unknown used very visible weak what where why working wrong
  for from with when if i we you it they he she your our their which who valid accepted refused showing shown at about be been
  longer shorter case-sensitive set sent written under too under long short doesn't isn't can't won't
  falsch nicht ungültig vergessen abgelaufen richtig kaputt weg gesperrt zu incorrecta inválida correcta incorrect invalide pas oublié
  errada inválida incorreta não olvidada sbagliata scaduta bloccata verkeerd verlopen vergeten nieprawidłowe złe
  fel felaktigt glömt borta inte spärrat forkert feil glemt ikke spærret špatně špatné špatně nesprávné zapomenuté zablokované
  napačno pozabljeno pogrešna kriva zaboravljena zaključano väärä väärin unohtunut vanhentunut lukittu nem rossz elfelejtettem
  lejárt yanlış неверный неправильный забыт λάθος`.split(/\s+/),
);
/** Behind the word itself, without a link, these speak of passwords. */
const ENDS = new Set(
  `and but please can could so because it i the a for on thanks thank or when which that ok okay doesn't does isn't is not to und aber bitte
  ich y pero et mais merci danke with at if my in from as you your we now then still works work login user username email`.split(
    /\s+/,
  ),
);
const MOST_WORDS = 4;

export function findPasswords(text: string): Secret[] {
  const linked = [...text.matchAll(LINKED)].flatMap((match) => {
    const { link = '', rest = '' } = match.groups ?? {};
    const from = match.index + match[0].length - rest.length;
    if (link.trim() === '') return bare(text, match.index, from, rest);
    return said(from, rest, /[:=]|->|→/.test(link));
  });
  const passes = [...text.matchAll(PASS)].flatMap((match) => {
    const { rest = '' } = match.groups ?? {};
    return said(match.index + match[0].length - rest.length, rest, false);
  });
  const owns = [...text.matchAll(OWN_LINK)].flatMap((match) => {
    const { rest = '' } = match.groups ?? {};
    return said(match.index + match[0].length - rest.length, rest, false);
  });
  const others = [...text.matchAll(OTHER_LETTERS)].flatMap((match) => {
    const word = trimmed(match.groups?.['secret'] ?? '');
    // A word of Latin letters may be a name there, such as that of the shop.
    return /[\d!@#$%^&*_+=~]/.test(word)
      ? [secretAt('password', match.index + match[0].indexOf(word), word.length, SHOWN)]
      : [];
  });
  return [...linked, ...passes, ...owns, ...others];
}

/** Behind "is" or a colon: what is quoted, or the words up to the end of the clause. */
function said(from: number, rest: string, isNamed: boolean): Secret[] {
  if (/^\[[a-z ]+ removed\]/.test(rest)) return [];
  const quoted = QUOTED.exec(rest);
  if (quoted) return [secretAt('password', from + 1, quoted[1]?.length ?? 0, SHOWN)];
  const [first = ''] = /^\S{1,128}/.exec(rest) ?? [];
  const bareFirst = trimmed(first);
  if (bareFirst === '' || (!isNamed && NOT_A_PASSWORD.has(bareFirst.toLowerCase()))) return [];
  return [secretAt('password', from, clause(rest), SHOWN)];
}

/** "passwd hunter2": a word that looks like one, or any that follows a name to sign in with. */
function bare(text: string, at: number, from: number, rest: string): Secret[] {
  const [first = ''] = /^\S{1,128}/.exec(rest) ?? [];
  const word = trimmed(first);
  if (word.length < 4 || word.startsWith('[')) return [];
  const looks = /\d/.test(word) || /[^\p{L}\p{N}'’.,;:!?/()-]/u.test(word) || /\p{Ll}\p{Lu}/u.test(word);
  const follows =
    LOGIN.test(text.slice(Math.max(0, at - 80), at)) &&
    !NOT_A_PASSWORD.has(word.toLowerCase()) &&
    !ENDS.has(word.toLowerCase());
  return looks || (follows && !SPEAKS_OF.test(word)) ? [secretAt('password', from, word.length, SHOWN)] : [];
}

const SPEAKS_OF =
  /^(?:reset|manager|change|changed|recovery|field|page|link|mail|e-?mail|protection|protected|policy|rules?|screen|box|form|help|hint|question|vergessen|ändern|zurücksetzen|olvidada|oublié|did|has|had|was|were|will|would|never|keeps?|again|problem|issue|forgotten|expired)$/i;

/** The length of the password at the beginning: further words belong to it until something else is spoken of. */
function clause(rest: string): number {
  let length = 0;
  let count = 0;
  for (const match of rest.matchAll(/\S+/g)) {
    const word = match[0];
    const plain = trimmed(word).toLowerCase();
    if (count > 0 && (ENDS.has(plain) || NOT_A_PASSWORD.has(plain) || plain === '' || /^[-–—/(]/.test(word))) break;
    length = match.index + trimmed(word).length;
    count += 1;
    if (count === MOST_WORDS || trimmed(word).length < word.length) break;
  }
  return length;
}

/** Without the punctuation of the sentence behind it. */
function trimmed(word: string): string {
  return word.replace(/[.,;:)"'”’»]+$|[?]$/u, '');
}
