// A typed value goes into the flow only when the whole of a step's settings is valid with it. Until then it waits.
import type { AnyNode, FlowNode } from '@baton/flow';
import type * as z from 'zod';
import { isRecord, type SettingPath, type Unfinished } from './document.ts';
import { startsWith, writeAt } from './setting-path.ts';

export interface SettingsChange {
  config: Record<string, unknown>;
  unfinished: readonly Unfinished[];
}

/** What becomes of a step's settings when one value is typed. */
export function changeSetting(
  definition: AnyNode,
  node: FlowNode,
  waiting: readonly Unfinished[],
  path: SettingPath,
  value: unknown,
): SettingsChange {
  const others = waiting.filter((entry) => !startsWith(entry.path, path));
  const typed = { path, value };
  // With everything that waits: two values may only be right together.
  const together = parsed(definition, withUnfinished(node.config, [...others, typed]));
  if (together) return { config: together, unfinished: [] };
  const alone = parsed(definition, writeAt(node.config, path, value));
  if (alone) return { config: alone, unfinished: others };
  return { config: node.config, unfinished: [...others, typed] };
}

/** The settings as they stand in the form: the flow's, with what was typed over them. */
export function withUnfinished(config: unknown, waiting: readonly Unfinished[]): unknown {
  return waiting.reduce((form, entry) => writeAt(form, entry.path, entry.value), config);
}

/** What is wrong with the settings as they stand in the form. */
export function settingProblems(definition: AnyNode, form: unknown): readonly z.core.$ZodIssue[] {
  const result = definition.config.safeParse(form);
  return result.success ? [] : result.error.issues;
}

/** The settings a new step begins with; null when the kind has no valid beginning. */
export function firstSettings(definition: AnyNode, given?: unknown): Record<string, unknown> | null {
  const tries = given === undefined ? [{}, ...Object.values(definition.examples)] : [given];
  for (const settings of tries) {
    const config = parsed(definition, settings);
    if (config) return config;
  }
  return null;
}

function parsed(definition: AnyNode, settings: unknown): Record<string, unknown> | null {
  const result = definition.config.safeParse(settings);
  return result.success && isRecord(result.data) ? result.data : null;
}
