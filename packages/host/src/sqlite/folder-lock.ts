import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { HostError } from '../host-error.ts';
import { cannotOpen } from './cannot-open.ts';
import { checkAlone } from './folder-witness.ts';

/**
 * Keeps every other process, and every other host of this one, off the folder. The lock is the operating system's own (held through an
 * open transaction on a file of its own), so it ends with the process however that ends.
 * @throws HostError `folder-in-use`, `storage-failed`
 */
export function lockFolder(folder: string): FolderLock {
  const file = join(folder, 'baton.lock');
  const wasThere = existsSync(file);
  let release = lockFile(folder, file);
  try {
    if (!wasThere) checkAlone(folder);
  } catch (thrown) {
    release();
    throw thrown;
  }
  return {
    renew() {
      if (existsSync(file)) return;
      const before = release;
      release = lockFile(folder, file);
      before();
    },
    release: () => release(),
  };
}

export interface FolderLock {
  /** Locks anew when the file was deleted. @throws HostError `folder-in-use` */
  renew(): void;
  release(): void;
}

function lockFile(folder: string, file: string): () => void {
  const lock = openFile(file);
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (thrown) {
    lock.close();
    if (!isBusy(thrown)) throw cannotOpen(file, thrown);
    const message = `The data folder ${folder} is in use by another Baton. Stop that one first, or start this one with a folder of its own.`;
    throw new HostError('folder-in-use', message, thrown);
  }
  return () => lock.close();
}

function openFile(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { timeout: 0 });
  } catch (thrown) {
    throw cannotOpen(file, thrown);
  }
}

/** SQLITE_BUSY: somebody else holds it. */
function isBusy(thrown: unknown): boolean {
  return thrown instanceof Error && 'errcode' in thrown && thrown.errcode === 5;
}
