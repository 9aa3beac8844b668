// Builds the three apps that the server hands out, where anything has changed since.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');

export async function buildApps(): Promise<void> {
  for (const app of ['studio', 'desk', 'chat']) await buildIfChanged(join(root, 'apps', app));
}

/** An app is built anew when any source is younger than what was built last. A broken build is told, and the server starts without it. */
async function buildIfChanged(folder: string): Promise<void> {
  const page = join(folder, 'dist', 'index.html');
  if (!existsSync(join(folder, 'index.html'))) return;
  const built = existsSync(page) ? statSync(page).mtimeMs : 0;
  const sources = [folder, join(root, 'packages'), join(root, 'flows')];
  if (built > Math.max(...sources.map(newestIn))) return;
  console.error(`> building ${folder.slice(root.length + 1)}`);
  try {
    await build({ root: folder, logLevel: 'warn' });
  } catch (error) {
    console.error(
      `> ${folder.slice(root.length + 1)} could not be built: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** When the youngest file below a folder was written, in milliseconds since the epoch. */
function newestIn(folder: string): number {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === 'dist' || entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestIn(path) : statSync(path).mtimeMs);
  }
  return newest;
}
