// E1: whom an experiment counts, and which arms are settled before a conversation begins.
import { createHash } from 'node:crypto';
import type { UnitKind } from '@baton/handoff';

export interface Unit {
  readonly kind: UnitKind;
  /** Not the customer's own id: figures need to tell people apart, not to know them. */
  readonly id: string;
}

/** A signed customer is the same on every device; who is not signed is known by the browser, else by this conversation alone. */
export function unitOf(signedCustomer: string | null, device: string | undefined, conversation: string): Unit {
  const kind = signedCustomer !== null ? 'customer' : device !== undefined ? 'device' : 'conversation';
  const key = signedCustomer ?? device ?? conversation;
  return { kind, id: createHash('sha256').update(`${kind}\n${key}`).digest('base64url').slice(0, 22) };
}

/** Arms that are settled for a unit at a time, by experiment. */
export type SettledArms = (unit: Unit, at: number) => Promise<{ [experiment: string]: string }>;
