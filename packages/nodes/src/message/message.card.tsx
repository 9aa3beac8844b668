import { Said } from '../shared/card/Said.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { message } from './message.node.ts';

export const MessageCard = cardFor(message, Body);

function Body({ config }: SettingsOf<typeof message.config>) {
  return <Said message={config.message} />;
}
