import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { HostError } from '../host-error.ts';

/**
 * Keeps every other process, and every other host of this one, off the folder. The lock is the operating system's own (held through an
 * open transaction on a file of its own), so it ends with the process however that ends. Returns the release.
 * @throws HostError `folder-in-use`
 */
export function lockFolder(folder: string): () => void {
  const lock = new DatabaseSync(join(folder, 'baton.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (thrown) {
    lock.close();
    const message = `The data folder ${folder} is in use by another Baton. Stop that one first, or start this one with a folder of its own.`;
    throw new HostError('folder-in-use', message, thrown);
  }
  return () => lock.close();
}
