// A kept reply as it is sent: every place filled with what is known of this customer. Pure.
import { fillText } from '@baton/flow';
import type { DeskConversation } from '@baton/wire';

export interface ReplyFrom {
  readonly talk: Pick<DeskConversation, 'customerName' | 'number' | 'ticket' | 'team'> | null;
  readonly agentName: string;
}

/** Places without a value take their fallback, else nothing: what is left of the sentence closes up, line by line. */
export function fillReply(text: string, { talk, agentName }: ReplyFrom): string {
  const values: Readonly<Record<string, string | undefined>> = {
    'customer.name': talk?.customerName?.split(' ')[0],
    'customer.full-name': talk?.customerName ?? undefined,
    'agent.name': agentName === '' ? undefined : agentName.split(' ')[0],
    'agent.full-name': agentName === '' ? undefined : agentName,
    'agent.team': talk?.team?.name,
    number: talk?.number,
    ticket: talk?.ticket ?? talk?.number,
  };
  return fillText(text, (name) => values[name])
    .replaceAll(/[^\S\n]{2,}/g, ' ')
    .replaceAll(/[^\S\n]+([,.!?])/g, '$1')
    .trim();
}
