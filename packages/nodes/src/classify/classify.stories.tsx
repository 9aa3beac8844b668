import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { ClassifyCard } from './classify.card.tsx';
import { classify } from './classify.node.ts';

const meta: Meta = { title: 'Steps/Choose the team', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(classify, ClassifyCard);

export const Default = story('default');
export const Ways = story('ways');
