import { Chips } from '../shared/card/Chips.tsx';
import { Facts } from '../shared/card/Facts.tsx';
import { Stack } from '../shared/card/Stack.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { classify } from './classify.node.ts';

export const ClassifyCard = cardFor(classify, Body);

function Body({ config }: SettingsOf<typeof classify.config>) {
  const { own } = config;
  return (
    <Stack>
      <Facts facts={[{ icon: 'users', label: 'By category, topic and language' }]} />
      <Chips chips={own.map(({ category, team }) => ({ label: `${category} → ${team}`, tone: 'person' }))} most={4} />
    </Stack>
  );
}
