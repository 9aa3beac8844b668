// What a variable holds: what the flow set, else what the house knows under that name.
import { fillText, type Json, type Scope } from '@baton/flow';
import { justWritten } from './just-written.ts';
import { newestOrder } from '@baton/handoff';

type Known = Pick<Scope, 'vars' | 'profile' | 'unanswered' | 'language' | 'signals' | 'event'>;

/** The value of a variable, or undefined when there is none. */
export function variableValue(name: string, scope: Known): Json | undefined {
  // A designer may call one "constructor".
  const own = Object.hasOwn(scope.vars, name) ? scope.vars[name] : undefined;
  return own === undefined || own === null ? houseValue(name, scope) : own;
}

/** A text with its places filled from variables; what only a message can say (a place in the queue) stays empty. */
export function filled(text: string, scope: Known): string {
  return fillText(text, (name) => textOf(variableValue(name, scope)));
}

function houseValue(name: string, { profile, unanswered, language, signals, event }: Known): Json | undefined {
  switch (name) {
    case 'customer.name':
      return profile.name?.split(' ')[0];
    case 'customer.email':
      return profile.email;
    case 'customer.phone':
      return profile.phone;
    case 'customer.account':
      return profile.accountId;
    case 'customer.language':
      return language;
    case 'customer.order':
      return newestOrder(profile)?.id;
    case 'customer.orders':
      return profile.orders?.length ?? 0;
    case 'customer.message':
      return justWritten(event) ?? undefined;
    case 'question':
      return unanswered.at(-1);
    case 'category':
      return signals.category.id;
    default:
      return undefined;
  }
}

function textOf(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
