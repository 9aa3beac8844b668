import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { OfferCard } from './offer.card.tsx';
import { offer } from './offer.node.ts';

const meta: Meta = { title: 'Steps/Ask yes or no', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(offer, OfferCard);

export const Default = story('default');
export const Fits = story('fits');
