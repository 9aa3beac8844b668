import { Facts } from '../shared/card/Facts.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { words } from '../shared/card/words.ts';
import { callback } from './callback.node.ts';

export const CallbackCard = cardFor(callback, Body);

function Body({ config }: SettingsOf<typeof callback.config>) {
  const { team, days } = config;
  return (
    <Facts
      facts={[
        {
          icon: 'calendar-clock',
          label: 'Available times on',
          value: days === 1 ? 'the next business day' : `${days} business days`,
        },
        { icon: 'users', label: 'From', value: team ?? words.teamInCharge },
      ]}
    />
  );
}
