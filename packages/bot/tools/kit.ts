import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { KbEntry } from '../src/kit/predict-kb.ts';

const entryRow = z.object({
  id: z.string(),
  kb: z.string(),
  title: z.string(),
  questions: z.array(z.string()),
  answer: z.string().nullable().optional(),
});
const queryRow = z.object({
  id: z.string(),
  kb: z.string(),
  text: z.string(),
  label: z.string().nullable(),
  gray: z.boolean().optional(),
});

export interface LabelledQuery {
  id: string;
  kb: string;
  text: string;
  /** Id of the right entry, or null when the base has none. */
  entry: string | null;
}

export interface Kit {
  entries: KbEntry[];
  queries: LabelledQuery[];
  kbs: string[];
}

/** Reads the knowledge-base rows of a kit folder; rows whose meaning is unclear are left out, as its scorer does. */
export function readKit(folder: string): Kit {
  const entries = [...rowsOf(join(folder, 'kb/entries.jsonl')), ...rowsOf(join(folder, 'dev2/kb_entries.jsonl'))].map(
    (row) => entryRow.parse(row),
  );
  const queries = [...rowsOf(join(folder, 'dev/kb_queries.jsonl')), ...rowsOf(join(folder, 'dev2/kb_queries.jsonl'))]
    .map((row) => queryRow.parse(row))
    .flatMap(({ id, kb, text, label, gray }) =>
      label === null || gray === true ? [] : [{ id, kb, text, entry: label === 'unanswerable' ? null : label }],
    );
  if (entries.length === 0 || queries.length === 0)
    throw new Error(`The kit in ${folder} has no entries or no questions.`);
  return { entries, queries, kbs: [...new Set(queries.map(({ kb }) => kb))].sort() };
}

function rowsOf(file: string): unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}
