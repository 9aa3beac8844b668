import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { TicketCard } from './ticket.card.tsx';
import { ticket } from './ticket.node.ts';

const meta: Meta = { title: 'Steps/Ticket', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(ticket, TicketCard);

export const Default = story('default');
export const Urgent = story('urgent');
