import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { CallbackCard } from './callback.card.tsx';
import { callback } from './callback.node.ts';

const meta: Meta = { title: 'Steps/Callback', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(callback, CallbackCard);

export const Default = story('default');
export const Week = story('week');
