import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { ConditionCard } from './condition.card.tsx';
import { condition } from './condition.node.ts';

const meta: Meta = { title: 'Steps/Condition', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(condition, ConditionCard);

export const Default = story('default');
export const Valuable = story('valuable');
export const Order = story('order');
