import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { TagCard } from './tag.card.tsx';
import { tag } from './tag.node.ts';

const meta: Meta = { title: 'Steps/Tag', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(tag, TagCard);

export const Default = story('default');
export const Reason = story('reason');
