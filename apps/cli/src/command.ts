import type { ParseArgsOptionsConfig } from 'node:util';
import type { Arguments } from './read-arguments.ts';
import type { ExitCode, Terminal } from './terminal.ts';

export interface Command {
  name: string;
  help: string;
  /** Its own options, beside `--json` and `--help`. */
  options: ParseArgsOptionsConfig;
  run: (given: Arguments, terminal: Terminal) => Promise<ExitCode>;
}
