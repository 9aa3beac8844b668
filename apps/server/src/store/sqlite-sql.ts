import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { inTransaction } from './schema.ts';
import type { Row, Sql, Statement, Steps } from './sql.ts';

/** The server's database in the one file that the host keeps open: answered at once, so that nothing waits for a thread. */
export function sqliteSql(database: DatabaseSync): Sql {
  const ask = asker(database);
  return {
    kind: 'sqlite',
    all: async (...statement) => ask(statement),
    transaction: async (steps) => inTransaction(database, () => runSteps(ask, steps())),
  };
}

/** Runs steps within a transaction that is open already, such as the host's. */
export function sqliteSteps(database: DatabaseSync): <T>(steps: Steps<T>) => T {
  const ask = asker(database);
  return (steps) => runSteps(ask, steps);
}

type Ask = (statement: Statement) => readonly Row[];

function asker(database: DatabaseSync): Ask {
  const prepared = new Map<string, StatementSync>();
  return ([text, ...values]) => {
    const statement = prepared.get(text) ?? database.prepare(text);
    prepared.set(text, statement);
    return statement.all(...values);
  };
}

function runSteps<T>(ask: Ask, steps: Steps<T>): T {
  let next = steps.next();
  while (!next.done) next = steps.next(ask(next.value));
  return next.value;
}
