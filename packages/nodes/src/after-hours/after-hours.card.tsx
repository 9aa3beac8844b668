import { Buttons } from '../shared/card/Buttons.tsx';
import { Facts } from '../shared/card/Facts.tsx';
import { Stack } from '../shared/card/Stack.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { duration } from '../shared/card/duration.ts';
import { firstText } from '../shared/card/first-text.ts';
import { words } from '../shared/card/words.ts';
import { afterHours } from './after-hours.node.ts';

export const AfterHoursCard = cardFor(afterHours, Body);

function Body({ config }: SettingsOf<typeof afterHours.config>) {
  const { ticketLabel, callbackLabel, selfServiceLabel, onCallLabel, waitSeconds } = config;
  return (
    <Stack>
      <Buttons labels={[ticketLabel, callbackLabel, selfServiceLabel]} />
      <Facts
        facts={[
          { icon: 'siren', label: 'In a critical case', value: firstText(onCallLabel) },
          { icon: 'timer', label: words.waitsFor, value: duration(waitSeconds) },
        ]}
      />
    </Stack>
  );
}
