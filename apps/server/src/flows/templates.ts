import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Registry } from '@baton/flow';
import { unpack } from './packed.ts';
import { readDocument, type FlowDocument } from './read-document.ts';

/** A flow that came with the product: read-only, and runnable as it is once it has been proved. */
export interface Template extends FlowDocument {
  readonly file: string;
  readonly text: string;
}

/** Reads every `*.flow.json` of a folder. A file that is not a flow is left out and reported. */
export function readTemplates(folder: string, registry: Registry, report: (sentence: string) => void): Template[] {
  return flowFiles(folder, report).flatMap((name) => {
    const file = join(folder, name);
    const { document, issues } = readDocument(readFileSync(file, 'utf8'), registry);
    if (document) return [{ ...document, file, text: unpack(document.packed) }];
    report(`The template ${file} is left out: ${issues[0]?.message ?? 'it cannot be read.'}`);
    return [];
  });
}

function flowFiles(folder: string, report: (sentence: string) => void): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.flow.json'))
      .toSorted();
  } catch (error) {
    report(`There are no templates: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}
