// The newest workspace: the newest version that somebody saved, or the one the server came with while nobody has.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { type HandoffIssue, parseWorkspace, type Workspace } from '@baton/handoff';
import { actorNow } from '../access/actor.ts';
import type { Wires } from '../ground/ground.ts';
import { StartError } from '../start-error.ts';
import type { KeptVersion, VersionHead, WorkspaceVersions } from './workspace-versions.ts';

export type SavedWorkspace =
  | { ok: true; hash: string }
  | { ok: false; changed: true }
  | { ok: false; issues: readonly HandoffIssue[] };

export interface WorkspaceStore {
  current(): { workspace: Workspace; hash: string };
  /** Keeps a document when it reads well and `hash` still names the newest; tells what is wrong otherwise. */
  save(text: string, hash: string): Promise<SavedWorkspace>;
  /** Newest first. */
  history(limit: number): Promise<VersionHead[]>;
  version(number: number): Promise<KeptVersion | null>;
  /** Changes the text of versions before the newest: for what must not be kept, and for nothing else. */
  rewrite(change: (text: string) => string): Promise<void>;
  stop(): void;
}

export interface WorkspaceStoreParts {
  readonly versions: WorkspaceVersions;
  /** Where servers of before kept it: taken over once, and put aside. */
  readonly ownFile: string;
  readonly shippedFile: string;
  readonly now: () => number;
  /** To the other servers of the house: they hear of what is saved here, and this one of theirs. */
  readonly wires: Wires;
}

const TOPIC = 'workspace';
/** A word may be lost: so often it is looked for by itself, where there are others. */
const LOOK_MS = 2_000;

/** @throws StartError when the workspace cannot be read */
export async function workspaceStore(parts: WorkspaceStoreParts): Promise<WorkspaceStore> {
  const { versions, ownFile, shippedFile, now, wires } = parts;
  let newest = await versions.newest();
  if (existsSync(ownFile)) {
    const text = readFileSync(ownFile, 'utf8');
    readWorkspace(ownFile, text);
    newest ??= await versions.keep({ at: now(), who: 'server', hash: hashOf(text), text }, 0);
    renameSync(ownFile, `${ownFile}.taken-over`);
  }
  const shipped = newest === null ? readFileSync(shippedFile, 'utf8') : null;
  let number = newest?.number ?? 0;
  let current =
    newest === null
      ? { workspace: readWorkspace(shippedFile, shipped ?? ''), hash: hashOf(shipped ?? '') }
      : { workspace: readWorkspace(`version ${newest.number}`, newest.text), hash: newest.hash };

  async function look(): Promise<void> {
    const found = await versions.newest();
    if (found === null || found.number <= number) return;
    current = { workspace: readWorkspace(`version ${found.number}`, found.text), hash: found.hash };
    number = found.number;
  }
  // Between two looks the database may be away; the next one asks again.
  const lookAgain = (): void => void look().catch(() => {});
  wires.on(TOPIC, lookAgain);
  const looking = wires.isShared ? setInterval(lookAgain, LOOK_MS) : null;
  looking?.unref();

  return {
    current: () => current,
    async save(text, hash) {
      if (wires.isShared) await look();
      if (hash !== current.hash) return { ok: false, changed: true };
      const read = parseWorkspace(text);
      if ('issues' in read) return { ok: false, issues: read.issues };
      const next = await versions.keep({ at: now(), who: actorNow(), hash: hashOf(text), text }, number);
      if (next === null) return { ok: false, changed: true };
      number = next.number;
      current = { workspace: read.workspace, hash: next.hash };
      wires.tell(TOPIC, String(number));
      return { ok: true, hash: next.hash };
    },
    history: (limit) => versions.list(limit),
    version: (wanted) => versions.version(wanted),
    async rewrite(change) {
      for (let before = number - 1; before >= 1; before -= 1) {
        const kept = await versions.version(before);
        const text = kept && change(kept.text);
        if (kept && text !== null && text !== kept.text) await versions.rewrite(before, hashOf(text), text);
      }
    },
    stop: () => {
      if (looking) clearInterval(looking);
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
