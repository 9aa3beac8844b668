// A9: the lead hears of a promise before it breaks, once, and while there is still time to keep it.
import { agentOf, membersOf, promiseStatus, teamOf, type WhyLost, whyLost, type Workspace } from '@baton/handoff';
import type { OutboxTable } from '../effects/outbox-table.ts';
import type { House } from '../house.ts';
import type { PromiseRow, ReadModel } from '../read-model/queries.ts';
import { deskStrings as strings } from './strings.ts';

type WatchedHouse = Pick<House, 'now' | 'workspace' | 'changes'>;

const LOOK_EVERY_MS = 5_000;

/** Looks at open promises every few seconds; returns how to stop. */
export function watchPromises(house: WatchedHouse, readModel: ReadModel, outbox: OutboxTable): () => void {
  let seen: Workspace | undefined;
  let looking: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    await alertLeads(house, readModel, outbox);
    const workspace = house.workspace();
    if (workspace !== seen) await alertLost(house, readModel, outbox);
    seen = workspace;
  };
  const timer = setInterval(() => {
    // A database that is away for a moment is asked again with the next look.
    looking = looking.then(look).catch(() => {});
  }, LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Alerts the lead of each promise that is about to break; each promise once. */
export async function alertLeads(house: WatchedHouse, readModel: ReadModel, outbox: OutboxTable): Promise<void> {
  const workspace = house.workspace();
  const now = house.now();
  let alerted = false;
  for (const promise of await readModel.openPromises()) {
    const facts = { dueAt: promise.due_at, keptAt: promise.kept_at, claimedBy: promise.claimed_by };
    const { leadAlertAt } = promiseStatus(facts, workspace.promises.amberSeconds, now);
    if (leadAlertAt === null || leadAlertAt > now) continue;
    const lead = whoLeads(workspace, teamOfPromise(promise));
    const key = `promise/${promise.id}`;
    if (lead === undefined || (await outbox.item(key))) continue;
    const by =
      promise.claimed_by === null ? null : (agentOf(workspace, promise.claimed_by)?.name ?? promise.claimed_by);
    await outbox.keep(
      {
        key,
        kind: 'alert',
        conversation: promise.conversation,
        at: now,
        recipient: lead,
        subject: strings.promiseAlert(promise.number ?? ''),
        text: strings.promiseAlertText(promise.text, by),
      },
      'kept',
    );
    alerted = true;
  }
  if (alerted) house.changes.announce();
}

/**
 * Hours, holidays and teams change under what was promised: the lead is told at once of a call that would ring in an empty office,
 * and of an answer that nobody has an hour for (A1, A2). Each promise once.
 */
export async function alertLost(house: WatchedHouse, readModel: ReadModel, outbox: OutboxTable): Promise<void> {
  const workspace = house.workspace();
  const now = house.now();
  let alerted = false;
  for (const promise of await readModel.openPromises()) {
    const why = lostBy(workspace, promise, now);
    const lead = whoLeads(workspace, teamOfPromise(promise));
    const key = `promise-lost/${promise.id}`;
    if (why === null || lead === undefined || (await outbox.item(key))) continue;
    await outbox.keep(
      {
        key,
        kind: 'alert',
        conversation: promise.conversation,
        at: now,
        recipient: lead,
        subject: strings.promiseLost(promise.number ?? ''),
        text: strings.promiseLostText(promise.text, why),
      },
      'kept',
    );
    alerted = true;
  }
  if (alerted) house.changes.announce();
}

/** Why what was promised cannot be kept as the house is now; null while it can. */
export function lostBy(workspace: Workspace, promise: PromiseRow, now: number): WhyLost | null {
  return whyLost(workspace, { kind: promise.kind, team: teamOfPromise(promise), dueAt: promise.due_at }, now);
}

function teamOfPromise(promise: PromiseRow): string {
  return promise.team ?? promise.conversation_team ?? '';
}

/** The team's lead, else any lead of the house, else somebody of the team, else anybody: no promise breaks unseen. */
function whoLeads(workspace: Workspace, team: string): string | undefined {
  const lead = teamOf(workspace, team)?.lead;
  if (lead !== undefined && agentOf(workspace, lead)) return lead;
  const other = workspace.agents.find((agent) => agent.lead) ?? membersOf(workspace, team)[0] ?? workspace.agents[0];
  return other?.id;
}
