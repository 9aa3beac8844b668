import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { SubFlowCard } from './sub-flow.card.tsx';
import { subFlow } from './sub-flow.node.ts';

const meta: Meta = { title: 'Steps/Another flow', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(subFlow, SubFlowCard);

export const Default = story('default');
export const Identify = story('identify');
