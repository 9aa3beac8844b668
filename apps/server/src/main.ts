import { dirname } from 'node:path';
import { HostError } from '@baton/host';
import { readConfig } from './config.ts';
import { type LogEvent, logLine } from './log-line.ts';
import { StartError } from './start-error.ts';
import { startServer } from './start-server.ts';
import { strings } from './strings.ts';

const root = dirname(dirname(dirname(import.meta.dirname)));
const read = readConfig(process.env, root);
if ('problem' in read) fail(read.problem);

const isJson = read.config.log === 'json';
const log = (event: LogEvent): void => console.error(logLine(Date.now(), event));
const server = await startServer({
  ...read.config,
  logLevel: 'warn',
  report: (message) => (isJson ? log({ event: 'report', message }) : console.error(message)),
  onRequest: (line) => (isJson ? log({ event: 'request', ...line }) : undefined),
}).catch(whyNot);

console.log(strings.listening(server.address));
const demo = server.demo();
if (demo.isDemo) console.log(strings.demo(demo.hours));

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    console.error(strings.stopping);
    void server.stop().then(() => process.exit(0));
  });
}

/** Expected reasons are a sentence; a fault of ours keeps its stack. */
function whyNot(error: unknown): never {
  if (error instanceof StartError || error instanceof HostError) fail(error.message);
  throw error;
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
