import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { EndCard } from './end.card.tsx';
import { end } from './end.node.ts';

const meta: Meta = { title: 'Steps/End', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(end, EndCard);

export const Default = story('default');
export const FollowUp = story('followUp');
