import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { SelfServiceCard } from './self-service.card.tsx';
import { selfService } from './self-service.node.ts';

const meta: Meta = { title: 'Steps/Self-service', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(selfService, SelfServiceCard);

export const Default = story('default');
export const Account = story('account');
