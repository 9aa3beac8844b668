import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { QuestionCard } from './question.card.tsx';
import { question } from './question.node.ts';

const meta: Meta = { title: 'Steps/Question', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(question, QuestionCard);

export const Default = story('default');
export const Email = story('email');
export const Number = story('number');
export const Date = story('date');
