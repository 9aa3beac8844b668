// A name for the code that compiles and proves: it changes whenever a line of it does.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Everything that a proof's outcome rests on; what the kinds read of a message is not part of it. */
const ROOMS = ['@baton/flow', '@baton/handoff', '@baton/nodes', '@baton/compiler'] as const;

export function codeName(): string {
  const hash = createHash('sha256');
  const { resolve } = createRequire(import.meta.url);
  for (const room of ROOMS) {
    const folder = dirname(resolve(room));
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
      if (!/\.(ts|js)$/.test(file) || file.includes('.test.')) continue;
      hash.update(file).update(readFileSync(join(folder, file)));
    }
  }
  return hash.digest('hex');
}
