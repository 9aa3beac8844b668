import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { ExplicitRequestCard } from './explicit-request.card.tsx';
import { explicitRequest } from './explicit-request.node.ts';

const meta: Meta = { title: 'Steps/Asks for a person', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(explicitRequest, ExplicitRequestCard);

export const Default = story('default');
export const OwnWords = story('ownWords');
