import { Chips } from '../shared/card/Chips.tsx';
import { Facts } from '../shared/card/Facts.tsx';
import { Stack } from '../shared/card/Stack.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { words } from '../shared/card/words.ts';
import { ticket } from './ticket.node.ts';

export const TicketCard = cardFor(ticket, Body);

function Body({ config }: SettingsOf<typeof ticket.config>) {
  const { team, by, urgent, front } = config;
  return (
    <Stack>
      <Facts
        facts={[
          { icon: 'clock', label: 'Answer by', value: by ?? 'the workspace’s time' },
          { icon: 'users', label: 'For', value: team ?? words.teamInCharge },
        ]}
      />
      <Chips
        chips={[
          ...(urgent ? [{ label: 'Urgent', tone: 'red' as const }] : []),
          ...(front ? [{ label: 'Front of the next shift', tone: 'orange' as const }] : []),
        ]}
      />
    </Stack>
  );
}
