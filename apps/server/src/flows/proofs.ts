// What has been proved: each text once in each workspace, remembered beyond the end of the server.
import { createHash } from 'node:crypto';
import type { Issue } from '@baton/flow';
import type { Workspace } from '@baton/handoff';
import type { FlowChecker, PublishedLookup } from './flow-checker.ts';
import type { FlowRows } from './flow-rows.ts';
import type { CheckedDocument } from './flow-worker.ts';

/** What is known of a text once it has been proved. Without errors, its machine is kept under the same hash. */
export interface Proof {
  readonly hash: string;
  readonly runs: boolean;
  readonly issues: readonly Issue[];
}

export interface Proofs {
  /** Proves a text as it stands in the newest workspace, or remembers that it was. */
  of(document: { hash: string; text: string }): Promise<Proof>;
  /** Everything about a text that nobody publishes yet; nothing is remembered. */
  check(text: string): Promise<CheckedDocument>;
}

export interface ProofsOptions {
  readonly rows: FlowRows;
  readonly checker: FlowChecker;
  readonly workspace: () => Workspace;
  readonly published: PublishedLookup;
  /** Names the code that proves: what another state of it found is not remembered. */
  readonly code: string;
  readonly now: () => number;
}

export function proofs({ rows, checker, workspace, published, code, now }: ProofsOptions): Proofs {
  const known = new Map<string, Promise<Proof>>();
  /** Of the workspace at hand; another object is another document. */
  let named: { workspace: Workspace; name: string } | null = null;

  function keyOf(hash: string): string {
    const current = workspace();
    if (named?.workspace !== current) named = { workspace: current, name: digest(JSON.stringify(current)) };
    return digest(`${hash} ${named.name} ${code}`);
  }

  async function prove(key: string, hash: string, text: string): Promise<Proof> {
    const remembered = await rows.proof(key, hash);
    if (remembered) return { hash, runs: true, issues: remembered };
    const { machine, issues } = await checker.check(text, workspace(), published);
    if (machine) await rows.keepProof({ key, hash, machine, issues, at: now() });
    // What another publication may mend is asked anew.
    else known.delete(key);
    return { hash, runs: machine !== null, issues };
  }

  return {
    of({ hash, text }) {
      const key = keyOf(hash);
      const found = known.get(key) ?? prove(key, hash, text);
      known.set(key, found);
      found.catch(() => known.delete(key));
      return found;
    },
    check: (text) => checker.check(text, workspace(), published),
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
