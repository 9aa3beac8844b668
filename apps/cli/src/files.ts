// Files of the person who runs the command: found, read, written; trouble is a sentence.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { strings } from './strings.ts';
import { UsageError } from './usage-error.ts';

const FLOW = '.flow.json';
const SCENARIOS = '.scenarios.json';

/** The flow files meant by what was typed: a file itself, or every flow of a folder. At least one. */
export function flowFiles(typed: readonly string[], command: string): string[] {
  if (typed.length === 0) throw new UsageError(`${strings.noFlow} ${strings.seeHelp(command)}`);
  return typed.flatMap((path) => {
    if (!isFolder(path)) return [path];
    const found = flowsIn(path);
    if (found.length === 0) throw new UsageError(strings.noFlowsIn(path));
    return found;
  });
}

/** The flow files of a folder, by name. */
export function flowsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(FLOW))
    .toSorted()
    .map((name) => join(folder, name));
}

/** The one flow file that was typed. */
export function oneFlowFile(typed: readonly string[], command: string): string {
  const [file, ...others] = flowFiles(typed, command);
  if (file === undefined || others.length > 0) throw new UsageError(`${strings.oneFlow} ${strings.seeHelp(command)}`);
  return file;
}

/** Where the scenarios of a flow are kept: beside it. */
export function scenariosBeside(flowFile: string): string {
  const name = basename(flowFile);
  const bare = name.endsWith(FLOW) ? name.slice(0, -FLOW.length) : name.replace(/\.json$/, '');
  return join(dirname(flowFile), `${bare}${SCENARIOS}`);
}

/** The only file of a folder whose name ends so; undefined when there is none, or more than one. */
export function onlyFile(folder: string, ending: string): string | undefined {
  if (!isFolder(folder)) return undefined;
  const found = readdirSync(folder).filter((name) => name.endsWith(ending));
  return found.length === 1 && found[0] !== undefined ? join(folder, found[0]) : undefined;
}

export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(strings.cannotRead(path, reasonOf(error)));
  }
}

export function writeText(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(strings.cannotWrite(path, reasonOf(error)));
  }
}

/** Reads a file of JSON that is not a flow. */
export function readJson(path: string): unknown {
  const text = readText(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(strings.notJson(path, reasonOf(error)));
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return strings.noSuchFile;
  if (code === 'EACCES' || code === 'EPERM') return strings.notAllowed;
  if (code === 'EISDIR') return strings.isFolder;
  return error instanceof Error ? error.message : String(error);
}
