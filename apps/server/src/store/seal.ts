// What must be read again and may lie open nowhere: sealed with a key that is not in the database.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Seal {
  /** @param about what it belongs to: sealed for one thing it opens for no other */
  close(text: string, about: string): string;
  /** Null when it was changed, belongs to something else, or was sealed with another key. */
  open(sealed: string, about: string): string | null;
}

export const SEAL_KEY = 'BATON_SECRETS_KEY';
const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM (NIST SP 800-38D) with a fresh nonce each time, under a key derived from the given one. */
export function sealOf(secret: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'baton connections', 32));
  return {
    close(text, about) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(Buffer.from(about));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `v1.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
    },
    open(sealed, about) {
      if (!sealed.startsWith('v1.')) return null;
      const bytes = Buffer.from(sealed.slice(3), 'base64url');
      try {
        const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, IV_BYTES))
          .setAAD(Buffer.from(about))
          .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
        const text = [decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()];
        return Buffer.concat(text).toString('utf8');
      } catch {
        // The only way the cipher has to say that this is not what was sealed.
        return null;
      }
    },
  };
}

/**
 * The seal of this server: by the environment's key, else by one in the data folder, made when it is first needed and readable by the
 * server's user alone. Null where several servers share a database and no key was given: each would make another.
 */
export function serverSeal(options: {
  readonly given: string | undefined;
  readonly dataFolder: string;
  readonly isShared: boolean;
}): Seal | null {
  const { given, dataFolder, isShared } = options;
  if (given !== undefined) return sealOf(given);
  if (isShared) return null;
  const file = join(dataFolder, 'secrets.key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return sealOf(readFileSync(file, 'utf8').trim());
}
