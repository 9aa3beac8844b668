// What a cure is, what it reads, and the changes that most of them are made of.
import type { AnyNode, Flow, FlowNode, Graph, Issue, Registry } from '@baton/flow';
import type { EditorWorkspace } from '../../context.ts';
import { addStepCommand } from '../add-step.ts';
import type { Command } from '../commands.ts';
import type { EditorDocument, SettingPath } from '../document.ts';
import { firstSettings } from '../settings.ts';
import type { Drawing } from '../step-view.ts';

/** What to press, and what happens then: one change, which one undo takes back. */
export interface Cure {
  label: string;
  commands: readonly Command[];
}

/** What a cure is made from: the flow, how it is drawn, and what is known around it. */
export interface CureGround {
  document: EditorDocument;
  drawing: Drawing;
  registry: Registry;
  workspace: EditorWorkspace;
  newId: () => string;
}

/** An issue at a step, with what its cure reads. */
export interface Case extends CureGround {
  issue: Issue;
  flow: Flow;
  graph: Graph;
  step: FlowNode;
  definition: AnyNode;
  /** Where in the settings it is; empty for the step as a whole. */
  path: SettingPath;
  /** The value there. */
  value: unknown;
}

/** By the code of the issue; null where only the designer knows what is right. */
export type StepCures = Readonly<Record<string, (at: Case) => Cure | null>>;

export function set(at: Pick<Case, 'step'>, label: string, path: SettingPath, value: unknown): Cure {
  return { label, commands: [{ type: 'set-setting', step: at.step.id, path, value }] };
}

/** Several settings that are only right with one another. */
export function together(
  at: Pick<Case, 'step' | 'definition'>,
  label: string,
  values: Record<string, unknown>,
): Cure | null {
  const settings = firstSettings(at.definition, { ...at.step.config, ...values });
  return settings && { label, commands: [{ type: 'replace-settings', step: at.step.id, settings }] };
}

export function kindWith(
  ground: CureGround,
  is: (facts: ReturnType<AnyNode['facts']>) => boolean,
): AnyNode | undefined {
  return ground.registry.kinds.find((kind) => {
    const config = firstSettings(kind);
    return config !== null && is(kind.facts(config));
  });
}

export function placed(ground: CureGround, kind: AnyNode, x: number, y: number): FlowNode | null {
  const command = addStepCommand(ground, kind, { x, y }, ground.newId);
  return command?.step ?? null;
}

export function rightOf({ document }: CureGround): number {
  return Math.max(0, ...document.flow.nodes.map(({ position }) => position.x));
}
