import { Facts } from '../shared/card/Facts.tsx';
import { Said } from '../shared/card/Said.tsx';
import { Stack } from '../shared/card/Stack.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { question } from './question.node.ts';

export const QuestionCard = cardFor(question, Body);

function Body({ config }: SettingsOf<typeof question.config>) {
  const { message, expects, into, tries } = config;
  return (
    <Stack>
      <Said message={message} lines={2} />
      <Facts
        facts={[
          { icon: 'check', label: answers[expects], value: into },
          { icon: 'repeat', label: 'Attempts', value: tries },
        ]}
      />
    </Stack>
  );
}

const answers = {
  text: 'Any text',
  number: 'A number',
  email: 'An email address',
  phone: 'A phone number',
  date: 'A day',
  'order-number': 'An order number',
} as const;
