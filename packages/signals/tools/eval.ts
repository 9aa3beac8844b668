// npm run signals:eval [-- --kit FOLDER]: a table, then one line of JSON.
// On dev every figure is computed by the kit's own scorer from prediction files; dev2, our own phrasings and false alarms are counted in `strangers.ts`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from '../src/index.ts';
import { precisionAtSameRecall } from './curves.ts';
import * as reached from './figures.ts';
import { tableOf } from './figures.ts';
import type { Line } from './figures.ts';
import { floorPredictions } from './floors.ts';
import { kbPredictions } from './kb.ts';
import { kitFolder, readRows } from './kit.ts';
import type { Row } from './kit.ts';
import { predictions } from './predictions.ts';
import { strangersLines } from './strangers.ts';
import { crossValidated, leaveOneSourceOut } from './trained.ts';

const kit = kitFolder(process.argv);
const folder = mkdtempSync(join(tmpdir(), 'signals-eval-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const FILES = {
  explicit: 'explicit',
  policy: 'policy',
  routing: 'routing',
  language: 'language',
  implicit: 'implicit_dialogues',
  components: 'implicit_components',
  kb: 'kb_queries',
} as const;
type ScoredTask = keyof typeof FILES;

const rowsOf = (task: ScoredTask): Row[] => readRows(join(kit, 'dev', `${FILES[task]}.jsonl`));

/** Reads a number out of the scorer's answer by its path. */
type Figures = (path: string) => number;

function scored(task: ScoredTask, found: readonly { id: string }[]): Figures {
  const pred = join(folder, 'predictions.jsonl');
  writeFileSync(pred, found.map((p) => JSON.stringify(p)).join('\n'));
  const out: unknown = JSON.parse(
    execFileSync(
      process.execPath,
      [
        join(kit, 'score.mjs'),
        '--task',
        task,
        '--gold',
        join(kit, 'dev', `${FILES[task]}.jsonl`),
        '--pred',
        pred,
        '--json',
      ],
      { encoding: 'utf8', maxBuffer: 1e8 },
    ),
  );
  return (path) => {
    let at: unknown = out;
    for (const key of path.split('/'))
      at = typeof at === 'object' && at !== null ? Object.entries(at).find(([k]) => k === key)?.[1] : undefined;
    return typeof at === 'number' ? at : Number.NaN;
  };
}

const lines: Line[] = [];
const atLeast = (line: Line, least: number): void => void lines.push(reached.atLeast(line, least));
const atMost = (line: Line, most: number): void => void lines.push(reached.atMost(line, most));

const reader = prepare({});

/** A line with the floor and what is shipped, which is judged. */
function twoWays(task: 'explicit' | 'language', rows: readonly Row[]): (figure: string, path: string) => Line {
  const floor = scored(task, floorPredictions(task, rows));
  const shipped = scored(task, predictions(task, rows, reader));
  return (figure, path) => ({ figure, floor: floor(path), shipped: shipped(path), judged: shipped(path) });
}

/** A line with the floor, what is shipped, and what is trained on other rows than those it is judged by. */
function fourWays(task: 'policy' | 'routing', rows: readonly Row[]): (figure: string, path: string) => Line {
  const floor = scored(task, floorPredictions(task, rows));
  const shipped = scored(task, predictions(task, rows, reader));
  const cv = scored(task, crossValidated(task, rows));
  const loso = scored(task, leaveOneSourceOut(task, rows));
  return (figure, path) => ({ figure, floor: floor(path), shipped: shipped(path), cv: cv(path), loso: loso(path) });
}

{
  const line = twoWays('explicit', rowsOf('explicit'));
  atLeast(line('explicit F1', 'all/f1'), 0.94);
  atLeast(line('explicit F1 without Bitext', 'without_bitext/f1'), 0.85);
  lines.push(line('explicit precision', 'all/precision'), line('explicit recall', 'all/recall'));
  const fired = line('', 'hard_negatives/fired');
  const all = line('', 'hard_negatives/n');
  const share = (of: 'floor' | 'shipped'): number => Math.round(((fired[of] ?? 0) / (all[of] ?? 1)) * 1000) / 1000;
  atMost(
    {
      figure: 'explicit hard negatives fired',
      floor: share('floor'),
      shipped: share('shipped'),
      judged: share('shipped'),
    },
    0.05,
  );
  for (const source of ['bitext', 'hint3', 'nlupp'])
    lines.push(line(`explicit F1 on ${source}`, `by_source/${source}/f1`));
}

{
  const line = fourWays('policy', rowsOf('policy'));
  const macro = line('policy macro-F1', 'macro_f1_over_labels_with_n20');
  atLeast({ ...macro, judged: macro.cv ?? 0 }, 0.88);
  atLeast({ ...macro, figure: 'policy macro-F1, source left out', judged: macro.loso ?? 0 }, 0.7);
  for (const topic of ['account_security', 'refund_chargeback', 'cancellation', 'medical_safety'])
    lines.push(line(`policy F1 ${topic}`, `per_label/${topic}/f1`));
  lines.push(
    line('policy amounts read exactly (of 16)', 'refund_amount/extracted_exactly'),
    line('policy over-100 decisions right (of 16)', 'refund_amount/over_100_decision_right'),
    line('policy hard negatives fired (of 265)', 'hard_negatives/fired'),
  );
}

{
  const line = fourWays('routing', rowsOf('routing'));
  const accuracy = line('routing accuracy', 'accuracy');
  atLeast({ ...accuracy, judged: accuracy.cv ?? 0 }, 0.94);
  atLeast({ ...accuracy, figure: 'routing accuracy, source left out', judged: accuracy.loso ?? 0 }, 0.7);
}

{
  const line = twoWays('language', rowsOf('language'));
  atMost(line('English called foreign', 'all/english_called_foreign'), 0.01);
  atMost(line('English called foreign, up to 4 words', 'short_up_to_4_words/english_called_foreign'), 0.01);
  atLeast(line('foreign found', 'all/foreign_found'), 0.92);
  lines.push(line('language right', 'all/language_right'));
}

{
  const rows = rowsOf('implicit');
  const floorFound = floorPredictions('implicit', rows);
  const found = predictions('implicit', rows, reader);
  const f = scored('implicit', floorFound);
  const o = scored('implicit', found);
  const line = (figure: string, path: string): Line => ({ figure, floor: f(path), shipped: o(path), judged: o(path) });
  atLeast(line('frustration AUC on STAR', 'star/auc'), 0.78);
  atLeast(line('frustration AUC on tweets', 'ibm-twitter/auc'), 0.88);
  lines.push(
    line('frustration recall at 5 % false alarms, STAR', 'star/recall_at_fpr05'),
    line('frustration recall at the default threshold, STAR', 'star/recall'),
    line('frustration precision at the default threshold, STAR, 4.4 % annoyed', 'star/precision_at_natural_prevalence'),
  );
  const star = rows.filter((r) => r.source === 'star');
  const pair = precisionAtSameRecall(star, found, floorFound);
  const ratio = Math.round((pair.ours / pair.floor) * 100) / 100;
  atLeast(
    {
      figure: `frustration precision over the seed rule's at recall ${pair.recall}`,
      floor: pair.floor,
      shipped: pair.ours,
      judged: ratio,
    },
    2,
  );
}

{
  const rows = rowsOf('components');
  const f = scored('components', floorPredictions('components', rows));
  const o = scored('components', predictions('components', rows, reader));
  for (const [figure, path] of [
    ['profanity F1', 'profanity/f1'],
    ['curt denial F1', 'curt_denial/f1'],
    ['negativity AUC', 'negativity/auc'],
    ['three rewordings precision', 'rephrase3/precision'],
    ['three rewordings recall', 'rephrase3/recall'],
  ] as const)
    lines.push({ figure, floor: f(path), shipped: o(path) });
}

{
  const rows = rowsOf('kb');
  const o = scored('kb', await kbPredictions(join(kit, 'kb', 'entries.jsonl'), rows));
  const line = (figure: string, path: string): Line => ({ figure, shipped: o(path), judged: o(path) });
  atLeast(line('knowledge top-1', 'all/top1_accuracy_in_scope'), 0.72);
  atMost(line('knowledge calibration error', 'all/ece10'), 0.03);
  atLeast(line('knowledge answers from .85 right', 'all/tiers/high >=0.85/right'), 0.9);
}

lines.push(...(await strangersLines(kit)));

console.log(tableOf(lines));
console.log(
  '\nShipped: phrases and weights were chosen on these rows and the models were trained on the permissive ones among them; judge what is trained by the two columns after it.',
);
console.log(JSON.stringify(lines));
