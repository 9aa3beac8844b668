import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { UsageError } from './usage-error.ts';
import { strings } from './strings.ts';

/** Options that every command takes. */
const shared = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const satisfies ParseArgsOptionsConfig;

export interface Arguments {
  files: string[];
  flag: (name: string) => boolean;
  value: (name: string) => string | undefined;
}

/**
 * Reads what was typed after the command's name.
 * @throws {UsageError} for an option that the command does not have, or one without its value.
 */
export function readArguments(command: string, typed: readonly string[], options: ParseArgsOptionsConfig): Arguments {
  const { values, positionals } = parsed(command, typed, { ...shared, ...options });
  return {
    files: positionals,
    flag: (name) => values[name] === true,
    value: (name) => {
      const value = values[name];
      return typeof value === 'string' ? value : undefined;
    },
  };
}

function parsed(command: string, typed: readonly string[], options: ParseArgsOptionsConfig) {
  try {
    return parseArgs({ args: [...typed], options, allowPositionals: true, strict: true });
  } catch (error) {
    // `parseArgs` says what is wrong in its first sentence; the rest is advice for its own callers.
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${message.split('. ')[0] ?? message}. ${strings.seeHelp(command)}`);
  }
}
