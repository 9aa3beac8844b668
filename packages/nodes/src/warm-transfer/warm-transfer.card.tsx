import { Chips } from '../shared/card/Chips.tsx';
import { Facts } from '../shared/card/Facts.tsx';
import { Stack } from '../shared/card/Stack.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { duration } from '../shared/card/duration.ts';
import { tierTone } from '../shared/card/tier-tone.ts';
import { words } from '../shared/card/words.ts';
import { warmTransfer } from './warm-transfer.node.ts';

export const WarmTransferCard = cardFor(warmTransfer, Body);

function Body({ config }: SettingsOf<typeof warmTransfer.config>) {
  const { team, tier, tooLongSeconds } = config;
  return (
    <Stack>
      <Facts
        facts={[
          { icon: 'users', label: 'To', value: team ?? words.teamInCharge },
          { icon: 'timer', label: 'Wait is too long after', value: duration(tooLongSeconds) },
        ]}
      />
      {tier !== 'auto' && <Chips chips={[{ label: words.tiers[tier], tone: tierTone(tier) }]} />}
    </Stack>
  );
}
