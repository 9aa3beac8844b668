import { backupCommand } from './commands/backup.ts';
import { checkCommand } from './commands/check.ts';
import { compileCommand } from './commands/compile.ts';
import { explainCommand } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { fmtCommand } from './commands/fmt.ts';
import { importCommand } from './commands/import.ts';
import { moveCommand } from './commands/move.ts';
import { rehearseCommand } from './commands/rehearse.ts';
import { restoreCommand } from './commands/restore.ts';
import { testCommand } from './commands/test.ts';
import { verifyCommand } from './commands/verify.ts';
import type { Command } from './command.ts';
import { readArguments } from './read-arguments.ts';
import { strings } from './strings.ts';
import { paintFor, type ExitCode, type Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const commands: readonly Command[] = [
  checkCommand,
  compileCommand,
  testCommand,
  rehearseCommand,
  exportCommand,
  explainCommand,
  fmtCommand,
  importCommand,
  moveCommand,
  backupCommand,
  restoreCommand,
  verifyCommand,
];

/** Does what was typed. Expected trouble is said on the error stream; a fault of ours is thrown. */
export async function runCommand(typed: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = typed;
  if (name === undefined) {
    terminal.err(strings.help);
    return 2;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const about = commands.find((command) => command.name === rest[0]);
    terminal.out(about?.help ?? strings.help);
    return 0;
  }
  const command = commands.find((one) => one.name === name);
  if (!command) return trouble(terminal, strings.unknownCommand(name, nearest(name)));
  try {
    const given = readArguments(name, rest, command.options);
    if (given.flag('help')) {
      terminal.out(command.help);
      return 0;
    }
    return await command.run(given, terminal);
  } catch (error) {
    if (error instanceof UsageError) return trouble(terminal, error.message);
    throw error;
  }
}

function trouble(terminal: Terminal, message: string): ExitCode {
  terminal.err(`${paintFor(terminal)('red', 'baton:')} ${message}`);
  return 2;
}

/** The command that begins as the typed one does. */
function nearest(name: string): string | undefined {
  return commands.map((command) => command.name).find((known) => known.startsWith(name.slice(0, 2)));
}
