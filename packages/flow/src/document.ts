// The saved flow (format 1).
import * as z from 'zod';

/** The number of the newest format of saved flows; older ones are read and brought up to it. */
export const FLOW_FORMAT = 1;
/** The address that names the JSON Schema of saved flows. */
export const FLOW_SCHEMA = 'https://baton.dev/schema/flow-1.json';

const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, 'Use letters, digits, "-" and "_", beginning with a letter or digit.');

export const variableType = z.enum(['text', 'number', 'boolean', 'date', 'email', 'phone']);

/** Reads the declaration of a value that a flow remembers. */
export const variableDeclaration = z.object({
  name: z
    .string()
    .min(1)
    .max(64)
    .regex(/^[A-Za-z][\w.-]*$/),
  type: variableType,
  default: z.union([z.string().max(2000), z.number(), z.boolean()]).optional(),
});

/** Reads the name of a channel. */
export const channelName = z.enum(['web', 'email', 'whatsapp', 'sms', 'slack', 'messenger', 'telegram']);
/** The channels a flow may be offered on. */
export type ChannelName = z.infer<typeof channelName>;

/** Reads what holds for a whole flow. */
export const flowSettings = z.object({
  language: z.string().min(2).max(8).default('en'),
  languages: z.array(z.string().min(2).max(8)).max(20).default(['en']),
  voice: z.string().min(1).max(64).default('warm'),
  channels: z.array(channelName).max(7).default(['web']),
  variables: z.array(variableDeclaration).max(200).default([]),
  /** A part of other flows: no conversation begins in it, and it is proved where it stands. */
  part: z.literal(true).optional(),
});
/** What holds for the whole flow: languages, voice, channels and the values it remembers. */
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
/** A drawn step: its kind, its settings, and its place on the canvas in pixels. */
export type FlowNode = z.infer<typeof flowNode>;

export const flowEdge = z.object({
  id,
  /** A port may carry the name of a step: the end of another flow. */
  from: z.object({ node: id, port: z.string().min(1).max(LONGEST_STEP_NAME) }),
  to: z.object({ node: id }),
});
/** A connection from a way out of one step to another step. */
export type FlowEdge = z.infer<typeof flowEdge>;

export const MAX_NODES = 20_000;
export const MAX_EDGES = 80_000;

/** Reads a saved flow's form. What its kinds say of each step is checked by `parseFlow`. */
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
