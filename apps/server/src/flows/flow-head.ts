// What is asked of a whole flow again and again, read off it once when it is kept.
import { nodeName, parseFlow, type Flow, type Registry } from '@baton/flow';
import * as z from 'zod';

export const flowHead = z.object({
  name: z.string(),
  description: z.string(),
  steps: z.int(),
  /** Runs only inside other flows. */
  part: z.boolean(),
  /** The voice it speaks in (M12). */
  voice: z.string(),
  /** The names of its ends, each once in the order of the drawing. */
  ends: z.array(z.string()),
  variables: z.array(z.object({ name: z.string(), type: z.string() })),
});
export type FlowHead = z.infer<typeof flowHead>;

export function headOf(flow: Flow, registry: Registry): FlowHead {
  const ends = flow.nodes.flatMap((node) => {
    const definition = registry.get(node.kind);
    return definition?.facts(node.config).ends ? [nodeName(node, definition.label)] : [];
  });
  return {
    name: flow.name,
    description: flow.description,
    steps: flow.nodes.length,
    part: flow.settings.part === true,
    voice: flow.settings.voice,
    ends: [...new Set(ends)],
    variables: flow.settings.variables.map(({ name, type }) => ({ name, type })),
  };
}

/** Of a text that was kept: one that this version cannot read any more still has a name. */
export function headInText(text: string, registry: Registry): FlowHead {
  const parsed = parseFlow(text, registry);
  if (parsed.ok) return headOf(parsed.flow, registry);
  const { name, description, nodes, settings } = leastOfFlow.parse(JSON.parse(text));
  return {
    name,
    description,
    steps: nodes.length,
    part: settings.part === true,
    voice: settings.voice,
    ends: [],
    variables: [],
  };
}

const leastOfFlow = z.object({
  name: z.string(),
  description: z.string(),
  nodes: z.array(z.unknown()),
  settings: z.object({ part: z.boolean().optional(), voice: z.string().default('') }),
});
