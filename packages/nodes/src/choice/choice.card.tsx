import { Buttons } from '../shared/card/Buttons.tsx';
import { Facts } from '../shared/card/Facts.tsx';
import { Said } from '../shared/card/Said.tsx';
import { Stack } from '../shared/card/Stack.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { choice } from './choice.node.ts';

export const ChoiceCard = cardFor(choice, Body);

function Body({ config }: SettingsOf<typeof choice.config>) {
  return (
    <Stack>
      <Said message={config.message} lines={2} />
      <Buttons labels={config.options.map(({ label }) => label)} />
      {config.into !== null && <Facts facts={[{ icon: 'variable', label: 'Save as', value: config.into }]} />}
    </Stack>
  );
}
