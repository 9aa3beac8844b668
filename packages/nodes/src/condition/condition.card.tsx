import { describeCondition } from '@baton/flow';
import { Facts } from '../shared/card/Facts.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { condition } from './condition.node.ts';

export const ConditionCard = cardFor(condition, Body);

function Body({ config }: SettingsOf<typeof condition.config>) {
  return (
    <Facts
      facts={config.ways
        .slice(0, MOST)
        .map(({ label, when }) => ({ icon: 'split', label: `${label}: ${describeCondition(when)}` }))}
    />
  );
}

/** More than these are on the ways out anyway. */
const MOST = 3;
