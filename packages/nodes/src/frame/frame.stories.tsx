import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { FrameCard } from './frame.card.tsx';
import { frame } from './frame.node.ts';

const meta: Meta = { title: 'Steps/Frame', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(frame, FrameCard);

export const Default = story('default');
export const OutOfHours = story('outOfHours');
