import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { PriorityCard } from './priority.card.tsx';
import { priority } from './priority.node.ts';

const meta: Meta = { title: 'Steps/Priority', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(priority, PriorityCard);

export const Default = story('default');
export const Critical = story('critical');
export const Low = story('low');
