import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { WaitCard } from './wait.card.tsx';
import { wait } from './wait.node.ts';

const meta: Meta = { title: 'Steps/Wait', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(wait, WaitCard);

export const Default = story('default');
export const Patient = story('patient');
