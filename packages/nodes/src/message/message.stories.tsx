import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { MessageCard } from './message.card.tsx';
import { message } from './message.node.ts';

const meta: Meta = { title: 'Steps/Message', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(message, MessageCard);

export const Default = story('default');
export const Own = story('own');
