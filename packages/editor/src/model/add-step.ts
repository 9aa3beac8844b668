// Adding a step of a kind: at a free place, after a way out, or between two steps.
import type { AnyNode, FlowNode } from '@baton/flow';
import type { Command } from './commands.ts';
import { isRecord, type EditorDocument, type Exit, type Point } from './document.ts';
import type { Picker } from './picker.ts';
import type { Selection } from './selection.ts';
import { fieldsOf } from './settings-form.ts';
import { firstSettings } from './settings.ts';
import { heightOf } from './step-heights.ts';
import type { Drawing } from './step-view.ts';
import { STEP_WIDTH } from './lanes.ts';

const GAP = 32;
/** Between a step and the one that goes on from it. */
const ONWARD = 80;

/** A flow as it is drawn now. */
export interface Drawn {
  document: EditorDocument;
  drawing: Drawing;
}

/** A new step with the settings its kind begins with; null when the kind has none that are valid. */
export function newStep(definition: AnyNode, id: string, at: Point): FlowNode | null {
  const config = firstSettings(definition);
  if (!config) return null;
  const position = { x: Math.round(at.x), y: Math.round(at.y) };
  return { id, kind: definition.kind, version: definition.version, position, config };
}

/** B16: the step with the message that suits where it stands, if it takes its words from the library at first. */
function withMessage(definition: AnyNode, step: FlowNode, template: string): FlowNode {
  const field = fieldsOf(definition).find(({ type }) => type === 'message');
  const now = field && step.config[field.key];
  if (!field || !isRecord(now) || now['use'] !== 'template') return step;
  const config = firstSettings(definition, { ...step.config, [field.key]: { use: 'template', template } });
  return config ? { ...step, config } : step;
}

/** The command that adds a step where a picker was opened, or at a place of its own. */
export function addStepCommand(
  state: Drawn,
  definition: AnyNode,
  where: Picker | Point,
  newId: () => string,
): Extract<Command, { type: 'add-step' }> | null {
  const { flow } = state.document;
  if (!('type' in where)) {
    const step = newStep(definition, newId(), freePlace(state.drawing, where));
    return step && { type: 'add-step', step };
  }
  if (where.type === 'after') {
    const step = newStep(definition, newId(), where.at);
    const { node, port } = where.exit;
    const fits = state.drawing.graph.nodes.get(node)?.ports[port]?.fits;
    return (
      step && {
        type: 'add-step',
        step: fits === undefined ? step : withMessage(definition, step, fits),
        from: { exit: where.exit, connection: newId() },
      }
    );
  }
  const edge = flow.edges.find((connection) => connection.id === where.connection);
  const step = edge && newStep(definition, newId(), where.at);
  if (!step) return null;
  const port = mainExit(definition, step.config);
  return {
    type: 'add-step',
    step,
    from: { exit: edge.from, connection: edge.id },
    ...(port !== null && { onward: { port, to: edge.to.node, connection: newId() } }),
  };
}

/**
 * Where a step chosen in the palette goes: behind the selected step, connected to its first free way out, or behind the
 * only step of a flow that has just begun; else to the place given.
 */
export function placeForNext(
  { document: { flow }, drawing, selection }: Drawn & { selection: Selection },
  definition: AnyNode,
  otherwise: Point,
): Picker | Point {
  const [selected, second] = selection.steps.length > 0 ? selection.steps : flow.nodes.map((node) => node.id);
  const before = second === undefined && selected !== undefined ? drawing.steps.get(selected) : undefined;
  const exits = before?.exits.filter((exit) => !exit.connected) ?? [];
  const exit = exits.find((way) => way.required) ?? exits[0];
  if (!before || !exit || before.place === 'note' || !hasWayIn(definition)) return otherwise;
  const { x, y } = before.place === 'band' ? otherwise : before.node.position;
  const at = freePlace(drawing, before.place === 'band' ? { x, y } : { x: x + STEP_WIDTH + ONWARD, y });
  return { type: 'after', exit: { node: before.id, port: exit.port }, at, spot: { x: 0, y: 0 } };
}

/** Where a step goes that is added behind a way out without pointing at a place. */
export function placeAfter({ drawing }: Pick<Drawn, 'drawing'>, exit: Exit): Extract<Picker, { type: 'after' }> {
  const { x, y } = drawing.steps.get(exit.node)?.position ?? { x: 0, y: 0 };
  const at = freePlace(drawing, { x: x + STEP_WIDTH + ONWARD, y });
  return { type: 'after', exit, at, spot: { x: 0, y: 0 } };
}

/** The way out along which a conversation usually goes on: the first that keeps the place in the queue. */
export function mainExit(definition: AnyNode, config: unknown): string | null {
  const ports = Object.entries(definition.ports(config));
  const usual = ports.find(([, port]) => port.place !== 'leaves' && port.lane === undefined) ?? ports[0];
  return usual?.[0] ?? null;
}

/** Whether anything can lead into a step of this kind. */
export function hasWayIn(definition: AnyNode): boolean {
  const config = firstSettings(definition);
  if (!config) return false;
  const { start, listener, drawingOnly } = definition.facts(config);
  return !start && !listener && !drawingOnly;
}

/** The place itself, or the nearest below it where no step stands. */
export function freePlace({ steps, heights }: Drawing, wish: Point): Point {
  const { x } = wish;
  const column = [...steps.values()]
    .filter(({ position }) => Math.abs(position.x - x) < STEP_WIDTH + GAP)
    .map((view) => ({
      top: view.position.y - heightOf(3) - GAP,
      bottom: view.position.y + heights.of(view) + GAP,
    }))
    .toSorted((a, b) => a.top - b.top);
  let { y } = wish;
  for (const { top, bottom } of column) if (y > top && y < bottom) y = bottom;
  return { x, y };
}
