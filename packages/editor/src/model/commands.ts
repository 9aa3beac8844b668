// Every change of a flow is one of these commands; nothing else writes to the document.
import {
  flowSettings,
  graphOf,
  type Flow,
  type FlowEdge,
  type FlowNode,
  type FlowSettings,
  type Registry,
} from '@baton/flow';
import { current, isDraft, original, type Draft } from 'immer';
import { strings } from '../strings.ts';
import { canConnect } from './connect.ts';
import {
  connectionOf,
  inOrder,
  stepOf,
  type EditorDocument,
  type Exit,
  type Point,
  type SettingPath,
} from './document.ts';
import { STEP_WIDTH } from './lanes.ts';
import { changeSetting } from './settings.ts';

/** Every change of a flow. Nothing else writes to it, and each can be undone. */
export type Command =
  | {
      type: 'add-step';
      step: FlowNode;
      /** The way out that leads to the new step. */
      from?: { exit: Exit; connection: string };
      /** The new step's own way out, and where it leads. */
      onward?: { port: string; to: string; connection: string };
    }
  | { type: 'move-steps'; moves: readonly { step: string; to: Point }[] }
  /** With the frames around them, which keep around the same steps. */
  | {
      type: 'arrange';
      moves: readonly { step: string; to: Point }[];
      frames?: readonly { step: string; to: Point; width: number; height: number }[];
    }
  | { type: 'align'; moves: readonly { step: string; to: Point }[] }
  | { type: 'connect'; connection: string; from: Exit; to: string }
  | { type: 'delete'; steps: readonly string[]; connections: readonly string[] }
  | { type: 'set-setting'; step: string; path: SettingPath; value: unknown }
  | { type: 'replace-settings'; step: string; settings: Record<string, unknown> }
  | { type: 'rename'; step: string; name: string }
  | { type: 'paste'; steps: readonly FlowNode[]; connections: Flow['edges'] }
  /** What somebody else did to the flow, put together with what is here. */
  | { type: 'take-in'; flow: Flow }
  /** Several at once, under one name: what a click on a cure does. */
  | { type: 'cure'; label: string; commands: readonly Command[] }
  | { type: 'set-flow'; name?: string; description?: string; settings?: FlowSettings };

/** Why a command cannot be carried out, or null. */
export function refusalOf(document: EditorDocument, command: Command, registry: Registry): string | null {
  const { flow } = document;
  switch (command.type) {
    case 'cure': {
      // A later one may need what an earlier one adds: only what stands alone is asked about before.
      const [first] = command.commands;
      return first ? refusalOf(document, first, registry) : null;
    }
    case 'add-step':
      return registry.get(command.step.kind) ? null : strings.refused.unknownKind(command.step.kind);
    case 'connect': {
      const allowed = canConnect(graphOf(flow, registry), command.from, command.to);
      return allowed.ok ? null : allowed.reason;
    }
    case 'set-setting':
    case 'replace-settings':
    case 'rename': {
      const step = stepOf(flow, command.step);
      if (!step) return strings.refused.unknownStep;
      return command.type === 'rename' || registry.get(step.kind) ? null : strings.refused.unknownKind(step.kind);
    }
    case 'set-flow':
      if (command.name?.trim() === '') return strings.refused.noName;
      if (command.settings && !flowSettings.safeParse(command.settings).success) return strings.refused.flowSettings;
      return null;
    default:
      return null;
  }
}

/** Carries out a command that was not refused. Runs inside immer: it writes to the draft it is given. */
export function applyCommand(draft: Draft<EditorDocument>, command: Command, registry: Registry): void {
  const { flow } = draft;
  switch (command.type) {
    case 'add-step':
      return addStep(flow, command);
    case 'arrange':
      moveSteps(flow, command.moves);
      for (const { step, to, width, height } of command.frames ?? [])
        replaceStep(flow, step, (old) => ({
          ...old,
          position: { x: Math.round(to.x), y: Math.round(to.y) },
          config: { ...old.config, width, height },
        }));
      return;
    case 'move-steps':
    case 'align':
      return moveSteps(flow, command.moves);
    case 'connect':
      return connect(flow, command.connection, command.from, command.to);
    case 'delete':
      return remove(draft, command.steps, command.connections);
    case 'set-setting':
      return setSetting(draft, command, registry);
    case 'replace-settings':
      replaceStep(flow, command.step, (step) => ({ ...step, config: command.settings }));
      if (draft.unfinished[command.step]) delete draft.unfinished[command.step];
      return dropLostExits(flow, command.step, registry);
    case 'rename':
      return replaceStep(flow, command.step, (step) => {
        const { name: _old, ...rest } = step;
        const name = command.name.slice(0, 80);
        return name.trim() === '' ? rest : { ...rest, name };
      });
    case 'paste':
      flow.nodes.push(...command.steps.map(inOrder));
      flow.edges.push(...command.connections);
      return;
    case 'cure':
      for (const one of command.commands) applyCommand(draft, one, registry);
      return;
    case 'take-in':
      draft.flow = command.flow;
      return;
    case 'set-flow':
      if (command.name !== undefined) flow.name = command.name.slice(0, 120);
      if (command.description !== undefined) flow.description = command.description.slice(0, 2000);
      if (command.settings) flow.settings = command.settings;
  }
}

