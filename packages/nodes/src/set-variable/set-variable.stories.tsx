import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { SetVariableCard } from './set-variable.card.tsx';
import { setVariable } from './set-variable.node.ts';

const meta: Meta = { title: 'Steps/Set a variable', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(setVariable, SetVariableCard);

export const Default = story('default');
export const Counter = story('counter');
