import { Facts } from '../shared/card/Facts.tsx';
import { Ladder } from '../shared/card/Ladder.tsx';
import { Stack } from '../shared/card/Stack.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { duration } from '../shared/card/duration.ts';
import { onCall } from './on-call.node.ts';

export const OnCallCard = cardFor(onCall, Body);

function Body({ config }: SettingsOf<typeof onCall.config>) {
  const { firstSeconds, backupSeconds, joinSeconds } = config;
  return (
    <Stack>
      <Ladder
        label="Who is alerted, and until when"
        rungs={[
          { at: 0, label: 'First' },
          { at: firstSeconds, label: `Backup, ${duration(firstSeconds)}` },
          { at: firstSeconds + backupSeconds, label: duration(firstSeconds + backupSeconds), strong: true },
        ]}
      />
      <Facts facts={[{ icon: 'user-check', label: 'Someone joins within', value: duration(joinSeconds) }]} />
    </Stack>
  );
}
