import { anyNode, type AnyNode } from './any-node.ts';
import type { NodeDefinition } from './define-node.ts';

/** The kinds a builder, compiler or server knows: an explicit list, given by whoever puts the house together. */
export interface Registry {
  readonly kinds: readonly AnyNode[];
  get(kind: string): AnyNode | undefined;
}

/**
 * Puts definitions into a registry.
 * @throws `flow/duplicate-kind` when two definitions carry one name.
 */
// oxlint-disable-next-line typescript/no-explicit-any -- definitions of every type meet here
export function createRegistry(definitions: readonly NodeDefinition<any, any, any, any, any, any>[]): Registry {
  const byKind = new Map<string, AnyNode>();
  for (const definition of definitions) {
    if (byKind.has(definition.kind)) {
      throw new Error(`flow/duplicate-kind: two definitions are called "${definition.kind}"; rename one of them.`);
    }
    byKind.set(definition.kind, anyNode(definition));
  }
  return { kinds: [...byKind.values()], get: (kind) => byKind.get(kind) };
}

/** The functions of every kind by the names that compiled machines use: `<kind>/<name>`. */
export interface KindFunctions {
  guards: ReadonlyMap<string, AnyNode['guards'][string]>;
  updates: ReadonlyMap<string, AnyNode['updates'][string]>;
  dues: ReadonlyMap<string, AnyNode['dues'][string]>;
  /** Whether a trigger fires, by kind. */
  fires: ReadonlyMap<string, AnyNode['fires']>;
}

export function functionsOf(registry: Registry): KindFunctions {
  const named = <F>(list: (definition: AnyNode) => Record<string, F>): Map<string, F> =>
    new Map(
      registry.kinds.flatMap((definition) =>
        Object.entries(list(definition)).map(([name, run]) => [`${definition.kind}/${name}`, run] as const),
      ),
    );
  return {
    guards: named((d) => d.guards),
    updates: named((d) => d.updates),
    dues: named((d) => d.dues),
    fires: new Map(registry.kinds.map((definition) => [definition.kind, definition.fires])),
  };
}
