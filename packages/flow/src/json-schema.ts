import * as z from 'zod';
import { flowDocument, flowNode, FLOW_SCHEMA } from './document.ts';
import type { Registry } from './registry.ts';

/** The JSON Schema (2020-12) of a flow made of these kinds, for editors and other tools. */
export function flowJsonSchema(registry: Registry): z.core.JSONSchema.JSONSchema {
  const node = z.union(
    registry.kinds.map((definition) =>
      flowNode.extend({
        kind: z.literal(definition.kind),
        version: z.literal(definition.version),
        config: definition.config,
      }),
    ),
  );
  const schema = z.toJSONSchema(flowDocument.extend({ nodes: z.array(node) }), { io: 'input', unrepresentable: 'any' });
  return { ...schema, $id: FLOW_SCHEMA, title: 'Baton flow, format 1' };
}
