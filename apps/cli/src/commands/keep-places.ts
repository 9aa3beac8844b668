// Where data is and where it goes: a folder, or the address of a PostgreSQL database.
import { resolve } from 'node:path';
import { KeepError } from '@baton/server-app/keep';
import type { Arguments } from '../read-arguments.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** The folder named by `--data`, or `BATON_DATA`, or `./data`. */
export function dataFolder(given: Arguments): string {
  return resolve(given.value('data') ?? process.env['BATON_DATA'] ?? './data');
}

/** The database named by `--database` or, unless a folder was named, by `BATON_DATABASE`. */
export function databaseAddress(given: Arguments): string | null {
  const named = given.value('database');
  if (named !== undefined) return named;
  return given.value('data') === undefined ? (process.env['BATON_DATABASE'] ?? null) : null;
}

export function isAddress(place: string): boolean {
  return /^postgres(ql)?:\/\//.test(place);
}

/** The value of an option that has to be there. @throws UsageError with this sentence */
export function needed(given: Arguments, name: string, sentence: string): string {
  const value = given.value(name);
  if (value === undefined || value === '') throw new UsageError(sentence);
  return value;
}

/** What is expected to go wrong is one sentence and exit code 1. */
export async function orSay(terminal: Terminal, work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    const isExpected = error instanceof KeepError || (error instanceof Error && error.name === 'HostError');
    if (!isExpected) throw error;
    terminal.err(error.message);
    return 1;
  }
}
