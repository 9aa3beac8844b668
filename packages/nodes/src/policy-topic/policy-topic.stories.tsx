import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { PolicyTopicCard } from './policy-topic.card.tsx';
import { policyTopic } from './policy-topic.node.ts';

const meta: Meta = { title: 'Steps/Topic for a person', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(policyTopic, PolicyTopicCard);

export const Default = story('default');
export const Safety = story('safety');
export const OwnTopic = story('ownTopic');
