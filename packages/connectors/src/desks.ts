// The desks of the house, by name.
import type * as z from 'zod';
import { chatwoot } from './chatwoot/chatwoot.ts';
import type { Desk, DeskDefinition } from './desk.ts';
import { freshdesk } from './freshdesk/freshdesk.ts';
import { hubspot } from './hubspot/hubspot.ts';
import { intercom } from './intercom/intercom.ts';
import { zendesk } from './zendesk/zendesk.ts';

/** A desk, or in words why its settings cannot be used. */
export type DeskRead = { desk: Desk } | { problem: string };

function bind<S>(definition: DeskDefinition<S>): (settings: unknown) => DeskRead {
  return (given) => {
    const read = definition.settings.safeParse(given);
    if (read.success) return { desk: definition.desk(read.data) };
    const [first] = read.error.issues;
    return { problem: `${first?.path.join('.') ?? ''}: ${first?.message ?? ''}` };
  };
}

/** A kind of desk: its form of settings, and how an account of it is read. */
export interface DeskKind {
  readonly label: string;
  readonly settings: z.ZodType;
  readonly bind: (settings: unknown) => DeskRead;
}

const kind = <S>(label: string, definition: DeskDefinition<S>): DeskKind => ({
  label,
  settings: definition.settings,
  bind: bind(definition),
});

/** The desks of the house, by the name that files and flows know them by. */
export const DESK_KINDS: Readonly<Record<string, DeskKind>> = {
  zendesk: kind('Zendesk', zendesk),
  freshdesk: kind('Freshdesk', freshdesk),
  intercom: kind('Intercom', intercom),
  hubspot: kind('HubSpot', hubspot),
  chatwoot: kind('Chatwoot', chatwoot),
};

/** The names under which desks are known. */
export const deskNames: readonly string[] = Object.keys(DESK_KINDS);

/** Reads the account of a desk by the desk's name. */
export function deskAccount(name: string, settings: unknown): DeskRead {
  const read = Object.hasOwn(DESK_KINDS, name) ? DESK_KINDS[name]?.bind : undefined;
  return read ? read(settings) : { problem: `There is no desk "${name}".` };
}
