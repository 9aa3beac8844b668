// The saved flow (format 1).
import * as z from 'zod';

export const FLOW_FORMAT = 1;
export const FLOW_SCHEMA = 'https://baton.dev/schema/flow-1.json';

const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, 'Use letters, digits, "-" and "_", beginning with a letter or digit.');

export const variableType = z.enum(['text', 'number', 'boolean', 'date', 'email', 'phone']);

export const variableDeclaration = z.object({
  name: z
    .string()
    .min(1)
    .max(64)
    .regex(/^[A-Za-z][\w.-]*$/),
  type: variableType,
  default: z.union([z.string().max(2000), z.number(), z.boolean()]).optional(),
});

export const channelName = z.enum(['web', 'email', 'whatsapp', 'sms', 'slack', 'messenger']);
export type ChannelName = z.infer<typeof channelName>;

export const flowSettings = z.object({
  language: z.string().min(2).max(8).default('en'),
  languages: z.array(z.string().min(2).max(8)).max(20).default(['en']),
  voice: z.string().min(1).max(64).default('warm'),
  channels: z.array(channelName).max(6).default(['web']),
  variables: z.array(variableDeclaration).max(200).default([]),
  /** A part of other flows: no conversation begins in it, and it is proved where it stands. */
  part: z.literal(true).optional(),
});
export type FlowSettings = z.infer<typeof flowSettings>;

/** In characters. */
const LONGEST_STEP_NAME = 80;

export const flowNode = z.object({
  id,
  kind: z.string().min(1).max(64),
  version: z.int().min(1).max(1000),
  /** The designer's own name for the step. */
  name: z.string().max(LONGEST_STEP_NAME).optional(),
  position: z.object({ x: z.number().min(-1e6).max(1e6), y: z.number().min(-1e6).max(1e6) }),
  config: z.record(z.string(), z.unknown()),
});
export type FlowNode = z.infer<typeof flowNode>;

export const flowEdge = z.object({
  id,
  /** A port may carry the name of a step: the end of another flow. */
  from: z.object({ node: id, port: z.string().min(1).max(LONGEST_STEP_NAME) }),
  to: z.object({ node: id }),
});
export type FlowEdge = z.infer<typeof flowEdge>;

export const MAX_NODES = 20_000;
export const MAX_EDGES = 80_000;

export const flowDocument = z.object({
  $schema: z.string().max(200).default(FLOW_SCHEMA),
  format: z.literal(FLOW_FORMAT),
  id,
  name: z.string().min(1).max(120),
  description: z.string().max(2000).default(''),
  settings: flowSettings,
  nodes: z.array(flowNode).max(MAX_NODES),
  edges: z.array(flowEdge).max(MAX_EDGES),
});

/** A flow as it is saved. Every node's `config` has been parsed by its kind. */
export type Flow = z.infer<typeof flowDocument>;

/** The name a designer knows a step by. */
export function nodeName(node: FlowNode, label: string | undefined): string {
  return node.name?.trim() || label || node.kind;
}
