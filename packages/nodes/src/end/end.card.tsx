import { Chips } from '../shared/card/Chips.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { end } from './end.node.ts';

export const EndCard = cardFor(end, Body);

function Body({ config }: SettingsOf<typeof end.config>) {
  const { label, tone } = outcomes[config.outcome];
  return <Chips chips={[{ label, tone }]} />;
}

const outcomes = {
  solved: { label: 'Counts as solved', tone: 'green' },
  'follow-up': { label: 'Counts as needing follow-up', tone: 'yellow' },
  unsolved: { label: 'Counts as not solved', tone: 'orange' },
  'customer-left': { label: 'Counts as left', tone: 'neutral' },
} as const;
