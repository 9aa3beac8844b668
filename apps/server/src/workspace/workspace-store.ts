// The newest workspace: the file in the data folder, or the one the server came with while nobody has changed it.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type HandoffIssue, parseWorkspace, type Workspace } from '@baton/handoff';
import { StartError } from '../start-error.ts';

export interface WorkspaceStore {
  current(): { workspace: Workspace; hash: string };
  /** The document as it was written, for whoever edits it. */
  text(): string;
  /** Keeps a document when it reads well and `hash` still names the newest; tells what is wrong otherwise. */
  save(
    text: string,
    hash: string,
  ): { ok: true; hash: string } | { ok: false; changed: true } | { ok: false; issues: readonly HandoffIssue[] };
}

/** @throws StartError when the workspace cannot be read */
export function workspaceStore(ownFile: string, shippedFile: string): WorkspaceStore {
  const file = existsSync(ownFile) ? ownFile : shippedFile;
  let text = readFileSync(file, 'utf8');
  let current = { workspace: readWorkspace(file, text), hash: hashOf(text) };
  return {
    current: () => current,
    text: () => text,
    save(next, hash) {
      if (hash !== current.hash) return { ok: false, changed: true };
      const read = parseWorkspace(next);
      if ('issues' in read) return { ok: false, issues: read.issues };
      writeFileSync(`${ownFile}.new`, next);
      renameSync(`${ownFile}.new`, ownFile);
      text = next;
      current = { workspace: read.workspace, hash: hashOf(next) };
      return { ok: true, hash: current.hash };
    },
  };
}

/** @throws StartError when the file cannot be used as a workspace */
export function readWorkspace(file: string, text = readFileSync(file, 'utf8')): Workspace {
  const parsed = parseWorkspace(text);
  if ('workspace' in parsed) return parsed.workspace;
  const [first] = parsed.issues;
  throw new StartError(
    `The workspace ${file} cannot be used: ${first?.message ?? ''} (at ${first?.at || 'the top'}). Correct it and start again.`,
  );
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
