// One contender in a process of its own. Run: node run-peer.mjs <name> <folder with the packages> [in-memory]
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expected, story } from './story.mjs';

const [name, folder, memory] = process.argv.slice(2);
const WARM_MS = 1000;
const WINDOWS = 5;
const WINDOW_MS = 300;

const { make } = await import(`./${name}.mjs`);
const peer = await make(createRequire(join(folder, 'package.json')), { saves: memory !== 'in-memory' });
const words = await peer.play();
if (words.join(' ') !== expected.join(' ')) {
  throw new Error(`${name} says "${words.join(' ')}" instead of "${expected.join(' ')}".`);
}
await plays(WARM_MS);
const speeds = [];
for (let window = 0; window < WINDOWS; window += 1) speeds.push(await plays(WINDOW_MS));
// The best window: what else the machine does can only slow one down.
console.log(JSON.stringify({ stepsPerSecond: Math.round(Math.max(...speeds)) }));
process.exit(0);

/** Steps per second of CPU time of the whole process, so that collecting garbage and compiling on other threads count. */
async function plays(ms) {
  const before = process.cpuUsage();
  const until = performance.now() + ms;
  let count = 0;
  while (performance.now() < until) {
    await peer.play();
    count += 1;
  }
  const { user, system } = process.cpuUsage(before);
  return ((count * story.length) / (user + system)) * 1_000_000;
}
