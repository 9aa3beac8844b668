import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { HelpDeskCard } from './help-desk.card.tsx';
import { helpDesk } from './help-desk.node.ts';

const meta: Meta = { title: 'Steps/Hand over to a help desk', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(helpDesk, HelpDeskCard);

export const Default = story('default');
export const Zendesk = story('zendesk');
export const Patient = story('patient');
