import { anyNode, type AnyNode } from './any-node.ts';
import type { NodeDefinition } from './define-node.ts';

/** The kinds a builder, compiler or server knows: an explicit list, given by whoever puts the house together. */
export interface Registry {
  readonly kinds: readonly AnyNode[];
  get(kind: string): AnyNode | undefined;
}

// oxlint-disable-next-line typescript/no-explicit-any -- definitions of every type meet here
type Definition = NodeDefinition<any, any, any, any, any, any>;

/**
 * Puts definitions into a registry.
 * @throws `flow/duplicate-kind` when two definitions carry one name.
 */
export function createRegistry(definitions: readonly Definition[]): Registry {
  return registryOf(definitions.map((definition) => anyNode(definition)));
}

/**
 * A registry with kinds from outside behind those it has; the one that was given stays as it is.
 * @throws `flow/duplicate-kind` when two kinds carry one name.
 */
export function extendRegistry(registry: Registry, definitions: readonly Definition[]): Registry {
  return registryOf([...registry.kinds, ...definitions.map((definition) => anyNode(definition))]);
}

function registryOf(kinds: readonly AnyNode[]): Registry {
  const byKind = new Map<string, AnyNode>();
  for (const kind of kinds) {
    if (byKind.has(kind.kind)) {
      throw new Error(`flow/duplicate-kind: two definitions are called "${kind.kind}"; rename one of them.`);
    }
    byKind.set(kind.kind, kind);
  }
  return { kinds: [...kinds], get: (kind) => byKind.get(kind) };
}

/** The functions of every kind by the names that compiled machines use: `<kind>/<name>`. */
export interface KindFunctions {
  guards: ReadonlyMap<string, AnyNode['guards'][string]>;
  updates: ReadonlyMap<string, AnyNode['updates'][string]>;
  dues: ReadonlyMap<string, AnyNode['dues'][string]>;
  /** Whether a trigger fires, by kind. */
  fires: ReadonlyMap<string, AnyNode['fires']>;
}

/** All guards, updates and dues of a registry by kind, as the runtime looks them up. */
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
