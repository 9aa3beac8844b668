import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { BusinessHoursCard } from './business-hours.card.tsx';
import { businessHours } from './business-hours.node.ts';

const meta: Meta = { title: 'Steps/Business hours', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(businessHours, BusinessHoursCard);

export const Default = story('default');
export const Team = story('team');
export const Calendar = story('calendar');
