import { Chips } from '../shared/card/Chips.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { tag } from './tag.node.ts';

export const TagCard = cardFor(tag, Body);

function Body({ config }: SettingsOf<typeof tag.config>) {
  const { reason, tags } = config;
  return (
    <Chips
      chips={[
        ...(reason === null ? [] : [{ label: reason.replace('-', ' '), tone: 'accent' as const }]),
        ...tags.map((label) => ({ label, icon: 'tag' })),
      ]}
    />
  );
}
