import { Chips } from '../shared/card/Chips.tsx';
import { Facts } from '../shared/card/Facts.tsx';
import { Stack } from '../shared/card/Stack.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { explicitRequest } from './explicit-request.node.ts';

export const ExplicitRequestCard = cardFor(explicitRequest, Body);

function Body({ config }: SettingsOf<typeof explicitRequest.config>) {
  const { phrases } = config;
  return (
    <Stack>
      <Facts facts={[{ icon: 'check', label: 'All common phrases, and the button' }]} />
      <Chips chips={phrases.map((phrase) => ({ label: `“${phrase}”` }))} most={4} />
    </Stack>
  );
}
