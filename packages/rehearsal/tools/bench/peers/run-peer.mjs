// One contender in a process of its own. Run: node run-peer.mjs <name> <folder with the packages> [in-memory]
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expected, story } from './story.mjs';

const [name, folder, memory] = process.argv.slice(2);
const WARM_MS = 600;
const MEASURE_MS = 1500;

const { make } = await import(`./${name}.mjs`);
const peer = await make(createRequire(join(folder, 'package.json')), { saves: memory !== 'in-memory' });
const words = await peer.play();
if (words.join(' ') !== expected.join(' ')) {
  throw new Error(`${name} says "${words.join(' ')}" instead of "${expected.join(' ')}".`);
}
await plays(WARM_MS);
const before = process.cpuUsage();
const talks = await plays(MEASURE_MS);
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ stepsPerSecond: Math.round(((talks * story.length) / (user + system)) * 1_000_000) }));
process.exit(0);

async function plays(ms) {
  const until = performance.now() + ms;
  let count = 0;
  while (performance.now() < until) {
    await peer.play();
    count += 1;
  }
  return count;
}
