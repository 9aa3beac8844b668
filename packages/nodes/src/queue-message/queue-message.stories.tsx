import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { QueueMessageCard } from './queue-message.card.tsx';
import { queueMessage } from './queue-message.node.ts';

const meta: Meta = { title: 'Steps/Queue updates', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(queueMessage, QueueMessageCard);

export const Default = story('default');
export const Brief = story('brief');
