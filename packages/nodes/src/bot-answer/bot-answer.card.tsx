import { Facts } from '../shared/card/Facts.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { duration } from '../shared/card/duration.ts';
import { botAnswer } from './bot-answer.node.ts';

export const BotAnswerCard = cardFor(botAnswer, Body);

function Body({ config }: SettingsOf<typeof botAnswer.config>) {
  return (
    <Facts
      facts={[
        { icon: 'timer', label: 'Bot timeout', value: duration(config.timeoutSeconds) },
        { icon: 'message-circle', label: 'Silent after', value: duration(config.silenceSeconds) },
      ]}
    />
  );
}
