const EMAIL = /[^\s@,;<>()]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;
const PHONE = /\+?\d[\d\s()./-]{4,20}\d/g;

/** The text without addresses and numbers: what is left says what it is about. */
export function withoutContact(text: string): string {
  return text.replaceAll(EMAIL, ' ').replaceAll(PHONE, ' ');
}
