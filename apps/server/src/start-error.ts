import { strings } from './strings.ts';

/** Why a server did not start, in a sentence for whoever started it. */
export class StartError extends Error {}

/** What the system said of a file or folder, as a sentence; null for any other error. */
export function fileTrouble(error: unknown): StartError | null {
  if (!(error instanceof Error) || !('syscall' in error) || !('path' in error)) return null;
  return new StartError(strings.fileTrouble(String(error.path), error.message), { cause: error });
}
