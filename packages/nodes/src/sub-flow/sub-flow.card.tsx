import { Facts } from '../shared/card/Facts.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { subFlow } from './sub-flow.node.ts';

export const SubFlowCard = cardFor(subFlow, Body);

function Body({ config }: SettingsOf<typeof subFlow.config>) {
  const { flow, takes, gives } = config;
  return (
    <Facts
      facts={[
        flow === '' ? { icon: 'circle-alert', label: 'No flow chosen' } : { icon: 'workflow', label: flow },
        takes.length > 0 ? { icon: 'log-in', label: 'Passed in', value: takes.map(({ to }) => to).join(', ') } : null,
        gives.length > 0 ? { icon: 'log-out', label: 'Returned', value: gives.map(({ to }) => to).join(', ') } : null,
      ]}
    />
  );
}
