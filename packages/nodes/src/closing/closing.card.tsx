import { Facts } from '../shared/card/Facts.tsx';
import { Said } from '../shared/card/Said.tsx';
import { Stack } from '../shared/card/Stack.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { duration } from '../shared/card/duration.ts';
import { words } from '../shared/card/words.ts';
import { closing } from './closing.node.ts';

export const ClosingCard = cardFor(closing, Body);

function Body({ config }: SettingsOf<typeof closing.config>) {
  return (
    <Stack>
      <Said message={config.message} lines={2} />
      <Facts facts={[{ icon: 'timer', label: words.waitsFor, value: duration(config.waitSeconds) }]} />
    </Stack>
  );
}
