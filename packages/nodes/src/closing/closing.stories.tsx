import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { ClosingCard } from './closing.card.tsx';
import { closing } from './closing.node.ts';

const meta: Meta = { title: 'Steps/Closing', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(closing, ClosingCard);

export const Default = story('default');
export const Brief = story('brief');
