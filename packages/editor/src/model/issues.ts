// What is wrong with a flow: in order, by step, and turned into commands where a cure is known.
import {
  nodeName,
  portOfField,
  type AnyNode,
  type Fix,
  type FlowEdge,
  type Graph,
  type Issue,
  type Registry,
  type Severity,
} from '@baton/flow';
import { strings } from '../strings.ts';
import { addStepCommand, hasWayIn, placeAfter, type Drawn } from './add-step.ts';
import type { Command } from './commands.ts';
import { connectionOf, placeOf, stepOf, type EditorDocument, type Exit, type Point } from './document.ts';
import { outlineOf } from './outline.ts';
import { plainProblem } from './plain-problem.ts';
import { fieldsOf, labelOfField } from './settings-form.ts';
import { firstSettings, settingProblems, withUnfinished } from './settings.ts';

export interface StepIssues {
  worst: Severity;
  count: number;
  first: string;
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Errors first, then warnings, then notes; among equals the order in which they were found. */
export function inSeverityOrder(issues: readonly Issue[]): readonly Issue[] {
  return issues.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

/** The issues of one step, the worst first; of the flow as a whole where `step` is null. */
export interface IssueGroup {
  step: string | null;
  worst: Severity;
  issues: readonly Issue[];
  /** How many issues come before those of this group. */
  first: number;
}

/** Issues by step: first the steps with errors, and among equals in the order in which a conversation meets them. */
export function groupIssues(issues: readonly Issue[], graph: Graph): IssueGroup[] {
  const groups = new Map<string | null, Issue[]>();
  for (const issue of inSeverityOrder(issues)) {
    const step = graph.nodes.has(issue.at.node ?? '') ? (issue.at.node ?? null) : null;
    const known = groups.get(step);
    if (known) known.push(issue);
    else groups.set(step, [issue]);
  }
  const order = new Map<string | null, number>(outlineOf(graph).map(({ id }, i) => [id, i]));
  let first = 0;
  return [...groups]
    .map(([step, some]) => ({ step, worst: some[0]?.severity ?? ('note' as const), issues: some }))
    .toSorted((a, b) => ORDER[a.worst] - ORDER[b.worst] || (order.get(a.step) ?? -1) - (order.get(b.step) ?? -1))
    .map((group) => {
      first += group.issues.length;
      return { ...group, first: first - group.issues.length };
    });
}

/** The way out that an issue is about: where it leads only the designer knows. */
export function wayOutOf({ at }: Issue): Exit | null {
  const port = portOfField(at.field);
  return at.node !== undefined && port !== null ? { node: at.node, port } : null;
}

/** Whether all there is to say is that nothing is connected to a way out. */
export function isOpenWay(issue: Issue): boolean {
  return issue.code === 'not-connected' && !issue.fix && wayOutOf(issue) !== null;
}

/** The issues of each step, for the marks on the canvas. Unchanged entries are taken from `before`. */
export function byStep(
  issues: readonly Issue[],
  before: ReadonlyMap<string, StepIssues> = new Map(),
): ReadonlyMap<string, StepIssues> {
  const found = new Map<string, StepIssues>();
  for (const issue of issues) {
    const id = issue.at.node;
    if (id === undefined) continue;
    const known = found.get(id);
    found.set(
      id,
      known ? { ...known, count: known.count + 1 } : { worst: issue.severity, count: 1, first: issue.message },
    );
  }
  for (const [id, entry] of found) {
    const old = before.get(id);
    if (old && old.worst === entry.worst && old.count === entry.count && old.first === entry.first) found.set(id, old);
  }
  return found;
}

/** One issue for each field whose typed value is not in the flow yet. */
export function unfinishedIssues({ flow, unfinished }: EditorDocument, registry: Registry): Issue[] {
  return Object.entries(unfinished).flatMap(([id, waiting]) => {
    const step = stepOf(flow, id);
    const definition = step && registry.get(step.kind);
    if (!definition) return [];
    const name = nodeName(step, definition.label);
    return settingProblems(definition, withUnfinished(step.config, waiting)).map((problem): Issue => {
      const path = problem.path.map((key) => (typeof key === 'number' ? key : String(key)));
      const field = labelOfField(definition, path);
      return {
        code: 'setting-unfinished',
        severity: 'error',
        message: strings.issues.unfinished(name, field, plainProblem(problem)),
        at: { ...placeOf(flow, id, path), nodeName: name },
      };
    });
  });
}

/** Says one thing and goes on: nothing is waited for and nothing else is decided. */
function isSayingOnly(definition: AnyNode): boolean {
  const config = firstSettings(definition);
  if (!config || !hasWayIn(definition)) return false;
  const messages = fieldsOf(definition).filter(({ type }) => type === 'message');
  return (
    messages.length === 1 &&
    Object.keys(definition.ports(config)).length === 1 &&
    definition.facts(config).speaks === true
  );
}

function middleOf({ drawing }: Drawn, { from, to }: FlowEdge): Point {
  const a = drawing.steps.get(from.node)?.position ?? { x: 0, y: 0 };
  const b = drawing.steps.get(to.node)?.position ?? a;
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** The command that carries out a one-click cure; null when it needs a kind that is not installed. */
export function commandOf(fix: Fix, state: Drawn, registry: Registry, newId: () => string): Command | null {
  const { change } = fix;
  switch (change.type) {
    case 'connect':
      return { type: 'connect', connection: newId(), from: change.from, to: change.to.node };
    case 'set':
      return { type: 'set-setting', step: change.node, path: change.path, value: change.value };
    case 'remove-edge':
      return { type: 'delete', steps: [], connections: [change.edge] };
    case 'remove-node':
      return { type: 'delete', steps: [change.node], connections: [] };
    case 'say': {
      const edge = connectionOf(state.document.flow, change.from);
      const definition = registry.kinds.find(isSayingOnly);
      const where = edge && {
        type: 'between' as const,
        connection: edge.id,
        at: middleOf(state, edge),
        spot: { x: 0, y: 0 },
      };
      const command = definition && where && addStepCommand(state, definition, where, newId);
      const field = definition && fieldsOf(definition).find(({ type }) => type === 'message');
      if (!command || !field) return null;
      const message = { use: 'own', text: { [state.document.flow.settings.language]: change.text } };
      const config = firstSettings(definition, { ...command.step.config, [field.key]: message });
      return config && { ...command, step: { ...command.step, config } };
    }
    case 'add-step': {
      const definition = registry.kinds.find((kind) => kind.group === change.group && hasWayIn(kind));
      return definition ? addStepCommand(state, definition, placeAfter(state, change.from), newId) : null;
    }
  }
}
