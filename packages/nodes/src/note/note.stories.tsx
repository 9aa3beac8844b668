import type { Meta } from '@storybook/react-vite';
import { storyOf } from '../shared/card/story-of.tsx';
import { NoteCard } from './note.card.tsx';
import { note } from './note.node.ts';

const meta: Meta = { title: 'Steps/Note', tags: ['autodocs', '!test'] };
export default meta;

const story = storyOf(note, NoteCard);

export const Default = story('default');
export const Long = story('long');
