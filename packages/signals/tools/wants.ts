// npm run signals:wants [-- --show FROM COUNT] [--kit FOLDER]
// Prints the share of rated dialogues whose sentence names what the customer wants and invents nothing; with --show, the
// sentences beside their dialogues, for rating.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_WORDS_OF_WANT, wantOf } from '../src/index.ts';
import type { Turn } from '../src/index.ts';
import { kitFolder, readRows } from './kit.ts';
import type { Row } from './kit.ts';

interface Rating {
  id: string;
  /** Names what the customer wants. */
  names: boolean;
  /** Says something that no message says. */
  invents: boolean;
  /** The sentence that was rated, as a short hash: a changed sentence has to be rated anew. */
  sentence: string;
}

const rows = readRows(join(kitFolder(process.argv), 'dev', 'replay_dialogues.jsonl'));
const show = process.argv.indexOf('--show');
if (show >= 0) {
  const from = Number(process.argv[show + 1] ?? 0);
  for (const row of rows.slice(from, from + Number(process.argv[show + 2] ?? 20))) {
    console.log(`\n${row.id} ${hash(wantOf(turnsOf(row)).sentence)}\n   ${wantOf(turnsOf(row)).sentence}`);
    for (const turn of turnsOf(row))
      console.log(`      ${turn.from === 'customer' ? '>' : ' '} ${turn.text.slice(0, 200)}`);
  }
} else {
  const ratings: Rating[] = readFileSync(join(import.meta.dirname, 'want-ratings.jsonl'), 'utf8')
    .split('\n')
    .filter((l) => l !== '')
    .map((l) => JSON.parse(l));
  let current = 0;
  let good = 0;
  let named = 0;
  let invented = 0;
  let long = 0;
  for (const rating of ratings) {
    const row = rows.find((r) => r.id === rating.id);
    if (row === undefined) continue;
    const { sentence } = wantOf(turnsOf(row));
    if (hash(sentence) !== rating.sentence) {
      console.log(`${rating.id}: the sentence has changed since it was rated`);
      continue;
    }
    current++;
    if (rating.names) named++;
    if (rating.invents) invented++;
    const tooLong = sentence.split(/\s+/).length > MOST_WORDS_OF_WANT;
    if (tooLong) long++;
    if (rating.names && !rating.invents && !tooLong) good++;
  }
  console.log(`${ratings.length} dialogues rated by reading, ${current} with an unchanged sentence`);
  console.log(
    `names the want: ${named} · invents something: ${invented} · longer than ${MOST_WORDS_OF_WANT} words: ${long}`,
  );
  console.log(`share that is right: ${current === 0 ? 0 : Math.round((good / current) * 1000) / 10} %`);
}

function turnsOf(row: Row): Turn[] {
  return (row.turns ?? []).map(({ role, text }) => ({ from: role, text }));
}

function hash(text: string): string {
  let h = 0x811c9dc5;
  for (const char of text) h = Math.imul(h ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (h >>> 0).toString(36);
}
