import { prepareWith } from '../src/prepare.ts';
import type { Reader } from '../src/index.ts';
import { loadModel } from '../src/linear.ts';
import { shippedModels } from '../src/models.ts';
import { categoryPrior, topicPrior } from '../src/priors.ts';
import type { StoredRow } from '../training/labels.ts';
import { storedRows, TRAIN_OPTIONS } from '../training/retrain.ts';
import { train } from '../training/train.ts';
import { clusterOf, foldOf } from './folds.ts';
import type { Row } from './kit.ts';
import { predictions } from './predictions.ts';

type Trained = 'policy' | 'routing';
const FOLDS = 5;

/** Predictions for each row by models that saw neither it nor a near-duplicate of it. */
export function crossValidated(task: Trained, rows: readonly Row[]): { id: string }[] {
  const stored = rowsOf(task);
  const clusters = clusterOf([...rows.map((r) => r.text ?? ''), ...stored.map((r) => r.text)]);
  const fold = (i: number): number => foldOf(clusters[i] ?? 0, FOLDS);
  return Array.from({ length: FOLDS }, (_, f) => {
    const reader = readerFrom(
      task,
      stored.filter((_row, i) => fold(rows.length + i) !== f),
    );
    return predictions(
      task,
      rows.filter((_row, i) => fold(i) === f),
      reader,
    );
  }).flat();
}

/** Predictions for each source by models that saw nothing of it. */
export function leaveOneSourceOut(task: Trained, rows: readonly Row[]): { id: string }[] {
  const stored = rowsOf(task);
  return [...new Set(rows.map((r) => r.source))].flatMap((source) => {
    const reader = readerFrom(
      task,
      stored.filter((r) => r.source !== source),
    );
    return predictions(
      task,
      rows.filter((r) => r.source === source),
      reader,
    );
  });
}

function rowsOf(task: Trained): StoredRow[] {
  return storedRows().filter((r) => r.task === (task === 'policy' ? 'topic' : 'category'));
}

function readerFrom(task: Trained, rows: readonly StoredRow[]): Reader {
  const shipped = shippedModels();
  const prior = task === 'policy' ? topicPrior : categoryPrior;
  const model = loadModel(train(rows, prior, TRAIN_OPTIONS), prior);
  return prepareWith({}, task === 'policy' ? { ...shipped, topics: model } : { ...shipped, categories: model });
}
