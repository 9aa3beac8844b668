import { Chips } from '../shared/card/Chips.tsx';
import { Facts } from '../shared/card/Facts.tsx';
import { Stack } from '../shared/card/Stack.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { tierTone } from '../shared/card/tier-tone.ts';
import { policyTopic } from './policy-topic.node.ts';
import { shippedTopics } from './shipped-topics.ts';

export const PolicyTopicCard = cardFor(policyTopic, Body);

function Body({ config }: SettingsOf<typeof policyTopic.config>) {
  const { topics, own, amountAbove, customerMonths } = config;
  return (
    <Stack>
      <Chips
        most={7}
        chips={[
          ...topics.map((topic) => ({ label: shortLabels[topic], tone: tierTone(shippedTopics[topic].priority) })),
          ...own.map(({ label, priority }) => ({ label, tone: tierTone(priority) })),
        ]}
      />
      <Facts
        facts={[
          topics.includes('refund') ? { icon: 'credit-card', label: 'Refunds above', value: amountAbove } : null,
          topics.includes('cancellation')
            ? { icon: 'heart', label: 'Customers of', value: `${customerMonths} months` }
            : null,
        ]}
      />
    </Stack>
  );
}

const shortLabels: Readonly<Record<keyof typeof shippedTopics, string>> = {
  refund: 'Refund',
  legal: 'Legal',
  'account-security': 'Account security',
  contract: 'Contract',
  medical: 'Health',
  'self-harm': 'Self-harm',
  'employee-complaint': 'Complaint',
  vip: 'VIP',
  cancellation: 'Cancellation',
  outage: 'Outage',
};
