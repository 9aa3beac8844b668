// How a customer can be reached. What they tell in the conversation stands before what the profile says.
import type { Scope } from '@baton/flow';

const REFUSAL =
  /^(no|nope|nah|none|skip|never ?mind|rather not|i'?d rather not|i don[’']?t (have|want)|without|nein|non|não|nao)\b/i;

type Known = Pick<Scope, 'vars' | 'profile'>;

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
