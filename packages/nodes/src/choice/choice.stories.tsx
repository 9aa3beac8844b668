import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { ChoiceCard } from './choice.card.tsx';
import { choice } from './choice.node.ts';

const meta: Meta = { title: 'Steps/Choice', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(choice, ChoiceCard);

export const Default = story('default');
export const Kept = story('kept');
