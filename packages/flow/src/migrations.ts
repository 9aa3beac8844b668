import type { AnyNode } from './any-node.ts';
import type { IssueCode } from './issue-catalogue.ts';

/** Leads settings, one version after the other, from the one they were saved under to the kind's own. Never throws. */
export function migrateConfig(
  definition: AnyNode,
  config: unknown,
  savedVersion: number,
): { config: unknown } | { code: IssueCode; message: string } {
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
    try {
      current = definition.migrate(current, from);
    } catch (error) {
      // A kind's own migration meets settings that nobody has checked; what it trips over is the file's fault or the kind's.
      const reason = error instanceof Error ? error.message : String(error);
      return {
        code: 'migration-failed',
        message: `settings of version ${from} cannot be brought up to date (${reason.slice(0, 160)}). Remove the step and add it again.`,
      };
    }
  }
  return { config: current };
}
