// What the editor edits: the flow, and what was typed but is not valid yet.
import type { Flow, FlowEdge, FlowNode, IssuePlace } from '@baton/flow';

export type SettingPath = readonly (string | number)[];

/** A value that was typed and cannot be used yet; it stays in its field and out of the flow. */
export interface Unfinished {
  path: SettingPath;
  value: unknown;
}

/** Everything that undo goes back over. */
export interface EditorDocument {
  readonly flow: Flow;
  readonly unfinished: Readonly<Record<string, readonly Unfinished[]>>;
}

/** A way out of a step. */
export interface Exit {
  node: string;
  port: string;
}

/** A place on the canvas, in its own pixels. */
export interface Point {
  x: number;
  y: number;
}

export function stepOf(flow: Flow, id: string): FlowNode | undefined {
  return flow.nodes.find((node) => node.id === id);
}

export function connectionOf(flow: Flow, exit: Exit): FlowEdge | undefined {
  return flow.edges.find((edge) => edge.from.node === exit.node && edge.from.port === exit.port);
}

/** The step with its keys in the order of the saved format, so that equal steps are equal bytes. */
export function inOrder(node: FlowNode): FlowNode {
  const { id, kind, version, name, position, config } = node;
  return { id, kind, version, ...(name !== undefined && { name }), position, config };
}

export function placeOf(flow: Flow, node: string, field: SettingPath): IssuePlace {
  const index = flow.nodes.findIndex((step) => step.id === node);
  return { pointer: `/nodes/${index}/config${field.map((key) => `/${key}`).join('')}`, node, field: field.join('.') };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
