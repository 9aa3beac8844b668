// Trains the models from rows.jsonl alone and writes them to src/models; `--check` only compares.
//   node training/retrain.ts [--check]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { categoryPrior, topicPrior } from '../src/priors.ts';
import type { StoredRow } from './labels.ts';
import { train } from './train.ts';
import type { TrainOptions } from './train.ts';

/** How the shipped models are trained; chosen by cross-validation. */
export const TRAIN_OPTIONS: TrainOptions = { penalty: 3, least: 1 };

/** The committed training rows. */
export function storedRows(): StoredRow[] {
  return readFileSync(join(import.meta.dirname, 'rows.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** The text of both model files as they must be on disk. */
export function modelFiles(): { file: string; text: string }[] {
  const rows = storedRows();
  const folder = join(import.meta.dirname, '../src/models');
  return [
    { file: join(folder, 'topics.generated.json'), text: asJson(train(rows.filter((r) => r.task === 'topic'), topicPrior, TRAIN_OPTIONS)) },
    { file: join(folder, 'categories.generated.json'), text: asJson(train(rows.filter((r) => r.task === 'category'), categoryPrior, TRAIN_OPTIONS)) },
  ];
}

function asJson(model: unknown): string {
  return `${JSON.stringify(model, null, 1)}\n`;
}

if (import.meta.main) {
  let wrong = 0;
  for (const { file, text } of modelFiles()) {
    if (process.argv.includes('--check')) {
      if (readFileSync(file, 'utf8') !== text) {
        wrong++;
        console.error(`${file} is not what the rows give. Run "node training/retrain.ts" and commit the result.`);
      }
    } else {
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, text);
    }
    console.log(`${file}: ${Math.round(text.length / 1024)} kB`);
  }
  process.exitCode = wrong === 0 ? 0 : 1;
}
