// S5: a file is taken when it is small enough, of a kind that is taken, what its name says, and clean.
import { createHash } from 'node:crypto';
import { mask, type SentFile } from '@baton/handoff';
import { MOST_FILE_BYTES } from '@baton/wire';
import { ApiError } from '../http/api-error.ts';
import type { FileStore } from './file-store.ts';
import { fileEndings, typeOfFile } from './file-kinds.ts';
import type { FileScanner } from './scanner.ts';
import { fileStrings as strings } from './strings.ts';

export interface GivenFile {
  readonly conversation: string;
  /** `customer`, or the id of an agent. */
  readonly sender: string;
  /** Of the page's own making and kept over every retry: the same file once. */
  readonly clientId: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Files {
  /** @throws ApiError `file-too-large`, `file-not-taken`, `too-many-files`, `file-unsafe`, `scanner-away` */
  take(given: GivenFile): Promise<SentFile>;
  /** What goes with a message. @throws ApiError `file-not-found` for a file of another conversation or sender */
  sent(conversation: string, sender: string, ids: readonly string[]): Promise<SentFile[]>;
  /** @throws ApiError `file-not-found` */
  read(conversation: string, id: string): Promise<{ readonly file: SentFile; readonly bytes: Uint8Array }>;
}

/** Of one conversation. */
const MOST_FILES = 50;
const MOST_BYTES = 100 * 1024 * 1024;
const MOST_NAME = 120;

export interface FilesParts {
  readonly store: FileStore;
  readonly scanner: FileScanner;
  readonly now: () => number;
  readonly report: (sentence: string) => void;
}

export function files({ store, scanner, now, report }: FilesParts): Files {
  const notFound = (): ApiError => new ApiError('file-not-found', strings.notFound);
  return {
    async take({ conversation, sender, clientId, name: given, bytes }) {
      const name = plainName(given);
      if (bytes.length === 0) throw new ApiError('file-not-taken', strings.empty(name));
      if (bytes.length > MOST_FILE_BYTES) throw new ApiError('file-too-large', strings.tooLarge(name));
      const type = typeOfFile(name, bytes);
      if (type === null) throw new ApiError('file-not-taken', strings.notTaken(name, fileEndings));
      const id = idOf(conversation, sender, clientId);
      const [before] = await store.named(conversation, [id]);
      if (before) return headOf(before);
      const used = await store.sizeOf(conversation);
      if (used.files >= MOST_FILES || used.bytes + bytes.length > MOST_BYTES)
        throw new ApiError('too-many-files', strings.tooMany);
      const found = await scanner.scan(bytes).catch((error: unknown) => {
        report(strings.scannerTrouble(error instanceof Error ? error.message : String(error)));
        throw new ApiError('scanner-away', strings.scannerAway);
      });
      if (found !== null) {
        report(strings.foundIn(conversation, found));
        throw new ApiError('file-unsafe', strings.unsafe(name));
      }
      const file = { id, conversation, name, type, size: bytes.length, sender, at: now() };
      await store.keep(file, bytes);
      return headOf(file);
    },
    async sent(conversation, sender, ids) {
      const found = await store.named(conversation, ids);
      if (found.length !== ids.length || found.some((one) => one.sender !== sender)) throw notFound();
      return found.map(headOf);
    },
    async read(conversation, id) {
      const found = await store.read(conversation, id);
      if (!found) throw notFound();
      return { file: headOf(found.file), bytes: found.bytes };
    },
  };
}

function headOf({ id, name, type, size }: SentFile): SentFile {
  return { id, name, type, size };
}

function idOf(conversation: string, sender: string, clientId: string): string {
  return createHash('sha256').update(`file\n${conversation}\n${sender}\n${clientId}`).digest('base64url').slice(0, 22);
}

/** One name without a path, without what changes the order of letters, and without a secret in it (S1). */
function plainName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const plain = last.replaceAll(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '').trim();
  const masked = mask(plain);
  if (masked.length <= MOST_NAME) return masked === '' ? 'file' : masked;
  const ending = /\.[^.]{1,8}$/.exec(masked)?.[0] ?? '';
  return masked.slice(0, MOST_NAME - ending.length) + ending;
}
