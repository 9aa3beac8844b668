// Files that import each other in a circle, type imports included. Run: npm run circles
import { spawnSync } from 'node:child_process';

interface Finding {
  code: string;
  filename: string;
  note?: string;
}

const { stdout, stderr } = spawnSync('oxlint', ['--format', 'json'], { encoding: 'utf8', maxBuffer: 1e8 });
const { diagnostics, number_of_files }: { diagnostics: Finding[]; number_of_files: number } = readReport(stdout);
const found = diagnostics.filter(({ code }) => code === 'import(no-cycle)');
/** One circle is found from each of its files. */
const circles = new Map(found.map(({ filename, note = '' }) => [circleOf(filename, note).toSorted().join(' '), note]));
for (const [files] of circles) console.log(files.replaceAll(' ', '\n  '));
console.log(`${circles.size} circles in ${number_of_files} files`);
process.exitCode = circles.size === 0 ? 0 : 1;

function circleOf(filename: string, note: string): string[] {
  return [...new Set([filename, ...[...note.matchAll(/\(([^()]+)\)/g)].flatMap(([, file]) => file ?? [])])];
}

function readReport(text: string): { diagnostics: Finding[]; number_of_files: number } {
  if (text.trim() === '') throw new Error(`The linter gave no report. ${stderr}`);
  return JSON.parse(text);
}
