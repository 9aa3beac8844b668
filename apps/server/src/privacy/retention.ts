// Takes away, a little each hour, what the company no longer wants to keep.
import type { Workspace } from '@baton/handoff';
import type { Audit } from '../audit/audit-log.ts';
import type { Privacy } from './privacy.ts';

export interface RetentionParts {
  readonly privacy: Privacy;
  readonly workspace: () => Workspace;
  readonly audit: Audit;
  readonly now: () => number;
  readonly report: (sentence: string) => void;
}

const EVERY_MS = 3_600_000;

/** Returns an end. */
export function retention({ privacy, workspace, audit, now, report }: RetentionParts): () => void {
  async function sweep(): Promise<void> {
    const taken = await privacy.keepFor(workspace().privacy);
    if (taken > 0) await audit.note(now(), 'conversations.expired', workspace().id, { conversations: taken });
  }
  const timer = setInterval(() => {
    sweep().catch((error: unknown) => report(`What is too old to keep was not taken away: ${String(error)}`));
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
