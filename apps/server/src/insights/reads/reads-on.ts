import type { Sql } from '../../store/sql.ts';
import { behindReads } from './behind-reads.ts';
import { choiceReads } from './choice-reads.ts';
import type { FactReads } from './fact-reads.ts';
import { figureReads } from './figure-reads.ts';
import { listReads } from './list-reads.ts';

/** Everything that can be read of the facts, from whichever database holds them. */
export function factReads(db: Sql): FactReads {
  return { ...figureReads(db), ...behindReads(db), ...listReads(db), ...choiceReads(db) };
}
