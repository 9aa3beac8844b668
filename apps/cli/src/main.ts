#!/usr/bin/env node
import { runCommand } from './run-command.ts';

const { argv, env, stdin, stdout, stderr } = process;
const mayColour = env['NO_COLOR'] === undefined || env['NO_COLOR'] === '';

// A reader that has seen enough (`baton … | head`) closes the pipe; that is no failure of ours.
stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await runCommand(argv.slice(2), {
  out: (text) => void stdout.write(`${text}\n`),
  err: (text) => void stderr.write(`${text}\n`),
  colour: mayColour && stdout.isTTY && env['TERM'] !== 'dumb',
  input: stdin,
  prompt: stdin.isTTY && stdout.isTTY ? stdout : null,
});
