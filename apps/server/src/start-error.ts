import { isStorageTrouble } from './store/storage-trouble.ts';
import { strings } from './strings.ts';

/** Why a server did not start, in a sentence for whoever started it. */
export class StartError extends Error {}

/** What the system said of a file or folder, as a sentence; null for any other error. */
export function fileTrouble(error: unknown): StartError | null {
  if (!(error instanceof Error) || !('syscall' in error) || !('path' in error)) return null;
  return new StartError(strings.fileTrouble(String(error.path), error.message), { cause: error });
}

/** What SQLite said of the data folder, such as a full disk or a damaged page, as a sentence; null for any other error. */
export function databaseTrouble(error: unknown, folder: string): StartError | null {
  if (!isStorageTrouble(error)) return null;
  return new StartError(strings.databaseTrouble(folder, error.message), { cause: error });
}
