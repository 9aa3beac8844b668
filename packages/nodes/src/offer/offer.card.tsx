import { Buttons } from '../shared/card/Buttons.tsx';
import { Said } from '../shared/card/Said.tsx';
import { Stack } from '../shared/card/Stack.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { offer } from './offer.node.ts';

export const OfferCard = cardFor(offer, Body);

function Body({ config }: SettingsOf<typeof offer.config>) {
  return (
    <Stack>
      <Said message={config.message} lines={2} />
      <Buttons labels={[config.yesLabel, config.noLabel]} />
    </Stack>
  );
}
