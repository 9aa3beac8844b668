import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { AfterHoursCard } from './after-hours.card.tsx';
import { afterHours } from './after-hours.node.ts';

const meta: Meta = { title: 'Steps/After hours', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(afterHours, AfterHoursCard);

export const Default = story('default');
export const Patient = story('patient');
