import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { FrustrationCard } from './frustration.card.tsx';
import { frustration } from './frustration.node.ts';

const meta: Meta = { title: 'Steps/Frustration', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(frustration, FrustrationCard);

export const Default = story('default');
export const Patient = story('patient');
