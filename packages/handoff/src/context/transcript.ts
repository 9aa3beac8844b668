// X1: the whole talk, line by line, each speaker told apart and the key exchanges marked.
import { statesDesire } from './context-core.ts';
import type { ContextCore } from './core-shape.ts';
import type { Choice, ConversationEntry } from '../journal.ts';
import { lineText } from './transcript-strings.ts';

/** Who said a line of a transcript. */
export type Speaker = 'customer' | 'bot' | 'queue' | 'agent' | 'notice' | 'action' | 'note';

/** A sign in a transcript: a handoff, an agent who came or went, an end. */
export type Mark = 'first-question' | 'confusion' | 'outcome' | 'trigger' | 'waiting';

/** A line of a transcript, for reading. */
export interface TranscriptLine {
  /** The message's id, or one made of time and type for what was done. */
  readonly id: string;
  readonly at: number;
  readonly speaker: Speaker;
  /** Of an agent. */
  readonly name: string | null;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Why it is marked, in a few words. */
  readonly because: string | null;
  readonly choices: readonly Choice[];
}

/**
 * The line that an entry adds, or null when it is not for reading.
 *
 * @param before the core as it was before this entry: it knows whether a first question was asked yet.
 */
export function lineOf(entry: ConversationEntry, before: ContextCore): TranscriptLine | null {
  if (entry.type === 'customer') return customerLine(entry, before);
  if (entry.type === 'said') {
    const { messageId: id, at, speaker, message } = entry;
    const choices = message.choices ?? [];
    const name = entry.agent?.name ?? null;
    return { id, at, speaker, name, text: message.text, marks: [], because: null, choices };
  }
  if (entry.type === 'noted') {
    const { noteId: id, at, by, text } = entry;
    return { id, at, speaker: 'note', name: by.name, text, marks: [], because: null, choices: [] };
  }
  const text = lineText(entry);
  if (text === null) return null;
  const isTrigger = entry.type === 'triggered';
  return {
    id: `${entry.type}-${entry.at}`,
    at: entry.at,
    speaker: 'action',
    name: null,
    text,
    marks: isTrigger ? ['trigger'] : [],
    because: isTrigger ? entry.because : null,
    choices: [],
  };
}

function customerLine(entry: Extract<ConversationEntry, { type: 'customer' }>, before: ContextCore): TranscriptLine {
  const { messageId, at, text, signals } = entry;
  const isFirst =
    before.firstQuestion === null && signals.isQuestion && !signals.explicit && entry.choice === undefined;
  const marks: Mark[] = [];
  if (isFirst) marks.push('first-question');
  if (signals.added.length > 0) marks.push('confusion');
  if (statesDesire(entry)) marks.push('outcome');
  if (entry.whileWaiting) marks.push('waiting');
  return {
    id: messageId,
    at,
    speaker: 'customer',
    name: null,
    text,
    marks,
    because: signals.added.map((one) => one.because).join('; ') || null,
    choices: [],
  };
}
