// A changed workspace counts from the next input on; those who wait or work get one at once, so that nobody waits for a team that is gone.
import type { Workspace } from '@baton/handoff';
import { workspaceNews } from '@baton/conversation';
import type { House } from '../house.ts';
import { newId } from '../store/secrets.ts';

/** @param waitedFor the teams in whose lines somebody stands, by the lists of the house */
export async function announceWorkspace(
  { host, now, workspace, changes }: Pick<House, 'host' | 'now' | 'workspace' | 'changes'>,
  before: Workspace,
  waitedFor: readonly string[],
): Promise<void> {
  const change = newId();
  for (const { to, body } of workspaceNews(before, workspace(), waitedFor)) {
    await host.send(to, { id: `workspace:${change}`, at: now(), body });
  }
  changes.announce();
}
