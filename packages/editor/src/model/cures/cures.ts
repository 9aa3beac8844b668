// One click for what a check found and has no cure of its own: changes that are right wherever the issue stands, by its code.
import type { Issue } from '@baton/flow';
import { isRecord, stepOf, type EditorDocument, type SettingPath } from '../document.ts';
import { readAt } from '../setting-path.ts';
import type { Cure, CureGround, StepCures } from './cure.ts';
import { flowCures } from './flow-cures.ts';
import { messageCures } from './message-cures.ts';
import { pathCures } from './path-cures.ts';
import { settingCures } from './setting-cures.ts';
import { timeCures } from './time-cures.ts';

const stepCures: StepCures = { ...pathCures, ...messageCures, ...timeCures, ...settingCures };

/** The cure of an issue that brings none; null where only the designer knows what is right, or it is not in the drawing. */
export function cureOf(issue: Issue, ground: CureGround): Cure | null {
  const { flow } = ground.document;
  const ofFlow = flowCures[issue.code];
  if (ofFlow) return ofFlow(ground, issue);
  const step = stepOf(flow, issue.at.node ?? '');
  const definition = step && ground.registry.get(step.kind);
  const cure = stepCures[issue.code];
  if (!step || !definition || !cure) return null;
  const path = settingPathIn(issue.at.pointer);
  const value = readAt(step.config, path);
  return cure({ ...ground, issue, flow, graph: ground.drawing.graph, step, definition, path, value });
}

/** Codes that this page knows a cure for. */
export function curedCodes(): string[] {
  return [...Object.keys(flowCures), ...Object.keys(stepCures)];
}

/** Whether anything in the settings is still what it was: a cure that changes nothing is none. */
export function changes(cure: Cure, { flow }: EditorDocument): boolean {
  return cure.commands.some((command) => {
    if (command.type !== 'set-setting') return true;
    const config = stepOf(flow, command.step)?.config;
    return !isRecord(config) || JSON.stringify(readAt(config, command.path)) !== JSON.stringify(command.value);
  });
}

/** The part of a pointer such as `/nodes/3/config/steps/1/afterSeconds` that lies in the settings. */
function settingPathIn(pointer: string): SettingPath {
  const inside = /^\/nodes\/\d+\/config\/(.+)$/.exec(pointer)?.[1];
  if (inside === undefined) return [];
  return inside
    .split('/')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part.replaceAll('~1', '/').replaceAll('~0', '~')));
}
