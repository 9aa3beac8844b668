// From a file's text to a flow, or to issues that say what is wrong, where, and what to do.
import type * as z from 'zod';
import { flowDocument, FLOW_FORMAT, MAX_EDGES, MAX_NODES, nodeName, type Flow, type FlowNode } from './document.ts';
import type { IssueCode } from './issue-catalogue.ts';
import type { Issue, IssuePlace } from './issue.ts';
import { parseLimitedJson, pointerOf, MAX_FLOW_CHARACTERS } from './limited-json.ts';
import { migrateConfig } from './migrations.ts';
import type { Registry } from './registry.ts';

/** A flow that can be used, with what is worth a look, or the errors for which it cannot. */
export type ParsedFlow = { ok: true; flow: Flow; issues: Issue[] } | { ok: false; issues: Issue[] };

/** So many issues are told at once; a broken file has thousands. */
const MOST_ISSUES = 50;

/** Reads a saved flow. Never throws; every refusal carries a code, a pointer and a sentence. */
export function parseFlow(text: string, registry: Registry): ParsedFlow {
  if (text.length > MAX_FLOW_CHARACTERS) {
    return refuse([
      issue(
        'flow-too-large',
        `The file has ${text.length} characters; ${MAX_FLOW_CHARACTERS} is the most. Split the flow into sub-flows.`,
        '',
      ),
    ]);
  }
  const json = parseLimitedJson(text);
  return 'issue' in json ? refuse([json.issue]) : parseFlowValue(json.value, registry);
}

/** The same for a value that has already been read, such as the body of a request. */
export function parseFlowValue(value: unknown, registry: Registry): ParsedFlow {
  const format = isRecord(value) ? value['format'] : undefined;
  if (typeof format === 'number' && format > FLOW_FORMAT) {
    return refuse([
      issue(
        'flow-too-new',
        `This flow was saved in format ${format}; this version of Baton reads up to ${FLOW_FORMAT}. Update Baton to open it.`,
        '/format',
      ),
    ]);
  }
  const crowded = crowdedList(value);
  if (crowded) return refuse([crowded]);
  const parsed = flowDocument.safeParse(value);
  if (!parsed.success) return refuse(parsed.error.issues.map((found) => documentIssue(found, value)));
  const flow = parsed.data;
  const issues = [...duplicateIds(flow), ...parseConfigs(flow, registry)];
  if (issues.length === 0) issues.push(...edgeIssues(flow, registry));
  return issues.some((found) => found.severity === 'error') ? refuse(issues) : { ok: true, flow, issues };
}

/** The text of a flow: two spaces, keys in the order of the format, one line end. The same flow gives the same bytes. */
export function serialiseFlow(flow: Flow): string {
  return `${JSON.stringify(flow, null, 2)}\n`;
}

/** Asked before anything else: a million wrong steps would take seconds to tell of one by one. */
function crowdedList(value: unknown): Issue | undefined {
  if (!isRecord(value)) return undefined;
  for (const [list, words, most] of [
    ['nodes', 'steps', MAX_NODES],
    ['edges', 'connections', MAX_EDGES],
  ] as const) {
    const items = value[list];
    if (Array.isArray(items) && items.length > most)
      return issue(
        'flow-too-large',
        `The flow has ${items.length} ${words}; ${most} is the most. Split it into sub-flows.`,
        `/${list}`,
      );
  }
  return undefined;
}

function refuse(issues: Issue[]): ParsedFlow {
  return { ok: false, issues: issues.slice(0, MOST_ISSUES) };
}

function documentIssue(found: z.core.$ZodIssue, value: unknown): Issue {
  const at = placeOf(found.path, value);
  return { code: 'flow-shape', severity: 'error', message: `${whereOf(at)}: ${sentence(found.message)}`, at };
}

