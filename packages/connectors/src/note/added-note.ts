// A short note after the first one: what the customer added, or how things went on.
import { writerOf } from './note-writer.ts';

/** A few words under a title. */
export interface AddedNote {
  readonly form: 'html' | 'markdown' | 'plain';
  readonly title: string;
  /** As the customer wrote it; may be empty. */
  readonly text: string;
  /** The last line, by which a retry finds what it made. */
  readonly marker?: string;
}

/** The same most as of one message in the first note. */
const MOST_CHARACTERS = 8_000;

/** The note in the desk's form, everything a customer wrote escaped. */
export function addedNote({ form, title, text, marker }: AddedNote): string {
  const writer = writerOf(form);
  return writer.join([
    writer.heading(title),
    text === '' ? '' : writer.list([writer.item([{ text: text.slice(0, MOST_CHARACTERS).toWellFormed() }])]),
    ...(marker === undefined ? [] : [writer.marker(marker)]),
  ]);
}
