// Whom a block holds for: by what they would come back under.
import { blockedPhrase } from '@baton/conversation';
import type { ConversationEntry, UnitKind } from '@baton/handoff';
import { ApiError } from '../http/api-error.ts';
import type { ReadModel } from '../read-model/queries.ts';

/**
 * The names of a conversation's customer: their proven id, and the browser it was begun in. Where neither is known, only this conversation
 * is closed to them.
 *
 * @param started the first entry of its journal
 */
export function namesToBlock(customer: string | null, started: ConversationEntry | undefined): string[] {
  const unit = started?.type === 'started' ? started.unit : undefined;
  return [
    ...new Set([...(customer === null ? [] : [nameOf('customer', customer)]), ...(unit ? namesOfUnit(unit) : [])]),
  ];
}

export interface Comer {
  /** Their proven id. */
  readonly customer: string | null;
  readonly unit: { readonly kind: UnitKind; readonly id: string };
  readonly language: string;
  readonly zone: string;
}

/** @throws ApiError `customer-blocked`, in words for the customer, where a block holds for whoever comes */
export async function turnAwayBlocked(readModel: Pick<ReadModel, 'blockOf'>, comer: Comer, at: number): Promise<void> {
  const { customer, unit, language, zone } = comer;
  const names = [...(customer === null ? [] : [nameOf('customer', customer)]), ...namesOfUnit(unit)];
  const block = await readModel.blockOf(names, at);
  if (block) throw new ApiError('customer-blocked', blockedPhrase(language, block.until, zone));
}

/** A conversation's own id is nobody's name. */
function namesOfUnit({ kind, id }: Comer['unit']): string[] {
  return kind === 'conversation' ? [] : [nameOf(kind, id)];
}

function nameOf(kind: UnitKind, id: string): string {
  return `${kind}:${id}`;
}
