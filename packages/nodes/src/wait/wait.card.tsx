import { Facts } from '../shared/card/Facts.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { duration } from '../shared/card/duration.ts';
import { wait } from './wait.node.ts';

export const WaitCard = cardFor(wait, Body);

function Body({ config }: SettingsOf<typeof wait.config>) {
  return <Facts facts={[{ icon: 'pause', label: 'Waits', value: duration(config.waitSeconds) }]} />;
}
