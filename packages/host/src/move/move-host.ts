// Takes all that a host keeps from one database over to another, in one pass, and counts what arrived.
import { HostError } from '../host-error.ts';
import type { HostContents, Moved } from './moved-rows.ts';

export type { HostContents } from './moved-rows.ts';
export { postgresContents, inBatches } from './postgres-contents.ts';
export { sqliteContents } from './sqlite-contents.ts';

/** How many rows of a sort were moved. */
export interface MovedCount {
  readonly what: string;
  readonly count: number;
}

/**
 * Copies; the source stays as it is. Both sides are of one moment when nobody writes to the source and the target's transaction is open.
 * @returns how many rows there are of each sort, the same on both sides
 * @throws HostError `storage-failed` when what arrived is not what was there
 */
export async function moveHost(
  from: HostContents,
  to: HostContents,
  told: (one: MovedCount) => void = () => {},
): Promise<MovedCount[]> {
  const counts: MovedCount[] = [];
  const sort = async <Row>(what: string, source: Moved<Row>, target: Moved<Row>): Promise<void> => {
    for await (const rows of source.read()) await target.add(rows);
    const [there, here] = [await source.count(), await target.count()];
    if (there !== here) throw differ(what, there, here);
    counts.push({ what, count: here });
    told({ what, count: here });
  };
  await sort('conversations, queues and presences', from.entities, to.entities);
  await sort('journal entries', from.entries, to.entries);
  await sort('ids of inputs', from.ids, to.ids);
  await sort('effects to carry out', from.effects, to.effects);
  await sort('sends to deliver', from.sends, to.sends);
  return counts;
}

function differ(what: string, there: number, here: number): HostError {
  const message = `Of ${there} ${what} ${here} arrived, so nothing was kept. Check that no server is running on the source, and try again.`;
  return new HostError('storage-failed', message);
}
