// npm run signals:predict -- --task explicit|policy|routing|language|implicit|components|kb --in FILE --out FILE [--kb ENTRIES]
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { kbPredictions } from './kb.ts';
import { kitFolder, option, readRows } from './kit.ts';
import { isTask, predictions, TASKS } from './predictions.ts';

const task = option('--task');
const input = option('--in');
const output = option('--out');

if (task === null || input === null || output === null || !(isTask(task) || task === 'kb')) {
  console.error(
    `Usage: npm run signals:predict -- --task ${[...TASKS, 'kb'].join('|')} --in FILE --out FILE [--kb ENTRIES]`,
  );
  process.exit(2);
}

const rows = readRows(resolve(input));
const entries = option('--kb') ?? join(kitFolder(process.argv), 'kb', 'entries.jsonl');
const found = task === 'kb' ? await kbPredictions(resolve(entries), rows) : predictions(task, rows);
writeFileSync(resolve(output), `${found.map((p) => JSON.stringify(p)).join('\n')}\n`);
console.log(`${found.length} predictions for ${task} in ${output}`);
