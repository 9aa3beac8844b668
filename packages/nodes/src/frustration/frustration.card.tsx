import { Facts } from '../shared/card/Facts.tsx';
import { Scale } from '../shared/card/Scale.tsx';
import { Stack } from '../shared/card/Stack.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { frustration } from './frustration.node.ts';

export const FrustrationCard = cardFor(frustration, Body);

function Body({ config }: SettingsOf<typeof frustration.config>) {
  const { mildFrom, offerFrom, veryFrom, angryFrom } = config;
  return (
    <Stack>
      <Scale
        label={`Offers a person from a score of ${offerFrom}`}
        bands={[
          { label: 'Calm', tone: 'green', from: 0 },
          { label: 'Mild', tone: 'yellow', from: mildFrom },
          { label: 'Frustrated', tone: 'orange', from: offerFrom },
          { label: 'Very frustrated', tone: 'red', from: veryFrom },
          { label: 'Angry', tone: 'red', from: angryFrom },
        ]}
        to={angryFrom + 1}
      />
      <Facts facts={[{ icon: 'hand-helping', label: 'Offers a person from', value: offerFrom }]} />
    </Stack>
  );
}
