import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The kit's folder: `--kit`, else beside the project. */
export function kitFolder(args: readonly string[]): string {
  const at = args.indexOf('--kit');
  return resolve(at >= 0 ? (args[at + 1] ?? '') : join(import.meta.dirname, '../../../../shared/detect'));
}

/** One labelled row; which fields are there depends on the task. */
export interface Row {
  id: string;
  source: string;
  license: string;
  text?: string;
  label: string | number | null;
  lang?: string;
  awaiting?: 'offer' | 'choice4';
  gray?: boolean;
  hard?: boolean;
  weight?: number;
  amount?: number | null;
  component?: string;
  intent?: string;
  kb?: string;
  messages?: string[];
  turns?: { role: 'customer' | 'agent'; text: string; t: number | null }[];
}

/** The rows of a file with one JSON object per line. */
export function readRows<T = Row>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

/** True for rows whose licence lets them be used for training and be shipped. */
export function isPermissive(license: string): boolean {
  return /^(MIT|Apache-2\.0|CC-BY-\d|CDLA-Permissive)/.test(license) && !license.includes('SA');
}

/** The value that follows a flag of the command line, or null. */
export function option(name: string, args: readonly string[] = process.argv): string | null {
  const at = args.indexOf(name);
  return at < 0 ? null : (args[at + 1] ?? null);
}
