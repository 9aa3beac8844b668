import { Facts } from '../shared/card/Facts.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { words } from '../shared/card/words.ts';
import { businessHours } from './business-hours.node.ts';

export const BusinessHoursCard = cardFor(businessHours, Body);

function Body({ config }: SettingsOf<typeof businessHours.config>) {
  const { team, calendar } = config;
  return (
    <Facts
      facts={[
        calendar === null
          ? { icon: 'users', label: 'Hours of', value: team ?? words.teamInCharge }
          : { icon: 'calendar', label: 'Opening hours', value: calendar },
      ]}
    />
  );
}
