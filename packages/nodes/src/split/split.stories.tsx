import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { SplitCard } from './split.card.tsx';
import { split } from './split.node.ts';

const meta: Meta = { title: 'Steps/Split test', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(split, SplitCard);

export const Default = story('default');
export const Careful = story('careful');