function parseConfigs(flow: Flow, registry: Registry): Issue[] {
  return flow.nodes.flatMap((node, index) => {
    const pointer = `/nodes/${index}`;
    const definition = registry.get(node.kind);
    if (!definition) {
      return [
        issue(
          'unknown-kind',
          `"${nodeName(node, undefined)}" is a step of the kind "${node.kind}", which is not installed here. Install it or remove the step.`,
          `${pointer}/kind`,
          node,
        ),
      ];
    }
    const migrated = migrateConfig(definition, node.config, node.version);
    if ('message' in migrated)
      return [
        issue(migrated.code, `"${nodeName(node, definition.label)}": ${migrated.message}`, `${pointer}/version`, node),
      ];
    const config = definition.config.safeParse(migrated.config);
    if (!config.success) {
      return config.error.issues.map((found) => {
        const at: IssuePlace = {
          pointer: `${pointer}/config${pointerOf(found.path)}`,
          node: node.id,
          nodeName: nodeName(node, definition.label),
          field: found.path.map(String).join('.'),
        };
        return {
          code: 'setting',
          severity: 'error',
          message: `"${at.nodeName}", ${at.field || 'settings'}: ${sentence(found.message)}`,
          at,
        } satisfies Issue;
      });
    }
    node.config = isRecord(config.data) ? config.data : {};
    node.version = definition.version;
    return [];
  });
}

function duplicateIds(flow: Flow): Issue[] {
  const issues: Issue[] = [];
  for (const [list, items] of [
    ['nodes', flow.nodes],
    ['edges', flow.edges],
  ] as const) {
    const seen = new Set<string>();
    items.forEach((item, index) => {
      if (seen.has(item.id)) {
        issues.push(
          issue(
            'duplicate-id',
            `Two ${list === 'nodes' ? 'steps' : 'connections'} carry the id "${item.id}". Give one of them another id.`,
            `/${list}/${index}/id`,
          ),
        );
      }
      seen.add(item.id);
    });
  }
  return issues;
}

function edgeIssues(flow: Flow, registry: Registry): Issue[] {
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  const taken = new Set<string>();
  return flow.edges.flatMap((edge, index) => {
    const pointer = `/edges/${index}`;
    const from = nodes.get(edge.from.node);
    const to = nodes.get(edge.to.node);
    if (!from || !to) {
      const missing = from ? edge.to.node : edge.from.node;
      return [
        issue(
          'dangling-edge',
          `A connection names the step "${missing}", which is not in this flow. Remove the connection or add the step.`,
          `${pointer}/${from ? 'to' : 'from'}/node`,
        ),
      ];
    }
    const source = registry.get(from.kind);
    const target = registry.get(to.kind);
    if (!source || !target) return [];
    const found: Issue[] = [];
    const name = nodeName(from, source.label);
    if (!Object.hasOwn(source.ports(from.config), edge.from.port)) {
      found.push(
        issue(
          'unknown-exit',
          `"${name}" has no way out called "${edge.from.port}". Remove the connection, or draw it from one of the ways out that the step has.`,
          `${pointer}/from/port`,
          from,
        ),
      );
    }
    const exit = `${edge.from.node}\n${edge.from.port}`;
    if (taken.has(exit))
      found.push(
        issue(
          'exit-taken',
          `"${name}" has two connections from the same way out. Keep one of them.`,
          `${pointer}/from`,
          from,
        ),
      );
    taken.add(exit);
    const facts = target.facts(to.config);
    if (facts.listener || facts.start || facts.drawingOnly) {
      found.push(
        issue(
          'no-way-in',
          `Nothing can lead to "${nodeName(to, target.label)}": ${facts.start ? 'it is where the flow begins' : facts.listener ? 'it listens all the time' : 'it is only a note'}. Remove the connection.`,
          `${pointer}/to/node`,
          to,
        ),
      );
    }
    return found;
  });
}

function issue(code: IssueCode, message: string, pointer: string, node?: FlowNode): Issue {
  return {
    code,
    severity: 'error',
    message,
    at: { pointer, ...(node ? { node: node.id, nodeName: nodeName(node, undefined) } : {}) },
  };
}

function placeOf(path: readonly PropertyKey[], value: unknown): IssuePlace {
  const at: IssuePlace = { pointer: pointerOf(path) };
  const [list, index] = path;
  if (list === 'nodes' && typeof index === 'number' && isRecord(value) && Array.isArray(value['nodes'])) {
    const node: unknown = value['nodes'][index];
    if (isRecord(node) && typeof node['id'] === 'string') {
      // Not checked yet: either may be a page long.
      at.node = node['id'].slice(0, 80);
      at.nodeName = typeof node['name'] === 'string' && node['name'] ? node['name'].slice(0, 80) : at.node;
    }
  }
  return at;
}

function whereOf(at: IssuePlace): string {
  if (at.nodeName) return `"${at.nodeName}" (${at.pointer})`;
  return at.pointer === '' ? 'The file as a whole' : `At ${at.pointer}`;
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
