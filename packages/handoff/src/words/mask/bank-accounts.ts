import { secretAt, type Secret } from './secret.ts';

const IBAN = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,30}(?![\p{L}\p{N}])/giu;
const SHORTEST = 15;

/** Accounts that no check digit gives away: where a bank is spoken of, by their name. */
const BANK =
  /(?<!\p{L})(?:bank account|bankverbindung|sort code|routing number|routing|aba|blz|bankleitzahl|bsb|kontonummer)(?!\p{L})/iu;
const NAMED =
  /(?<!\p{L})(?:sort code|routing(?: number| no\.?)?|aba|bsb|blz|bankleitzahl|(?:bank )?account(?: number| no\.?)?|acct|konto(?:nummer)?)(?:\s{0,2}(?:is|ist|:|=|#))?\s{0,2}(?<secret>\d{2}-\d{2}-\d{2}|\d{3}-\d{3}|\d{6}(?=\D*account)|\d{7,17})(?![\d-])/giu;
const SHOWN = '[account number removed]';

/** IBANs (ISO 13616) by their check digits, and the accounts of countries without one by their names. */
export function findBankAccounts(text: string): Secret[] {
  const named = BANK.test(text)
    ? [...text.matchAll(NAMED)].map((match) => {
        const word = match.groups?.['secret'] ?? '';
        return secretAt('bank-account', match.index + match[0].length - word.length, word.length, SHOWN);
      })
    : [];
  return [...named, ...findIbans(text)];
}

/** Words right behind one are no part of it. */
function findIbans(text: string): Secret[] {
  return [...text.matchAll(IBAN)].flatMap((match) => {
    for (let end = match[0].length; end >= SHORTEST; end -= 1) {
      if (/[\p{L}\p{N}]/u.test(match[0][end] ?? '') || !/[A-Z0-9]/i.test(match[0][end - 1] ?? '')) continue;
      const compact = match[0].slice(0, end).replaceAll(/[ -]/g, '').toUpperCase();
      if (compact.length >= SHORTEST && isIban(compact))
        return [secretAt('bank-account', match.index, end, `[IBAN ending ${compact.slice(-4)}]`)];
    }
    return [];
  });
}

/** ISO 7064 MOD 97-10. */
function isIban(compact: string): boolean {
  if (compact.length > 34) return false;
  let rest = 0;
  for (const sign of compact.slice(4) + compact.slice(0, 4)) rest = Number(`${rest}${parseInt(sign, 36)}`) % 97;
  return rest === 1;
}
