import type { Sql, Steps } from '../../store/sql.ts';

/** Servers that share a database sum one after the other; in a file there is only one. Until the transaction is over. */
export function* aloneIn({ kind }: Sql): Steps<void> {
  if (kind === 'postgres') yield ['LOCK TABLE ins_rolled IN EXCLUSIVE MODE'];
}
