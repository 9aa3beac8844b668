import type { Meta, StoryObj } from '@storybook/react-vite';
import { EveryStep } from './EveryStep.tsx';

const meta: Meta = { title: 'Steps/Every step', component: EveryStep, parameters: { controls: { disable: true } } };
export default meta;

export const EveryStepStory: StoryObj = { name: 'Every step' };
