import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { ReturningCustomerCard } from './returning-customer.card.tsx';
import { returningCustomer } from './returning-customer.node.ts';

const meta: Meta = { title: 'Steps/Customer returns', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(returningCustomer, ReturningCustomerCard);

export const Default = story('default');
export const Brief = story('brief');
