// Who is in a flow's conversations now, beside what becomes of the steps they are at.
import { nodeName, type Flow, type Registry } from '@baton/flow';
import type { PeopleAtStep } from '@baton/wire';
import { stepMarks } from './flow-changes.ts';

export interface PeopleRow {
  /** The drawn step; null where it is in neither drawing. */
  id: string | null;
  name: string | null;
  is: 'same' | 'changed' | 'rerouted' | 'removed';
  queue: number;
  agent: number;
  bot: number;
}

/** One row for each step that somebody is at: those that change first, then by how many. */
export function peopleNow(
  people: readonly PeopleAtStep[],
  before: Flow,
  after: Flow,
  registry: Registry,
): readonly PeopleRow[] {
  const marks = stepMarks(before, after);
  const rows = new Map<string | null, PeopleRow>();
  for (const { step, queue, agent, bot } of people) {
    // A step of a flow that runs inside this one stands in the step that runs it.
    const id = step?.split('/')[0] ?? null;
    const known = rows.get(id) ?? { id, name: null, is: 'same', queue: 0, agent: 0, bot: 0 };
    rows.set(id, { ...known, queue: known.queue + queue, agent: known.agent + agent, bot: known.bot + bot });
  }
  const find = (flow: Flow, id: string | null) => flow.nodes.find((node) => node.id === id);
  return [...rows.values()]
    .map((row): PeopleRow => {
      const was = find(before, row.id);
      const is = find(after, row.id);
      const node = is ?? was;
      const mark = row.id === null ? undefined : marks[row.id];
      return {
        ...row,
        name: node ? nodeName(node, registry.get(node.kind)?.label) : null,
        is: !is || (was && was.kind !== is.kind) ? 'removed' : mark === 'added' || mark === undefined ? 'same' : mark,
      };
    })
    .toSorted((a, b) => Number(a.is === 'same') - Number(b.is === 'same') || countOf(b) - countOf(a));
}

export function countOf({ queue, agent, bot }: Pick<PeopleRow, 'queue' | 'agent' | 'bot'>): number {
  return queue + agent + bot;
}