function addStep(flow: Draft<Flow>, command: Extract<Command, { type: 'add-step' }>): void {
  const { step, from, onward } = command;
  const target = onward && stepOf(flow, onward.to);
  // Between two steps that stand close together, what comes after makes room.
  if (target && target.position.x < step.position.x + STEP_WIDTH + 40) {
    const edgeOfRoom = target.position.x;
    const room = step.position.x + STEP_WIDTH + 80 - edgeOfRoom;
    for (const other of flow.nodes) if (other.position.x >= edgeOfRoom) other.position.x += room;
  }
  flow.nodes.push(inOrder(step));
  if (from) connect(flow, from.connection, from.exit, step.id);
  if (onward) connect(flow, onward.connection, { node: step.id, port: onward.port }, onward.to);
}

/** Beyond these the list of steps is written once as a whole: each single write would be remembered by itself. */
const FEW_MOVES = 40;

function moveSteps(flow: Draft<Flow>, moves: readonly { step: string; to: Point }[]): void {
  const byId = new Map(moves.map((move) => [move.step, move.to]));
  const nodes: readonly FlowNode[] = original(flow.nodes) ?? flow.nodes;
  const moved = (node: FlowNode, to: Point) => ({ ...node, position: { x: Math.round(to.x), y: Math.round(to.y) } });
  if (moves.length > FEW_MOVES) {
    flow.nodes = nodes.map((node) => {
      const to = byId.get(node.id);
      return to ? moved(node, to) : node;
    });
    return;
  }
  nodes.forEach((node, index) => {
    const to = byId.get(node.id);
    const { x, y } = node.position;
    if (to && (Math.round(to.x) !== x || Math.round(to.y) !== y)) flow.nodes[index] = moved(node, to);
  });
}

function connect(flow: Draft<Flow>, id: string, from: Exit, to: string): void {
  const taken = connectionOf(flow, from);
  if (taken) taken.to = { node: to };
  else flow.edges.push({ id, from: { node: from.node, port: from.port }, to: { node: to } });
}

function remove(draft: Draft<EditorDocument>, steps: readonly string[], connections: readonly string[]): void {
  const goneSteps = new Set(steps);
  const goneConnections = new Set(connections);
  const { flow } = draft;
  flow.nodes = flow.nodes.filter((node) => !goneSteps.has(node.id));
  flow.edges = flow.edges.filter(
    (edge) => !goneConnections.has(edge.id) && !goneSteps.has(edge.from.node) && !goneSteps.has(edge.to.node),
  );
  for (const id of steps) if (draft.unfinished[id]) delete draft.unfinished[id];
}

function setSetting(
  draft: Draft<EditorDocument>,
  command: Extract<Command, { type: 'set-setting' }>,
  registry: Registry,
): void {
  const drafted = draft.flow.nodes[indexOf(draft.flow, command.step)];
  const definition = drafted && registry.get(drafted.kind);
  if (!definition) return;
  const step = current(drafted);
  const waiting = current(draft).unfinished[command.step] ?? [];
  const change = changeSetting(definition, step, waiting, command.path, command.value);
  if (change.config !== step.config)
    replaceStep(draft.flow, command.step, (old) => ({ ...old, config: change.config }));
  if (change.unfinished.length > 0) {
    draft.unfinished[command.step] = change.unfinished.map(({ path, value }) => ({ path: [...path], value }));
  } else if (draft.unfinished[command.step]) {
    delete draft.unfinished[command.step];
  }
  dropLostExits(draft.flow, command.step, registry);
}

// A whole new step rather than single keys: undo then puts the old one back as it was, keys in the same order.
function replaceStep(flow: Draft<Flow>, id: string, change: (step: FlowNode) => FlowNode): void {
  const index = indexOf(flow, id);
  const step = flow.nodes[index];
  if (step) flow.nodes[index] = inOrder(change(step));
}

// A look at a draft makes a proxy of everything it passes: with a thousand steps that is most of a keystroke.
function indexOf(flow: Draft<Flow>, id: string): number {
  // A list that was written anew in the same command is no draft any more.
  const nodes: readonly { id: string }[] = isDraft(flow.nodes) ? (original(flow.nodes) ?? flow.nodes) : flow.nodes;
  return nodes.findIndex((node) => node.id === id);
}

// Settings decide which ways out there are: a connection from one that is gone goes with it.
function dropLostExits(flow: Draft<Flow>, id: string, registry: Registry): void {
  const step = flow.nodes[indexOf(flow, id)];
  const definition = step && registry.get(step.kind);
  if (!definition) return;
  const ports = definition.ports(step.config);
  const edges: readonly FlowEdge[] = original(flow.edges) ?? flow.edges;
  const lost = (edge: FlowEdge) => edge.from.node === id && !Object.hasOwn(ports, edge.from.port);
  if (edges.some(lost)) flow.edges = edges.filter((edge) => !lost(edge));
}
