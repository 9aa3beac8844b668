import type { LocalText } from '@baton/flow';
import { Buttons } from '../shared/card/Buttons.tsx';
import { Facts } from '../shared/card/Facts.tsx';
import { Stack } from '../shared/card/Stack.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { firstText } from '../shared/card/first-text.ts';
import { survey } from './survey.node.ts';

export const SurveyCard = cardFor(survey, Body);

function Body({ config }: SettingsOf<typeof survey.config>) {
  const { worstLabel, bestLabel, lowUpTo } = config;
  return (
    <Stack>
      <Buttons most={5} labels={[1, 2, 3, 4, 5].map((score) => scoreLabel(score, worstLabel, bestLabel))} />
      <Facts facts={[{ icon: 'thumbs-down', label: 'Low up to', value: lowUpTo }]} />
    </Stack>
  );
}

function scoreLabel(score: number, worst: LocalText, best: LocalText): LocalText {
  const word = score === 1 ? firstText(worst) : score === 5 ? firstText(best) : '';
  return { en: word === '' ? String(score) : `${score} · ${word}` };
}
