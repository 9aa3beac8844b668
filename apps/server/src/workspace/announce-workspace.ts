// A changed workspace counts from the next input on; those who wait or work get one at once, so that nobody waits for a team that is gone.
import type { Workspace } from '@baton/handoff';
import { workspaceNews } from '@baton/conversation';
import type { House } from '../house.ts';
import { newId } from '../store/secrets.ts';

/**
 * @param waitedFor the teams in whose lines somebody stands, by the lists of the house
 * @param promised the conversations to which something is promised, by the same
 */
export async function announceWorkspace(
  { host, now, workspace, changes }: Pick<House, 'host' | 'now' | 'workspace' | 'changes'>,
  before: Workspace,
  waitedFor: readonly string[],
  promised: readonly string[],
): Promise<void> {
  const change = newId();
  for (const { to, body } of workspaceNews(before, workspace(), waitedFor, promised)) {
    await host.send(to, { id: `workspace:${change}`, at: now(), body });
  }
  changes.announce();
}
