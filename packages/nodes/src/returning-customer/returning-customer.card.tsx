import { Buttons } from '../shared/card/Buttons.tsx';
import { Facts } from '../shared/card/Facts.tsx';
import { Stack } from '../shared/card/Stack.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { duration } from '../shared/card/duration.ts';
import { returningCustomer } from './returning-customer.node.ts';

export const ReturningCustomerCard = cardFor(returningCustomer, Body);

function Body({ config }: SettingsOf<typeof returningCustomer.config>) {
  return (
    <Stack>
      <Facts
        facts={[
          { icon: 'ticket', label: 'With a ticket or call still open' },
          { icon: 'timer', label: 'Waits for', value: duration(config.waitSeconds) },
        ]}
      />
      <Buttons labels={[config.addLabel, config.newLabel]} />
    </Stack>
  );
}
