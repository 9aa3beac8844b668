import { Chips } from '../shared/card/Chips.tsx';
import { Facts } from '../shared/card/Facts.tsx';
import { Stack } from '../shared/card/Stack.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { duration } from '../shared/card/duration.ts';
import { words } from '../shared/card/words.ts';
import { helpDesk } from './help-desk.node.ts';

export const HelpDeskCard = cardFor(helpDesk, Body);

function Body({ config }: SettingsOf<typeof helpDesk.config>) {
  const { desk, team, urgent, tooLongSeconds } = config;
  return (
    <Stack>
      <Facts
        facts={[
          { icon: 'plug', label: desk === '' ? 'No help desk chosen' : desk },
          { icon: 'users', label: 'For', value: team ?? words.teamInCharge },
          { icon: 'timer', label: 'Waits for an answer', value: duration(tooLongSeconds) },
        ]}
      />
      <Chips chips={urgent ? [{ label: 'Urgent', tone: 'red' }] : []} />
    </Stack>
  );
}
