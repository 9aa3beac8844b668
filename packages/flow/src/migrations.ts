import type { AnyNode } from './any-node.ts';

/** Leads settings from the version they were saved under to the kind's own. */
export function migrateConfig(
  definition: AnyNode,
  config: unknown,
  savedVersion: number,
): { config: unknown } | { code: string; message: string } {
  if (savedVersion > definition.version) {
    return {
      code: 'kind-too-new',
      message: `it was saved by a newer version of "${definition.label}" (${savedVersion}; here ${definition.version}). Update Baton to open it.`,
    };
  }
  let current = config;
  for (let from = savedVersion; from < definition.version; from += 1) {
    if (!definition.migrate) {
      return {
        code: 'no-migration',
        message: `settings of version ${from} cannot be read any more. Remove the step and add it again.`,
      };
    }
    current = definition.migrate(current, from);
  }
  return { config: current };
}
