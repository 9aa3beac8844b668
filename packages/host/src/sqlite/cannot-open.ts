import { HostError } from '../host-error.ts';

/** A file of the data folder that cannot be used, in a sentence for whoever starts the server. */
export function cannotOpen(file: string, thrown: unknown): HostError {
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  const message = `${file} cannot be used: ${words}. Check that this user may write there and that the disk has room; restore the folder from a backup if the file is damaged, or start with another folder.`;
  return new HostError('storage-failed', message, thrown);
}
