// How a customer can be reached. What they tell in the conversation stands before what the profile says.
import type { Scope } from '@baton/flow';
import { countryOf, readEmail, readPhone } from '@baton/signals/answers';
import { heard } from './heard.ts';

type Known = Pick<Scope, 'vars' | 'profile'>;

/** A short answer that declines to give what was asked for. */
export function declinesToSay(scope: Pick<Scope, 'event' | 'signals' | 'language'>): boolean {
  const answer = heard(scope);
  if (answer === null || scope.event.type !== 'customer.message') return false;
  return (
    answer.says === 'no' ||
    answer.tells.includes('none') ||
    answer.tells.includes('stop') ||
    HAS_NONE.test(scope.event.text)
  );
}

/** "I don't have one", "lieber ohne". */
const HAS_NONE =
  /^\W*(?:i (?:don[’']?t|do not) (?:have|want|use)|i have no|skip|without|rather not|(?:ich )?habe? (?:ich )?(?:keine?n?|nicht)|lieber ohne|no tengo|sin|je n[’']?en ai pas|je n[’']ai pas|sans|n[aã]o tenho|sem|non (?:ce l[’']ho|ho)|senza|heb ik niet|ik heb geen|zonder)\b/iu;

export function emailOf({ vars, profile }: Known): string | null {
  return textOf(vars['customer.email']) ?? profile.email ?? null;
}

export function phoneOf({ vars, profile }: Known): string | null {
  return textOf(vars['customer.phone']) ?? profile.phone ?? null;
}

/** The address that the newest message gives; of several the one that is not refused (L5). */
export function givenEmail({ event, language }: Pick<Scope, 'event' | 'language'>): string | null {
  return event.type === 'customer.message' ? (readEmail(event.text, language)?.value ?? null) : null;
}

/** The number that the newest message gives, read as one of the customer's country (L5). */
export function givenPhone(scope: Pick<Scope, 'event' | 'language' | 'profile'>): string | null {
  const { event, language, profile } = scope;
  return event.type === 'customer.message'
    ? (readPhone(event.text, countryOf(profile), language)?.value ?? null)
    : null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
