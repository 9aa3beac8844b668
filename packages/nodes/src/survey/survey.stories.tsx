import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { SurveyCard } from './survey.card.tsx';
import { survey } from './survey.node.ts';

const meta: Meta = { title: 'Steps/Rating', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(survey, SurveyCard);

export const Default = story('default');
export const Quiet = story('quiet');
