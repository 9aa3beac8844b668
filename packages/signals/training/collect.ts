// Collects the permissively licensed rows that the models are trained on from the labelled kit into rows.jsonl.
//   node training/collect.ts [--kit FOLDER]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPermissive, kitFolder, readRows } from '../tools/kit.ts';
import type { Row } from '../tools/kit.ts';
import { CATEGORY_OF_LABEL, TOPIC_OF_LABEL } from './labels.ts';
import type { StoredRow } from './labels.ts';

const kit = kitFolder(process.argv);
const rows: StoredRow[] = [];

for (const [task, file, names] of [['topic', 'policy', TOPIC_OF_LABEL], ['category', 'routing', CATEGORY_OF_LABEL]] as const) {
  const labelled = readRows(join(kit, 'dev', `${file}.jsonl`)).filter(isUsable);
  const intents = new Map<string, Set<string>>();
  const seen = new Set<string>();
  const take = (row: Row, label: string): void => {
    const key = (row.text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    if (key === '' || seen.has(key)) return;
    seen.add(key);
    rows.push({ id: row.id, source: row.source, license: row.license, task, text: row.text ?? '', label });
  };
  for (const row of readRows(join(kit, 'dev', `${file}.jsonl`))) {
    // An intent whose rows are unclear or disagree gives no label to further rows.
    const key = `${row.source} ${row.intent ?? ''}`;
    const labels = intents.get(key) ?? new Set();
    labels.add(row.gray === true || row.label === null ? '?' : String(row.label));
    intents.set(key, labels);
  }
  for (const row of labelled) {
    const label = names[String(row.label)];
    if (label !== undefined) take(row, label);
  }
  for (const row of readRows(join(kit, 'dev', 'kb_queries.jsonl'))) {
    const labels = [...(intents.get(`${row.source} ${row.intent ?? ''}`) ?? [])];
    const label = labels.length === 1 ? names[labels[0] ?? ''] : undefined;
    if (label !== undefined && row.source === 'banking77') take(row, label);
  }
}

writeFileSync(join(import.meta.dirname, 'rows.jsonl'), `${rows.map((r) => JSON.stringify(r)).join('\n')}\n`);
console.log(`${rows.length} rows from ${new Set(rows.map((r) => r.source)).size} sources`);

function isUsable(row: Row): boolean {
  return row.gray !== true && row.label !== null && isPermissive(row.license) && row.source !== 'ibm-twitter';
}
