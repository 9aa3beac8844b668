import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { ConfidenceGateCard } from './confidence-gate.card.tsx';
import { confidenceGate } from './confidence-gate.node.ts';

const meta: Meta = { title: 'Steps/Confidence gate', tags: ['autodocs'] };
export default meta;

const story = storyOf(confidenceGate, ConfidenceGateCard);

export const Default = story('default');
export const ECommerce = story('e-commerce');
export const Healthcare = story('healthcare');
export const FinancialServices = story('financial services');
export const InternalIT = story('internal IT');
