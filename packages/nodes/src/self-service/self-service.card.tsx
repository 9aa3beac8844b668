import { Buttons } from '../shared/card/Buttons.tsx';
import { Facts } from '../shared/card/Facts.tsx';
import { Stack } from '../shared/card/Stack.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { selfService } from './self-service.node.ts';

export const SelfServiceCard = cardFor(selfService, Body);

function Body({ config }: SettingsOf<typeof selfService.config>) {
  return (
    <Stack>
      <Buttons labels={config.helps.map(({ label }) => label)} />
      <Facts facts={[{ icon: 'circle-help', label: 'Then asks whether that solved it' }]} />
    </Stack>
  );
}
