// How a customer can be reached. What they tell in the conversation stands before what the profile says.
import type { Scope } from '@baton/flow';

const REFUSAL =
  /^(no|nope|nah|none|skip|never ?mind|rather not|i'?d rather not|i don[’']?t (have|want)|without|nein|non|não|nao)\b/i;

type Known = Pick<Scope, 'vars' | 'profile'>;

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/;
const PHONE = /\+?\d[\d\s()./-]{4,20}\d/;

/** The address a customer wrote, or null. */
export function emailIn(text: string): string | null {
  return EMAIL.exec(text.slice(0, 2000))?.[0] ?? null;
}

/** The phone number a customer wrote, or null. At least seven digits, so that an order number of six is not dialled. */
export function phoneIn(text: string): string | null {
  const found = PHONE.exec(text.slice(0, 2000))?.[0];
  return found !== undefined && found.replaceAll(/\D/g, '').length >= 7 ? found.trim() : null;
}

/** A short answer that declines to give what was asked for. */
export function declinesToSay(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length <= 12 && REFUSAL.test(text.trim());
}

export function emailOf({ vars, profile }: Known): string | null {
  return textOf(vars['customer.email']) ?? profile.email ?? null;
}

export function phoneOf({ vars, profile }: Known): string | null {
  return textOf(vars['customer.phone']) ?? profile.phone ?? null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
