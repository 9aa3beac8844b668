import { parseText, systemVariable } from '@baton/flow';
import { Facts } from '../shared/card/Facts.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { setVariable } from './set-variable.node.ts';
import type { Assignment } from './set-variable.node.ts';

export const SetVariableCard = cardFor(setVariable, Body);

function Body({ config }: SettingsOf<typeof setVariable.config>) {
  return (
    <Facts
      facts={config.assignments
        .slice(0, MOST)
        .map((one) => ({ icon: 'variable', label: one.variable, value: valueWords(one) }))}
    />
  );
}

const MOST = 4;

function valueWords(one: Assignment): string {
  switch (one.set) {
    case 'text':
      return `“${readable(one.text)}”`;
    case 'number':
      return String(one.number);
    case 'add':
      return one.number < 0 ? String(one.number) : `+${one.number}`;
    case 'yes-no':
      return one.value ? 'yes' : 'no';
    case 'copy':
      return one.from;
    case 'now':
      return 'now';
    case 'nothing':
      return 'forgotten';
  }
}

/** Places by the name of what they hold. */
function readable(text: string): string {
  return parseText(text)
    .map((part) => (typeof part === 'string' ? part : `[${systemVariable(part.name)?.label ?? part.name}]`))
    .join('');
}
