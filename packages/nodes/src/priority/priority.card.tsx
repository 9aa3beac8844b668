import { Chips } from '../shared/card/Chips.tsx';
import { Facts } from '../shared/card/Facts.tsx';
import { Stack } from '../shared/card/Stack.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { tierTone } from '../shared/card/tier-tone.ts';
import { words } from '../shared/card/words.ts';
import { priority } from './priority.node.ts';

export const PriorityCard = cardFor(priority, Body);

function Body({ config }: SettingsOf<typeof priority.config>) {
  const { tier, onlyRaise } = config;
  return (
    <Stack>
      <Chips chips={[{ label: tier === 'auto' ? 'Worked out' : words.tiers[tier], tone: tierTone(tier) }]} />
      <Facts facts={[onlyRaise ? { icon: 'trending-up', label: 'Never lowers an earlier priority' } : null]} />
    </Stack>
  );
}
