import type { Transaction } from '@baton/host';
import type { PostgresHost } from '@baton/host/postgres';
import type { Row, Sql, Statement, Steps } from './sql.ts';

/** The server's tables beside the host's in one schema. */
export function postgresSql(database: PostgresHost['database']): Sql {
  return {
    kind: 'postgres',
    all: (...statement) => ask(database, statement),
    transaction: (steps) => database.transaction((session) => postgresSteps(session, steps())),
  };
}

/** The same within a transaction that is open already. */
export function postgresSqlWithin(session: Transaction): Sql {
  return {
    kind: 'postgres',
    all: (...statement) => ask(session, statement),
    transaction: (steps) => postgresSteps(session, steps()),
  };
}

/** Runs steps within a transaction that is open already. */
export async function postgresSteps<T>(session: Transaction, steps: Steps<T>): Promise<T> {
  let next = steps.next();
  while (!next.done) next = steps.next(await ask(session, next.value));
  return next.value;
}

async function ask(session: Transaction, [text, ...values]: Statement): Promise<readonly Row[]> {
  return session.query(numbered(text), values);
}

const known = new Map<string, string>();

/** `?` as `$1`, `$2` …: no statement of the server's has a question mark in its text. */
function numbered(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  let count = 0;
  const made = text.replaceAll('?', () => `$${(count += 1)}`);
  known.set(text, made);
  return made;
}
