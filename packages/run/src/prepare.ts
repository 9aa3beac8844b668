// From what was saved to what runs: a compiled flow with its content hash, and a workspace.
import { compileFlow } from '@baton/compiler';
import {
  parseFlow,
  parseFlowValue,
  serialiseFlow,
  type CompiledMachine,
  type Flow,
  type MessageLibrary,
  type Registry,
} from '@baton/flow';
import { parseWorkspace, type Workspace } from '@baton/handoff';
import { RunError } from './run-error.ts';

export interface FlowParts {
  readonly registry: Registry;
  readonly library: MessageLibrary;
  /** Flows that steps of the flow stand for. */
  readonly subFlows: readonly unknown[];
}

/**
 * The machine of a saved flow; its hash covers all that it is made of (the drawing, the texts of the library, the kinds), so that any
 * change makes a new version and conversations under way stay on theirs.
 *
 * @throws RunError `run/flow-invalid`
 */
export async function prepareFlow(
  source: unknown,
  { registry, library, subFlows }: FlowParts,
): Promise<CompiledMachine> {
  const flow = read(source, registry);
  const known = new Map<string, Flow>();
  for (const other of subFlows) {
    const part = read(other, registry);
    known.set(`${part.id} ${await sha256(serialiseFlow(part))}`, part);
  }
  const compiled = compileFlow(flow, {
    registry,
    library,
    hash: '',
    subFlows: (id, hash) => known.get(`${id} ${hash}`),
  });
  if (!compiled.ok) throw new RunError('run/flow-invalid', '', compiled.issues.filter(isError));
  const { machine } = compiled;
  return { ...machine, flow: { ...machine.flow, hash: await sha256(JSON.stringify(machine)) } };
}

function read(source: unknown, registry: Registry): Flow {
  const parsed = typeof source === 'string' ? parseFlow(source, registry) : parseFlowValue(source, registry);
  if (!parsed.ok) throw new RunError('run/flow-invalid', '', parsed.issues.filter(isError));
  return parsed.flow;
}

const isError = ({ severity }: { severity: string }) => severity === 'error';

/** One team that is always open, with nobody in it: for flows that need no more. */
const openHouse = {
  format: 1,
  id: 'house',
  name: 'Our house',
  brand: { name: 'Our house' },
  currency: 'EUR',
  hours: [{ id: 'always', name: 'Always', zone: 'UTC', week: alwaysOpen() }],
  teams: [{ id: 'support', name: 'Support', hours: 'always' }],
};

function alwaysOpen(): Record<string, { from: string; to: string }[]> {
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  return Object.fromEntries(days.map((day) => [day, [{ from: '00:00', to: '24:00' }]]));
}

/** @throws RunError `run/workspace-invalid` */
export function prepareWorkspace(source: unknown = openHouse): Workspace {
  const read = parseWorkspace(typeof source === 'string' ? jsonOf(source) : source);
  if ('issues' in read) throw new RunError('run/workspace-invalid', '', read.issues);
  return read.workspace;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RunError(
      'run/workspace-invalid',
      `It is not JSON: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

/** In hexadecimal. In a browser it needs a page from https or localhost, as all of WebCrypto does. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
