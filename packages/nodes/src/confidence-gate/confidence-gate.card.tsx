import { Facts } from '../shared/card/Facts.tsx';
import { Scale } from '../shared/card/Scale.tsx';
import { Stack } from '../shared/card/Stack.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { confidenceGate } from './confidence-gate.node.ts';

export const ConfidenceGateCard = cardFor(confidenceGate, Body);

function Body({ config }: SettingsOf<typeof confidenceGate.config>) {
  const { handOffBelow, answerFrom, unsureLimit, unsureBelow, atOnce } = config;
  return (
    <Stack>
      <Scale
        label={`Hands off below ${handOffBelow} %, checks the answer below ${answerFrom} %, answers from there`}
        bands={[
          { label: 'Hands off', tone: 'red', from: 0 },
          { label: 'Checks', tone: 'yellow', from: handOffBelow },
          { label: 'Answers', tone: 'green', from: answerFrom },
        ]}
        to={100}
        unit=" %"
      />
      <Facts
        facts={[
          { icon: 'repeat', label: `${unsureLimit} in a row below`, value: `${unsureBelow} %` },
          atOnce ? { icon: 'zap', label: 'Transfers immediately' } : null,
        ]}
      />
    </Stack>
  );
}
