import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFlow, serialiseFlow, type CompiledMachine, type Flow, type Issue } from '@baton/flow';
import { checkFlow, type FlowParts } from './check-flow.ts';
import { flowHash } from './flow-hash.ts';

/** A flow that came with the product: read-only, and runnable as it is. */
export interface Template {
  readonly id: string;
  readonly flow: Flow;
  readonly text: string;
  readonly hash: string;
  readonly machine: CompiledMachine | null;
  readonly issues: readonly Issue[];
}

/** Reads every `*.flow.json` of a folder. A file that is not a flow is left out and reported. */
export function readTemplates(folder: string, parts: FlowParts, report: (sentence: string) => void): Template[] {
  const files = flowFiles(folder, report).map((name) => {
    const file = join(folder, name);
    return { file, source: readFileSync(file, 'utf8') };
  });
  const shipped = new Map(
    files.flatMap(({ source }) => {
      const parsed = parseFlow(source, parts.registry);
      return parsed.ok ? [[`${parsed.flow.id} ${flowHash(serialiseFlow(parsed.flow))}`, parsed.flow] as const] : [];
    }),
  );
  const subFlows = (id: string, hash: string): Flow | undefined => shipped.get(`${id} ${hash}`);
  return files.flatMap(({ file, source }) => {
    const { flow, text, hash, machine, issues } = checkFlow(source, { ...parts, subFlows });
    if (!flow || text === null || hash === null) {
      report(`The template ${file} is left out: ${issues[0]?.message ?? 'it cannot be read.'}`);
      return [];
    }
    const first = issues.find((issue) => issue.severity === 'error');
    if (first) report(`The template ${file} cannot run: ${first.message}`);
    return [{ id: flow.id, flow, text, hash, machine, issues }];
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
