import { Badge } from '@baton/ui';
import type { DeskConversation } from '@baton/wire';
import { strings } from '../strings.ts';

export interface AbuseBadgeProps {
  abuse: DeskConversation['abuse'];
}

/** What was done last about a customer who insults or floods; nothing where there is nothing to say. */
export function AbuseBadge({ abuse }: AbuseBadgeProps) {
  if (abuse === null) return null;
  return (
    <Badge icon="flag" tone={abuse === 'blocked' ? 'red' : 'orange'}>
      {strings.abuseStands[abuse]}
    </Badge>
  );
}
