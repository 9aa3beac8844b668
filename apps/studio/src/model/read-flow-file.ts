// A file that a designer brings: a flow as Baton saves it, or one of another builder with what becomes of it.
import { parseFlow, parseFlowValue, type Flow, type Registry } from '@baton/flow';
import type { Imported, Lost } from '@baton/importers';
import { strings } from '../strings.ts';

/** A drawing from another builder, before the designer has agreed to it. */
export interface FlowTakenOver {
  /** The builder's name. */
  readonly from: string;
  readonly flow: Flow;
  /** How many steps of which kind, the most first. */
  readonly steps: readonly { readonly label: string; readonly count: number }[];
  /** Steps that only keep the place of something that is not taken over. */
  readonly placeholders: number;
  readonly lost: readonly Lost[];
}

export type FlowFile =
  | { readonly is: 'flow'; readonly flow: Flow }
  | { readonly is: 'taken-over'; readonly takenOver: FlowTakenOver }
  | { readonly is: 'problem'; readonly sentences: readonly string[] };

const MOST_FILE_BYTES = 12 * 1024 * 1024;
const PLACEHOLDER = 'not-taken-over';

/** Reads a file. Never rejects: what stands in the way is told in sentences. */
export async function readFlowFile(file: File, registry: Registry): Promise<FlowFile> {
  if (file.size > MOST_FILE_BYTES) return problem(strings.importing.tooLarge);
  let text: string;
  try {
    text = await file.text();
  } catch {
    // A folder, or a file that was moved meanwhile.
    return problem(strings.importing.unreadable);
  }
  if (text.trim() === '') return problem(strings.importing.empty);
  const parsed = parseFlow(text, registry);
  if (parsed.ok) return { is: 'flow', flow: parsed.flow };
  // Without these a file was never a flow of Baton: it is another builder's, or none.
  const isForeign = parsed.issues.some(
    ({ code, at }) => code === 'not-json' || (code === 'flow-shape' && ['/format', '/nodes'].includes(at.pointer)),
  );
  if (!isForeign) return problem(...parsed.issues.map(({ message }) => message));
  return readForeign(text, file.name, registry);
}

async function readForeign(text: string, name: string, registry: Registry): Promise<FlowFile> {
  const importFlow = await importers();
  if (!importFlow) return problem(strings.late.text);
  const read = importFlow(text, name);
  if ('problem' in read) return problem(read.problem, strings.importing.notAFlow);
  if (read.flow.nodes.length < 2) return problem(strings.importing.noSteps(read.from));
  const parsed = parseFlowValue(read.flow, registry);
  if (!parsed.ok) return problem(strings.importing.notDrawn(read.from), ...parsed.issues.map((issue) => issue.message));
  return { is: 'taken-over', takenOver: takenOver(read, parsed.flow, registry) };
}

/** Loaded when a file needs them; null: the server did not send them. */
async function importers() {
  try {
    return (await import('@baton/importers')).importFlow;
  } catch {
    return null;
  }
}

function takenOver({ from, lost }: Imported, flow: Flow, registry: Registry): FlowTakenOver {
  const counts = new Map<string, number>();
  let placeholders = 0;
  for (const { kind, config } of flow.nodes) {
    // The start is ours, whatever the file holds.
    if (kind === 'start') continue;
    if (isPlaceholder(config)) {
      placeholders += 1;
      continue;
    }
    const label = registry.get(kind)?.label ?? kind;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const steps = [...counts].map(([label, count]) => ({ label, count })).toSorted((a, b) => b.count - a.count);
  return { from, flow, steps, placeholders, lost };
}

function isPlaceholder(config: unknown): boolean {
  if (typeof config !== 'object' || config === null || !('tags' in config)) return false;
  return Array.isArray(config.tags) && config.tags.includes(PLACEHOLDER);
}

function problem(...sentences: string[]): FlowFile {
  return { is: 'problem', sentences };
}
