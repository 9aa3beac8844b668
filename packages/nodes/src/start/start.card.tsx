import { Facts } from '../shared/card/Facts.tsx';
import { Said } from '../shared/card/Said.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { start } from './start.node.ts';

export const StartCard = cardFor(start, Body);

function Body({ config }: SettingsOf<typeof start.config>) {
  return config.greet ? (
    <Said message={config.greeting} />
  ) : (
    <Facts facts={[{ icon: 'volume-x', label: 'No greeting' }]} />
  );
}
