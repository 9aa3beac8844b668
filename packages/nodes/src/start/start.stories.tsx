import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { StartCard } from './start.card.tsx';
import { start } from './start.node.ts';

const meta: Meta = { title: 'Steps/Start', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(start, StartCard);

export const Default = story('default');
export const Quiet = story('quiet');
