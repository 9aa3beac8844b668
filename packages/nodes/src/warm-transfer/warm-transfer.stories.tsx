import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { WarmTransferCard } from './warm-transfer.card.tsx';
import { warmTransfer } from './warm-transfer.node.ts';

const meta: Meta = { title: 'Steps/Warm transfer', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(warmTransfer, WarmTransferCard);

export const Default = story('default');
export const Billing = story('billing');
export const Patient = story('patient');
