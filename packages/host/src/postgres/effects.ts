// The outbox every host shares, on rows: which of them this process carries out, and what became of them.
import { type Outbox, outbox, type OutboxParts } from '../engine/outbox.ts';
import type { EffectRow } from '../engine/store.ts';
import type { Settled } from './commit.ts';
import type { Connection } from './connection.ts';
import { integer, text } from './row.ts';
import { readRef, storedRef } from './stored-text.ts';

export interface Effects {
  /** Of a step that was committed, without those that another process carries out. */
  add(effects: readonly EffectRow[]): void;
  /** Takes up what was handed to this process. True when there was any. */
  look(): Promise<boolean>;
  readonly settled: { waiting(): boolean; take(): Settled[]; written(kept: boolean): void };
  drop(): void;
}

export type EffectParts = Omit<OutboxParts, 'store'> & {
  readonly sql: Connection;
  readonly process: () => number;
  readonly nextPosition: () => number;
};

export function effects(parts: EffectParts): Effects {
  const { sql, process, nextPosition } = parts;
  /** What is in hand, by the outbox's own position; and by key, so that nothing is taken up twice. */
  const rows = new Map<number, Omit<Settled, 'attempts'>>();
  const keys = new Set<string>();
  let taking: { position: number; settled: Settled }[] | null = null;
  let underWay = false;
  const note = (position: number, attempts: number) => {
    const row = rows.get(position);
    if (row) taking?.push({ position, settled: { ...row, attempts } });
  };
  const box: Outbox = outbox({
    ...parts,
    store: {
      removeEffect: (position) => note(position, 0),
      setEffectAttempts: (position, attempts) => note(position, attempts),
    },
  });

  function keep(effect: EffectRow): boolean {
    if (keys.has(effect.key)) return false;
    const [idx, rev] = effect.key.split('/').toReversed().map(Number);
    keys.add(effect.key);
    rows.set(effect.position, { ref: storedRef(effect.ref), rev: rev ?? 0, idx: idx ?? 0 });
    return true;
  }

  return {
    add: (added) => box.add(added.filter(keep)),
    async look() {
      const taken = await sql.run(
        'host_take_effects',
        'UPDATE host_outbox SET handed = false WHERE process = $1::int AND handed RETURNING ref, rev, idx, lane, effect, attempts',
        [process()],
      );
      const added = taken
        .map((row) => {
          const ref = readRef(text(row, 'ref'));
          const [rev, idx] = [integer(row, 'rev'), integer(row, 'idx')];
          const effect: EffectRow = {
            position: nextPosition(),
            ref,
            lane: text(row, 'lane'),
            key: `${ref.kind}/${ref.key}/${rev}/${idx}`,
            effect: text(row, 'effect'),
            attempts: integer(row, 'attempts'),
          };
          return { effect, rev, idx };
        })
        .toSorted((a, b) => a.rev - b.rev || a.idx - b.idx)
        .map(({ effect }) => effect)
        .filter(keep);
      box.add(added);
      return added.length > 0;
    },
    settled: {
      waiting: () => !underWay && box.riders.waiting(),
      take() {
        if (underWay || !box.riders.waiting()) return [];
        underWay = true;
        taking = [];
        box.riders.write();
        return taking.map(({ settled }) => settled);
      },
      written(isKept) {
        // Two commits may be under way, and only one of them carries these.
        if (!underWay) return;
        if (isKept) {
          for (const { position, settled } of taking ?? []) {
            if (settled.attempts > 0) continue;
            const row = rows.get(position);
            rows.delete(position);
            if (row) keys.delete(keyOf(row));
          }
        }
        underWay = false;
        taking = null;
        box.riders.written(isKept);
      },
    },
    drop: () => box.drop(),
  };
}

function keyOf({ ref, rev, idx }: Omit<Settled, 'attempts'>): string {
  const { kind, key } = readRef(ref);
  return `${kind}/${key}/${rev}/${idx}`;
}
