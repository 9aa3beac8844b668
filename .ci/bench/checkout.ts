// An earlier commit of the project in a temporary folder, installed.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const here = resolve(import.meta.dirname, '../..');

export interface Checkout {
  readonly root: string;
  /** The whole hash. */
  readonly commit: string;
  /** Takes the folder away, and its entry among the worktrees. */
  readonly remove: () => void;
}

/** Throws where this folder is no git checkout, where it does not hold the commit, or where it cannot be installed. */
export function checkOut(rev: string): Checkout {
  const commit = commitOf(rev);
  const root = join(realpathSync(mkdtempSync(join(tmpdir(), 'baton-against-'))), 'tree');
  git('worktree', 'add', '--detach', '--quiet', root, commit);
  const remove = () => {
    process.off('exit', remove);
    if (existsSync(root)) git('worktree', 'remove', '--force', root);
    rmSync(resolve(root, '..'), { recursive: true, force: true });
  };
  process.on('exit', remove);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  console.error(`installing ${commit.slice(0, 7)} in ${root}`);
  execFileSync('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  return { root, commit, remove };
}

function commitOf(rev: string): string {
  try {
    return git('rev-parse', '--verify', '--quiet', '--end-of-options', `${rev}^{commit}`);
  } catch (error) {
    throw new Error(
      `--against ${rev}: this folder holds no such commit. It must be a git checkout with its history (git fetch --unshallow).`,
      { cause: error },
    );
  }
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: here, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
}
