// S1: what must not be stored is taken out before anything is written down.
import { findBankAccounts } from './bank-accounts.ts';
import { findCards } from './cards.ts';
import { findCodes } from './codes.ts';
import { findDocuments } from './documents.ts';
import { findKeys } from './keys.ts';
import { findIds } from './national-ids.ts';
import { findPasswords } from './passwords.ts';
import type { Secret } from './secret.ts';

/** The text without cards, codes, passwords, keys, bank accounts and national ids; everything else is left as it was. */
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
  const found = [
    ...findKeys(text),
    ...findBankAccounts(text),
    ...findCards(text),
    ...findCodes(text),
    ...findPasswords(text),
    ...findIds(text),
    ...findDocuments(text),
  ].toSorted((a, b) => a.from - b.from || b.to - a.to);
  const kept: Secret[] = [];
  for (const secret of found) if (secret.from >= (kept.at(-1)?.to ?? 0)) kept.push(secret);
  return kept;
}
