import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kbPredictions } from './kb.ts';
import { atLeast, ours, share } from './figures.ts';
import type { Line } from './figures.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';

const FROM = 0.6;

/** Plain questions that the demo shop's articles answer: by the right article, from 60 % on. */
export async function demoFigures(): Promise<Line[]> {
  const articles: { id: string; title: string; questions: string[]; answer: string }[] = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../flows/demo.knowledge.json'), 'utf8'),
  );
  const folder = mkdtempSync(join(tmpdir(), 'signals-demo-'));
  try {
    const entries = join(folder, 'entries.jsonl');
    writeFileSync(entries, articles.map((a) => JSON.stringify({ ...a, kb: 'demo' })).join('\n'));
    const rows = questions().map((q, i) => ({ id: String(i), source: 'own', license: 'own', kb: 'demo', ...q }));
    const found = new Map((await kbPredictions(entries, rows)).map((p) => [p.id, p]));
    const answered = rows.filter((r) => {
      const p = Object.entries(found.get(r.id) ?? {});
      const of = (key: string): unknown => p.find(([k]) => k === key)?.[1];
      return of('entry') === r.label && Number(of('confidence')) >= FROM;
    });
    return [atLeast(ours('demo questions answered', share(answered.length, rows.length), rows.length), 0.8)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function questions(): { label: string; text: string }[] {
  let label = '';
  const all: { label: string; text: string }[] = [];
  for (const line of readFileSync(join(import.meta.dirname, 'demo-questions.txt'), 'utf8').split('\n'))
    if (line.startsWith('== ')) label = line.slice(3).trim();
    else if (line.trim() !== '') all.push({ label, text: line.trim() });
  return all;
}
