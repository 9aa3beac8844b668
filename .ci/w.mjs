#!/usr/bin/env node
// Runs a root script under the pinned Node and pnpm. Needs only Node >= 20 and npm.
//   node .ci/w.mjs <script> [args]     install if needed, then `pnpm run <script>`
//   node .ci/w.mjs ! <command> [args] install if needed, then run the command itself
//   node .ci/w.mjs -- <pnpm args>      install nothing, just run pnpm
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE = '24.21.0';
const PNPM = '12.21.0';
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dir = join(root, '.toolchain');
const bin = join(dir, 'node_modules', '.bin');
const stamp = join(dir, 'stamp');
const win = process.platform === 'win32';
const nodePackage = `${process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'}-${win ? 'win' : process.platform}-${process.arch}`;
const want = `${nodePackage}@${NODE} pnpm@${PNPM}`;

// Ends as the child ends, and passes on the signals that would otherwise leave it running alone.
// What the wrapper itself has to say goes to standard error, so that a script's own output stays alone on standard output.
function run(cmd, args, env = process.env, stdout = 2) {
  return new Promise((done) => {
    const child = spawn(cmd, args, { stdio: ['inherit', stdout, 'inherit'], cwd: root, env, shell: win });
    const pass = (signal) => child.kill(signal);
    for (const s of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(s, pass);
    child.on('error', (e) => {
      console.error(`${cmd}: ${e.message}`);
      process.exit(1);
    });
    child.on('close', (code, signal) => {
      for (const s of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(s, pass);
      if (code === 0) done();
      else process.exit(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== want) {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'package.json'), '{"private":true}\n');
  console.error(`> toolchain: ${want}`);
  await run('npm', [
    'install',
    '--prefix',
    dir,
    '--no-save',
    '--no-package-lock',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    ...want.split(' '),
  ]);
  writeFileSync(stamp, want);
}
const env = {
  ...process.env,
  PATH: bin + delimiter + join(root, 'node_modules', '.bin') + delimiter + process.env.PATH,
  STORYBOOK_DISABLE_TELEMETRY: '1',
  // What Node made of our sources is kept: a process starts in two thirds of the time.
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'node'),
  npm_config_nodedir: undefined,
};
const pnpm = join(bin, win ? 'pnpm.cmd' : 'pnpm');

const args = process.argv.slice(2);
if (args[0] === '--') await run(pnpm, args.slice(1), env, 'inherit');
else {
  await run(pnpm, ['install', '--frozen-lockfile', '--prefer-offline'], env);
  // `!` runs a command without pnpm between: pnpm does not pass SIGTERM on to the script it runs.
  if (args[0] === '!') await run(args[1], args.slice(2), env, 'inherit');
  else if (args.length) await run(pnpm, ['--silent', 'run', ...args], env, 'inherit');
}
