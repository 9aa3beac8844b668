import { Facts } from '../shared/card/Facts.tsx';
import { Shares } from '../shared/card/Shares.tsx';
import { Stack } from '../shared/card/Stack.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { split } from './split.node.ts';

export const SplitCard = cardFor(split, Body);

function Body({ config }: SettingsOf<typeof split.config>) {
  const { experiment, variants } = config;
  const total = variants.reduce((sum, { weight }) => sum + weight, 0);
  const shares = variants.map(({ label, weight }) => ({ label, percent: Math.round((weight / total) * 100) }));
  return (
    <Stack>
      <Shares shares={shares} />
      <Facts facts={[{ icon: 'flask-conical', label: experiment }]} />
    </Stack>
  );
}
