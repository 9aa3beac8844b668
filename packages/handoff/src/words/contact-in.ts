// How a customer can be reached, out of what they write.

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/;
const PHONE = /\+?\d[\d\s()./-]{4,20}\d/;
/** An address among more words may be somebody else's, unless they say that it is their own. */
const OWN = /\b(?:my|mine|me|reach|contact)\b|^\W*e-?mail\b/i;
const FEW_WORDS = 4;

/** The email address in a text, or null. */
export function emailIn(text: string): string | null {
  return EMAIL.exec(text.slice(0, 2000))?.[0] ?? null;
}

/** The phone number in a text, or null. At least seven digits, so that an order number of six is not dialled. */
export function phoneIn(text: string): string | null {
  const found = PHONE.exec(text.slice(0, 2000))?.[0];
  return found !== undefined && found.replaceAll(/\D/g, '').length >= 7 ? found.trim() : null;
}

export interface Contact {
  readonly email?: string;
  readonly phone?: string;
}

/** What a customer gives as their own without having been asked; nothing where the words leave it open. */
export function ownContactIn(text: string): Contact {
  const email = emailIn(text);
  const phone = phoneIn(text);
  const isOwn = (found: string) => OWN.test(text) || wordsIn(text.replace(found, ' ')) <= FEW_WORDS;
  return {
    ...(email !== null && isOwn(email) ? { email } : {}),
    // Other long numbers, such as those of orders, begin with neither.
    ...(phone !== null && /^[+0]/.test(phone) && isOwn(phone) ? { phone } : {}),
  };
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** The text without addresses and numbers: what is left says what it is about. */
export function withoutContact(text: string): string {
  return text.replaceAll(new RegExp(EMAIL, 'g'), ' ').replaceAll(new RegExp(PHONE, 'g'), ' ');
}
