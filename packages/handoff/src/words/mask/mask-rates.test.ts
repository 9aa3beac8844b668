// S1 on ten thousand messages that nobody wrote by hand: how much of what is secret is hidden, and how little else.
import { expect, test } from 'vitest';
import { mask } from './mask.ts';

const SEED = Number(process.env['BATON_SEED'] ?? 20_261_130);
const MESSAGES = 10_000;

/** Tommy Ettinger's mulberry32 (public domain). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const next = random(SEED);
const below = (limit: number) => Math.floor(next() * limit);
const pick = <T>(list: readonly [T, ...T[]]): T => list[below(list.length)] ?? list[0];
const digits = (count: number) => Array.from({ length: count }, () => below(10)).join('');
const signs = (count: number, from: string) => Array.from({ length: count }, () => from[below(from.length)]).join('');
const ALNUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function withLuhn(body: string): string {
  let sum = 0;
  for (let i = 0; i < body.length; i += 1) {
    const digit = Number(body[body.length - 1 - i]) * (i % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return body + String((10 - (sum % 10)) % 10);
}

/** The check digit that makes the weighted sum fit. */
const fitting = (make: () => string | null): string => {
  for (;;) {
    const made = make();
    if (made !== null) return made;
  }
};
const weighted = (text: string, weights: readonly number[]) =>
  weights.reduce((sum, weight, i) => sum + weight * Number(text[i]), 0);

const card = () =>
  pick([
    () => withLuhn(`4${digits(14)}`),
    () => withLuhn(`5${1 + below(5)}${digits(13)}`),
    () => withLuhn(`2${pick(['3', '4', '5', '6'])}${digits(13)}`),
    () => withLuhn(`3${pick(['4', '7'])}${digits(12)}`),
    () => withLuhn(`6011${digits(11)}`),
    () => withLuhn(`36${digits(11)}`),
    () => withLuhn(`3530${digits(11)}`),
    () => withLuhn(`62${digits(13)}`),
  ])();
