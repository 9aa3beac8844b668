// A9: the lead hears of a promise before it breaks, once, and while there is still time to keep it.
import { agentOf, promiseStatus, teamOf } from '@baton/handoff';
import type { OutboxTable } from '../effects/outbox-table.ts';
import type { House } from '../house.ts';
import type { ReadModel } from '../read-model/queries.ts';
import { deskStrings as strings } from './strings.ts';

type WatchedHouse = Pick<House, 'now' | 'workspace' | 'changes'>;

const LOOK_EVERY_MS = 5_000;

/** Looks at open promises every few seconds; returns how to stop. */
export function watchPromises(house: WatchedHouse, readModel: ReadModel, outbox: OutboxTable): () => void {
  const timer = setInterval(() => alertLeads(house, readModel, outbox), LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Alerts the lead of each promise that is about to break; each promise once. */
export function alertLeads(house: WatchedHouse, readModel: ReadModel, outbox: OutboxTable): void {
  const workspace = house.workspace();
  const now = house.now();
  let alerted = false;
  for (const promise of readModel.openPromises()) {
    const facts = { dueAt: promise.due_at, keptAt: promise.kept_at, claimedBy: promise.claimed_by };
    const { leadAlertAt } = promiseStatus(facts, workspace.promises.amberSeconds, now);
    if (leadAlertAt === null || leadAlertAt > now) continue;
    const team = teamOf(workspace, promise.team ?? promise.conversation_team ?? '');
    const lead = team?.lead;
    const key = `promise/${promise.id}`;
    if (lead === undefined || outbox.item(key)) continue;
    const by =
      promise.claimed_by === null ? null : (agentOf(workspace, promise.claimed_by)?.name ?? promise.claimed_by);
    outbox.keep(
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
