import { Facts } from '../shared/card/Facts.tsx';
import { Ladder } from '../shared/card/Ladder.tsx';
import { Stack } from '../shared/card/Stack.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { duration } from '../shared/card/duration.ts';
import { queueMessage } from './queue-message.node.ts';

export const QueueMessageCard = cardFor(queueMessage, Body);

function Body({ config }: SettingsOf<typeof queueMessage.config>) {
  const { steps, everySeconds, alternativesFromSeconds } = config;
  const rungs = steps
    .map(({ afterSeconds }) => ({
      at: afterSeconds,
      label: duration(afterSeconds),
      strong: afterSeconds >= alternativesFromSeconds,
    }))
    .toSorted((a, b) => a.at - b.at);
  return (
    <Stack>
      <Ladder label="Updates while the customer waits" rungs={rungs} />
      <Facts
        facts={[
          { icon: 'repeat', label: 'Then every', value: duration(everySeconds) },
          { icon: 'phone', label: 'Callback or ticket after', value: duration(alternativesFromSeconds) },
        ]}
      />
    </Stack>
  );
}
