// The desks of the house, by name.
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

const DESKS: Readonly<Record<string, (settings: unknown) => DeskRead>> = {
  zendesk: bind(zendesk),
  freshdesk: bind(freshdesk),
  intercom: bind(intercom),
  hubspot: bind(hubspot),
  chatwoot: bind(chatwoot),
};

/** The names under which desks are known. */
export const deskNames: readonly string[] = Object.keys(DESKS);

/** Reads the account of a desk by the desk's name. */
export function deskAccount(name: string, settings: unknown): DeskRead {
  const read = Object.hasOwn(DESKS, name) ? DESKS[name] : undefined;
  return read ? read(settings) : { problem: `There is no desk "${name}".` };
}