const written = (number: string) => {
  const groups = number.length === 16 ? [4, 4, 4, 4] : number.length === 15 ? [4, 6, 5] : [4, 6, 4];
  const mark = pick(['', '', ' ', '-', '.', ' - ', '\u00a0', '\n', ' x ']);
  let at = 0;
  return groups.map((size) => number.slice(at, (at += size))).join(mark);
};
function iban(): string {
  const country = pick(['DE', 'GB', 'FR', 'NL', 'ES', 'IT']);
  const body = {
    DE: digits(18),
    GB: `${signs(4, UPPER)}${digits(14)}`,
    FR: digits(23),
    NL: `${signs(4, UPPER)}${digits(10)}`,
    ES: digits(20),
    IT: `${signs(1, UPPER)}${digits(22)}`,
  }[country];
  let rest = 0;
  for (const sign of `${body}${country}00`) rest = Number(`${rest}${parseInt(sign, 36)}`) % 97;
  const whole = `${country}${String(98 - rest).padStart(2, '0')}${body}`;
  return next() < 0.5 ? whole : (whole.match(/.{1,4}/g) ?? []).join(' ');
}
const day = () => String(1 + below(28)).padStart(2, '0');
const month = () => String(1 + below(12)).padStart(2, '0');
const year = () => String(50 + below(49));
const pesel = () => {
  const body = `${year()}${month()}${day()}${digits(4)}`;
  return `${body}${(10 - (weighted(body, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10}`;
};
const bsn = () =>
  fitting(() => {
    const body = `1${digits(7)}`;
    const check = weighted(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    return check < 10 ? `${body}${check}` : null;
  });
const dni = () => {
  const number = digits(8);
  return `${number}${'TRWAGMYFPDXBNJZSQVHLCKE'[Number(number) % 23]}`;
};
const personnummer = () => {
  const body = `${year()}${month()}${day()}${digits(3)}`;
  const whole = withLuhn(body);
  return next() < 0.5 ? `${whole.slice(0, 6)}-${whole.slice(6)}` : `${whole}`;
};
const ssn = () => `${100 + below(500)}-${10 + below(89)}-${1000 + below(8999)}`;
const word = () =>
  pick(['tulip', 'Hunter2', 'correct-horse', 'S0nne!77', 'xK9#mQ2$', 'lamp4ever', 'Qwertz123', 'b1ue_whale']);

interface Case {
  readonly kind: string;
  readonly text: string;
  /** What must be gone. */
  readonly secret: string;
}

const AROUND: readonly [string, ...string[]] = [
  '%',
  'hi, %',
  '% – please help',
  'I told you already: %. What now?',
  'ok. %, thanks',
];

const SECRETS: readonly [() => Case, ...(() => Case)[]] = [
  () => secret('card', 'my card is %', written(card())),
  () => secret('card alone', '%', written(card())),
  () => secret('card and expiry', 'pay with % exp 04/29', written(card())),
  () =>
    secret(
      'cvv',
      pick(['cvv %', 'CVC: %', 'the cvv is %', 'security code %', 'card security code is %', 'Prüfziffer %']),
      digits(3),
    ),
  () => secret('pin', pick(['my pin is %', 'PIN: %', 'pin code %']), digits(4)),
  () =>
    secret(
      'one-time code',
      pick([
        'the verification code is %',
        'OTP %',
        'one-time code: %',
        'I got the code by sms, verification code %',
        'mTAN %',
        '2FA code is %',
        'login code %',
      ]),
      digits(6),
    ),
  () =>
    secret(
      'password',
      pick([
        'my password is %',
        'password: %',
        'pw: %',
        'passwd %',
        'my password’s %',
        "my password's %",
        'Passwort: %',
        'mein Passwort lautet %',
        'mot de passe: %',
        'mi contraseña es %',
        'pwd=%',
      ]),
      fitting(() => (/\d/.test(word()) ? 'Hunter2' : word())),
    ),
  () => secret('password in quotes', 'the password is "%" I think', `${word()} ${word()}`),
  () => secret('password of two words', 'my password is blue %', pick(['horse', 'whale7', 'Sonne'])),
  () => secret('my pass is', 'my pass is %', word()),
  () => secret('login', 'login anna / password %', word()),
  () => secret('api key', pick(['%', 'use % for it', 'the key: %']), `sk-${signs(40, ALNUM)}`),
  () => secret('github token', 'here: %', `ghp_${signs(36, ALNUM)}`),
  () => secret('aws key', 'AWS %', `AKIA${signs(16, UPPER)}`),
  () => secret('stripe key', 'it says % is invalid', `sk_live_${signs(24, ALNUM)}`),
  () => secret('slack token', '%', `xoxb-${digits(11)}-${signs(24, ALNUM)}`),
  () =>
    secret('named key', pick(['api key: %', 'my API key is %', 'access token %', 'Bearer %']), `a1${signs(30, ALNUM)}`),
  () => secret('jwt', '%', `eyJ${signs(20, ALNUM)}.eyJ${signs(40, ALNUM)}.${signs(40, ALNUM)}`),
  () => secret('address with password', 'it connects to postgres://anna:%@db.example/shop', `p${signs(12, ALNUM)}`),
  () => secret('iban', pick(['IBAN %', 'send it to %', 'my account is %, ok?']), iban()),
  () => secret('ssn', pick(['my SSN is %', '%']), ssn()),
  () =>
    secret('ssn in one piece', pick(['my ssn is %', 'social security number %', 'SSN: %']), ssn().replaceAll('-', '')),
  () => secret('bsn', pick(['mijn bsn is %', 'BSN %', 'burgerservicenummer: %']), bsn()),
  () => secret('pesel', pick(['PESEL %', 'my pesel is %']), pesel()),
  () => secret('personnummer', pick(['personnummer %', 'mitt personnummer är %']), personnummer()),
  () => secret('aadhaar', 'my aadhaar is %', pick(['2341 2341 2346', '234123412346', '9999 4105 7058'])),
  () => secret('dni', pick(['DNI %', 'mi dni es %']), dni()),
  () => secret('nino', 'NI number %', `AB${digits(6)}C`),
  () => secret('codice fiscale', '%', 'RSSMRA85T10A562S'),
  () => secret('cpf', 'CPF %', '529.982.247-25'),
  () =>
    secret(
      'passport',
      pick(['my passport number is %', 'passport no. %', 'Reisepass %', 'passport: %']),
      `${signs(1, UPPER)}${digits(8)}`,
    ),
  () => secret('spelled card', 'it is %', 'four two four two four two four two four two four two four two four two'),
  () => secret('private key', '%', `-----BEGIN PRIVATE KEY-----\n${signs(64, ALNUM)}\n-----END PRIVATE KEY-----`),
];

const INNOCENT: readonly [() => string, ...(() => string)[]] = [
  () => `my order is ${digits(10)}`,
  () => `tracking ${pick(['1Z', 'JD', 'RR'])}${digits(pick([9, 16]))}`,
  () => `where is parcel ${digits(12)}?`,
  () => `tracking number ${digits(pick([13, 14, 15, 16]))}`,
  () => `order number ${withLuhn(`4${digits(14)}`)} has not come`,
  () => `say ${withLuhn(`1${digits(11)}`)}`,
  () => `00340434${digits(12)} is the DHL number`,
  () => `call me at +49 ${digits(3)} ${digits(7)}`,
  () => `my phone is 0${digits(3)} ${digits(3)} ${digits(4)}`,
  () => `order A-${digits(5)} of 2026-${month()}-${day()}`,
  () => `it costs ${below(900)}.${digits(2)} euros`,
  () =>
    `my password is ${pick(['not working', 'wrong', 'expired', 'no longer accepted', 'being rejected', 'too short'])}`,
  () => `I forgot my ${pick(['password', 'pin', 'passcode'])}, please help`,
  () => `the password reset ${pick(['mail', 'link', 'page'])} never came`,
  () => `discount code ${pick(['SAVE', 'HELLO', 'LAMP'])}${digits(2)} does not work`,
  () => `error code ${digits(3)} on page ${below(90)}`,
  () => `postcode ${digits(5)}, house ${below(200)}`,
  () => `since ${2000 + below(20)}, ${2000 + below(20)}, ${2000 + below(20)} and ${2000 + below(20)}`,
  () => `article EAN 40${digits(11)}`,
  () => `IMEI ${withLuhn(`35${digits(12)}`)}`,
  () => `invoice ${digits(4)}-${digits(6)}`,
  () => `my passport has expired, can I still fly?`,
  () => `customer number ${digits(9)}`,
  () => `what is a security code and where is the key to the lamp`,
  () => `I am waiting for ${below(60)} minutes, ticket LL-${digits(5)}`,
];

function secret(kind: string, sentence: string, hidden: string): Case {
  return { kind, text: pick(AROUND).replace('%', () => sentence.replace('%', () => hidden)), secret: hidden };
}

/** Nothing of it that could be used: not the whole, and no piece of five signs in a row beside a card's last four. */
function isHidden({ text, secret: hidden, kind }: Case): boolean {
  const masked = mask(text);
  if (masked === text || masked.includes(hidden)) return false;
  if (kind.startsWith('password') || kind.includes('pass'))
    return !hidden.split(' ').some((part) => part.length > 3 && masked.split(/[^\p{L}\p{N}!#$-]+/u).includes(part));
  const compact = (value: string) => value.replaceAll(/[\s.-]/g, '');
  return !compact(masked).includes(compact(hidden).slice(0, 6));
}

test(`S1: of ${MESSAGES} generated messages 99 % of the secrets are hidden, and 98 % of what is hidden was one (seed ${SEED})`, () => {
  const missed = new Map<string, string[]>();
  const touched: string[] = [];
  let [secrets, hidden] = [0, 0];
  for (let n = 0; n < MESSAGES; n += 1) {
    if (n % 2 === 0) {
      const made = pick(SECRETS)();
      secrets += 1;
      if (isHidden(made)) hidden += 1;
      else missed.set(made.kind, [...(missed.get(made.kind) ?? []), `${made.text} → ${mask(made.text)}`]);
      continue;
    }
    const text = pick(AROUND).replace('%', pick(INNOCENT));
    if (mask(text) !== text) touched.push(`${text} → ${mask(text)}`);
  }
  const recall = hidden / secrets;
  const precision = hidden / (hidden + touched.length);
  const told = [...missed].map(([kind, texts]) => `${kind} ${texts.length}: ${texts[0]}`);
  expect(recall, `seed ${SEED}, missed: ${told.join('\n')}`).toBeGreaterThanOrEqual(0.99);
  expect(precision, `seed ${SEED}, hidden without need: ${touched.slice(0, 10).join('\n')}`).toBeGreaterThanOrEqual(
    0.98,
  );
});
