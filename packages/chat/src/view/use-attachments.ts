import { useState } from 'preact/hooks';
import type { ChatFile, ChatFiles } from '../contract.ts';
import type { ChatStrings } from '../strings.ts';

/** A file on its way into the next message. */
export interface Attachment {
  id: string;
  name: string;
  /** Null while it is on its way. */
  kept: ChatFile | null;
  problem: string | null;
}

/** More go into the next message. */
const MOST_AT_ONCE = 5;

export interface Attachments {
  list: readonly Attachment[];
  add: (files: readonly File[]) => void;
  remove: (id: string) => void;
  clear: () => void;
}

/** Files are kept as soon as they are chosen, so that the message itself goes at once. */
export function useAttachments(files: ChatFiles | null, newId: () => string, strings: ChatStrings): Attachments {
  const [list, setList] = useState<readonly Attachment[]>([]);
  const change = (id: string, part: Partial<Attachment>) =>
    setList((before) => before.map((one) => (one.id === id ? { ...one, ...part } : one)));

  function add(chosen: readonly File[]): void {
    if (!files) return;
    const more = chosen.slice(0, MOST_AT_ONCE - list.length).map((file) => ({ file, id: newId() }));
    setList((before) => [
      ...before,
      ...more.map(({ file, id }): Attachment => ({ id, name: file.name, kept: null, problem: tooLarge(file) })),
    ]);
    for (const { file, id } of more) {
      if (tooLarge(file) !== null) continue;
      files.keep(file, id).then(
        (kept) => change(id, { kept }),
        (error: unknown) => change(id, { problem: refusalOf(error) ?? strings.fileNotTaken(file.name) }),
      );
    }
  }

  function tooLarge(file: File): string | null {
    const most = files?.mostBytes ?? 0;
    return file.size > most ? strings.fileTooLarge(file.name, Math.round(most / 1024 / 1024)) : null;
  }

  return {
    list,
    add,
    remove: (id) => setList((before) => before.filter((one) => one.id !== id)),
    clear: () => setList([]),
  };
}

function refusalOf(error: unknown): string | null {
  return error instanceof Error && 'final' in error ? error.message : null;
}
