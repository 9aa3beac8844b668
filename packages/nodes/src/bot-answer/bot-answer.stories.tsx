import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { BotAnswerCard } from './bot-answer.card.tsx';
import { botAnswer } from './bot-answer.node.ts';

const meta: Meta = { title: 'Steps/Bot answer', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(botAnswer, BotAnswerCard);

export const Default = story('default');
export const Patient = story('patient');
