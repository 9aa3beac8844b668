import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { inTransaction } from './schema.ts';

const table = (): DatabaseSync => {
  const database = new DatabaseSync(':memory:');
  database.exec("CREATE TABLE word (id TEXT PRIMARY KEY); INSERT INTO word VALUES ('first')");
  return database;
};
const words = (database: DatabaseSync): unknown[] =>
  database
    .prepare('SELECT id FROM word')
    .all()
    .map(({ id }) => id);

it('a change that throws half-way leaves nothing behind', () => {
  const database = table();
  const change = () => {
    database.exec("INSERT INTO word VALUES ('second')");
    throw new Error('half-way');
  };
  expect(() => inTransaction(database, change)).toThrow('half-way');
  expect(words(database)).toEqual(['first']);
});

it('an error after which SQLite has rolled back by itself is told as it is', () => {
  const database = table();
  const change = () => database.exec("INSERT OR ROLLBACK INTO word VALUES ('first')");
  expect(() => inTransaction(database, change)).toThrow('UNIQUE constraint failed');
  expect(words(database)).toEqual(['first']);
});
