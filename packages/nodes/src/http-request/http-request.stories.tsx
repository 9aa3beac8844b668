import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { HttpRequestCard } from './http-request.card.tsx';
import { httpRequest } from './http-request.node.ts';

const meta: Meta = { title: 'Steps/Ask another system', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(httpRequest, HttpRequestCard);

export const Default = story('default');
export const Order = story('order');
