import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { OnCallCard } from './on-call.card.tsx';
import { onCall } from './on-call.node.ts';

const meta: Meta = { title: 'Steps/On-call', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(onCall, OnCallCard);

export const Default = story('default');
export const Brisk = story('brisk');
