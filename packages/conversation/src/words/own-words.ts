import type { CompiledMessage } from '@baton/flow';
import { ownWords, type Workspace } from '@baton/handoff';

/** A message of the library in the words that the company has written for it since; languages it has not written keep the shipped text. */
export function inOwnWords(message: CompiledMessage, voice: string, workspace: Workspace): CompiledMessage {
  const own = message.template === undefined ? null : ownWords(workspace.voices, voice, message.template);
  return own === null ? message : { ...message, text: { ...message.text, ...own } };
}
