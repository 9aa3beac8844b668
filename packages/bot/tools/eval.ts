// npm run bot:eval [-- <kit folder>] [-- --json]
// Prints how good the knowledge bot's answers and confidences are on the kit's questions, and how fast it is.
import { join } from 'node:path';
import { CALIBRATION } from '../src/knowledge/confidence.ts';
import { chosenElsewhere } from './chosen-elsewhere.ts';
import { binsOf, type Figures, figuresOf, type Judged } from './figures.ts';
import { readKit } from './kit.ts';
import { libraryFloor } from './library-floor.ts';
import { calibrated, crossJudged, judged, matchedRows, tenth } from './matched.ts';
import { speedOf } from './speed.ts';

const words = process.argv.slice(2);
const folder = words.find((word) => !word.startsWith('--')) ?? join(import.meta.dirname, '../../../../shared/detect');
const kit = readKit(folder);

const full = matchedRows(kit);
const thin = [0, 1, 2].flatMap((count) => matchedRows(kit, undefined, count));
const shipped = judged(full);
const held = crossJudged(full, thin, tenth);
const elsewhere = chosenElsewhere(kit);
const figures: Record<string, Figures> = {
  'search library, raw score': figuresOf(libraryFloor(kit)),
  'as shipped': figuresOf(shipped),
  'calibrated on nine tenths': figuresOf(held),
  'calibrated on other bases': figuresOf(crossJudged(full, thin, ({ kb }) => kb)),
  'all numbers from other bases': elsewhere.figures,
  'titles only, as shipped': figuresOf(judged(matchedRows(kit, undefined, 0))),
  'titles and two questions': figuresOf(judged(matchedRows(kit, undefined, 2))),
};
for (const kb of kit.kbs) figures[`${kb}, as shipped`] = figuresOf(shipped.filter((row) => row.kb === kb));
const refitted = calibrated(full, thin).map((weight) => Math.round(weight * 1_000) / 1_000);
const speed = speedOf(kit);

if (words.includes('--json')) {
  console.log(
    JSON.stringify({ figures, reliability: binsOf(held), chosenElsewhere: elsewhere.chosen, refitted, speed }),
  );
} else {
  printFigures(figures);
  printReliability(held);
  console.log(`\nChosen on the other bases: ${JSON.stringify(elsewhere.chosen)}`);
  console.log(`Calibration fitted on all: ${JSON.stringify(refitted)}`);
  console.log(`Calibration as shipped:    ${JSON.stringify(CALIBRATION)}`);
  console.log(`\nSpeed: ${JSON.stringify(speed, null, 1)}`);
}

function printFigures(all: Record<string, Figures>): void {
  const head = ['', 'questions', 'top-1', 'cal. error', 'AUC', '>= .85', 'of it right', '< .60'];
  console.log(row(head));
  for (const [name, one] of Object.entries(all)) {
    const values = [one.top1, one.calibrationError, one.auc, one.highShare, one.highRight, one.lowShare];
    console.log(row([name, String(one.questions), ...values.map((value) => value.toFixed(3))]));
  }
}

function printReliability(rows: readonly Judged[]): void {
  console.log('\nReliability (calibrated on nine tenths, judged on the tenth)');
  console.log(row(['confidence from', 'questions', 'mean', 'right']));
  for (const bin of binsOf(rows)) {
    console.log(row([bin.from.toFixed(1), String(bin.questions), bin.confidence.toFixed(3), bin.right.toFixed(3)]));
  }
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(30) : cell.padStart(12))).join('');
}
